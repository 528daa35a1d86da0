import type { Observed } from "../derive/health/observed.ts";
import type { Ledger } from "../derive/ledger.ts";
import type { Day } from "../model/day.ts";
import type { Finding } from "../model/diagnostic.ts";
import type { Edit } from "../model/edit.ts";
import type { Lang, Text } from "../model/language.ts";
import type { Outcome } from "../model/outcome.ts";
import type { TreeItem } from "../model/reader.ts";
import type { FileChange, Registered } from "../model/registered.ts";
import type { Surroundings } from "../model/surroundings.ts";
import type { Setting } from "../reports/parts/frame.ts";
import type { Question } from "./shared/question.ts";

export type { Choice, OptionQuestion, Question } from "./shared/question.ts";

/** A value that the shell offers, with what it means in the user's language. */
export interface Candidate {
  readonly value: string;
  readonly about: Text;
}

/**
 * What stands for an argument or an option's value, for the shell to complete: ids of the registry at hand, files, or
 * the words of a list. An option's `choices` need no mention.
 */
export type Completes =
  | "task"
  | "unit"
  | "line"
  | "meeting"
  | "record"
  | "goal"
  | "period"
  | "registry"
  | "revision"
  | "format"
  | "file"
  | "folder"
  | (() => readonly Candidate[]);

/** An option beside the global ones; `flags` as commander writes them: `--within <days>`. */
export interface CommandOption {
  readonly flags: string;
  readonly about: Text;
  readonly choices?: readonly string[];
  readonly completes?: Completes;
  /** May be given several times, or with commas; `whole` where a comma belongs to the value. */
  readonly many?: true | "whole";
  /** The heading that help lists it under; with the others unless given. */
  readonly group?: Text;
  /** Another name of an option; help leaves it out. */
  readonly hidden?: true;
  /** What it is given must not be written anywhere. */
  readonly secret?: true;
}

export interface CommandArgument {
  /** As commander writes it: `<id>`, `[line...]`. */
  readonly pattern: string;
  readonly about: Text;
  readonly completes?: Completes;
}

/** A registry read and laid open, on the day that the command speaks of. */
export interface Opened {
  /** The registry's folder, whole. */
  readonly folder: string;
  readonly ledger: Ledger;
  readonly setting: Setting;
  /**
   * The day on which each entry was first recorded, `<task>/<entry>`, in the programme's zone; null where git cannot
   * tell, and for a fictional programme, whose days are not those of its commits.
   */
  recordedDays(): ReadonlyMap<string, Day> | null;
  /** From which commit git has each entry, `<task>/<entry>`; null where git cannot tell. */
  recordings(): ReadonlyMap<string, Registered> | null;
  /** The commits that touched a file of the registry, the oldest first; null where git cannot tell. */
  changesTo(path: string): readonly FileChange[] | null;
  /** The day of a revision's commit in the programme's zone; throws a `Refusal` like `asIn`. */
  dayOf(revision: string): Day;
  /**
   * The same registry as a revision had it, on the day of its commit unless `--as-of` says another; null where there was
   * no registry. Like the two below: throws a `Refusal`, exit 2 for a revision that is not there, 3 where git cannot tell.
   */
  asIn(revision: string): Opened | null;
  /** Today in the programme's zone, whatever day is spoken of: what is later is the future. */
  readonly today: Day;
  /** A file's text as it was read, relative to the registry; null where there is none. */
  textOf(path: string): string | null;
  /** The same registry with some edits carried out in memory, read and laid open again. */
  withEdits(edits: readonly Edit[]): Opened;
  /** Findings with their spots, ready to print. */
  diagnose(findings: readonly Finding[]): Outcome["diagnostics"] & {};
}

/** What is compared: with the last commit common with `base`, what stands on the disk or what is staged. */
export interface Comparing {
  readonly base: string | null;
  readonly staged: boolean;
}

/** A registry as it was where a change began and as it is; null where it is not there. */
export interface Compared {
  /** Whether it has not been met before: a change may have begun in several places. */
  readonly first: boolean;
  /** The commit's id, its first twelve characters; empty where nothing is compared. */
  readonly commit: string;
  readonly base: Opened | null;
  readonly head: Opened | null;
  /** Whether the list of registries still names it, if it did. */
  readonly listed: boolean;
  /** What git holds of it now. */
  readonly tree: readonly TreeItem[];
  /** Its files that were made, altered or taken away, from the working directory. */
  readonly touched: readonly string[];
}

/** What was typed after a command's name. */
export interface Call {
  readonly args: readonly string[];
  readonly lang: Lang;
  text(option: string): string | null;
  flag(option: string): boolean;
  /** Whether somebody was asked for a flag and said no. */
  denied(option: string): boolean;
  list(option: string): readonly string[];
  /** Reads the registry that the global options choose, once. */
  open(): Promise<Opened>;
  /** The same; null where no registry stands around. */
  openIfAny(): Promise<Opened | null>;
  /** All registries that stand around, or the one that is chosen, before a change and after it. */
  compare(what: Comparing): Promise<readonly Compared[]>;
  /** The working days of the tool's own calendar, for commands without a registry. */
  addWorkdays(from: Day, count: number): Day | null;
  /** Today, of no registry. */
  today(): Day;
  stdin(): string;
  /** A new id, six random lower-case Crockford characters, the first a letter, that is none of those taken. */
  newId(taken: ReadonlySet<string>): string;
  readonly around: Surroundings;
  /** What `doctor` looks at: the program, the registry, the terminal. */
  observe(): Promise<Observed>;
}

/** A word that duban knows. It reads, derives and reports; it neither prints nor writes. */
export interface Command {
  readonly name: string;
  readonly about: Text;
  readonly arguments?: readonly CommandArgument[];
  readonly options?: readonly CommandOption[];
  /** Formats that its result has; the first is what is printed unless another is asked for. */
  readonly formats: readonly string[];
  /** Its result is always a folder of files, each in the format of its name: no other can be asked for. */
  readonly makesFolder?: true;
  /** Lines that show how it is used, without the leading `duban`. */
  readonly examples: readonly string[];
  /** Sets duban up: it needs no registry and does not heed the user's defaults file, which may be broken. */
  readonly standsAlone?: true;
  /** Refuses what no answer could mend, before anything is asked. */
  readonly beforeAsking?: (call: Call) => void;
  /**
   * Asked before it runs, on a terminal, where `--no-input` does not forbid it; one that needs the registry makes them
   * of it. Arguments that no question fills are a must everywhere.
   */
  readonly questions?: readonly Question[] | ((call: Call) => Promise<readonly Question[]>);
  run(call: Call): Outcome | Promise<Outcome>;
}
