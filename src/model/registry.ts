import type { Finding } from "./diagnostic.ts";
import type {
  Ask,
  Calendar,
  Columns,
  Finding as FindingRecord,
  Inspection,
  Letter,
  Line,
  Meeting,
  Policy,
  Programme,
  Progress,
  Style,
  Task,
  Unit,
} from "./records.ts";

/** The kinds of record that a registry holds, with the TypeScript type of each. */
export interface RecordTypes {
  readonly programme: Programme;
  readonly policy: Policy;
  readonly unit: Unit;
  readonly line: Line;
  readonly task: Task;
  readonly progress: Progress;
  readonly meeting: Meeting;
  readonly finding: FindingRecord;
  readonly inspection: Inspection;
  readonly letter: Letter;
  readonly ask: Ask;
  readonly calendar: Calendar;
}
export type RecordKind = keyof RecordTypes;

/** The kinds of file that stand in a registry: records, the style of its papers, and the headings of its ledgers. */
export type FiledKind = RecordKind | "style" | "columns";

/** A record with the file it was read from, relative to the registry's folder. */
export interface Filed<T> {
  readonly file: string;
  readonly record: T;
}

/** One unit's entries on one task; both ids come from the file's name. */
export interface ProgressFile extends Filed<Progress> {
  readonly task: string;
  readonly unit: string;
}

/** A rule that a record's file says is not to be heard, with the reason: `# duban: allow <rule> — <reason>`. */
export interface Allowance {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** The item of a list that it speaks of, from 0; null for the whole file. */
  readonly item: number | null;
  /** That item's id; null for the whole file. */
  readonly entry: string | null;
  readonly rule: string;
  /** Empty where none is given. */
  readonly reason: string;
}

/**
 * All records of a registry that could be read, in file order (sorted by path), with what could not.
 * Ids may stand twice or point nowhere here: that is for the rules to say.
 */
export interface Registry {
  readonly programme: Filed<Programme>;
  readonly policy: Filed<Policy> | null;
  readonly units: readonly Filed<Unit>[];
  readonly lines: readonly Filed<Line>[];
  readonly tasks: readonly Filed<Task>[];
  readonly progress: readonly ProgressFile[];
  readonly meetings: readonly Filed<Meeting>[];
  readonly findings: readonly Filed<FindingRecord>[];
  readonly inspections: readonly Filed<Inspection>[];
  readonly letters: readonly Filed<Letter>[];
  readonly asks: readonly Filed<Ask>[];
  readonly calendars: readonly Filed<Calendar>[];
  /** How the office lays out its papers: no record of the work. Absent where it has no style of its own. */
  readonly style?: Filed<Style>;
  /** What headings of ledgers mean, kept from imports: no record of the work. Absent where nothing was kept. */
  readonly columns?: Filed<Columns>;
  /** Rules that are not to be heard of a record. */
  readonly allowances: readonly Allowance[];
  /** What reading found: files refused, values that do not fit their schema. */
  readonly problems: readonly Finding[];
  /** Files whose records are missing from this registry, because they could not be read or do not fit. */
  readonly unreadable: readonly string[];
}
