import { createHash, randomBytes } from "node:crypto";
import { join } from "node:path";
import type { Order } from "../../model/leftover.ts";
import { type Calls, codeOf, patiently } from "./calls.ts";
import { closeQuietly, syncFolder, writeAll } from "./fill.ts";
import { type Identity, myself } from "./myself.ts";
import { isInside } from "./target.ts";
import { nothingWritten, withLocksLeft } from "./words.ts";

/** A file of a writing, its texts told apart by their fingerprints; null where none stands. */
export interface NotedFile {
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What a note says: who writes what since when, by whose order. */
interface Noted extends Identity {
  readonly since: number;
  readonly order: Order;
  readonly files: readonly NotedFile[];
}

/** A note that stands in a registry's folder. */
export interface Note {
  readonly name: string;
  /** Null where it was not written whole: then nothing was held yet. */
  readonly said: Noted | null;
  /** Whether all was prepared: from then on a file without a lock has been put in place. */
  readonly ready: boolean;
}

export const fingerprint = (bytes: Uint8Array | null): string | null =>
  bytes && createHash("sha256").update(bytes).digest("hex");

const named = /^\.duban-(\d+)@(.*)-[0-9a-f]{12}\.lock$/;
const readyLine = "prepared\n";

/** Who a note is of by its name alone. */
export const namedIn = (name: string): Pick<Identity, "pid" | "host"> => {
  const [, pid = "0", host = ""] = named.exec(name) ?? [];
  return { pid: Number(pid), host };
};

const has = (value: unknown, kinds: Readonly<Record<string, readonly string[]>>): boolean =>
  typeof value === "object" &&
  value !== null &&
  Object.entries(kinds).every(([key, types]) => {
    const its: unknown = (value as Readonly<Record<string, unknown>>)[key];
    return types.includes(its === null ? "null" : Array.isArray(its) ? "list" : typeof its);
  });

const isFile = (value: unknown): boolean =>
  has(value, { path: ["string"], before: ["string", "null"], after: ["string", "null"] }) &&
  isInside((value as NotedFile).path);

/** A note may come with a stranger's repository: it is believed only where it has the shape of one. */
const isNoted = (value: unknown): value is Noted =>
  has(value, { pid: ["number"], host: ["string"], space: ["string"], started: ["string"] }) &&
  has(value, { since: ["number"], order: ["object"], files: ["list"] }) &&
  has((value as Noted).order, { command: ["string"], day: ["string"], message: ["string"] }) &&
  (value as Noted).files.every(isFile);

function readNote(calls: Calls, folder: string, name: string): Note | null {
  const bytes = calls.read(join(folder, name));
  if (bytes === null) return null;
  const [first = "", ...rest] = new TextDecoder().decode(bytes).split(/(?<=\n)/);
  try {
    const said: unknown = JSON.parse(first);
    return { name, said: isNoted(said) ? said : null, ready: rest[0] === readyLine };
  } catch {
    return { name, said: null, ready: false };
  }
}

/** The notes of all who write in a registry, or died over it. */
export const readNotes = (calls: Calls, folder: string): readonly Note[] =>
  calls
    .names(folder)
    .filter((name) => named.test(name))
    .sort()
    .flatMap((name) => readNote(calls, folder, name) ?? []);

/** A note of this process that is open for its second line. */
export interface OwnNote {
  readonly name: string;
  /** Says that all is prepared; with `durable`, so that a power cut does not undo the saying. */
  ready(durable: boolean): void;
  /** Takes the note away. Throws where it cannot. */
  drop(): void;
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Takes a note away; false where somebody else has done so. */
export function takeNote(calls: Calls, folder: string, name: string): boolean {
  try {
    patiently(calls, () => calls.remove(join(folder, name)));
    return true;
  } catch (cause) {
    if (codeOf(cause) === "ENOENT") return false;
    throw cause;
  }
}

/**
 * Notes who writes what before anything is held, in a file of its own: a lock is the file to come and has no room for a
 * name. Throws, with nothing left, where it cannot be written.
 */
export function leaveNote(
  calls: Calls,
  folder: string,
  { order, files }: Pick<Noted, "order" | "files">,
): OwnNote {
  const self = myself();
  const host = self.host.replace(/[^\w.-]/g, "_").slice(0, 60);
  const name = `.duban-${self.pid}@${host}-${randomBytes(6).toString("hex")}.lock`;
  const path = join(folder, name);
  const said: Noted = { ...self, since: Date.now(), order, files };
  const remove = (): boolean => takeNote(calls, folder, name);
  const descriptor = patiently(calls, () => calls.create(path, 0o644));
  try {
    writeAll(calls, descriptor, bytesOf(`${JSON.stringify(said)}\n`));
  } catch (cause) {
    closeQuietly(calls, descriptor);
    throw twice(remove) ? cause : withLocksLeft(nothingWritten(name, cause), [name]);
  }
  return {
    name,
    ready(durable) {
      writeAll(calls, descriptor, bytesOf(readyLine));
      if (!durable) return;
      calls.sync(descriptor);
      syncFolder(calls, folder);
    },
    drop() {
      closeQuietly(calls, descriptor);
      if (!twice(remove)) remove();
    },
  };
}

/** Clears away, a second time where the first fails; false where neither helped. */
export function twice(act: () => void): boolean {
  for (let tries = 0; tries < 2; tries += 1) {
    try {
      act();
      return true;
    } catch {}
  }
  return false;
}
