import { averageOf } from "../../derive/average.ts";
import { countClosings, countPaces, countStages } from "../../derive/counts.ts";
import { oneDecimal } from "../../derive/share.ts";
import type { TaskState } from "../../derive/task-state.ts";
import type { Block } from "../../model/report.ts";
import { paceWords } from "../../model/words.ts";
import { countLine } from "../parts/count-line.ts";
import { courseChart } from "../parts/course.ts";
import type { Setting } from "../parts/frame.ts";
import { percent, stageText } from "../parts/words.ts";
import type { LinePage, Section } from "./section.ts";

const paragraph = (text: string): Block => ({ type: "paragraph", text });

/** Counts by stage and pace, each with its sum, and the mean of plan and progress. */
export function standingBlocks(setting: Setting, now: readonly TaskState[]): readonly Block[] {
  const { ledger, lang } = setting;
  const zh = lang === "zh";
  const closings = countClosings(now);
  const average = averageOf(now);
  const closingWords = {
    "on-time": { zh: "按时", en: "on time" },
    late: { zh: "迟办", en: "late" },
    "no-deadline": { zh: "无时限", en: "no deadline" },
  };
  const gap = average ? oneDecimal(average.actual) - oneDecimal(average.planned) : 0;
  const points = Math.abs(oneDecimal(gap)).toFixed(1);
  const against =
    oneDecimal(gap) === 0
      ? zh
        ? "与计划持平"
        : "as planned"
      : zh
        ? `${gap < 0 ? "落后" : "超前"}${points}个百分点`
        : `${points} points ${gap < 0 ? "behind" : "ahead"}`;
  return [
    paragraph(
      (zh ? "按状态：" : "By stage: ") +
        countLine(countStages(now), (stage) => stageText(ledger, stage)[lang], lang),
    ),
    paragraph(
      (zh ? "在办按进度：" : "Open, by pace: ") +
        countLine(countPaces(now), (pace) => paceWords[pace][lang], lang),
    ),
    ...(closings.total > 0
      ? [
          paragraph(
            (zh ? "已销号：" : "Closed: ") + countLine(closings, (key) => closingWords[key][lang], lang),
          ),
        ]
      : []),
    ...(average
      ? [
          paragraph(
            zh
              ? `有计划的${average.tasks}项按权重平均：计划${percent(average.planned)}，实际${percent(average.actual)}，${against}。`
              : `Weighted mean of the ${average.tasks} with a plan: planned ${percent(average.planned)}, actual ${percent(average.actual)}, ${against}.`,
          ),
        ]
      : []),
  ];
}

export const standing = (setting: Setting, { now, points }: LinePage): Section => ({
  title: { zh: "总体情况", en: "Overall" },
  blocks: [...standingBlocks(setting, now), ...(points ? courseChart(setting, points) : [])],
});
