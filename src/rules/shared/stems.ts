import type { Registry } from "../../model/registry.ts";

/** A file's name without its folders and its ending: what its record's id has to be. */
export const stemOf = (file: string): string =>
  file.slice(file.lastIndexOf("/") + 1).replace(/\.(?:yaml|json)$/u, "");

/**
 * The ids of the records of a folder, and the names of its files: a file that could not be read, or whose id differs
 * from its name, is a mistake of its own, and what refers to it is not another.
 */
export function knownIn(
  registry: Registry,
  folder: string,
  records: readonly { readonly file: string; readonly record: { readonly id: string } }[],
): ReadonlySet<string> {
  return new Set([
    ...records.map(({ record }) => record.id),
    ...records.map(({ file }) => stemOf(file)),
    ...registry.unreadable.filter((file) => file.startsWith(`${folder}/`)).map(stemOf),
  ]);
}

/** Whether files of a folder could not be read: what seems to be missing may stand in them. */
export const hasUnreadable = (registry: Registry, folder: string): boolean =>
  registry.unreadable.some((file) => file.startsWith(`${folder}/`));
