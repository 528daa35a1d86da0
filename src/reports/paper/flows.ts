import { openFlow, type PaceFlow, paceFlow } from "../../derive/flow.ts";
import type { TaskState } from "../../derive/task-state.ts";
import type { Lang, Text } from "../../model/language.ts";
import type { Fact } from "../../model/report.ts";

/** Tasks on the day compared with, and now; `past` is what that day is called: 上次会议时, 上周末. */
export interface Compared {
  readonly before: readonly TaskState[];
  readonly now: readonly TaskState[];
  readonly past: Text;
}

/** 上周末62＋新交办5＋重开恢复1－销号4＝63项: how a count came about; what is nothing is left out. */
const sumWords = (
  first: string,
  steps: readonly (readonly [sign: "＋" | "－", label: string, count: number])[],
  result: string,
  lang: Lang,
): string =>
  lang === "zh"
    ? `${first}${steps
        .filter(([, , count]) => count > 0)
        .map(([sign, label, count]) => `${sign}${label}${count}`)
        .join("")}＝${result}`
    : `${first}${steps
        .filter(([, , count]) => count > 0)
        .map(([sign, label, count]) => ` ${sign === "＋" ? "+" : "-"} ${count} ${label}`)
        .join("")} = ${result}`;

/** How the open tasks came from then to now. */
export function openFlowWords({ before, now, past }: Compared, lang: Lang): string {
  const zh = lang === "zh";
  const flow = openFlow(before, now);
  return sumWords(
    zh ? `在办：${past.zh}${flow.before}` : `Open: ${flow.before} ${past.en}`,
    [
      ["＋", zh ? "新交办" : "assigned", flow.added],
      ["＋", zh ? "重开恢复" : "reopened or resumed", flow.returned],
      ["－", zh ? "销号" : "closed", flow.closed],
      ["－", zh ? "暂停取消" : "suspended or cancelled", flow.halted],
    ],
    zh ? `${flow.after}项` : String(flow.after),
    lang,
  );
}

const flowWords = (label: Text, flow: PaceFlow, { past }: Compared, lang: Lang): string =>
  sumWords(
    lang === "zh" ? `${label.zh}：${past.zh}${flow.before}` : `${label.en}: ${flow.before} ${past.en}`,
    [
      ["＋", lang === "zh" ? "新增" : "new", flow.newly],
      ["－", lang === "zh" ? "消除" : "gone", flow.ended],
    ],
    lang === "zh" ? `${flow.after}项` : String(flow.after),
    lang,
  );

/** How the overdue and the behind ones came from then to now. */
export const paceFlowWords = (compared: Compared, lang: Lang): readonly string[] => [
  flowWords(
    { zh: "逾期", en: "Overdue" },
    paceFlow("overdue", compared.before, compared.now),
    compared,
    lang,
  ),
  flowWords({ zh: "滞后", en: "Behind" }, paceFlow("behind", compared.before, compared.now), compared, lang),
];

export const flowFacts = ({ before, now }: Compared): { readonly [key: string]: Fact } => ({
  open: { ...openFlow(before, now) },
  overdue: { ...paceFlow("overdue", before, now) },
  behind: { ...paceFlow("behind", before, now) },
});
