import type { Text } from "../../../model/language.ts";
import { Refusal } from "../../../model/refusal.ts";
import type { Call, CommandOption } from "../../command.ts";
import { isGiven } from "../given.ts";
import { type Kind, kinds, type Own } from "./kinds.ts";
import { taskOptions } from "./task-options.ts";

const own: readonly Own[] = [
  {
    of: ["task", "line"],
    flags: "--lead <unit>",
    about: { zh: "谁牵头", en: "who leads" },
    completes: "unit",
    many: true,
  },
  {
    of: ["task", "meeting", "finding"],
    flags: "--line <line>",
    about: { zh: "哪条行动", en: "the action line" },
    completes: "line",
  },
  {
    of: ["task", "line"],
    flags: "--recount",
    about: {
      zh: "文件增加了行动或措施，宣布数一并改",
      en: "a paper adds a line or measure: change the declared number with it",
    },
  },
  {
    of: ["task", "finding"],
    flags: "--on <day>",
    about: {
      zh: "任务：交办日；问题：发现日。缺省今天，不能是将来",
      en: "the day a task is assigned or a finding was found; today unless given, never the future",
    },
  },
  {
    of: ["unit", "line"],
    flags: "--id <id>",
    about: { zh: "编号，用拼音，如 guozi", en: "its id, as in guozi" },
  },
  {
    of: ["task", "unit"],
    flags: "--new",
    about: { zh: "名称相同或相近，确是另一个", en: "it is another one, though its name is the same or near" },
  },
  {
    of: ["unit"],
    flags: "--short <name>",
    about: { zh: "简称", en: "its short names" },
    many: true,
  },
  {
    of: ["unit"],
    flags: "--kind <kind>",
    about: { zh: "类别，缺省 department", en: "its kind; a department unless given" },
    choices: ["department", "district", "enterprise", "collective", "task-force", "office"],
  },
  {
    of: ["unit"],
    flags: "--level <level>",
    about: { zh: "层级，缺省 municipal", en: "its level; municipal unless given" },
    choices: ["central", "provincial", "municipal", "district", "township", "village"],
  },
  {
    of: ["unit"],
    flags: "--parent <unit>",
    about: { zh: "上级单位", en: "its parent unit" },
    completes: "unit",
  },
  {
    of: ["unit"],
    flags: "--supervised-by <unit>",
    about: { zh: "派驻监督的单位", en: "the stationed group that supervises it" },
    completes: "unit",
  },
  {
    of: ["unit"],
    flags: "--expands <unit>",
    about: { zh: "集合单位包括哪些单位", en: "the units that a collective stands for" },
    completes: "unit",
    many: true,
  },
  {
    of: ["meeting"],
    flags: "--day <day>",
    about: { zh: "哪一天开，可以是将来", en: "its day, which may be to come" },
  },
  {
    of: ["meeting"],
    flags: "--chair <post>",
    about: { zh: "主持（岗位）", en: "the chair's post" },
  },
  {
    of: ["meeting"],
    flags: "--attending <unit>",
    about: { zh: "参加单位", en: "the units that are to come" },
    completes: "unit",
    many: true,
  },
  {
    of: ["meeting"],
    flags: "--agenda <item>",
    about: {
      zh: "议题，可写几次；“议题=编号”带上需协调的问题",
      en: "an item, several times; item=id takes up an issue",
    },
    many: "whole",
  },
  {
    of: ["finding"],
    flags: "--unit <unit>",
    about: { zh: "问题出在哪个单位", en: "the unit concerned" },
    completes: "unit",
  },
  {
    of: ["finding"],
    flags: "--examined <what>",
    about: { zh: "查的是什么", en: "what was examined" },
    choices: ["任务", "过程", "成效", "认识", "责任", "作风"],
  },
  {
    of: ["finding"],
    flags: "--task <task>",
    about: { zh: "所涉任务", en: "the task concerned" },
    completes: "task",
  },
  { of: ["finding"], flags: "--inspection <id>", about: { zh: "出自哪次检查", en: "the inspection" } },
  { of: ["finding"], flags: "--severity <words>", about: { zh: "程度", en: "how grave it is" } },
  { of: ["finding"], flags: "--internal", about: { zh: "只供内部", en: "for internal use only" } },
  {
    of: ["line"],
    flags: "--number <number>",
    about: { zh: "序号，缺省接着排", en: "its number; the next unless given" },
  },
  {
    of: ["line"],
    flags: "--goal <goal>",
    about: { zh: "所属目标", en: "the goals that it serves" },
    completes: "goal",
    many: true,
  },
  ...taskOptions,
];

const groupOf = (of: readonly Kind[]): Text => {
  const [first = "task", ...others] = of;
  return others.length > 0
    ? { zh: "几种记录都有的：", en: "Of several kinds:" }
    : { zh: `${kinds[first].zh}：`, en: `Of a ${kinds[first].en}:` };
};

/** The options of `add`, under the heading of the kind that each belongs to. */
export const addOptions: readonly CommandOption[] = own.map(({ of, ...option }) => ({
  ...option,
  group: groupOf(of),
}));

const nameOf = (flags: string): string => /^--([a-z-]+)/.exec(flags)?.[1] ?? "";

/** Refuses what a kind of record does not have, rather than drop it. */
export function refuseStray(call: Call, kind: Kind): void {
  const stray = own.find(({ of, flags }) => !of.includes(kind) && isGiven(call, nameOf(flags)));
  if (stray === undefined) return;
  const option = nameOf(stray.flags);
  const words = (lang: "zh" | "en") =>
    stray.of.map((each) => kinds[each][lang]).join(lang === "zh" ? "、" : ", ");
  throw new Refusal(
    {
      zh: `${kinds[kind].zh}没有 \`--${option}\`，那是${words("zh")}的`,
      en: `a ${kinds[kind].en} has no \`--${option}\`; that is of a ${words("en")}`,
    },
    {
      zh: `去掉它；\`duban add --help\` 列出各种记录有什么`,
      en: "leave it out; `duban add --help` lists what each kind has",
    },
  );
}
