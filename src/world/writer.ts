import { dirname } from "node:path";
import type { Edit } from "../model/edit.ts";
import type { Order } from "../model/leftover.ts";
import { type Calls, realCalls } from "./writer/calls.ts";
import { fill, syncFolder } from "./writer/fill.ts";
import { bytesOf, type Held, letGo, releaseLocks, sameBytes } from "./writer/held.ts";
import { takeLock } from "./writer/lock.ts";
import { fingerprint, leaveNote, type OwnNote } from "./writer/note.ts";
import { placeAll, prove } from "./writer/place.ts";
import { targetOf } from "./writer/target.ts";
import { uninterrupted } from "./writer/uninterrupted.ts";
import { nothingWritten, unconfirmed } from "./writer/words.ts";

interface Work {
  readonly edits: readonly Edit[];
  readonly order: Order;
  /** Whether more belongs to it than these files: its note then stays until all is said to be done. */
  readonly goesOn?: boolean;
}

/** The edits that are still to be made: one whose file is already as it shall be is done. */
function heldFor(calls: Calls, folder: string, edits: readonly Edit[]): readonly Held[] {
  return edits.flatMap((edit) => {
    try {
      const target = targetOf(calls, folder, edit.path);
      if (sameBytes(calls.read(target.whole), bytesOf(edit.after))) return [];
      const mode = calls.standing(target.whole)?.mode ?? null;
      return [{ edit, target, mode }];
    } catch (cause) {
      throw nothingWritten(edit.path, cause);
    }
  });
}

/** Holds every file, in the order of their names so that two writers cannot wait for each other, and prepares it whole. */
function prepare(calls: Calls, { folder, files, note, taken, made }: Preparing): void {
  const sorted = [...files].sort((a, b) => (a.edit.path < b.edit.path ? -1 : 1));
  for (const each of sorted) {
    const { edit, target, mode } = each;
    try {
      const descriptor = takeLock(calls, { folder, target, note: note.name, mode, made });
      taken.push(each);
      fill(calls, descriptor, { bytes: bytesOf(edit.after) ?? new Uint8Array(), mode });
    } catch (cause) {
      throw nothingWritten(edit.path, cause);
    }
  }
  try {
    note.ready(files.length > 1);
  } catch (cause) {
    throw nothingWritten(note.name, cause);
  }
  for (const each of files) prove(calls, each);
}

interface Preparing {
  readonly folder: string;
  readonly files: readonly Held[];
  readonly note: OwnNote;
  /** Those whose lock stands. */
  readonly taken: Held[];
  readonly made: string[];
}

/** Brings the names to the disk and lets go of what is left, but for the note; all files are in place by now. */
function finish(calls: Calls, { files, note, made }: Preparing): void {
  try {
    const folders = [
      ...files.map(({ target }) => dirname(target.whole)),
      ...made.map((each) => dirname(each)),
    ];
    for (const each of new Set(folders)) syncFolder(calls, each);
    releaseLocks(
      calls,
      files.filter(({ edit }) => edit.after === null),
    );
  } catch (cause) {
    releaseLocks(
      calls,
      files.filter(({ edit }) => edit.after === null),
    );
    try {
      note.drop();
    } catch {}
    throw unconfirmed(
      files.map(({ edit }) => edit.path),
      cause,
    );
  }
}

function dropNote({ files, note }: Preparing): void {
  try {
    note.drop();
  } catch (cause) {
    throw unconfirmed(
      files.map(({ edit }) => edit.path),
      cause,
    );
  }
}

function leave(
  calls: Calls,
  folder: string,
  { order, files }: { order: Order; files: readonly Held[] },
): OwnNote {
  try {
    return leaveNote(calls, folder, {
      order,
      files: files.map(({ edit: { path, before, after } }) => ({
        path,
        before: fingerprint(bytesOf(before)),
        after: fingerprint(bytesOf(after)),
      })),
    });
  } catch (cause) {
    throw nothingWritten("./", cause);
  }
}

/**
 * Carries out changes to a registry's files, git's way: each `<file>.lock`, opened so that nobody else can, is lock and
 * new text in one, and takes the file's place when all are ready. Per file the old text or the new one stands, whatever
 * fails; where a later file cannot take its place, the rest stays ready to be ended by the same command or by
 * `doctor --clear`. Never follows a link. Throws a `Refusal` with exit 3 that says what stands. The answer is to be
 * called where it goes on, once all is done.
 */
export function writeEdits(
  folder: string,
  { edits, order, goesOn = false }: Work,
  calls: Calls = realCalls,
): () => void {
  if (new Set(edits.map(({ path }) => path)).size < edits.length) throw new Error("two edits of one file");
  const files = heldFor(calls, folder, edits);
  if (files.length === 0) return () => {};
  return uninterrupted(() => {
    const note = leave(calls, folder, { order, files });
    const preparing: Preparing = { folder, files, note, taken: [], made: [] };
    try {
      prepare(calls, preparing);
    } catch (cause) {
      throw letGo(calls, preparing, cause);
    }
    placeAll(calls, preparing);
    finish(calls, preparing);
    const done = (): void => dropNote(preparing);
    if (goesOn) return done;
    done();
    return () => {};
  });
}
