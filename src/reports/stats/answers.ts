import { issueStats, type LetterFate, letterFates, letterStats } from "../../derive/stats/answering.ts";
import { returnStats } from "../../derive/stats/returns.ts";
import type { Scope } from "../../derive/stats/scope.ts";
import type { Text } from "../../model/language.ts";
import type { Fact } from "../../model/report.ts";
import { letterWords } from "../../model/words.ts";
import type { Setting } from "../parts/frame.ts";
import { allWords, numbersTable, paragraph, type Section, sumLine } from "./words.ts";

/** Issues raised and settled, and how long it took. */
export function issuesSection({ lang }: Setting, scope: Scope): Section {
  const zh = lang === "zh";
  const { raised, resolved, open, medianDays } = issueStats(scope);
  const sum = sumLine(
    [
      [{ zh: "已解决", en: "resolved" }, resolved],
      [{ zh: "未解决", en: "open" }, open],
    ],
    { total: raised, each: { zh: "个", en: "raised" } },
    lang,
  );
  const took =
    medianDays === null
      ? ""
      : zh
        ? `；已解决的用时中位数${medianDays}天`
        : `; the median of those resolved is ${medianDays} days`;
  return {
    title: { zh: "需协调问题", en: "Issues" },
    blocks: [paragraph(`${zh ? "期内提出：" : "Raised in the span: "}${sum}${took}${zh ? "。" : "."}`)],
  };
}

const fateWords: Readonly<Record<LetterFate, Text>> = {
  "in-time": { zh: "按期回复", en: "in time" },
  late: { zh: "迟回", en: "late" },
  not: { zh: "逾期未回", en: "not answered" },
  due: { zh: "未到期", en: "not due yet" },
  none: { zh: "不需回复", en: "no answer wanted" },
};

/** Letters issued, step by step of the ladder, and how they were answered. */
export function lettersSection({ lang }: Setting, scope: Scope): Section {
  const zh = lang === "zh";
  const { rows, total, counts } = letterStats(scope);
  const cells = (name: string, row: Readonly<Record<LetterFate, number>>, sum: number) => [
    name,
    ...letterFates.map((fate) => row[fate]),
    sum,
  ];
  return {
    title: { zh: `函件${total}件`, en: `Letters: ${total}` },
    blocks:
      total === 0
        ? [paragraph(zh ? "期内没有印发。" : "None in the span.")]
        : [
            numbersTable(
              [zh ? "函件" : "letter", ...letterFates.map((fate) => fateWords[fate][lang]), allWords[lang]],
              rows.map((row) => cells(letterWords[row.step][lang], row.counts, row.total)),
              cells(allWords[lang], counts, total),
            ),
          ],
  };
}

/** Returns asked for, month by month of the periods' ends, and what came. */
export function returnsSection({ lang }: Setting, scope: Scope): Section {
  const zh = lang === "zh";
  const { rows, asked, counts, coming } = returnStats(scope);
  const cells = (name: string, row: typeof counts, sum: number) => [
    name,
    row.reported,
    row.late,
    row.partial,
    row.missing,
    sum,
  ];
  const notYet = zh ? `另有${coming}次还没到期，不在内。` : ` Not due yet and not counted: ${coming}.`;
  const more = coming > 0 ? notYet : "";
  const rule = zh
    ? `一个单位一期算一次，不论几项任务；按期末所在月份计。${more}`
    : `One a unit and period, however many tasks, by the month in which the period ends.${more}`;
  return {
    title: { zh: `报送${asked}次`, en: `Returns: ${asked}` },
    blocks:
      asked === 0
        ? [paragraph((zh ? "期内没有应报的。" : "None fell due in the span.") + more)]
        : [
            numbersTable(
              zh
                ? ["月份", "按时", "迟报", "部分", "未报", "应报"]
                : ["month", "in time", "late", "partly", "not", "asked"],
              rows.map((row) => cells(row.month, row.counts, row.asked)),
              cells(allWords[lang], counts, asked),
            ),
            { type: "paragraph", text: rule, tone: "quiet" },
          ],
  };
}

export function answersFacts(scope: Scope): { readonly [key: string]: Fact } {
  const letters = letterStats(scope);
  const returns = returnStats(scope);
  return {
    issues: { ...issueStats(scope) },
    letters: {
      total: letters.total,
      counts: { ...letters.counts },
      steps: letters.rows.map(({ step, total, counts }) => ({ step, total, counts: { ...counts } })),
    },
    returns: {
      asked: returns.asked,
      counts: { ...returns.counts },
      coming: returns.coming,
      months: returns.rows.map(({ month, asked, counts }) => ({ month, asked, counts: { ...counts } })),
    },
  };
}
