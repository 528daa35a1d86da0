import type { Ledger } from "../../derive/ledger.ts";
import type { Day } from "../../model/day.ts";
import type { Finding, Severity } from "../../model/diagnostic.ts";
import type { Text } from "../../model/language.ts";
import type { TreeItem } from "../../model/reader.ts";
import type { Breach } from "../rule.ts";

/** A registry before a change and after it. */
export interface Change {
  /** The last commit common with the other branch, by the beginning of its id. */
  readonly commit: string;
  /** As that commit has it. */
  readonly base: Ledger;
  /** As it is to be; null where nothing is left of it. */
  readonly head: Ledger | null;
  /** A file's text as it was read on either side; null where there is none. */
  readonly texts: Readonly<Record<"base" | "head", (file: string) => string | null>>;
  /** Whether the list of registries still names it. */
  readonly listed: boolean;
  /** What git holds of it now, with the modes of its files. */
  readonly tree: readonly TreeItem[];
  /** The day on which each entry was first recorded, `<task>/<entry>`; null where that is not judged. */
  readonly recorded: ReadonlyMap<string, Day> | null;
  readonly today: Day;
  /** What the checks of a registry find in one. */
  findingsIn(ledger: Ledger): readonly Finding[];
}

/**
 * A check of a change: what is of record stays as it was. Its id is its file's name, its code in the output and its
 * transcript's name. It cannot be allowed away.
 */
export interface BaseRule {
  readonly id: string;
  readonly severity: Severity;
  /** One line for `check --list`. */
  readonly about: Text;
  /** The reason in the work, not in the program. */
  readonly why: Text;
  check(change: Change): readonly Breach[];
}
