import type { TaskNews } from "../../derive/difference/news.ts";
import type { TaskState } from "../../derive/task-state.ts";
import type { Task } from "../../model/records.ts";
import { behindWords } from "../parts/behind.ts";
import { meetingWords } from "../parts/meeting-words.ts";
import { periodWords, plural } from "../parts/words.ts";
import { singleWords } from "./entry-words.ts";
import { fulfilledWords, reportWords } from "./report-words.ts";
import { dayIn, sentence, type Telling, unitsIn } from "./telling.ts";

function originWords({ setting }: Telling, { origin }: Task): string {
  const zh = setting.lang === "zh";
  if (origin.kind === "finding") return zh ? `整改问题${origin.finding}` : `rectifies ${origin.finding}`;
  if (origin.kind !== "meeting") return "";
  const meeting = meetingWords(setting, origin.meeting);
  return zh ? `${meeting}议定的第${origin.item}项` : `item ${origin.item} of ${meeting}`;
}

function addedWords(telling: Telling, task: Task): readonly string[] {
  const zh = telling.setting.lang === "zh";
  const { due, text } = task.deadline;
  const last = due ? dayIn(telling, due) : text;
  return [
    zh ? `${dayIn(telling, task.assigned)}交办` : `assigned on ${task.assigned}`,
    zh ? `${unitsIn(telling, task.lead)}牵头` : `lead ${unitsIn(telling, task.lead)}`,
    task.responsible?.length
      ? zh
        ? `责任单位${unitsIn(telling, task.responsible)}`
        : `responsible ${unitsIn(telling, task.responsible)}`
      : "",
    zh ? `时限${last}` : `due ${last}`,
    originWords(telling, task),
  ];
}

/** Since when a task is late, and by how much; of a duty the periods that are owed. */
function lateWords(telling: Telling, state: TaskState): readonly string[] {
  const { lang } = telling.setting;
  const zh = lang === "zh";
  const who = zh ? `${unitsIn(telling, state.roles.lead)}牵头` : `lead ${unitsIn(telling, state.roles.lead)}`;
  const [oldest] = state.owed;
  if (oldest !== undefined) {
    const periods = state.owed.map(({ period }) => periodWords(period, lang)).join(zh ? "、" : ", ");
    return zh
      ? [`欠${state.owed.length}期：${periods}`, `最早一期已逾期${oldest.daysLate}天`, who]
      : [`${state.owed.length} owed: ${periods}`, `the oldest ${oldest.daysLate} days late`, who];
  }
  const {
    due: { effective, original, extensions },
    late,
  } = state;
  const times =
    extensions > 0 && original
      ? zh
        ? `（原定${dayIn(telling, original)}，延期${extensions}次）`
        : ` (first ${original}, extended ${plural(extensions, "time")})`
      : "";
  const last =
    effective === null ? "" : (zh ? `时限${dayIn(telling, effective)}` : `due ${effective}`) + times;
  return [last, zh ? `已逾期${late?.days ?? 0}天` : `${late?.days ?? 0} days late`, who];
}

function clausesOf(telling: Telling, news: TaskNews, task: Task): readonly string[] {
  const zh = telling.setting.lang === "zh";
  const state = telling.after.states.get(news.task);
  switch (news.kind) {
    case "added":
      return addedWords(telling, news.record);
    case "newly-late":
      return state ? lateWords(telling, state) : [];
    case "no-longer-late":
      return [zh ? "现在不逾期了" : "it is overdue no more"];
    case "newly-behind":
      return state ? [behindWords(telling.setting, state)] : [];
    case "caught-up":
      return [zh ? "现在不滞后了" : "it is behind no more"];
    case "report":
      return reportWords(telling, task, news);
    case "fulfilled":
      return fulfilledWords(telling, news);
    default:
      return singleWords(telling, news);
  }
}

/** What became of a task, as a sentence that stands under the task's title. */
export const taskSentence = (telling: Telling, news: TaskNews): string => {
  const task = (telling.after.ledger.accounts.get(news.task) ?? telling.before.ledger.accounts.get(news.task))
    ?.task;
  return task ? sentence(telling, clausesOf(telling, news, task)) : "";
};
