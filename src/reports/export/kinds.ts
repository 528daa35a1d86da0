import { entries } from "./entries.ts";
import type { ExportKind } from "./kind.ts";
import { lines, measures } from "./lines.ts";
import { meetings, outcomes } from "./meetings.ts";
import { indicators, milestones } from "./steps.ts";
import { findings, inspections, letters } from "./supervision.ts";
import { tasks } from "./tasks.ts";
import { units } from "./units.ts";

/** All kinds of record, in the order of a workbook's sheets. */
export const exportKinds: readonly ExportKind[] = [
  tasks,
  milestones,
  indicators,
  entries,
  lines,
  measures,
  units,
  meetings,
  outcomes,
  letters,
  findings,
  inspections,
];
