import { pages } from "duban:pages";
import { boardPage } from "./html/board.ts";
import { page } from "./html/document.ts";
import { html as markup } from "./html/markup.ts";
import { blockHtml } from "./html/report/blocks.ts";
import type { Renderer } from "./renderer.ts";

/** A page in one file that asks nothing of the network: to be read, printed, or, of a wall chart, worked with. */
const html: Renderer = {
  format: "html",
  extensions: ["html", "htm"],
  report: ({ blocks, board, kind }, { lang }) => {
    if (board) return boardPage(board, lang);
    const [title] = blocks.flatMap((block) => (block.type === "heading" ? [block.text] : []));
    const shown = blocks.map((block, n) => [blockHtml(block, { id: `b${n}`, lang }), "\n"]);
    return page({
      lang,
      title: title ?? kind,
      body: markup`<main>\n${shown}</main>`,
      style: pages.report.style,
    });
  },
};

export default html;
