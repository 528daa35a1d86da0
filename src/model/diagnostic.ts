import type { Text } from "./language.ts";

/** `error` blocks a merge, `warning` names an action, `note` is shown on request and never changes an exit code. */
export type Severity = "error" | "warning" | "note";

/** The way from the top of a file to a value: keys of mappings, positions in lists. */
export type KeyPath = readonly (string | number)[];

/** A spot in a text: line and column from 1, columns in UTF-16 units, `length` in UTF-16 units within the line. */
export interface Span {
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

/** Where a finding points: a file relative to the registry, and in it a key path or an exact spot. */
type Place =
  | { readonly file: string; readonly path?: KeyPath; readonly on?: "key" | "value" }
  | { readonly file: string; readonly span: Span };

/** What a check found: the fact, why it matters in the work, and a fix that can be followed without thinking. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly place: Place;
  readonly what: Text;
  readonly why: Text;
  readonly fix: Text;
  /** The line itself is not to be printed again: it holds what should not be seen. */
  readonly hidden?: true;
}

/** A finding with its spot worked out and the line it stands on, ready to print. */
export interface Diagnostic extends Omit<Finding, "place" | "hidden"> {
  readonly file: string;
  readonly span: Span;
  /** The text of the line, or null where the file has none (an empty or unreadable file). */
  readonly source: string | null;
}
