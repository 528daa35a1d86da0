import { addDays } from "../model/day.ts";
import type { Meeting } from "../model/records.ts";
import { Refusal } from "../model/refusal.ts";
import { type PacketKind, packetFiles, packetKinds } from "../reports/packet/kinds.ts";
import { packet as packetOf } from "../reports/packet.ts";
import type { Setting } from "../reports/parts/frame.ts";
import type { Call, Command } from "./command.ts";
import { inOwnLanguage } from "./shared/own-language.ts";
import { heldIn, meetingArgument, meetingOptions, sittingNamed } from "./shared/sitting.ts";

/** The papers before a meeting speak of its eve at the latest: what came after it was not on the table. */
const beforeIt = (meeting: Meeting, setting: Setting): Setting =>
  meeting.held && meeting.day <= setting.asOf ? { ...setting, asOf: addDays(meeting.day, -1) } : setting;

function kindsWanted(call: Call): readonly PacketKind[] {
  const wanted = call.list("only");
  const unknown = wanted.find((word) => !packetKinds.some((kind) => kind === word));
  if (unknown !== undefined) {
    throw new Refusal(
      { zh: `一套文件里没有 \`${unknown}\``, en: `a packet has no \`${unknown}\`` },
      { zh: `可用的有：${packetKinds.join("、")}`, en: `it may have: ${packetKinds.join(", ")}` },
    );
  }
  return wanted.length === 0 ? packetKinds : packetKinds.filter((kind) => wanted.includes(kind));
}

const nothingYet = new Refusal(
  { zh: "要的几样都还没有：会议还没有开", en: "none of these exists yet: the meeting was not held" },
  {
    zh: "会前有 agenda、materials、upward、overdue、board、calendar；`--only` 不写就是全部",
    en: "before a meeting there are agenda, materials, upward, overdue, board, calendar; leave `--only` out for all",
  },
);

const packet: Command = {
  name: "packet",
  about: {
    zh: "一次会议的整套文件，附目录页",
    en: "all papers of a meeting, with an index page, in one folder",
  },
  arguments: [meetingArgument],
  options: [
    ...meetingOptions,
    {
      flags: "--only <papers>",
      about: {
        zh: "只要哪几样，如 agenda,upward",
        en: "only some of them, as in agenda,upward",
      },
      completes: () =>
        packetKinds.flatMap((value) => {
          const file = packetFiles.find(({ kind }) => kind === value);
          return file ? [{ value, about: file.name }] : [];
        }),
      many: true,
    },
  ],
  formats: ["text"],
  makesFolder: true,
  examples: [
    "packet 2024-10-16-dispatch -o 十月调度会/",
    "packet --next dispatch -o papers/",
    "packet --next dispatch --only agenda,upward -o papers/",
  ],
  async run(call) {
    const opened = inOwnLanguage((await call.open()).setting);
    const kinds = kindsWanted(call);
    const { setting, sitting } = sittingNamed(opened, call, {
      command: "packet",
      dayFor: (meeting) => beforeIt(meeting, opened),
    });
    const held = heldIn({ setting, sitting }, call, opened);
    const papers = packetOf({ setting, sitting, held }, kinds);
    if (papers.length === 0) throw nothingYet;
    return {
      papers,
      says: {
        zh: `写好${papers.length}个文件，从 index.html 看起。`,
        en: `${papers.length} files are written; begin with index.html.`,
      },
      exit: 0,
    };
  },
};
export default packet;
