import { allSeries, consultationsOf, type Series, seriesOf } from "../derive/series.ts";
import { nextSitting, recordedSitting, type Sitting } from "../derive/sitting.ts";
import { addDays } from "../model/day.ts";
import type { Meeting } from "../model/records.ts";
import { Refusal } from "../model/refusal.ts";
import type { Report } from "../model/report.ts";
import { agenda } from "../reports/brief/agenda.ts";
import { decisionList } from "../reports/brief/decision-list.ts";
import { type BriefKind, briefKinds } from "../reports/brief/heading.ts";
import { materials } from "../reports/brief/materials.ts";
import { minutes } from "../reports/brief/minutes.ts";
import { upward } from "../reports/brief/upward.ts";
import type { Setting } from "../reports/parts/frame.ts";
import type { Call, Command } from "./command.ts";
import { givenDay } from "./shared/days.ts";
import { findLine, findMeeting } from "./shared/find.ts";
import { paperFormats } from "./shared/formats.ts";
import { inOwnLanguage } from "./shared/own-language.ts";

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

/** The day that a recorded meeting's paper speaks of: the one asked for, else the eve of a meeting that was held. */
const dayOf = (call: Call, meeting: Meeting, setting: Setting): Setting =>
  givenDay(call) === null && meeting.held && meeting.day <= setting.asOf
    ? { ...setting, asOf: addDays(meeting.day, -1) }
    : setting;

function sittingFor(setting: Setting, call: Call): { readonly setting: Setting; readonly sitting: Sitting } {
  const [word] = call.args;
  const next = call.text("next");
  if ((word === undefined) === (next === null)) {
    throw new Refusal(
      word === undefined
        ? { zh: "没有说是哪次会议", en: "it does not say which meeting" }
        : { zh: "写了会议，又写了 --next", en: "both a meeting and --next are given" },
      {
        zh: "写会议编号，如 `duban brief 2024-09-18-dispatch`；还没有记录的，写 `duban brief --next dispatch`",
        en: "name a meeting, as in `duban brief 2024-09-18-dispatch`, or write `duban brief --next dispatch` before it has a record",
      },
    );
  }
  if (next !== null)
    return { setting, sitting: nextSitting(setting.ledger, seriesNamed(setting, call, next), setting.asOf) };
  const meeting = findMeeting(setting.ledger, word ?? "");
  const own = dayOf(call, meeting, setting);
  return { setting: own, sitting: recordedSitting(own.ledger, meeting, own.asOf) };
}

const notHeld = (kind: "minutes" | "decisions"): Refusal =>
  new Refusal(
    kind === "minutes"
      ? { zh: "会议还没有开，没有纪要", en: "the meeting was not held yet, so it has no minutes" }
      : { zh: "会议还没有开，没有交办清单", en: "the meeting was not held yet, so it decided nothing" },
    {
      zh: "会前的材料用 `--kind materials`、`--kind agenda`；开过的会，在 `meetings/` 的记录里写 `held: true` 和 `outcomes`",
      en: "before a meeting ask for `--kind materials` or `--kind agenda`; of a meeting that was held, write `held: true` and `outcomes` into its record",
    },
  );

function paperOf(kind: BriefKind, setting: Setting, sitting: Sitting): Report {
  const { meeting } = sitting;
  switch (kind) {
    case "materials":
      return materials(setting, sitting);
    case "agenda":
      return agenda(setting, sitting);
    case "upward":
      return upward(setting, sitting);
    case "minutes":
    case "decisions":
      if (!meeting?.held) throw notHeld(kind);
      return kind === "minutes"
        ? minutes(setting, sitting, meeting)
        : decisionList(setting, sitting, meeting);
  }
}

const brief: Command = {
  name: "brief",
  about: {
    zh: "会议的材料、议程、纪要、交办清单、请示报告事项",
    en: "a meeting's materials, agenda, minutes, decisions, matters to report upward",
  },
  arguments: [
    {
      pattern: "[meeting]",
      about: {
        zh: "会议编号，或开会那天的日期",
        en: "id of a meeting, or its day",
      },
      completes: "meeting",
    },
  ],
  options: [
    {
      flags: "--kind <paper>",
      about: {
        zh: "哪一种：materials 材料（缺省）、agenda 议程、minutes 纪要、decisions 交办清单、upward 请示报告事项",
        en: "which paper: materials (unless given), agenda, minutes, decisions, upward (matters to report upward)",
      },
      choices: briefKinds,
    },
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
  ],
  formats: paperFormats,
  examples: [
    "brief --next dispatch",
    "brief --next dispatch --kind agenda",
    "brief 2024-09-18-dispatch --kind minutes",
    "brief --next dispatch --kind upward",
    "brief 2024-09-18-dispatch --kind decisions -o decisions.md",
    "brief --next consultation --line qiye",
  ],
  async run(call) {
    const opened = inOwnLanguage((await call.open()).setting);
    const kind = briefKinds.find((each) => each === call.text("kind")) ?? "materials";
    const { setting, sitting } = sittingFor(opened, call);
    return { report: paperOf(kind, setting, sitting), exit: 0 };
  },
};
export default brief;
