import type { Chart } from "../../../model/report.ts";
import { label, rule, textWidth } from "./piece.ts";
import { ticksOf } from "./ticks.ts";

/** Pixels; the picture is as wide as a page's text and scales with it. */
export const pictureWidth = 720;
export const textSize = 13;

/** Where numbers are drawn upwards over categories from left to right. */
export interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** The height of a number above the bottom. */
  readonly yOf: (number: number) => number;
  /** The middle of a category, and the room that it has. */
  readonly xOf: (category: number) => number;
  readonly step: number;
}

/** An area below `top`; `margin` is kept free on its right. */
export function uprightArea(chart: Chart, top: number, margin: number): Area {
  const ticks = ticksOf(chart);
  const most = ticks.at(-1) ?? 1;
  const left = 16 + Math.max(...ticks.map((tick) => textWidth(String(tick), textSize)));
  const [right, bottom] = [pictureWidth - margin, top + 220];
  const step = (right - left) / Math.max(1, chart.categories.length);
  return {
    left,
    right,
    top,
    bottom,
    yOf: (number) => bottom - (number / most) * (bottom - top),
    xOf: (category) => left + (category + 0.5) * step,
    step,
  };
}

/** Rules with their numbers, and the categories below: each one, or every n-th where there is no room for all. */
export function axes(chart: Chart, area: Area): string {
  const widestName = Math.max(1, ...chart.categories.map((name) => textWidth(name, textSize) + 8));
  const every = Math.max(1, Math.ceil(widestName / area.step));
  return [
    ...ticksOf(chart).map(
      (tick, n) =>
        rule([area.left, area.yOf(tick)], [area.right, area.yOf(tick)], n === 0 ? "#555555" : undefined) +
        label(String(tick), { x: area.left - 6, y: area.yOf(tick) + 4, size: textSize, anchor: "end" }),
    ),
    ...chart.categories.flatMap((name, n) =>
      n % every === 0
        ? [label(name, { x: area.xOf(n), y: area.bottom + 18, size: textSize, anchor: "middle" })]
        : [],
    ),
  ].join("");
}
