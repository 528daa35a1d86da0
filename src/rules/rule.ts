import type { Ledger } from "../derive/ledger.ts";
import type { KeyPath, Severity } from "../model/diagnostic.ts";
import type { Text } from "../model/language.ts";

/** One breach of a rule: where, the fact with its value in backquotes, and the way out. */
export interface Breach {
  readonly file: string;
  readonly path?: KeyPath;
  readonly on?: "key" | "value";
  readonly what: Text;
  readonly fix: Text;
  /** The line itself is not to be printed again: it holds what should not be seen. */
  readonly hidden?: true;
  /** Where it differs from the rule's. */
  readonly severity?: Severity;
}

/** A check. Its id is its file's name, its code in the output and its transcript's name. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  /** One line for `check --list`. */
  readonly about: Text;
  /** The reason in the work, not in the program. */
  readonly why: Text;
  /** It misses something that a record of a published source may not print: a note where the programme says `complete: false`. */
  readonly absence?: true;
  check(ledger: Ledger): readonly Breach[];
}
