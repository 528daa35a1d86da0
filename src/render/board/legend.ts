import type { Lang } from "../../model/language.ts";
import type { BarState, Piece } from "./bar.ts";

interface Item {
  readonly words: Readonly<Record<Lang, string>>;
  readonly pieces: readonly Piece[];
}

/** Days that an item's stretch has. */
export const legendLength = 20;

export const legendState: BarState = { due: null, actual: null, tone: "green", kind: "lamp" };

/** Each sign of a bar, drawn as bars draw it, on a stretch of twenty days. */
export const legendItems: readonly Item[] = [
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
