import { allSeries, consultationsOf, type Series, seriesOf } from "../../derive/series.ts";
import { nextSitting, recordedSitting, type Sitting } from "../../derive/sitting.ts";
import type { Meeting } from "../../model/records.ts";
import { Refusal } from "../../model/refusal.ts";
import type { Setting } from "../../reports/parts/frame.ts";
import type { Call, CommandArgument, CommandOption } from "../command.ts";
import { givenDay } from "./days.ts";
import { findLine, findMeeting } from "./find.ts";

/** The argument and options by which a command is told which meeting. */
export const meetingArgument: CommandArgument = {
  pattern: "[meeting]",
  about: { zh: "会议编号，或开会那天的日期", en: "id of a meeting, or its day" },
  completes: "meeting",
};

export const meetingOptions: readonly CommandOption[] = [
  {
    flags: "--next <series>",
    about: {
      zh: "还没有记录的下一次会议：系列编号，如 dispatch；会商写 consultation 加 --line",
      en: "the next meeting of a series before it has a record: dispatch, or consultation with --line",
    },
  },
  {
    flags: "--line <line>",
    about: { zh: "哪条行动的会商", en: "whose consultation" },
    completes: "line",
  },
];

/** A sitting with the day that it is told on. */
export interface Told {
  readonly setting: Setting;
  readonly sitting: Sitting;
}

/** The meeting of a sitting, once it was held: as its record says; where a day was asked for, by that day. */
export function heldIn({ sitting: { meeting } }: Told, call: Call, { asOf }: Setting): Meeting | null {
  if (!meeting?.held) return null;
  return givenDay(call) === null || meeting.day <= asOf ? meeting : null;
}

/** The series that `--next` names: its id or title, or `consultation` (会商) with the line. */
function seriesNamed({ ledger }: Setting, call: Call, word: string): Series {
  const line = call.text("line");
  if (word === "consultation" || word === "会商") {
    if (line !== null) return seriesOf(ledger, consultationsOf(findLine(ledger, line)));
    throw new Refusal(
      { zh: "没有说是哪条行动的会商", en: "it does not say whose consultation" },
      { zh: "加上 --line，如 --line qiye", en: "add --line, as in --line qiye" },
    );
  }
  const all = allSeries(ledger);
  const found = all.find(({ id, title }) => id === word || title?.zh === word || title?.en === word);
  if (found) return found;
  throw new Refusal(
    { zh: `没有会议系列 \`${word}\``, en: `there is no series of meetings \`${word}\`` },
    {
      zh: `可用的有：${all.map(({ id }) => id).join("、")}`,
      en: `known are: ${all.map(({ id }) => id).join(", ")}`,
    },
  );
}

/** The sitting that a command line names, with the day that it is told on: that of `dayFor` where it has a record. */
export function sittingNamed(
  setting: Setting,
  call: Call,
  { command, dayFor }: { readonly command: string; readonly dayFor: (meeting: Meeting) => Setting },
): Told {
  const [word] = call.args;
  const next = call.text("next");
  if ((word === undefined) === (next === null)) {
    throw new Refusal(
      word === undefined
        ? { zh: "没有说是哪次会议", en: "it does not say which meeting" }
        : { zh: "写了会议，又写了 --next", en: "both a meeting and --next are given" },
      {
        zh: `写会议编号，如 \`duban ${command} 2024-09-18-dispatch\`；还没有记录的，写 \`duban ${command} --next dispatch\``,
        en: `name a meeting, as in \`duban ${command} 2024-09-18-dispatch\`, or write \`duban ${command} --next dispatch\` before it has a record`,
      },
    );
  }
  if (next !== null)
    return { setting, sitting: nextSitting(setting.ledger, seriesNamed(setting, call, next), setting.asOf) };
  const meeting = findMeeting(setting.ledger, word ?? "");
  const own = dayFor(meeting);
  return { setting: own, sitting: recordedSitting(own.ledger, meeting, own.asOf) };
}
