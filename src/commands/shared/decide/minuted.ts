import type { Edit } from "../../../model/edit.ts";
import type { Text } from "../../../model/language.ts";
import type { Meeting } from "../../../model/records.ts";
import { Refusal } from "../../../model/refusal.ts";
import { type Value, withListItem, withValue } from "../../../source/splice.ts";
import type { Call, Opened } from "../../command.ts";
import { given, unitsNamed } from "../given.ts";
import type { Outcome } from "./outcome.ts";

/** The keys of a meeting in the order of its schema. */
const order = ["id", "series", "day", "held", "chair", "attending", "agenda", "outcomes", "source"];

/** Whether the command line says who sat. */
export const saysWhoSat = (call: Call): boolean =>
  given(call, "chair") !== null || call.list("attending").length > 0 || call.list("absent").length > 0;

/** Who came: those named, or those invited without those who stayed away; null where nothing is said of it. */
function cameTo({ ledger }: Opened, call: Call, { attending = [] }: Meeting): readonly string[] | null {
  const units = (option: string) => unitsNamed(ledger, call.list(option));
  const [came, absent] = [units("attending"), units("absent")];
  if (came.length > 0 && absent.length > 0)
    throw new Refusal(
      {
        zh: "`--attending` 和 `--absent` 不能同时写",
        en: "`--attending` and `--absent` do not go together",
      },
      {
        zh: "只写一个：谁到了会，或者列在参加单位里的谁没有到",
        en: "write one: who came, or who of those invited did not",
      },
    );
  if (came.length > 0) return came;
  const left = attending.filter((unit) => !absent.includes(unit));
  return left.length < attending.length ? left : null;
}

/** The meeting's record with what is now known of it; what is said for the person at the terminal. */
interface Minuted {
  readonly edit: Edit;
  readonly notes: readonly Text[];
}

/** Writes into a meeting's record that it was held, who sat, and an outcome. */
export function minuted(
  opened: Opened,
  call: Call,
  { meeting, outcome }: { readonly meeting: Meeting; readonly outcome: Outcome | null },
): Minuted {
  const path = `meetings/${meeting.id}.yaml`;
  const before = opened.textOf(path) ?? "";
  const came = cameTo(opened, call, meeting);
  const chair = given(call, "chair");
  const set: readonly (readonly [string, Value])[] = [
    ["held", true],
    ...(chair === null ? [] : [["chair", chair] as const]),
    ...(came === null ? [] : [["attending", came] as const]),
  ];
  const sat = set.reduce((text, [key, value]) => withValue(text, [key], value, order), before);
  const after = outcome === null ? sat : withListItem(sat, ["outcomes"], { ...outcome }, order);
  return {
    edit: { path, before, after },
    notes: [
      ...(meeting.held ? [] : [{ zh: "会议记为已开", en: "the meeting is recorded as held" }]),
      ...(chair === null || chair === meeting.chair ? [] : [{ zh: `主持：${chair}`, en: `chair: ${chair}` }]),
      ...(came === null ? [] : [{ zh: `参加单位记为${came.length}个`, en: `${came.length} units attended` }]),
    ],
  };
}
