import type { Chart, ChartSeries } from "../../../model/report.ts";
import { seriesColour } from "../colours.ts";

/** White upon the colour, in a tile of 8 by 8; the first that is looked for is solid, so that the eye finds it. */
const drawings = [
  "",
  '<path d="M-2 2L2 -2M0 8L8 0M6 10L10 6" stroke="#fff" stroke-width="2"/>',
  '<circle cx="2" cy="2" r="1.3" fill="#fff"/><circle cx="6" cy="6" r="1.3" fill="#fff"/>',
  '<path d="M0 2H8M0 6H8" stroke="#fff" stroke-width="1.6"/>',
  '<path d="M2 0V8M6 0V8" stroke="#fff" stroke-width="1.6"/>',
  '<path d="M0 0L8 8M8 0L0 8" stroke="#fff" stroke-width="1.4"/>',
] as const;

/** The series by what is looked for first: what something is held against comes last. */
const patternOf = (series: Chart["series"], one: ChartSeries): string => {
  const faint = ({ tone }: ChartSeries): boolean => tone === "quiet" || tone === "grey";
  const inOrder = [...series.filter((one) => !faint(one)), ...series.filter(faint)];
  return drawings[inOrder.indexOf(one) % drawings.length] ?? "";
};

/** What a series is filled with: its colour under a pattern of its own. */
export const fillOf = (id: string, n: number): string => `url(#${id}-p${n})`;

export const patterns = ({ series }: Chart, id: string): string =>
  series
    .map(
      (one, n) =>
        `<pattern id="${id}-p${n}" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="${seriesColour(one, n)}"/>${patternOf(series, one)}</pattern>`,
    )
    .join("");
