import { chartNumber } from "../../../model/chart-table.ts";
import type { Chart } from "../../../model/report.ts";
import { fullScale } from "../../chart/scale.ts";
import { pictureWidth, textSize } from "./area.ts";
import { fillOf } from "./patterns.ts";
import { fitted, label, px, rule, textWidth } from "./piece.ts";

const thick = 13;
const gap = 12;
/** The most that the names of the categories may take. */
const widestNames = 260;

/** Bars from left to right under one another, in groups by category, each with its number at its end. */
export function barsDrawn(
  chart: Chart,
  top: number,
  id: string,
): { readonly body: string; readonly bottom: number } {
  const { categories, series } = chart;
  const names = Math.min(widestNames, Math.max(1, ...categories.map((name) => textWidth(name, textSize))));
  const left = names + 20;
  const ends = Math.max(
    ...series.flatMap(({ numbers }) =>
      numbers.map((number) => textWidth(chartNumber(number, chart), textSize)),
    ),
  );
  const scale = (pictureWidth - left - ends - 24) / fullScale(chart);
  const group = series.length * (thick + 2);
  const body = categories.flatMap((name, c) => {
    const y = top + c * (group + gap);
    return [
      label(fitted(name, textSize, names), {
        x: left - 8,
        y: y + group / 2 + 4,
        size: textSize,
        anchor: "end",
      }),
      ...series.map(({ numbers }, s) => {
        const number = numbers[c] ?? null;
        const [at, long] = [y + s * (thick + 2), (number ?? 0) * scale];
        const bar =
          long === 0
            ? ""
            : `<rect x="${px(left)}" y="${px(at)}" width="${px(long)}" height="${thick}" fill="${fillOf(id, s)}"/>`;
        return bar + label(chartNumber(number, chart), { x: left + long + 6, y: at + 11, size: textSize });
      }),
    ];
  });
  const bottom = top + categories.length * (group + gap);
  return {
    body: [...body, rule([left, top - 4], [left, bottom - gap + 2], "#555555")].join(""),
    bottom: bottom + 4,
  };
}
