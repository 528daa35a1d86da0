import type { Block } from "./report.ts";

/** The change that a check judged: from a base to what stands now. */
export interface Change {
  /** The programme that is spoken of. */
  readonly title: string;
  /** What it comes to, in sentences for a reviewer: opens the comment on a pull request. */
  readonly told: readonly Block[];
  /** Files that it makes, alters or takes away, from the working directory: findings in them come first. */
  readonly touches: ReadonlySet<string>;
}
