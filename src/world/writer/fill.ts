import { type Calls, patiently } from "./calls.ts";

/** A write that takes nothing and does not say why: what a full disk may do. */
class NothingWritten extends Error {
  readonly code = "ENOSPC";
}

/** A file that has another size than was written to it. */
class OtherSize extends Error {
  readonly code = "EIO";
}

/** Writes all bytes at the end of an open file, however little each call takes. */
export function writeAll(calls: Calls, descriptor: number, bytes: Uint8Array): void {
  for (let from = 0; from < bytes.length; ) {
    const taken = calls.write(descriptor, bytes, from);
    if (taken <= 0) throw new NothingWritten();
    from += taken;
  }
}

/** Writes a new file whole, proves its size, brings it to the disk and closes it. */
export function fill(
  calls: Calls,
  descriptor: number,
  { bytes, mode }: { readonly bytes: Uint8Array; readonly mode: number | null },
): void {
  try {
    if (mode !== null) calls.setMode(descriptor, mode);
    writeAll(calls, descriptor, bytes);
    if (calls.size(descriptor) !== bytes.length) throw new OtherSize();
    calls.sync(descriptor);
  } catch (cause) {
    closeQuietly(calls, descriptor);
    throw cause;
  }
  calls.close(descriptor);
}

/** After another failure, which is the one to be told. */
export function closeQuietly(calls: Calls, descriptor: number): void {
  try {
    calls.close(descriptor);
  } catch {}
}

/** What systems answer that do not bring folders to the disk. */
const notAsked = new Set(["EINVAL", "EPERM", "EACCES", "EISDIR", "ENOTSUP", "EOPNOTSUPP", "EBADF", "ENOSYS"]);

/** Brings a folder's names to the disk, where the system does that. */
export function syncFolder(calls: Calls, folder: string): void {
  try {
    const descriptor = patiently(calls, () => calls.openFolder(folder));
    try {
      calls.sync(descriptor);
    } finally {
      closeQuietly(calls, descriptor);
    }
  } catch (cause) {
    if (!(cause instanceof Error && "code" in cause && notAsked.has(String(cause.code)))) throw cause;
  }
}
