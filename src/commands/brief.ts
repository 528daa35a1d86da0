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
import { paperFormats } from "./shared/formats.ts";
import { inOwnLanguage } from "./shared/own-language.ts";
import { heldIn, meetingArgument, meetingOptions, sittingNamed, type Told } from "./shared/sitting.ts";

/** The day that a recorded meeting's paper speaks of: the one asked for, else the eve of a meeting that was held. */
const dayOf = (call: Call, meeting: Meeting, setting: Setting): Setting =>
  givenDay(call) === null && meeting.held && meeting.day <= setting.asOf
    ? { ...setting, asOf: addDays(meeting.day, -1) }
    : setting;

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

function paperOf(kind: BriefKind, { setting, sitting }: Told, held: Meeting | null): Report {
  switch (kind) {
    case "materials":
      return materials(setting, sitting);
    case "agenda":
      return agenda(setting, sitting);
    case "upward":
      return upward(setting, sitting);
    case "minutes":
    case "decisions":
      if (held === null) throw notHeld(kind);
      return kind === "minutes" ? minutes(setting, sitting, held) : decisionList(setting, sitting, held);
  }
}

const brief: Command = {
  name: "brief",
  about: {
    zh: "会议的材料、议程、纪要、交办清单、请示报告事项",
    en: "a meeting's materials, agenda, minutes, decisions, matters to report upward",
  },
  arguments: [meetingArgument],
  options: [
    {
      flags: "--kind <paper>",
      about: {
        zh: "哪一种：materials 材料（缺省）、agenda 议程、minutes 纪要、decisions 交办清单、upward 请示报告事项",
        en: "which paper: materials (unless given), agenda, minutes, decisions, upward (matters to report upward)",
      },
      choices: briefKinds,
    },
    ...meetingOptions,
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
    const told = sittingNamed(opened, call, {
      command: "brief",
      dayFor: (meeting) => dayOf(call, meeting, opened),
    });
    return { report: paperOf(kind, told, heldIn(told, call, opened)), exit: 0 };
  },
};
export default brief;
