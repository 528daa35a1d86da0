import type { Sitting } from "../../derive/sitting.ts";
import type { Text } from "../../model/language.ts";
import type { Fact } from "../../model/report.ts";
import type { Setting } from "../parts/frame.ts";
import { periodWords, wholeDayWords } from "../parts/words.ts";

/** The papers of a meeting. */
export const briefKinds = ["materials", "agenda", "minutes", "decisions", "upward"] as const;
export type BriefKind = (typeof briefKinds)[number];

const paperWords: Readonly<Record<BriefKind, Text>> = {
  materials: { zh: "材料", en: "materials" },
  agenda: { zh: "议程", en: "agenda" },
  minutes: { zh: "纪要", en: "minutes" },
  decisions: { zh: "交办清单", en: "list of decisions" },
  upward: { zh: "请示报告事项", en: "matters to report upward" },
};

export const seriesTitle = ({ series }: Sitting, { lang }: Setting): string =>
  series.title?.[lang] ?? series.id;

/** 清廉云泽建设总专班调度会材料 */
export const paperTitle = (sitting: Sitting, setting: Setting, kind: BriefKind): string =>
  setting.lang === "zh"
    ? `${seriesTitle(sitting, setting)}${paperWords[kind].zh}`
    : `${seriesTitle(sitting, setting)}: ${paperWords[kind].en}`;

/** When it is: its day, else the period that its rhythm tells of. */
export function timeWords({ day, expected }: Sitting, { lang }: Setting): string {
  const zh = lang === "zh";
  if (day !== null) return wholeDayWords(day, lang);
  if (expected === null) return zh ? "日期待定" : "day not set";
  return zh ? `${periodWords(expected.id, lang)}，日期待定` : `${expected.id}, day not set`;
}

/** What every paper of a meeting tells programs first. */
export const sittingFacts = ({ series, meeting, day, expected, opening }: Sitting) =>
  ({
    series: series.id,
    line: series.line?.id ?? null,
    meeting: meeting?.id ?? null,
    day,
    expected: expected?.id ?? null,
    held: meeting?.held ?? false,
    last: opening.last?.id ?? null,
  }) satisfies { readonly [key: string]: Fact };
