import type { ChartSeries } from "../../model/report.ts";

/** ASCII, so that bars stand under one another on every terminal; what is held against something is drawn faintly. */
const bold = "#=+ox%&$";
const faint = "-.:~";

const isFaint = ({ tone }: ChartSeries): boolean => tone === "quiet" || tone === "grey";

/** The mark of each series, told apart without colour. */
export const marksOf = (series: readonly ChartSeries[]): readonly string[] =>
  series.map((one, n) => {
    const marks = isFaint(one) ? faint : bold;
    const before = series.slice(0, n).filter((each) => isFaint(each) === isFaint(one)).length;
    return marks[before % marks.length] ?? "";
  });

/** A bar of a number; anything more than nothing has at least one mark, what is not known has none. */
export const bar = (mark: string, number: number | null, scale: number): string =>
  number === null || number === 0 ? "" : mark.repeat(Math.max(1, Math.round(number * scale)));

/** Parts of a whole end to end. */
export const stackedBar = (
  marks: readonly string[],
  numbers: readonly (number | null)[],
  scale: number,
): string => numbers.map((number, n) => bar(marks[n] ?? "", number, scale)).join("");
