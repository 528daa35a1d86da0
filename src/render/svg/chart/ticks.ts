import type { Chart } from "../../../model/report.ts";
import { fullScale } from "../../chart/scale.ts";

/** Round steps, at most six of them, from 0 past the largest number; whole ones where only whole numbers are counted. */
export function ticksOf(chart: Chart): readonly number[] {
  const full = fullScale(chart);
  const rough = full / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const fine = [1, 2, 5, 10].map((each) => each * power).find((each) => each >= rough - 1e-9) ?? rough;
  const step = chart.decimals === 0 ? Math.max(1, Math.round(fine)) : fine;
  const count = Math.ceil(full / step - 1e-9);
  return Array.from({ length: count + 1 }, (_, n) => Math.round(n * step * 1000) / 1000);
}
