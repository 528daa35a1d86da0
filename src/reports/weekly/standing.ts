import { countStages } from "../../derive/counts.ts";
import { stages } from "../../model/words.ts";
import { openFlowWords, paceFlowWords } from "../paper/flows.ts";
import { type Part, paragraph } from "../paper/outline.ts";
import { plain } from "../parts/cells.ts";
import { columns } from "../parts/columns.ts";
import { courseChart } from "../parts/course.ts";
import { stageText } from "../parts/words.ts";
import { comparedIn, rhythmWords, type WeeklyPage } from "./page.ts";

const signed = (number: number): string => (number > 0 ? `+${number}` : String(number));

/** The counts at the period's end against those at the last one's, by stage, with how they came about. */
export function standingPart(page: WeeklyPage): Part {
  const { setting, before, now, every } = page;
  const { ledger, lang } = setting;
  const zh = lang === "zh";
  const [then, today] = [countStages(before), countStages(now)];
  const counts = stages.map((stage, at) => ({
    word: stageText(ledger, stage)[lang],
    before: then.classes[at]?.count ?? 0,
    now: today.classes[at]?.count ?? 0,
  }));
  const sum = { word: zh ? "合计" : "all", before: then.total, now: today.total };
  const rows = [...counts.filter((count) => count.before + count.now > 0), sum].map((count) => [
    plain(count.word),
    plain(count.before),
    plain(count.now),
    plain(signed(count.now - count.before)),
  ]);
  const heads = columns(
    [zh ? "状态" : "stage", 1],
    [rhythmWords[every].past[lang], 0, "right"],
    [zh ? "现在" : "now", 0, "right"],
    [zh ? "增减" : "change", 0, "right"],
  );
  const compared = comparedIn(page);
  const stop = zh ? "。" : ".";
  return {
    title: { zh: "总体情况", en: "Overall" },
    blocks: [
      { type: "table", columns: heads, rows },
      ...[openFlowWords(compared, lang), ...paceFlowWords(compared, lang)].map((words) =>
        paragraph(words + stop),
      ),
      ...courseChart(setting, page.course),
    ],
  };
}
