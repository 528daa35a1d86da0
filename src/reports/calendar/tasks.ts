import { ofKind } from "../../derive/history.ts";
import { occurrenceStates } from "../../derive/occurrences.ts";
import { isOpen } from "../../derive/stage.ts";
import type { TaskState } from "../../derive/task-state.ts";
import type { CalendarEvent } from "../../model/calendar-event.ts";
import { addDays, minDay } from "../../model/day.ts";
import { deadlineCell, standingCell } from "../parts/cells.ts";
import type { Setting } from "../parts/frame.ts";
import { bracketed, periodWords } from "../parts/words.ts";
import { lineTitle, taskTold, told, uidOf } from "./words.ts";

/** How far ahead the turns of a duty are written, in days. */
const horizon = 366;

const standing = (setting: Setting, state: TaskState): readonly string[] =>
  told(
    setting,
    { zh: `截至${setting.asOf}`, en: `As of ${setting.asOf}` },
    standingCell(setting, state).text,
  );

function deadline(setting: Setting, state: TaskState): readonly CalendarEvent[] {
  const { task, due } = state;
  const zh = setting.lang === "zh";
  if (due.effective === null) return [];
  return [
    {
      uid: uidOf(setting, "due", task.id),
      on: due.effective,
      title: zh ? `到期：${task.title}` : `Due: ${task.title}`,
      told: [
        ...taskTold(setting, state),
        ...told(setting, { zh: "时限原文", en: "As written" }, task.deadline.text),
        ...told(setting, { zh: "完成时限", en: "Due" }, deadlineCell(setting, state).text),
        ...standing(setting, state),
      ],
      categories: [lineTitle(setting, state), zh ? "完成时限" : "deadline"],
      changes: due.extensions,
    },
  ];
}

function milestones(setting: Setting, state: TaskState): readonly CalendarEvent[] {
  const zh = setting.lang === "zh";
  const reached = new Set(ofKind(state.entries, "report").map(({ entry }) => entry.milestone));
  return (state.task.milestones ?? []).flatMap(({ id, title, due, product }) =>
    !due || reached.has(id)
      ? []
      : [
          {
            uid: uidOf(setting, "milestone", state.task.id, id),
            on: due,
            title: zh ? `节点：${title}` : `Milestone: ${title}`,
            told: [
              ...taskTold(setting, state),
              ...told(setting, { zh: "成果", en: "Product" }, product ?? ""),
            ],
            categories: [lineTitle(setting, state), zh ? "节点" : "milestone"],
            changes: 0,
          },
        ],
  );
}

/** The turns of a duty that nobody has answered, a year ahead; one that comes every day is one event. */
function turns(setting: Setting, state: TaskState): readonly CalendarEvent[] {
  const { task, account } = state;
  const zh = setting.lang === "zh";
  const end = addDays(setting.asOf, horizon);
  const open = occurrenceStates(account, setting.asOf, end).filter(({ answeredOn }) => answeredOn === null);
  const common = { categories: [lineTitle(setting, state), zh ? "周期任务" : "recurring duty"] };
  const about = [
    ...taskTold(setting, state),
    ...told(setting, { zh: "时限原文", en: "As written" }, task.deadline.text),
  ];
  if (task.deadline.every === "day") {
    const next = open.find(({ moved }) => moved.effective >= setting.asOf);
    if (next === undefined) return [];
    const dailyUntil = minDay(task.deadline.due ?? end, end);
    const title = zh ? `每日：${task.title}` : `Every day: ${task.title}`;
    return [
      {
        ...common,
        uid: uidOf(setting, "daily", task.id),
        on: next.due,
        dailyUntil,
        title,
        told: about,
        changes: 0,
      },
    ];
  }
  return open.map(({ period, due, moved }) => ({
    ...common,
    uid: uidOf(setting, "turn", task.id, period),
    on: moved.effective,
    title: `${zh ? "到期：" : "Due: "}${task.title}${bracketed(periodWords(period, setting.lang), setting.lang)}`,
    told: [
      ...about,
      ...(moved.effective === due ? [] : told(setting, { zh: "原定", en: "Originally" }, due)),
    ],
    changes: moved.extensions,
  }));
}

/** The days that open tasks are waited for: deadlines, milestones not reached, turns of duties. */
export const taskEvents = (setting: Setting, states: readonly TaskState[]): readonly CalendarEvent[] =>
  states
    .filter(({ stage }) => isOpen(stage))
    .flatMap((state) => [
      ...(state.task.deadline.type === "recurring" ? turns(setting, state) : deadline(setting, state)),
      ...milestones(setting, state),
    ]);
