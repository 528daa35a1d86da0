import type { Day } from "../../model/day.ts";
import type { Task } from "../../model/records.ts";
import type { Role } from "../../model/words.ts";
import type { SourceSaid } from "./source-said.ts";

/** A task that is on file, as it stands on the day that a paper is compared with it. */
export interface Standing {
  /** As adjustments have left it; its deadline is the original. */
  readonly task: Task;
  /** Null where its source does not say which paper and which words. */
  readonly source: SourceSaid | null;
  readonly held: Readonly<Record<Role, readonly string[]>>;
  /** The effective last day; null where there is none. */
  readonly due: Day | null;
  /** Extensions that were approved so far. */
  readonly extensions: number;
  /** Closed, cancelled or suspended: nothing is proposed for it. */
  readonly over: "closed" | "cancelled" | "suspended" | null;
  /** Papers that approved a change of it. */
  readonly approvedBy: readonly string[];
}
