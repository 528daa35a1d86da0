import type { Day } from "../../model/day.ts";
import type { Lang } from "../../model/language.ts";
import type { Every } from "../../model/records.ts";

/** A thing with its id and its name. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** Who runs the checks on every push: GitHub's Actions, GitLab's CI, or nobody. */
export type Forge = "github" | "gitlab" | "none";

/** What a new registry is made from. */
export interface Answers {
  readonly title: string;
  readonly id: string;
  readonly paper: { readonly title: string; readonly issuer: string } | null;
  readonly taskForce: string;
  readonly line: Named | null;
  /** The unit that leads the line; null where that is not decided yet. */
  readonly unit: Named | null;
  readonly every: Every;
  readonly forge: Forge;
  readonly today: Day;
  /** The language of the comments; names are the office's own. */
  readonly lang: Lang;
}
