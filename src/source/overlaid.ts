import type { Edit } from "../model/edit.ts";
import type { Reader } from "../model/reader.ts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What a reader would bring if some edits had been carried out. */
export function overlaid(reader: Reader, edits: readonly Edit[]): Reader {
  const changed = new Map(edits.map(({ path, after }) => [path, after === null ? null : bytesOf(after)]));
  return {
    list() {
      const kept = reader.list().filter(({ path }) => !changed.has(path));
      const made = [...changed].flatMap(([path, bytes]) =>
        bytes === null ? [] : [{ path, kind: "file" as const, size: bytes.length }],
      );
      return [...kept, ...made].sort((a, b) => (a.path < b.path ? -1 : 1));
    },
    read: (path) => changed.get(path) ?? reader.read(path),
  };
}

/** A file's text with its line ends and its mark of byte order as they are; null where there is no such file. */
export function textOf(reader: Reader, path: string): string | null {
  if (!reader.list().some((item) => item.path === path && item.kind === "file")) return null;
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(reader.read(path));
}
