import type { Day } from "../model/day.ts";
import type { Text } from "../model/language.ts";
import type { Role } from "../model/words.ts";
import type { Reading } from "./deadline.ts";

/** Where something stands in the file that was read: `第12行`, `表1!F12`; as people would look for it. */
export interface Spot {
  /** From 1, of a text. */
  readonly line?: number;
  /** Of a workbook or a table in a document: the table's name and the cell's address. */
  readonly sheet?: string;
  readonly cell?: string;
}

/** A unit as a paper names it. */
export interface NamedUnit {
  /** Whole: an elided prefix is restored, a bracketed second name kept. */
  readonly name: string;
  readonly printed: string;
  readonly role: Role;
}

/** One responsibility: a clause of a measure, or a row of a ledger. */
export interface ReadRow {
  /** From 1, in the order of the text. */
  readonly n: number;
  /** The printed number of the measure, e.g. `（三）` or `12`. */
  readonly ref: string | null;
  readonly section: string | null;
  /** What it is called: the measure's own heading or first sentence. */
  readonly heading: string;
  /** From 1, where a measure has several clauses; else null. */
  readonly part: number | null;
  /** What is to be done, as printed, without the clause. */
  readonly text: string;
  readonly units: readonly NamedUnit[];
  /** The words that name the units, as printed. */
  readonly clause: string;
  readonly deadlines: readonly Reading[];
  /** Other cells of a ledger's row, by the heading of their column. */
  readonly more: Readonly<Record<string, string>>;
  readonly spot: Spot;
}

/** What was seen and not understood. */
export interface Unread {
  readonly spot: Spot;
  readonly text: string;
  readonly why: Text;
}

/** What a plan or a ledger says, before any registry is looked at. */
export interface ReadPaper {
  readonly title: string | null;
  readonly number: string | null;
  readonly issuer: string | null;
  readonly issued: Day | null;
  /** The sentence that says once who leads; null where there is none. */
  readonly convention: string | null;
  /** Units that have to carry out every row although the rows do not name them. */
  readonly everywhere: readonly NamedUnit[];
  readonly rows: readonly ReadRow[];
  readonly unread: readonly Unread[];
}
