/** Something that stands in a registry's folder. `path` is relative to it, with `/` between folders. */
export interface TreeItem {
  readonly path: string;
  /** `unmerged`: a file in conflict in git's index, which has no text of its own. */
  readonly kind: "file" | "folder" | "link" | "other" | "unmerged";
  /** Bytes, of a file. */
  readonly size: number;
  /** git's mode, of what is no plain file or folder in its trees. */
  readonly mode?: string;
}

/**
 * The one seam through which a registry's text comes: from the disk, from a revision of git, from memory.
 * Reading never follows a link. A file that cannot be read throws a `Refusal` with exit 3.
 */
export interface Reader {
  /** All that stands below the registry's folder, sorted by path. */
  list(): readonly TreeItem[];
  read(path: string): Uint8Array;
}
