import type { Block } from "./report.ts";

/** The change that a check judged: from a base to what stands now. */
export interface Change {
  /** Whose it is: the title of the programme, of all where it is of several. */
  readonly title: string;
  /** What it comes to, in sentences for a reviewer: opens the comment on a pull request. */
  readonly told: readonly Block[];
  /** Files that it makes, alters or takes away, named as the diagnostics name theirs: findings in them come first. */
  readonly touches: ReadonlySet<string>;
}
