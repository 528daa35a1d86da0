import { type AskGroup, type AskHistory, askHistory, missesInARow } from "../../derive/ask-history.ts";
import type { Account } from "../../derive/ledger.ts";
import type { Ask } from "../../derive/reporting.ts";
import type { Lang, Text } from "../../model/language.ts";
import type { Fact } from "../../model/report.ts";
import { askWords } from "../parts/asks.ts";
import type { Setting } from "../parts/frame.ts";
import { clauses, joined } from "../parts/words.ts";

/** How many periods back a history looks. */
export const periodsBack = 6;

/** One letter a period, of the same width in every terminal. */
const marks: Readonly<Record<Ask["state"] | "coming" | "none", Text>> = {
  reported: { zh: "报", en: "R" },
  late: { zh: "迟", en: "L" },
  partial: { zh: "部", en: "P" },
  missing: { zh: "未", en: "N" },
  coming: { zh: "待", en: "." },
  none: { zh: "〇", en: "-" },
};

/** What the letters of a history mean. */
export const legend: Text = {
  zh: `近${periodsBack}期由远到近一期一字：报＝按时报齐，迟＝迟报，部＝部分，未＝未报，待＝还没到期，〇＝这期没有要它报。`,
  en: `The last ${periodsBack} periods, the oldest first: R reported in time, L late, P partly, N not reported, . not due yet, - not asked.`,
};

/** The unit's asks of the group's rhythm up to its period; null where that rhythm never asks it. */
export const historyOf = (
  { ledger, asOf }: Setting,
  {
    unit,
    group,
    accounts,
  }: { readonly unit: string; readonly group: AskGroup; readonly accounts: readonly Account[] },
): AskHistory | null =>
  askHistory(ledger, unit, { asOf, periods: periodsBack, through: group.period.begin, accounts }).find(
    ({ every }) => every === group.every,
  ) ?? null;

/** How a period went; one that is neither complete nor due yet is neither well nor badly done. */
function markOf(ask: Ask | null): keyof typeof marks {
  if (ask === null) return "none";
  return ask.completedOn === null && !ask.pastDue ? "coming" : ask.state;
}

/** 报报迟部未未 未报2、部分1、迟报1；连续2期未报. */
export function historyWords(history: AskHistory | null, lang: Lang): string {
  if (history === null) return "";
  const went = history.turns.map(({ ask }) => markOf(ask));
  const strip = went.map((mark) => marks[mark][lang]).join("");
  const count = (state: Ask["state"]) => went.filter((mark) => mark === state).length;
  const bad = (["missing", "partial", "late"] as const).filter((state) => count(state) > 0);
  const counts =
    bad.length === 0
      ? count("reported") === 0
        ? ""
        : lang === "zh"
          ? "都按时"
          : "all in time"
      : joined(
          bad.map((state) => `${askWords[state][lang]}${lang === "zh" ? "" : " "}${count(state)}`),
          lang,
        );
  const row = missesInARow(history);
  const inARow = row < 2 ? [] : [lang === "zh" ? `连续${row}期未报` : `${row} in a row not reported`];
  return `${strip} ${clauses([counts, ...inARow], lang)}`.trimEnd();
}

export const historyFacts = (history: AskHistory | null): { readonly [key: string]: Fact } => ({
  history: (history?.turns ?? []).map(({ period, ask }) => ({
    period: period.id,
    state: ask?.state ?? null,
  })),
  missesInARow: history === null ? 0 : missesInARow(history),
});
