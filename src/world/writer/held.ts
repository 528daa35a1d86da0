import type { Edit } from "../../model/edit.ts";
import { type Calls, codeOf, patiently } from "./calls.ts";
import { type OwnNote, twice } from "./note.ts";
import type { Target } from "./target.ts";
import { withLocksLeft } from "./words.ts";

/** A file that is being written. */
export interface Held {
  readonly edit: Edit;
  readonly target: Target;
  /** Permission bits of the file that stood there; null for a new one. */
  readonly mode: number | null;
}

export const bytesOf = (text: string | null): Uint8Array | null =>
  text === null ? null : new TextEncoder().encode(text);

export const sameBytes = (a: Uint8Array | null, b: Uint8Array | null): boolean =>
  a === null || b === null ? a === b : Buffer.compare(a, b) === 0;

/** Takes locks away; answers with the paths whose lock stays. */
export const releaseLocks = (calls: Calls, files: readonly Held[]): readonly string[] =>
  files
    .filter(({ target }) => !twice(() => removeLock(calls, target.lock)))
    .map(({ edit }) => `${edit.path}.lock`);

function removeLock(calls: Calls, lock: string): void {
  try {
    patiently(calls, () => calls.remove(lock));
  } catch (cause) {
    if (codeOf(cause) !== "ENOENT") throw cause;
  }
}

/** What was taken and made on the way to writing. */
interface Begun {
  readonly note: OwnNote;
  readonly taken: readonly Held[];
  readonly made: readonly string[];
}

/** Takes back all that was begun before anything was put in place; answers with the failure, and what had to stay. */
export function letGo(calls: Calls, { note, taken, made }: Begun, cause: unknown): unknown {
  const left = [...releaseLocks(calls, taken)];
  for (const folder of [...made].reverse()) {
    try {
      calls.removeFolder(folder);
    } catch {}
  }
  if (left.length === 0) {
    try {
      note.drop();
    } catch {
      left.push(note.name);
    }
  }
  return left.length === 0 ? cause : withLocksLeft(cause, left);
}
