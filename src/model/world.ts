import type { Edit } from "./edit.ts";
import type { Leftover, Order } from "./leftover.ts";
import type { Reader } from "./reader.ts";

/** A place that characters go to. */
export interface Sink {
  /** Columns of the terminal behind it; null where it is no terminal. */
  readonly columns: number | null;
  write(text: string | Uint8Array): void;
}

/** A file that is not there yet; a path that is not absolute counts from the working directory. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

/** One question to the person at the terminal, in their language. */
export interface Asked {
  readonly words: string;
  /** What pressing Enter answers; the empty text leaves the question open. */
  readonly suggested: string;
  /** Values to choose from; without them the answer is free text. */
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** Said where what is typed fits none of the choices. */
  readonly unmatched: string;
  /** What is wrong with an answer, or null. */
  wrong(answer: string): string | null;
}

/** A text lying where an editor can be started on it. */
export interface Scratch {
  readonly path: string;
  remove(): void;
}

/** What duban runs on. */
interface Machine {
  /** Node's version, without a `v`. */
  readonly node: string;
  /** The program that was started. */
  readonly program: string;
  /** The clock's time zone. */
  readonly zone: string;
}

/** Where a repository's history of some files is: its objects, the commit to start from, the path below its top. */
export interface RepositoryPlace {
  readonly objects: string;
  readonly head: string;
  readonly below: string;
}

/** Paths from the folder, with `/` between folders. */
export interface Committing {
  readonly paths: readonly string[];
  readonly message: string;
}

/** A program to be put in a place: what stands there gives way to `aside`, or, with null, is replaced. */
export type ProgramChange =
  | { readonly do: "place"; readonly path: string; readonly text: string; readonly aside: string | null }
  /** Taken away; what was moved aside comes back, where something was. */
  | { readonly do: "remove"; readonly path: string; readonly back: string };

/** The new commit's id, or what git said why there is none, and whether the files were at least staged. */
export type Committed = { readonly commit: string } | { readonly failed: string; readonly staged: boolean };

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
  /** Puts a copy of a text where only the user can read it; throws a `Refusal` with exit 3 where it cannot. */
  scratch(name: string, text: string): Scratch;
  /** Makes new files and their folders, all or none; throws a `Refusal` with exit 3 where one stands there already. */
  createFiles(files: readonly NewFile[]): void;
  /** Carries out changes to a registry in `folder`; throws a `Refusal` with exit 3 where it cannot, and says what stands then. */
  writeEdits(folder: string, work: { readonly edits: readonly Edit[]; readonly order: Order }): Promise<void>;
  /** What was begun in a registry and not ended, by processes that died over it or are at it. */
  leftovers(folder: string): Promise<readonly Leftover[]>;
  /** Ends what a dead process left, or takes its locks away; throws a `Refusal` with exit 3 where it cannot. */
  settle(folder: string, note: string): Promise<void>;
  /** Commits some files of a folder, and no other, with the user's own git; answers with what git says where it fails. */
  commit(folder: string, files: Committing): Promise<Committed>;
  /** Puts a program in its place or takes it away, whole; throws a `Refusal` with exit 3 where it cannot. */
  changeProgram(change: ProgramChange): void;
  /** Six random characters, as entries are named. */
  randomId(): string;
  /** Names in a folder, sorted; none where it is no folder that can be read. */
  namesIn(folder: string): readonly string[];
  isExecutable(path: string): boolean;
  /** Starts a program without a shell at this terminal and waits; answers with its exit code. */
  run(program: string, args: readonly string[], env: Readonly<Record<string, string>>): number;
  /** What a program prints, or null where it cannot be started or fails. */
  printed(program: string, args: readonly string[]): string | null;
  /** `linux`, `darwin`, `win32`, … */
  readonly platform: string;
  machine(): Machine;
  /** Whether somebody sits there who can be asked. */
  interactive(): boolean;
  /** Asks; null where the person breaks off. Only where `interactive`. */
  ask(question: Asked): Promise<string | null>;
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
