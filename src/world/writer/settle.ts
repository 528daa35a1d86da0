import { dirname } from "node:path";
import { type LeftFile, type Leftover, remainderOf } from "../../model/leftover.ts";
import { type Calls, codeOf, patiently, realCalls } from "./calls.ts";
import { syncFolder } from "./fill.ts";
import { leftoversIn } from "./leftovers.ts";
import { leaveNote, type NotedFile, type OwnNote, readNotes, takeNote } from "./note.ts";
import { targetOf } from "./target.ts";
import { uninterrupted } from "./uninterrupted.ts";
import { notSettled, stillAtIt } from "./words-of-settling.ts";

/** Takes a dead process's writing over, as a note of this one; null where somebody else was faster. */
function takeOver(calls: Calls, folder: string, left: Leftover): OwnNote | null {
  const noted = readNotes(calls, folder).find(({ name }) => name === left.note);
  if (!noted) return null;
  const files: readonly NotedFile[] = noted.said?.files ?? [];
  const order = left.order ?? { command: "", day: "", message: "" };
  const own = leaveNote(calls, folder, { order, files });
  if (noted.ready) own.ready(false);
  if (takeNote(calls, folder, left.note)) return own;
  own.drop();
  return null;
}

function end(calls: Calls, folder: string, { path }: LeftFile, texts: NotedFile): void {
  const { whole, lock } = targetOf(calls, folder, path);
  patiently(calls, () => (texts.after === null ? calls.remove(whole) : calls.rename(lock, whole)));
  if (texts.after === null) patiently(calls, () => calls.remove(lock));
  syncFolder(calls, dirname(whole));
}

interface Locked {
  readonly folder: string;
  readonly path: string;
  /** The note that does not count: one's own. */
  readonly but: string;
}

/** Whether somebody who may live has a file in hand, or a dead one's new text for it is still to be put in place. */
const isNeeded = (calls: Calls, { folder, path, but }: Locked): boolean =>
  leftoversIn(folder, calls).some(
    ({ note, holder, files }) =>
      note !== but &&
      files.some((file) => file.path === path && (holder.alive !== false || file.state === "prepared")),
  );

/**
 * Takes a lock away unless it is needed; one that is gone is no matter. It is looked at again after the others were
 * asked: whoever took the old one away meanwhile asked before, so a lock that is another now is a living writer's.
 */
function unlock(calls: Calls, locked: Locked): void {
  const { lock } = targetOf(calls, locked.folder, locked.path);
  const seen = calls.standing(lock);
  if (seen === null || isNeeded(calls, locked)) return;
  const now = calls.standing(lock);
  if (now === null || now.inode !== seen.inode || now.at !== seen.at) return;
  try {
    patiently(calls, () => calls.remove(lock));
  } catch (cause) {
    if (codeOf(cause) !== "ENOENT") throw cause;
  }
}

function carryOut(calls: Calls, folder: string, left: Leftover): void {
  const texts = new Map(
    (readNotes(calls, folder).find(({ name }) => name === left.note)?.said?.files ?? []).map((file) => [
      file.path,
      file,
    ]),
  );
  const own = takeOver(calls, folder, left);
  if (own === null) return;
  const half = remainderOf(left) === "half";
  for (const file of left.files) {
    const its = texts.get(file.path);
    if (half && its && file.state === "prepared") end(calls, folder, file, its);
    else if (file.locked) unlock(calls, { folder, path: file.path, but: own.name });
  }
  own.drop();
}

/**
 * Settles what a process left behind that is no longer running: a writing of which a part stands and the rest is ready
 * is ended, of any other the locks and the note are taken away; no file of the registry is lost by it. Throws a
 * `Refusal` with exit 3 where the process may live or the disk fails; what is settled already is no matter.
 */
export function settle(folder: string, note: string, calls: Calls = realCalls): void {
  const left = leftoversIn(folder, calls).find((each) => each.note === note);
  if (!left) return;
  if (left.holder.alive !== false) throw stillAtIt(left.holder);
  try {
    uninterrupted(() => carryOut(calls, folder, left));
  } catch (cause) {
    throw notSettled(
      left.files.map(({ path }) => path),
      cause,
    );
  }
}
