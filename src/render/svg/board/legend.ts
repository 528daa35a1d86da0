import type { Lang } from "../../../model/language.ts";
import type { BarState, Piece } from "../../board/bar.ts";
import { barSvg } from "../../board/draw-bar.ts";
import { width } from "../../text/width.ts";
import { page, sizes } from "./page.ts";
import { text } from "./text.ts";

interface Item {
  readonly words: Readonly<Record<Lang, string>>;
  readonly pieces: readonly Piece[];
}

const box = { days: 20, width: 12 };
const lamp: BarState = { due: null, actual: null, tone: "green", kind: "lamp" };

/** Each sign of a bar, drawn as bars draw it, on a stretch of twenty days. */
const items: readonly Item[] = [
  {
    words: { zh: "计划起止，实心为已完成部分", en: "planned, filled as far as done" },
    pieces: [
      { as: "planned", from: 0, to: 18 },
      { as: "done", from: 0, to: 10 },
      { as: "due", at: 18 },
    ],
  },
  {
    words: { zh: "虚线为原定时限，斜纹为延期", en: "dashed: original day, hatched: extension" },
    pieces: [
      { as: "planned", from: 0, to: 18 },
      { as: "extension", from: 9, to: 18 },
      { as: "original", at: 8 },
      { as: "due", at: 18 },
    ],
  },
  {
    words: { zh: "超过时限", en: "past its day" },
    pieces: [
      { as: "due", at: 4 },
      { as: "late", from: 5, to: 18 },
    ],
  },
  { words: { zh: "暂停", en: "suspended" }, pieces: [{ as: "paused", from: 2, to: 17 }] },
  {
    words: { zh: "没有时限或周期事项", en: "no last day, or recurring" },
    pieces: [{ as: "open", from: 0, to: 19 }],
  },
  {
    words: { zh: "节点：未到、已到、过期", en: "milestone: ahead, reached, missed" },
    pieces: [
      { as: "milestone", at: 2, state: "ahead" },
      { as: "milestone", at: 9, state: "done" },
      { as: "milestone", at: 16, state: "missed" },
    ],
  },
  {
    words: { zh: "周期一期：未到、已办、欠办", en: "occurrence: ahead, done, owed" },
    pieces: [
      { as: "turn", at: 2, state: "ahead" },
      { as: "turn", at: 9, state: "done" },
      { as: "turn", at: 16, state: "missed" },
    ],
  },
  { words: { zh: "申请销号", en: "claimed" }, pieces: [{ as: "claimed", at: 9 }] },
  { words: { zh: "退回或重新打开", en: "returned or reopened" }, pieces: [{ as: "returned", at: 9 }] },
  { words: { zh: "同意销号", en: "accepted" }, pieces: [{ as: "accepted", at: 9 }] },
  { words: { zh: "取消", en: "cancelled" }, pieces: [{ as: "cancelled", at: 9 }] },
];

const gap = 5;

/** What the signs of the bars mean, in two rows at the sheet's foot. */
export function sheetLegend(lang: Lang): string {
  const right = page.width - page.margin;
  let x: number = page.margin;
  let y = page.bottom + 6;
  const drawn = items.map(({ words, pieces }) => {
    const needed = box.width + 1.5 + (width(words[lang]) * sizes.small) / 2;
    if (x + needed > right) {
      x = page.margin;
      y += 6;
    }
    const bar = barSvg(pieces, lamp, { x, y, width: box.width, half: 1.9, days: box.days });
    const label = text(words[lang], { x: x + box.width + 1.5, y: y + 1, size: sizes.small });
    x += needed + gap;
    return bar + label;
  });
  const heads = lang === "zh" ? "▼ 调度会　▽ 会商" : "▼ meeting of the programme  ▽ of a line";
  const note = text(heads, { x: right, y: page.bottom + 12, size: sizes.small, anchor: "end" });
  return `<g>${drawn.join("")}${note}</g>`;
}
