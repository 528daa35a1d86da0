import type { Point } from "../../derive/course.ts";
import type { TaskState } from "../../derive/task-state.ts";
import type { Day } from "../../model/day.ts";
import type { Text } from "../../model/language.ts";
import type { Line } from "../../model/records.ts";
import type { Block } from "../../model/report.ts";
import type { Setting } from "../parts/frame.ts";

/** What a line's page is made of: the tasks of a line (or of none) now and on the day compared with. */
export interface LinePage {
  readonly line: Line | null;
  readonly now: readonly TaskState[];
  readonly before: readonly TaskState[];
  readonly since: Day;
  /** How its tasks stood at the month ends until now; null where the report is of several lines. */
  readonly points: readonly Point[] | null;
}

/** One numbered section of the page. */
export interface Section {
  readonly title: Text;
  readonly blocks: readonly Block[];
}

export const nothing = ({ lang }: Setting): Block => ({
  type: "paragraph",
  text: lang === "zh" ? "无。" : "None.",
});

/** How far ahead a page looks, in days. */
export const horizon = 30;
