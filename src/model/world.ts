import type { Reader } from "./reader.ts";

/** A place that characters go to. */
export interface Sink {
  /** Columns of the terminal behind it; null where it is no terminal. */
  readonly columns: number | null;
  write(text: string | Uint8Array): void;
}

/** Where a repository's history of some files is: its objects, the commit to start from, the path below its top. */
export interface RepositoryPlace {
  readonly objects: string;
  readonly head: string;
  readonly below: string;
}

/** Everything outside: the only way to the disk, the clock, the environment and the terminal. */
export interface World {
  readonly cwd: string;
  env(name: string): string | undefined;
  /** Milliseconds since 1970 in UTC. */
  now(): number;
  readonly stdout: Sink;
  readonly stderr: Sink;
  /** What stands at a path, links followed; null for nothing. */
  kindOf(path: string): "file" | "folder" | "other" | null;
  /** Throws a `Refusal` with exit 3 where the file cannot be read. */
  readFile(path: string): Uint8Array;
  /** Replaces the file whole; throws a `Refusal` with exit 3 where it cannot be written. */
  writeFile(path: string, content: string | Uint8Array): void;
  /** All of standard input. */
  readStdin(): string;
  /**
   * When each entry was first recorded, `<task>/<entry>` to seconds since 1970 in UTC; null where git cannot tell. Starts
   * git, on nothing but the objects.
   */
  firstRecorded(place: RepositoryPlace): ReadonlyMap<string, number> | null;
  /** The registry in a folder of the disk. */
  reader(folder: string): Reader;
}
