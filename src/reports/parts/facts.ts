import { currentDue } from "../../derive/filter.ts";
import type { DueItem } from "../../derive/overdue.ts";
import { oneDecimal } from "../../derive/share.ts";
import type { TaskState } from "../../derive/task-state.ts";
import type { Fact } from "../../model/report.ts";

const rounded = (value: number | null | undefined): number | null =>
  value === null || value === undefined ? null : oneDecimal(value);

/** An item of `overdue` as programs read it; ids, never names. */
export const dueFacts = (item: DueItem): { readonly [key: string]: Fact } => ({
  id: item.state.task.id,
  title: item.state.task.title,
  line: item.state.task.line ?? null,
  lead: item.state.roles.lead,
  responsible: item.state.roles.responsible,
  due: item.due,
  originalDue: item.originalDue,
  extensions: item.extensions,
  daysLate: item.daysLate,
  workdaysLate: item.workdaysLate,
  originalDaysLate: item.originalDaysLate,
  suspendedDays: item.suspendedDays,
  extensionRequested: item.requested,
  lamp: item.state.lamp?.colour ?? null,
  lampWord: item.state.lamp?.word ?? null,
  stage: item.state.stage,
  period: item.period,
  missed: item.period === null ? null : item.missed.length,
  missedPeriods: item.missed,
  lastReport: item.state.lastReport?.entry.on ?? null,
});

/** A task as it stands, as programs read it. Percentages with one decimal. */
export const stateFacts = (state: TaskState): { readonly [key: string]: Fact } => ({
  id: state.task.id,
  title: state.task.title,
  line: state.task.line ?? null,
  measure: state.task.measure ?? null,
  origin: state.task.origin.kind,
  assigned: state.task.assigned,
  lead: state.roles.lead,
  responsible: state.roles.responsible,
  supporting: state.roles.supporting,
  participating: state.roles.participating,
  guiding: state.roles.guiding,
  data: state.roles.data,
  stage: state.stage,
  pace: state.pace,
  deadline: { text: state.task.deadline.text, type: state.task.deadline.type },
  due: currentDue(state),
  originalDue: state.due.original,
  extensions: state.due.extensions,
  extensionRequested: state.due.requested,
  daysLate: state.owed[0]?.daysLate ?? state.late?.days ?? null,
  workdaysLate: state.late?.workdays ?? null,
  originalDaysLate: state.owed[0]?.originalDaysLate ?? state.originalLate?.days ?? null,
  suspendedDays: state.late?.suspendedDays ?? 0,
  missed: state.task.deadline.type === "recurring" ? state.owed.length : null,
  actual: rounded(state.actual),
  planned: rounded(state.planned?.percent),
  plannedBasis: state.planned?.basis ?? null,
  originalPlanned: rounded(state.originalPlanned?.percent),
  missedMilestones: state.missedMilestones,
  stale: state.stale,
  lamp: state.lamp?.colour ?? null,
  lampWord: state.lamp?.word ?? null,
  lastReport: state.lastReport?.entry.on ?? null,
});
