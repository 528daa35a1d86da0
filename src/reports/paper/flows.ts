import { openFlow, paceFlow } from "../../derive/flow.ts";
import type { TaskState } from "../../derive/task-state.ts";
import type { Lang, Text } from "../../model/language.ts";
import type { Fact } from "../../model/report.ts";

/** Tasks on the day compared with, and now; `past` is what that day is called: 上次会议时, 上周末. */
export interface Compared {
  readonly before: readonly TaskState[];
  readonly now: readonly TaskState[];
  readonly past: Text;
}

/** A step of a sum: what was added or taken, and how many. */
type Step = readonly [sign: "＋" | "－", label: Text, count: number];

interface Sum {
  readonly label: Text;
  readonly before: number;
  readonly after: number;
  readonly steps: readonly Step[];
}

/**
 * 在办：上周末62＋新交办5－销号4＝63项: how a count came about; steps of nothing are left out. Where nothing happened:
 * 在办：63项，与上周末相同.
 */
function sumWords({ label, before, after, steps }: Sum, { past }: Compared, lang: Lang): string {
  const taken = steps.filter(([, , count]) => count > 0);
  if (taken.length === 0) {
    return lang === "zh"
      ? `${label.zh}：${after}项，与${past.zh}相同`
      : `${label.en}: ${after}, as ${past.en}`;
  }
  const sum = taken
    .map(([sign, words, count]) =>
      lang === "zh" ? `${sign}${words.zh}${count}` : ` ${sign === "＋" ? "+" : "-"} ${count} ${words.en}`,
    )
    .join("");
  return lang === "zh"
    ? `${label.zh}：${past.zh}${before}${sum}＝${after}项`
    : `${label.en}: ${before} ${past.en}${sum} = ${after}`;
}

/** How the open tasks came from then to now. */
export function openFlowWords(compared: Compared, lang: Lang): string {
  const flow = openFlow(compared.before, compared.now);
  const steps: readonly Step[] = [
    ["＋", { zh: "新交办", en: "assigned" }, flow.added],
    ["＋", { zh: "重开恢复", en: "reopened or resumed" }, flow.returned],
    ["－", { zh: "销号", en: "closed" }, flow.closed],
    ["－", { zh: "暂停取消", en: "suspended or cancelled" }, flow.halted],
  ];
  return sumWords(
    { label: { zh: "在办", en: "Open" }, before: flow.before, after: flow.after, steps },
    compared,
    lang,
  );
}

function paceWords(pace: "overdue" | "behind", compared: Compared, lang: Lang): string {
  const flow = paceFlow(pace, compared.before, compared.now);
  const label = pace === "overdue" ? { zh: "逾期", en: "Overdue" } : { zh: "滞后", en: "Behind" };
  const steps: readonly Step[] = [
    ["＋", { zh: "新增", en: "new" }, flow.newly],
    ["－", { zh: "消除", en: "gone" }, flow.ended],
  ];
  return sumWords({ label, before: flow.before, after: flow.after, steps }, compared, lang);
}

/** How the overdue and the behind ones came from then to now. */
export const paceFlowWords = (compared: Compared, lang: Lang): readonly string[] =>
  (["overdue", "behind"] as const).map((pace) => paceWords(pace, compared, lang));

export const flowFacts = ({ before, now }: Compared): { readonly [key: string]: Fact } => ({
  open: { ...openFlow(before, now) },
  overdue: { ...paceFlow("overdue", before, now) },
  behind: { ...paceFlow("behind", before, now) },
});
