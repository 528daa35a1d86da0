/** What stands on the disk around the command; paths count from the working directory. */
export interface Surroundings {
  /** The whole path. */
  whole(path: string): string;
  kindOf(path: string): "file" | "folder" | "other" | null;
  /** A file's text, null where there is none. */
  text(path: string): string | null;
  /**
   * A file's bytes, null where there is none. Throws a `Refusal` with exit 2 where it has more than `atMost`, before
   * anything is read, and with exit 3 where it cannot be read.
   */
  bytes(path: string, atMost: number): Uint8Array | null;
  /** Names in a folder, sorted; none where it is no folder. */
  namesIn(path: string): readonly string[];
}
