import { within } from "./elements.ts";
import type { PageFacts } from "./facts.ts";

/** The line of the day that is drawn, over all rows; on paper each row has its own. Answers with what moves it. */
export function dayLine(facts: PageFacts): (day: number) => void {
  const line = within(document, ".now");
  const area = within(document, ".area");
  const head = within(document, "thead .bar");
  within(document, "#today").setAttribute("visibility", "hidden");
  return (day) => {
    const { left, width } = head.getBoundingClientRect();
    const share = (day + 0.5) / facts.days;
    line.hidden = share < 0 || share > 1;
    line.style.left = `${left - area.getBoundingClientRect().left + share * width}px`;
  };
}
