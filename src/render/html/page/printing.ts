import { within } from "./elements.ts";
import type { Rows } from "./rows.ts";

/** On paper the day's line is drawn in every row, where it stays in its place from page to page. */
export function printing(rows: Rows, days: number): void {
  const line = within<Element>(document, "#today");
  const draw = (): void => {
    rows.drawAll();
    const x = ((rows.day() + 0.5) / days) * 1000;
    line.setAttribute("d", `M${x} 0V26`);
    line.setAttribute("visibility", "visible");
  };
  const undo = (): void => line.setAttribute("visibility", "hidden");
  window.addEventListener("beforeprint", draw);
  window.addEventListener("afterprint", undo);
  window.matchMedia("print").addListener(({ matches }) => (matches ? draw() : undo()));
}
