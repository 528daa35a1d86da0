import type { Board } from "../../model/board.ts";
import type { Lang } from "../../model/language.ts";
import { barPatterns } from "../board/draw-bar.ts";
import { page } from "./board/page.ts";
import { sheetsOf } from "./board/rows.ts";
import { columnClips, sheetSvg } from "./board/sheet.ts";
import { escaped } from "./escape.ts";
import { fonts } from "./fonts.ts";

/**
 * The wall chart as one picture: sheets of A3 landscape one below the other, each with its own head, legend and number,
 * so that they can be joined; a browser prints each on a page. No script or link is in it.
 */
export function boardSvg(board: Board, lang: Lang): string {
  const sheets = sheetsOf(board);
  const height = sheets.length * page.height;
  const counts = board.lines.map(({ title, counts: words }) => `${title} ${words}`);
  const desc = [...board.notes, ...counts].join(lang === "zh" ? "；" : "; ");
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${page.width}mm" height="${height}mm" viewBox="0 0 ${page.width} ${height}" role="img" aria-labelledby="duban-title duban-desc" font-family="${fonts}" fill="none">`,
    `<title id="duban-title">${escaped(board.title)}</title><desc id="duban-desc">${escaped(desc)}</desc>`,
    `<style>@page{size:${page.width}mm ${page.height}mm;margin:0}</style><defs>${barPatterns(2)}${columnClips(height)}</defs>`,
    `<rect width="${page.width}" height="${height}" fill="#fff"/>`,
    `<g fill="#1a1a1a">`,
    ...sheets.map((rows, n) => sheetSvg(board, rows, { n: n + 1, of: sheets.length, lang })),
    "</g>",
    "</svg>",
    "",
  ].join("\n");
}
