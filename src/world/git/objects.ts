import type { Git } from "./isolated.ts";

/** The bytes of the objects that are files, by their ids; null where git cannot tell. */
export function bytesOf(git: Git, objects: readonly string[]): ReadonlyMap<string, Buffer> | null {
  const printed = git(["cat-file", "--batch"], objects.map((id) => `${id}\n`).join(""));
  if (printed === null) return null;
  const found = new Map<string, Buffer>();
  for (let at = 0; at < printed.length; ) {
    const end = printed.indexOf(10, at);
    const [id = "", kind = "", size = "0"] = printed.toString("utf8", at, end).split(" ");
    const length = kind === "missing" ? 0 : Number(size);
    if (kind === "blob") found.set(id, printed.subarray(end + 1, end + 1 + length));
    at = end + 1 + (kind === "missing" ? 0 : length + 1);
  }
  return found;
}
