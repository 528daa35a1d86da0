import { dueSoon } from "../../derive/overdue.ts";
import { isOpen } from "../../derive/stage.ts";
import type { TaskState } from "../../derive/task-state.ts";
import { type Day, daysBetween } from "../../model/day.ts";
import type { Lang } from "../../model/language.ts";
import type { Block } from "../../model/report.ts";
import { dayCell, plain, unitsCell } from "./cells.ts";
import { columns } from "./columns.ts";
import type { Setting } from "./frame.ts";
import { periodWords, plural } from "./words.ts";

/** Something that falls due: a task, a turn of a duty, a milestone. */
export interface Coming {
  readonly due: Day;
  readonly state: TaskState;
  /** The period of a duty, the title of a milestone, else empty. */
  readonly note: string;
  readonly milestone: boolean;
}

/** Deadlines, turns of duties and milestones from the as-of day until `until`, both included; the nearest first. */
export function comingUntil(
  { ledger, asOf, lang }: Setting,
  states: readonly TaskState[],
  until: Day,
): readonly Coming[] {
  const days = daysBetween(asOf, until);
  const deadlines = dueSoon(ledger, states, days).map(({ due, state, period }) => ({
    due,
    state,
    note: period ? periodWords(period, lang) : "",
    milestone: false,
  }));
  const milestones = states.flatMap((state) =>
    isOpen(state.stage)
      ? (state.task.milestones ?? []).flatMap(({ title, due }) =>
          due && due >= asOf && due <= until
            ? [
                {
                  due,
                  state,
                  note: lang === "zh" ? `节点：${title}` : `milestone: ${title}`,
                  milestone: true,
                },
              ]
            : [],
        )
      : [],
  );
  return [...deadlines, ...milestones].sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}

export function comingTable(setting: Setting, coming: readonly Coming[]): Block {
  const heads =
    setting.lang === "zh"
      ? columns(["时限", 0], ["任务", 3], ["牵头", 1], ["说明", 2])
      : columns(["due", 0], ["task", 3], ["lead", 1], ["note", 2]);
  return {
    type: "table",
    name: setting.lang === "zh" ? "即将到期" : "Due soon",
    columns: heads,
    rows: coming.map(({ due, state, note }) => [
      dayCell(due),
      plain(state.task.title),
      unitsCell(setting, state.roles.lead),
      plain(note),
    ]),
  };
}

/** 12项、节点5个: what comes, milestones counted apart. */
export function comingCount(coming: readonly Coming[], lang: Lang): string {
  const milestones = coming.filter(({ milestone }) => milestone).length;
  const tasks = coming.length - milestones;
  const parts =
    lang === "zh"
      ? [`${tasks}项`, `节点${milestones}个`]
      : [plural(tasks, "task"), plural(milestones, "milestone")];
  if (milestones === 0) return parts[0] ?? "";
  return (tasks === 0 ? parts.slice(1) : parts).join(lang === "zh" ? "、" : ", ");
}
