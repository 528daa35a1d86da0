import { Refusal } from "../model/refusal.ts";
import type { Renderer } from "./renderer.ts";
import { boardSvg } from "./svg/board.ts";

/** A picture for the wall, of reports that are one. */
const svg: Renderer = {
  format: "svg",
  extensions: ["svg"],
  report: ({ board }, { lang }) => {
    if (board) return boardSvg(board, lang);
    throw new Refusal(
      { zh: "这份报告不是挂图，画不成 svg", en: "this report is no chart that svg could draw" },
      { zh: "换一种格式", en: "take another format" },
    );
  },
};

export default svg;
