import type { Reader } from "../model/reader.ts";

/** What stands below a folder of what a reader brings; paths count from that folder, the empty one is the whole. */
export function beneath(reader: Reader, folder: string): Reader {
  if (folder === "") return reader;
  const prefix = `${folder}/`;
  return {
    list: () =>
      reader
        .list()
        .flatMap((item) =>
          item.path.startsWith(prefix) ? [{ ...item, path: item.path.slice(prefix.length) }] : [],
        ),
    read: (path) => reader.read(prefix + path),
  };
}
