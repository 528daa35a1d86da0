import type { Change } from "../../derive/changes.ts";
import { shortNamesOn } from "../../derive/names.ts";
import { paceWords } from "../../model/words.ts";
import type { Setting } from "./frame.ts";
import { percent, stageText } from "./words.ts";

/** Changes that a reader wants first come first. */
const order: readonly Change["kind"][] = [
  "newly-late",
  "extended",
  "reassigned",
  "stage",
  "newly-behind",
  "no-longer-late",
  "caught-up",
  "added",
  "progress",
];

/** What became of a task, as a sentence's end: the task's title stands before it. */
function ending(setting: Setting, change: Change): string {
  const { ledger, asOf, lang } = setting;
  const zh = lang === "zh";
  const names = (units: readonly string[]) => shortNamesOn(ledger, units, asOf);
  switch (change.kind) {
    case "added":
      return zh ? `新交办（${change.on}）` : `assigned on ${change.on}`;
    case "stage": {
      const [from, to] = [stageText(ledger, change.from)[lang], stageText(ledger, change.to)[lang]];
      return zh ? `由${from}转为${to}` : `went from ${from} to ${to}`;
    }
    case "newly-late":
      return zh ? "新增逾期" : "became overdue";
    case "no-longer-late":
      return zh ? "不再逾期" : "is no longer overdue";
    case "newly-behind":
      return zh
        ? `由${paceWords[change.from].zh}转为欠序时`
        : `fell from ${paceWords[change.from].en} to behind`;
    case "caught-up":
      return zh ? `由欠序时转为${paceWords[change.to].zh}` : `went from behind to ${paceWords[change.to].en}`;
    case "extended":
      return zh
        ? `${change.on}经批准延至${change.to}（第${change.nth}次）`
        : `extended to ${change.to} on ${change.on} (no. ${change.nth})`;
    case "reassigned":
      return zh
        ? `${change.on}牵头单位由${names(change.from)}调整为${names(change.to)}`
        : `lead changed from ${names(change.from)} to ${names(change.to)} on ${change.on}`;
    case "progress":
      return zh
        ? `实际进度由${percent(change.from)}变为${percent(change.to)}`
        : `progress went from ${percent(change.from)} to ${percent(change.to)}`;
  }
}

/** One sentence a change: title (id): what became of it. The weightiest kinds first, then task by task. */
export function changeSentences(setting: Setting, changes: readonly Change[]): readonly string[] {
  const title = (task: string) => setting.ledger.accounts.get(task)?.task.title ?? task;
  return [...changes]
    .sort(
      (a, b) =>
        order.indexOf(a.kind) - order.indexOf(b.kind) || (a.task < b.task ? -1 : a.task > b.task ? 1 : 0),
    )
    .map((change) =>
      setting.lang === "zh"
        ? `${title(change.task)}（${change.task}）：${ending(setting, change)}`
        : `${title(change.task)} (${change.task}): ${ending(setting, change)}`,
    );
}
