import { type Calls, patiently } from "./calls.ts";
import { bytesOf, type Held, letGo, releaseLocks, sameBytes } from "./held.ts";
import { type OwnNote, twice } from "./note.ts";
import { changedMeanwhile, halfPlaced, nothingWritten, stuckHalfWay } from "./words.ts";

/** Throws a `Refusal` where a file is no longer what was read. */
export function prove(calls: Calls, { edit, target }: Held): void {
  const now = read(calls, edit.path, target.whole);
  if (!sameBytes(now, bytesOf(edit.before))) throw changedMeanwhile(edit.path);
}

function read(calls: Calls, path: string, whole: string): Uint8Array | null {
  try {
    return calls.read(whole);
  } catch (cause) {
    throw nothingWritten(path, cause);
  }
}

/** Whether a file stands as it shall, although the disk spoke of a failure: a network share may. */
function stands(calls: Calls, { edit, target }: Held): boolean {
  try {
    return (
      sameBytes(calls.read(target.whole), bytesOf(edit.after)) &&
      (edit.after === null || calls.standing(target.lock) === null)
    );
  } catch {
    return false;
  }
}

function place(calls: Calls, held: Held): void {
  const { edit, target } = held;
  try {
    patiently(calls, () =>
      edit.after === null ? calls.remove(target.whole) : calls.rename(target.lock, target.whole),
    );
  } catch (cause) {
    if (!stands(calls, held)) throw cause;
  }
}

interface Ready {
  readonly folder: string;
  /** In the order in which they take their places. */
  readonly files: readonly Held[];
  readonly taken: readonly Held[];
  readonly made: readonly string[];
  readonly note: OwnNote;
}

/** What is said and kept where a file after the first cannot take its place. */
function brokenOff(
  calls: Calls,
  { folder, files, note }: Ready,
  at: { index: number; cause: unknown },
): unknown {
  const paths = files.map(({ edit }) => edit.path);
  const halves = { placed: paths.slice(0, at.index), rest: paths.slice(at.index) };
  const failed = files[at.index];
  const changed = failed !== undefined && !isSameNow(calls, failed);
  if (!changed) return halfPlaced(halves, at.cause);
  if (releaseLocks(calls, files).length === 0) twice(() => note.drop());
  return stuckHalfWay(folder, halves);
}

function isSameNow(calls: Calls, held: Held): boolean {
  try {
    return sameBytes(calls.read(held.target.whole), bytesOf(held.edit.before));
  } catch {
    return true;
  }
}

/** Puts every file in its place, each proved to be still what was read. */
export function placeAll(calls: Calls, ready: Ready): void {
  ready.files.forEach((each, index) => {
    try {
      if (index > 0) prove(calls, each);
      place(calls, each);
    } catch (cause) {
      if (index > 0) throw brokenOff(calls, ready, { index, cause });
      throw letGo(calls, ready, nothingWritten(each.edit.path, cause));
    }
  });
}
