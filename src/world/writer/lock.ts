import type { Holder } from "../../model/leftover.ts";
import { type Calls, codeOf, patiently } from "./calls.ts";
import { holdersOf } from "./leftovers.ts";
import { makeFolders, type Target } from "./target.ts";
import { lockedBy } from "./words.ts";

/** How long a writer waits for one that lives, in milliseconds. */
const patience = 2_000;
const pause = (tries: number): number => Math.min(100, 5 * 2 ** tries) * (0.5 + Math.random());

interface Wanted {
  readonly folder: string;
  readonly target: Target;
  /** The name of this process's own note. */
  readonly note: string;
  /** Permission bits of the file that stands there; null for a new one. */
  readonly mode: number | null;
  /** Folders that were made on the way are added here. */
  readonly made: string[];
}

/** The lock's descriptor; null where it stands already. A folder that another writer takes back meanwhile is made again. */
function attempt(calls: Calls, { target, mode, made }: Wanted): number | null {
  for (let tries = 0; ; tries += 1) {
    try {
      makeFolders(calls, target, made);
      return patiently(calls, () => calls.create(target.lock, mode ?? 0o666));
    } catch (cause) {
      if (codeOf(cause) === "EEXIST") return null;
      if (codeOf(cause) !== "ENOENT" || tries === 5) throw cause;
    }
  }
}

const areDead = (holders: readonly Holder[]): boolean =>
  holders.length > 0 && holders.every(({ alive }) => alive === false);

/**
 * Makes a file's lock, which is the file to come, and answers with its descriptor. Waits a little for a holder that may
 * live; throws a `Refusal` that names it where it does not let go, and at once where it is dead.
 */
export function takeLock(calls: Calls, wanted: Wanted): number {
  const { folder, target, note } = wanted;
  for (let waited = 0, tries = 0; ; tries += 1) {
    const descriptor = attempt(calls, wanted);
    if (descriptor !== null) return descriptor;
    const holders = holdersOf(calls, { folder, path: target.path, but: note });
    const stands = calls.standing(target.lock);
    if (stands !== null && (areDead(holders) || waited >= patience))
      throw lockedBy(target.path, { holders, since: stands.at });
    const rest = pause(tries);
    calls.sleep(rest);
    waited += rest;
  }
}
