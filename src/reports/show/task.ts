import { indicatorStates } from "../../derive/indicators.ts";
import { wasRedThisPeriod } from "../../derive/lamp-history.ts";
import { oneDecimal } from "../../derive/share.ts";
import type { TaskState } from "../../derive/task-state.ts";
import type { Fact, Report } from "../../model/report.ts";
import { stateFacts } from "../parts/facts.ts";
import { framed, type Setting } from "../parts/frame.ts";
import { bracketed } from "../parts/words.ts";
import { taskFields } from "./task-fields.ts";
import { taskStory } from "./task-story.ts";
import { taskTables } from "./task-tables.ts";

/** A task with its whole story up to the day. */
export function taskReport(setting: Setting, state: TaskState): Report {
  const { history, task, file } = state.account;
  return framed(setting, {
    kind: "show",
    title: `${task.title}${bracketed(task.id, setting.lang)}`,
    blocks: [
      { type: "fields", fields: taskFields(setting, state) },
      ...taskTables(setting, state),
      ...taskStory(setting, state),
    ],
    facts: {
      record: "task",
      file,
      ...stateFacts(state),
      redThisPeriod: wasRedThisPeriod(setting.ledger, state),
      leads: state.leads.map(({ unit, claim, actual, late, originalLate, heard }) => ({
        unit,
        claim: claim.status,
        claimedOn: claim.claimedOn,
        actual: oneDecimal(actual),
        daysLate: late?.days ?? null,
        originalDaysLate: originalLate?.days ?? null,
        heard,
      })),
      occurrences: state.occurrences.map(
        ({ period, due, moved, answeredOn, daysLate, originalDaysLate }) => ({
          period,
          originalDue: due,
          due: moved.effective,
          extensions: moved.extensions,
          answeredOn,
          daysLate,
          originalDaysLate,
        }),
      ),
      indicators: indicatorStates(state).map(({ indicator, value, percent: share, met }) => ({
        id: indicator.id,
        target: indicator.target,
        kind: indicator.kind,
        value,
        percent: share === null ? null : oneDecimal(share),
        met,
      })),
      entries: history.all
        .filter(({ entry }) => entry.on <= state.asOf)
        .map(({ unit, entry }) => ({
          unit,
          correctedBy: history.replaced.get(entry.id) ?? null,
          ...(entry as unknown as { readonly [key: string]: Fact }),
        })),
    },
  });
}
