import { officesOf } from "../../derive/acting.ts";
import { claimOf } from "../../derive/claims.ts";
import { ofKind } from "../../derive/history.ts";
import { shortNameOn } from "../../derive/names.ts";
import type { Ask } from "../../derive/reporting.ts";
import { actingUnits } from "../../derive/roles.ts";
import { oneDecimal } from "../../derive/share.ts";
import type { TaskState } from "../../derive/task-state.ts";
import { roleWords } from "../../model/words.ts";
import { deadlineCell } from "../parts/cells.ts";
import type { Setting } from "../parts/frame.ts";
import { bracketed } from "../parts/words.ts";
import type { Open, Row } from "./form.ts";

/** Longer words of an earlier report are cut: they are there to be remembered, not to be read again. */
const mostWords = 160;

export const notAsked = "—";

const yes = { zh: "是", en: "yes" } as const;
const no = { zh: "否", en: "no" } as const;

export const yesOrNo = ({ lang }: Setting): Open => ({ is: "choice", values: [yes[lang], no[lang]] });

const shortened = (text: string): string =>
  text.length <= mostWords ? text : `${text.slice(0, mostWords - 1).replace(/[\ud800-\udbff]$/, "")}…`;

/** Its milestones, one a line, with their days and which are reached. */
function milestoneWords({ task, entries }: TaskState, zh: boolean): string {
  const reached = new Set(ofKind(entries, "report").map(({ entry }) => entry.milestone));
  return (task.milestones ?? [])
    .map(({ id, title, due }) => {
      const mark = reached.has(id) ? (zh ? "已到" : "reached") : "";
      const day = due ?? "";
      return `${id} ${title}${bracketed([day, mark].filter((each) => each !== "").join(zh ? "，" : ", "), zh ? "zh" : "en")}`;
    })
    .join("\n");
}

/** The milestones still to be reached, as a list offers them. */
function milestonesOpen({ task, entries }: TaskState): readonly string[] {
  const reached = new Set(ofKind(entries, "report").map(({ entry }) => entry.milestone));
  return (task.milestones ?? [])
    .filter(({ id }) => !reached.has(id))
    .map(({ id, title }) => `${id} ${title}`);
}

/** Who may be asked to settle something: the task's offices first, then every unit by its short name. */
function askable({ ledger, asOf }: Setting, { account }: TaskState, unit: string): readonly string[] {
  const offices = officesOf(ledger, account);
  const others = [...ledger.units.values()]
    .filter(({ id, kind }) => id !== unit && kind !== "collective" && !offices.includes(id))
    .map(({ id }) => id);
  return [...new Set([...offices, ...others].map((id) => shortNameOn(ledger, id, asOf)))];
}

/** A task as its unit is asked about it. */
export function taskRow(
  setting: Setting,
  { state, ask }: { readonly state: TaskState; readonly ask: Ask },
): Row {
  const { lang } = setting;
  const zh = lang === "zh";
  const { unit } = ask;
  const { task, account, roles, entries } = state;
  const leads = actingUnits(account, roles.lead).includes(unit);
  const last = ofKind(entries, "report").findLast((each) => each.unit === unit);
  const figure = ofKind(entries, "report").findLast(
    (each) => each.unit === unit && each.entry.percent !== undefined,
  );
  const claim = claimOf(unit, entries, account.history);
  const recurs = task.deadline.type === "recurring";
  const claims = leads && !recurs && claim.status === "open";
  const milestones = milestonesOpen(state);
  const own = ask.awaited.some((each) => each.task === task.id && each.own);
  const pending = claim.status === "pending" ? (zh ? "待核" : "pending") : notAsked;
  const told: Row["told"] = {
    task: task.title,
    role: roleWords[leads ? "lead" : "responsible"][lang],
    due: recurs ? task.deadline.text : deadlineCell(setting, state).text,
    state: own ? (zh ? "未报" : "not yet") : zh ? "已报" : "reported",
    last: figure ? `${oneDecimal(figure.entry.percent ?? 0)}%\n${figure.entry.on}` : notAsked,
    words: last
      ? `${last.entry.on}${zh ? "：" : ": "}${shortened((last.entry.text ?? notAsked).replace(/\s+/g, " "))}`
      : zh
        ? "没有报过"
        : "never reported",
    milestones: milestoneWords(state, zh) || notAsked,
    ...(recurs ? { percent: notAsked } : {}),
    ...(milestones.length === 0 ? { milestone: notAsked } : {}),
    ...(claims ? {} : { claim: pending }),
  };
  const text: Open = { is: "text" };
  return {
    key: task.id,
    told,
    open: {
      ...(recurs ? {} : { percent: { is: "percent" } as const }),
      text,
      trouble: text,
      next: text,
      ...(milestones.length === 0 ? {} : { milestone: { is: "choice", values: milestones } as const }),
      issue: text,
      asks: { is: "choice", values: askable(setting, state, unit) },
      evidence: text,
      link: text,
      ...(claims ? { claim: yesOrNo(setting) } : {}),
    },
    known: [last?.entry.id ?? "", figure?.entry.id ?? "", claim.status],
  };
}
