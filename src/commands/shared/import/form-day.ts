import { dayIn, type FilledForm, linesIn, oneText } from "../../../intake/form.ts";
import type { Day } from "../../../model/day.ts";
import type { Text } from "../../../model/language.ts";
import type { ReturnedCell } from "../../../reports/form/returned.ts";
import type { Call, Opened } from "../../command.ts";
import { dayOfCall, type Scene } from "../entry/scene.ts";

/** When a form was filled in, by which post, and what became of the cells that say so. */
interface FilledIn {
  readonly at: Pick<Scene, "on" | "now">;
  readonly post: string | undefined;
  readonly cells: readonly ReturnedCell[];
}

const labels = { day: { zh: "填报日期", en: "day" }, post: { zh: "岗位", en: "post" } } as const;

function wrongDay(day: Day, { made, today }: { readonly made: Day; readonly today: Day }): Text | null {
  if (day > today)
    return { zh: `${day} 还没有到，今天是 ${today}`, en: `${day} is yet to come; today is ${today}` };
  return day < made
    ? { zh: `${day} 早于制表日 ${made}`, en: `${day} is before the form was made, on ${made}` }
    : null;
}

/** The day and the post of a form: `--on`, else the day that it says, else today. */
export function filledIn(opened: Opened, call: Call, { card, day, post }: FilledForm): FilledIn {
  const { language } = opened.ledger.programme;
  const { today } = opened;
  const at = dayOfCall(call, opened);
  const cells: ReturnedCell[] = [];
  const cell = (is: "day" | "post", verdict: Pick<ReturnedCell, "state" | "why">): void => {
    const found = is === "day" ? day : post;
    if (found) cells.push({ ...verdict, at: found.address, of: labels[is][language], text: found.text });
  };
  const read = day && dayIn(day);
  const why = read && ("why" in read ? read.why : wrongDay(read.value, { made: card.made, today }));
  if (read) cell("day", why ? { state: "refused", why } : { state: "accepted", why: null });
  const lines = post && linesIn(post);
  if (lines)
    cell("post", "why" in lines ? { state: "refused", why: lines.why } : { state: "accepted", why: null });
  const said = read && "value" in read && why === null ? read.value : null;
  return {
    at: call.text("on") === null && said !== null ? { on: said, now: said === today } : at,
    post: lines && "value" in lines && lines.value.length > 0 ? oneText(lines.value) : undefined,
    cells,
  };
}
