import { randomBytes } from "node:crypto";
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";

/** The new text beside the old, put in its place when it is whole. */
function replace(path: string, content: string | Uint8Array, mode: number): void {
  const beside = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString("hex")}`);
  try {
    const descriptor = openSync(beside, "wx", mode);
    try {
      writeFileSync(descriptor, content);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(beside, path);
  } catch (cause) {
    rmSync(beside, { force: true });
    throw cause;
  }
}

/** Writes a file with the folders it lies in: all of it, or what stood there stays. A pipe or a device is written to. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const stands = statSync(path, { throwIfNoEntry: false });
  if (stands && !stands.isFile()) {
    writeFileSync(path, content);
    return;
  }
  mkdirSync(dirname(path), { recursive: true });
  replace(stands ? realpathSync(path) : path, content, stands ? stands.mode & 0o777 : 0o666);
}
