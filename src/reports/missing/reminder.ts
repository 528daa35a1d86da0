import { shortNameOn, shortNamesOn } from "../../derive/names.ts";
import type { Ask } from "../../derive/reporting.ts";
import type { Block } from "../../model/report.ts";
import { awaitedWords } from "../parts/asks.ts";
import type { Setting } from "../parts/frame.ts";
import { bracketed, joined, periodWords } from "../parts/words.ts";
import type { Shown } from "./shown.ts";

/** A message fits one screen: so many units have a line of their own, and fewer tasks each where they are many. */
const mostUnits = 16;
const fewUnits = 8;

function lineOf(setting: Setting, ask: Ask, most: number): string {
  const { ledger, asOf, lang } = setting;
  const zh = lang === "zh";
  const titles = ask.awaited.slice(0, most).map((each) => {
    const title = ledger.accounts.get(each.task)?.task.title ?? each.task;
    const others = awaitedWords(setting, { ...each, own: false });
    return each.own ? title : title + bracketed(zh ? `待${others}报` : `awaits ${others}`, lang);
  });
  const rest = ask.awaited.length - titles.length;
  const more = rest === 0 ? "" : zh ? `等${ask.awaited.length}项` : ` and ${rest} more`;
  return `${shortNameOn(ledger, ask.unit, asOf)}${zh ? "：" : ": "}${joined(titles, lang)}${more}`;
}

/** A message for a chat: who still owes which return, and until when it was due. */
export function reminder(setting: Setting, { group }: Shown): readonly Block[] {
  const { ledger, asOf, lang } = setting;
  const zh = lang === "zh";
  const open = group.asks.filter(({ unanswered }) => unanswered.length > 0);
  const period = periodWords(group.period.id, lang);
  if (open.length === 0) {
    const asked = group.asks.length;
    const done = zh ? `应报${asked}个单位，都已报齐。` : `all ${asked} units asked have reported.`;
    const none = zh ? "没有应报的单位。" : "no unit was asked.";
    return [{ type: "paragraph", text: `${period}${zh ? "进展：" : ": "}${asked === 0 ? none : done}` }];
  }
  const due = group.dues.map((day) => day ?? (zh ? "待定" : "not known yet")).join(zh ? "、" : ", ");
  const named = open.slice(0, mostUnits);
  const others = open.slice(mostUnits).map(({ unit }) => unit);
  const most = open.length > fewUnits ? 1 : 3;
  const head = zh
    ? `【报送提醒】${period}进展应于${due}前报送，截至${asOf}还有${open.length}个单位没有报齐：`
    : `Reminder: returns for ${period} are due ${due}; as of ${asOf}, ${open.length} units have not completed theirs:`;
  const also = zh
    ? `另有：${shortNamesOn(ledger, others, asOf)}`
    : `and: ${shortNamesOn(ledger, others, asOf)}`;
  const end = zh
    ? "请报所列任务；已经报过的不必再报。"
    : "Please report on these tasks; what has been reported need not be again.";
  return [
    { type: "paragraph", text: head },
    {
      type: "list",
      items: [...named.map((ask) => lineOf(setting, ask, most)), ...(others.length > 0 ? [also] : [])],
    },
    { type: "paragraph", text: end },
  ];
}
