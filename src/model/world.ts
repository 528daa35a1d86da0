import type { Edit } from "./edit.ts";
import type { Past, RepositoryPlace } from "./history.ts";
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

/** Words around a list that is completed by typing. */
interface ListWords {
  /** Before what is typed. */
  readonly typing: string;
  /** Which keys do what. */
  readonly keys: string;
  /** Said where what is typed fits none of the choices. */
  readonly unmatched: string;
}

/** One question to the person at the terminal, in their language. */
export interface Asked {
  readonly words: string;
  /** What pressing Enter answers; the empty text leaves the question open. */
  readonly suggested: string;
  /** Values to choose from; without them the answer is free text. */
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** What a list of choices says of itself. */
  readonly list: ListWords;
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

/** Paths from the folder, with `/` between folders. */
export interface Committing {
  readonly paths: readonly string[];
  readonly message: string;
}

/** The new commit's id and whether other files are staged, or what git said why there is none, and whether these were at least staged. */
export type Committed =
  | { readonly commit: string; readonly others: boolean }
  | { readonly failed: string; readonly staged: boolean };

/** Why git would make no commit: it knows nobody's name to sign it with, or what it says. */
export type NoCommit = { readonly why: "nobody" } | { readonly why: "git"; readonly says: string };

/** Texts that were replaced; paths from the folder. */
export interface OldTexts {
  readonly texts: readonly { readonly path: string; readonly text: string }[];
  /** What is asked for them first: git's index, or the last commit. */
  readonly from: "index" | "HEAD";
  /** Whether git may keep one that it has nowhere. */
  readonly store: boolean;
}

/** Where git has an old text: at its path, as an object of its own, or nowhere. */
export type OldText =
  | { readonly at: "path" }
  | { readonly at: "object"; readonly object: string }
  | { readonly at: "nowhere" };

/** Changes to files of a registry, and by whose order. */
interface Writes {
  readonly edits: readonly Edit[];
  readonly order: Order;
  /** Whether more belongs to the order than these files. */
  readonly goesOn?: boolean;
}
/** A program to be put in a place: what stands there gives way to `aside`, or, with null, is replaced. */
export type ProgramChange =
  | { readonly do: "place"; readonly path: string; readonly text: string; readonly aside: string | null }
  /** Taken away; what was moved aside comes back, where something was. */
  | { readonly do: "remove"; readonly path: string; readonly back: string };

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
  /** Bytes of a file; throws a `Refusal` with exit 3 where there is none. */
  sizeOf(path: string): number;
  /** Throws a `Refusal` with exit 3 where the file cannot be read. */
  readFile(path: string): Uint8Array;
  /** Replaces the file whole, or makes it with the folders it lies in; throws a `Refusal` with exit 3 where it cannot be written. */
  writeFile(path: string, content: string | Uint8Array): void;
  /** Puts a copy of a text where only the user can read it; throws a `Refusal` with exit 3 where it cannot. */
  scratch(name: string, text: string): Scratch;
  /** Makes new files and their folders, all or none; throws a `Refusal` with exit 3 where one stands there already. */
  createFiles(files: readonly NewFile[]): void;
  /**
   * Carries out changes to a registry in `folder`; throws a `Refusal` with exit 3 where it cannot, and says what stands
   * then. Where more belongs to the order than these files, it stays noted as begun until the answer is called.
   */
  writeEdits(folder: string, work: Writes): Promise<() => void>;
  /** What was begun in a registry and not ended, by processes that died over it or are at it. */
  leftovers(folder: string): Promise<readonly Leftover[]>;
  /** Ends what a dead process left, or takes its locks away; throws a `Refusal` with exit 3 where it cannot. */
  settle(folder: string, note: string): Promise<void>;
  /** Why a commit in a folder's repository would fail before anything is tried; null where nothing is in its way. */
  noCommit(folder: string): Promise<NoCommit | null>;
  /** Where git has old texts, by their paths, so that a command can bring them back. */
  oldTexts(folder: string, wanted: OldTexts): Promise<ReadonlyMap<string, OldText>>;
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
  /** What git knows of a repository; git is started when something is asked, on nothing but the objects. */
  past(place: RepositoryPlace): Past;
  /** The registry in a folder of the disk. */
  reader(folder: string): Reader;
}
