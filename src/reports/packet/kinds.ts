import type { Text } from "../../model/language.ts";

/** The papers of a packet, in the order in which a chair takes them up. */
export const packetKinds = [
  "agenda",
  "materials",
  "upward",
  "overdue",
  "board",
  "calendar",
  "decisions",
  "minutes",
] as const;
export type PacketKind = (typeof packetKinds)[number];

/** A file of a packet: its name without the number and the ending, and what it is. */
interface PacketFile {
  readonly kind: PacketKind;
  readonly name: Text;
  readonly ending: "docx" | "xlsx" | "svg" | "html" | "ics";
  readonly about: Text;
}

/** Every file that a packet may hold; each keeps its number, whichever of the others are there. */
export const packetFiles: readonly PacketFile[] = [
  {
    kind: "agenda",
    name: { zh: "议程", en: "agenda" },
    ending: "docx",
    about: { zh: "会议议程", en: "the agenda" },
  },
  {
    kind: "materials",
    name: { zh: "会议材料", en: "materials" },
    ending: "docx",
    about: {
      zh: "议定事项落实、总体情况、各行动逾期滞后、提请研究的事项",
      en: "what became of decisions, overall standing, trouble by line, what is to be settled",
    },
  },
  {
    kind: "upward",
    name: { zh: "请示报告事项", en: "matters-upward" },
    ending: "docx",
    about: {
      zh: "要请示的、要报告的，各有依据",
      en: "what asks for a decision and what is to be known, with its basis",
    },
  },
  {
    kind: "overdue",
    name: { zh: "逾期事项台账", en: "overdue" },
    ending: "xlsx",
    about: { zh: "逾期事项，可筛选、可打印", en: "overdue items, to filter and print" },
  },
  {
    kind: "board",
    name: { zh: "挂图作战", en: "wall-chart" },
    ending: "svg",
    about: { zh: "挂图的图片，A3 横幅，分张相接", en: "the wall chart as a picture, in A3 sheets that join" },
  },
  {
    kind: "board",
    name: { zh: "挂图作战", en: "wall-chart" },
    ending: "html",
    about: {
      zh: "挂图的网页：筛选、逐日回放、A3 打印",
      en: "the wall chart as a page: filters, day by day, A3 print",
    },
  },
  {
    kind: "calendar",
    name: { zh: "日程", en: "calendar" },
    ending: "ics",
    about: { zh: "时限、节点、会议，导入日历", en: "deadlines, milestones, meetings for a calendar" },
  },
  {
    kind: "decisions",
    name: { zh: "交办清单", en: "decisions" },
    ending: "docx",
    about: { zh: "会议议定事项的交办清单", en: "what the meeting handed out" },
  },
  {
    kind: "minutes",
    name: { zh: "会议纪要", en: "minutes" },
    ending: "docx",
    about: { zh: "会议纪要", en: "the minutes" },
  },
];
