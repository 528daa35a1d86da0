import {
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  unlinkSync,
  writeSync,
} from "node:fs";

interface Standing {
  readonly kind: "file" | "folder" | "other";
  /** Permission bits. */
  readonly mode: number;
  /** When it was last written: milliseconds since 1970 in UTC. */
  readonly at: number;
  /** Its number on the disk, which with `at` tells it from a file that takes its place. */
  readonly inode: number;
}

/** All that the writer asks of the disk, so that a test can make any of it fail. */
export interface Calls {
  /** Makes a file that must not be there; answers with its descriptor. */
  create(path: string, mode: number): number;
  openFolder(path: string): number;
  /** May write fewer bytes than there are from `from` on; answers with how many. */
  write(descriptor: number, bytes: Uint8Array, from: number): number;
  size(descriptor: number): number;
  setMode(descriptor: number, mode: number): void;
  sync(descriptor: number): void;
  close(descriptor: number): void;
  /** A file's bytes, null where there is none; never through a link. */
  read(path: string): Uint8Array | null;
  /** What stands at a path, links not followed. */
  standing(path: string): Standing | null;
  names(folder: string): readonly string[];
  makeFolder(path: string): void;
  removeFolder(path: string): void;
  rename(from: string, to: string): void;
  remove(path: string): void;
  sleep(milliseconds: number): void;
  /** Codes of failures that pass by themselves: on Windows while a virus scanner or an editor has the file open. */
  readonly passing: ReadonlySet<string>;
}

export const codeOf = (cause: unknown): string =>
  cause instanceof Error && "code" in cause ? String(cause.code) : "";

/** Answers with null instead of failing where nothing stands at the path. */
function orNull<T>(act: () => T): T | null {
  try {
    return act();
  } catch (cause) {
    if (codeOf(cause) === "ENOENT" || codeOf(cause) === "ENOTDIR") return null;
    throw cause;
  }
}

function standing(path: string): Standing | null {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return null;
  const kind = stat.isFile() ? "file" : stat.isDirectory() ? "folder" : "other";
  return { kind, mode: stat.mode & 0o777, at: stat.mtimeMs, inode: stat.ino };
}

function read(path: string): Uint8Array {
  const descriptor = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  try {
    return readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

const sleeper = (): Int32Array => new Int32Array(new SharedArrayBuffer(4));

export const realCalls: Calls = {
  create: (path, mode) => openSync(path, "wx", mode),
  openFolder: (path) => openSync(path, "r"),
  write: (descriptor, bytes, from) => writeSync(descriptor, bytes, from),
  size: (descriptor) => fstatSync(descriptor).size,
  setMode: fchmodSync,
  sync: fsyncSync,
  close: closeSync,
  read: (path) => orNull(() => read(path)),
  standing: (path) => orNull(() => standing(path)),
  names: (folder) => readdirSync(folder),
  makeFolder: (path) => {
    mkdirSync(path);
  },
  removeFolder: rmdirSync,
  rename: renameSync,
  remove: unlinkSync,
  sleep: (milliseconds) => {
    Atomics.wait(sleeper(), 0, 0, milliseconds);
  },
  passing: new Set(process.platform === "win32" ? ["EPERM", "EBUSY", "EACCES"] : []),
};

/** Tries again for about a second what fails in a way that passes by itself. */
export function patiently<T>(calls: Calls, act: () => T): T {
  for (let tries = 0; ; tries += 1) {
    try {
      return act();
    } catch (cause) {
      if (tries === 20 || !calls.passing.has(codeOf(cause))) throw cause;
      calls.sleep(50);
    }
  }
}
