import type { ChartSeries, Tone } from "../../model/report.ts";

const ofTone: Readonly<Record<Exclude<Tone, "plain">, string>> = {
  strong: "#1f4e79",
  quiet: "#b5b5b5",
  red: "#c62828",
  orange: "#e07b00",
  yellow: "#e6b800",
  blue: "#2b7bba",
  green: "#2e7d32",
  grey: "#8c8c8c",
};

/** Told apart by colour-blind readers, too; patterns and marks do it without any colour. */
const inOrder = ["#1f4e79", "#e07b00", "#2e7d32", "#8c8c8c", "#c62828", "#2b7bba"] as const;

/** The colour of a series: its tone's, else the next in order. */
export const seriesColour = ({ tone }: ChartSeries, n: number): string =>
  tone === undefined || tone === "plain" ? (inOrder[n % inOrder.length] ?? inOrder[0]) : ofTone[tone];
