import type { Tone } from "../../model/report.ts";

/** Colours that stay apart on paper and for colour-blind readers; white text can stand on each but yellow. */
const ofTone: Readonly<Record<Tone, string>> = {
  plain: "#333333",
  strong: "#1f4e79",
  quiet: "#8c8c8c",
  red: "#c62828",
  orange: "#b85c00",
  yellow: "#c79a00",
  blue: "#1f6fb2",
  green: "#2e7d32",
  grey: "#6b6b6b",
};

export const colourOf = (tone: Tone): string => ofTone[tone];

export const ink = "#1a1a1a";
export const faint = "#d0d0d0";
export const alarm = ofTone.red;
