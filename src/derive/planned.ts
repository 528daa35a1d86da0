import { type Day, dateOf, daysBetween, daysInMonth, monthOf, yearOf } from "../model/day.ts";
import type { Text } from "../model/language.ts";
import type { Task } from "../model/records.ts";

/** What a plan was worked out from; printed beside it. */
type PlanBasis = "milestones" | "quarterly" | "months" | "days";

export const basisWords: Readonly<Record<PlanBasis, Text>> = {
  milestones: { zh: "按节点", en: "by milestones" },
  quarterly: { zh: "按季计划", en: "by the quarterly plan" },
  months: { zh: "按自然月", en: "by calendar months" },
  days: { zh: "按天数", en: "by days" },
};

export interface Planned {
  /** 0–100, not rounded. */
  readonly percent: number;
  readonly basis: PlanBasis;
}

const monthCount = (day: Day): number => yearOf(day) * 12 + monthOf(day) - 1;

/** The first month that has not ended by the end of a day. */
const openMonth = (day: Day): number =>
  monthCount(day) + (dateOf(day) === daysInMonth(yearOf(day), monthOf(day)) ? 1 : 0);

/** The first day of a task's span. */
export const startOf = (task: Task): Day => task.start ?? task.deadline.from ?? task.assigned;

/** Month ends on or before `asOf`, among the calendar months that [start, due] touches; by days where they are at most two. */
function linear(start: Day, due: Day, asOf: Day): Planned {
  const within = (share: number) => Math.min(100, Math.max(0, share * 100));
  const months = monthCount(due) - monthCount(start) + 1;
  if (months <= 2) {
    const share = (daysBetween(start, asOf) + 1) / (daysBetween(start, due) + 1);
    return { percent: within(share), basis: "days" };
  }
  return { percent: within((openMonth(asOf) - monthCount(start)) / months), basis: "months" };
}

/** Calendar quarters that have ended by the end of a day, from that of `start` on. */
const quartersEnded = (start: Day, asOf: Day): number =>
  Math.floor(openMonth(asOf) / 3) - Math.floor(monthCount(start) / 3);

/**
 * Planned progress (序时进度) on a day: milestones with percentages (a step on each one's day), else the quarterly
 * plan (a step at each quarter's end), else calendar months of the span. Null where the span has no end or the task
 * recurs. `milestones` are those of the day, with adjustments.
 */
export function plannedOn(
  task: Task,
  asOf: Day,
  { due, milestones }: { readonly due: Day | null; readonly milestones: Task["milestones"] },
): Planned | null {
  if (task.deadline.type === "recurring" || task.deadline.type === "ongoing") return null;
  const steps = (milestones ?? []).filter(
    ({ due: day, percent }) => day !== undefined && percent !== undefined,
  );
  if (steps.length > 0) {
    const reached = steps
      .filter(({ due: day }) => day !== undefined && day <= asOf)
      .map(({ percent }) => percent ?? 0);
    return { percent: Math.min(100, Math.max(0, ...reached)), basis: "milestones" };
  }
  const start = startOf(task);
  if (task.quarterly) {
    const reached = task.quarterly.slice(0, Math.max(0, quartersEnded(start, asOf)));
    return { percent: Math.max(0, ...reached), basis: "quarterly" };
  }
  if (due === null || due < start) return null;
  return linear(start, due, asOf);
}
