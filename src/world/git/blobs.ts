import type { IsolatedGit } from "./isolated.ts";
import { noGit, unreadableObjects } from "./words.ts";

/** The bytes of files by their objects' ids, read at once; one that is not there is left out. */
export function blobsOf(git: IsolatedGit, ids: readonly string[]): ReadonlyMap<string, Buffer> {
  const blobs = new Map<string, Buffer>();
  if (ids.length === 0) return blobs;
  const input = [...new Set(ids)].map((id) => `${id}\n`).join("");
  const { status, stdout, missing } = git.run(["cat-file", "--batch"], { input });
  if (missing) throw noGit();
  if (status === null) return blobs;
  for (let at = 0; at < stdout.length; ) {
    const end = stdout.indexOf(10, at);
    if (end < 0) break;
    const [id = "", kind = "", size = "0"] = stdout.toString("latin1", at, end).split(" ");
    const length = kind === "missing" ? -1 : Number(size);
    if (kind === "blob" && end + 1 + length <= stdout.length)
      blobs.set(id, stdout.subarray(end + 1, end + 1 + length));
    at = end + 1 + length + 1;
  }
  return blobs;
}

/** The bytes that files have, by their objects' ids; one that is not there is left out, and reading it will tell. */
export function sizesOf(git: IsolatedGit, ids: readonly string[]): ReadonlyMap<string, number> {
  if (ids.length === 0) return new Map();
  const input = [...new Set(ids)].map((id) => `${id}\n`).join("");
  const { status, stdout } = git.run(["cat-file", "--batch-check"], { input });
  if (status !== 0) throw unreadableObjects("cat-file");
  const lines = stdout.toString("latin1").split("\n");
  return new Map(
    lines.flatMap((line) => {
      const [id = "", kind, size] = line.split(" ");
      return kind === "blob" ? [[id, Number(size)] as const] : [];
    }),
  );
}
