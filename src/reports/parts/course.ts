import { countLamp, lampsOf, type Point, type Standing, standings } from "../../derive/course.ts";
import { monthEndWords } from "../../derive/month-ends.ts";
import type { Lang, Text } from "../../model/language.ts";
import type { Block, Chart, ChartSeries, Fact, Tone } from "../../model/report.ts";
import type { Setting } from "./frame.ts";
import { clauses, joined } from "./words.ts";

/** Short headings: six of them have to stand beside a picture on a narrow screen. */
const words: Readonly<Record<Standing, Text & { readonly tone: Tone }>> = {
  "on-time": { zh: "按时", en: "on time", tone: "green" },
  late: { zh: "迟办", en: "late", tone: "yellow" },
  "no-deadline": { zh: "无时限", en: "no day", tone: "blue" },
  overdue: { zh: "逾期", en: "overdue", tone: "red" },
  open: { zh: "未逾期", en: "not late", tone: "quiet" },
  halted: { zh: "停办", en: "halted", tone: "grey" },
};

const countOf = ({ standing }: Point, key: Standing): number =>
  standing.classes.find((each) => each.key === key)?.count ?? 0;

/** A picture of what never changes says nothing. */
const changes = ({ series }: Pick<Chart, "series">): boolean =>
  series.some(({ numbers }) => numbers.some((number) => number !== numbers[0]));

const overMonths = ({ lang }: Setting, points: readonly Point[]) => ({
  type: "chart" as const,
  kind: "stacked" as const,
  unit: lang === "zh" ? "项" : "tasks",
  decimals: 0 as const,
  by: lang === "zh" ? "月末" : "month end",
  categories: points.map(({ day }) => monthEndWords(day)),
});

/** What the headings mean, of those that are shown. */
function meaning(shown: readonly Standing[], lang: Lang): string {
  const zh = lang === "zh";
  const names = (...keys: readonly Standing[]) =>
    joined(
      keys.filter((key) => shown.includes(key)).map((key) => words[key][lang]),
      lang,
    );
  const told: readonly (readonly [names: string, meaning: string])[] = [
    [names("on-time", "late"), zh ? "已销号，按延期后时限" : "closed, by the effective day"],
    [names("no-deadline"), zh ? "已销号，没有时限" : "closed, without a deadline"],
    [names("overdue", "open"), zh ? "在办" : "open"],
    [names("halted"), zh ? "暂停和取消" : "suspended or cancelled"],
  ];
  const parts = told.flatMap(([of, means]) => (of === "" ? [] : [of + (zh ? "：" : ": ") + means]));
  return clauses(parts, lang) + (zh ? "。" : ".");
}

/** How many were closed on time and late, are overdue and open, month by month; each month's parts are all its tasks. None where nothing changes. */
export function courseChart(setting: Setting, points: readonly Point[]): readonly Block[] {
  const { lang } = setting;
  const zh = lang === "zh";
  const shown = standings.filter((key) => points.some((point) => countOf(point, key) > 0));
  const chart: Chart = {
    ...overMonths(setting, points),
    title: zh ? "各月末任务办理情况" : "How the tasks stood at each month's end",
    series: shown.map(
      (key): ChartSeries => ({
        name: words[key][lang],
        tone: words[key].tone,
        numbers: points.map((point) => countOf(point, key)),
      }),
    ),
    whole: zh ? "合计" : "all",
    note: meaning(shown, lang),
  };
  return changes(chart) ? [chart] : [];
}

/** The lamps of the open tasks month by month; none where they never change. */
export function lampChart(setting: Setting, points: readonly Point[]): readonly Block[] {
  const { ledger, lang } = setting;
  const zh = lang === "zh";
  const lamps = lampsOf(ledger, points);
  if (lamps.length === 0) return [];
  const dark = points.map((point) => point.lamps.filter((lamp) => lamp === null).length);
  const chart: Chart = {
    ...overMonths(setting, points),
    title: zh ? "各月末在办任务亮灯" : "Lamps of the open tasks at each month's end",
    series: [
      ...lamps.map((lamp) => ({
        name: lamp.word,
        tone: lamp.colour,
        numbers: points.map((point) => countLamp(point, lamp)),
      })),
      ...(dark.some((count) => count > 0)
        ? [{ name: zh ? "未亮灯" : "none", tone: "quiet" as const, numbers: dark }]
        : []),
    ],
    whole: zh ? "在办" : "open",
  };
  return changes(chart) ? [chart] : [];
}

export const courseFacts = (points: readonly Point[]): Fact =>
  points.map((point) => ({
    day: point.day,
    total: point.standing.total,
    onTime: countOf(point, "on-time"),
    late: countOf(point, "late"),
    noDeadline: countOf(point, "no-deadline"),
    overdue: countOf(point, "overdue"),
    open: countOf(point, "open"),
    halted: countOf(point, "halted"),
  }));

export const lampFacts = (ledger: Setting["ledger"], points: readonly Point[]): Fact => {
  const lamps = lampsOf(ledger, points);
  return points.map((point) => ({
    day: point.day,
    open: point.lamps.length,
    lamps: lamps.map((lamp) => ({ word: lamp.word, colour: lamp.colour, count: countLamp(point, lamp) })),
    none: point.lamps.filter((lamp) => lamp === null).length,
  }));
};
