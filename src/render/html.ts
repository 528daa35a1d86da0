import { reportPage } from "./html/report/page.ts";
import type { Renderer } from "./renderer.ts";

/** One page for a browser, whole in itself. */
const html: Renderer = {
  format: "html",
  extensions: ["html", "htm"],
  report: (report, { lang }) => reportPage(report, lang),
};

export default html;
