import type { Style } from "../renderer.ts";
import { type Paint, painter } from "./tones.ts";

/** What the parts of the text format need to know of the style. */
export interface Look {
  readonly width: number | null;
  readonly paint: Paint;
  /** Between a label and its value. */
  readonly colon: string;
}

/** Below this nothing can be laid out; a narrower terminal breaks the lines itself. */
const narrowest = 20;

export const lookOf = async (style: Style): Promise<Look> => ({
  width: style.width === null ? null : Math.max(style.width, narrowest),
  paint: await painter(style.colour),
  colon: style.lang === "zh" ? "：" : ": ",
});
