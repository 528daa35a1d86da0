import type { Text } from "../../../model/language.ts";
import type { CommandOption } from "../../command.ts";
import { trialOptions } from "../trial-options.ts";
import { columnOption } from "./columns.ts";
import { formOptions } from "./form.ts";

/** What is said of what a paper leaves open. */
const ofPapers: readonly Omit<CommandOption, "group">[] = [
  {
    flags: "--line <line>",
    about: {
      zh: "章节对不上行动的，属于哪条行动；某一章节的写“章节=行动”，不属于的写 none，可写几次",
      en: "the line of tasks whose section names none; SECTION=line for one section, none for no line; several times",
    },
    completes: "line",
    many: "whole",
  },
  {
    flags: "--unit <name=unit>",
    about: {
      zh: "单位怎样对上：“文件里的名称=单位”，或“=new”新建，可写几次",
      en: "whose a printed name is: NAME=unit, or NAME=new; several times",
    },
    many: "whole",
  },
  {
    flags: "--leads <who>",
    about: {
      zh: "没有写谁牵头的：first 列第一位的，all 都牵头",
      en: "who leads where nobody is said to: the first, or all",
    },
    choices: ["first", "all"],
  },
  {
    flags: "--lead <unit>",
    about: { zh: "没有写由谁办的，由谁牵头", en: "who leads items that name nobody" },
    completes: "unit",
  },
  {
    flags: "--everywhere <how>",
    about: {
      zh: "“以下均需……落实”的单位：each 每项都列（缺省），none 不列",
      en: "units that carry out every item: on each (unless said), or on none",
    },
    choices: ["each", "none"],
  },
  {
    flags: "--assigned <day>",
    about: {
      zh: "交办日，缺省是文件的印发日",
      en: "the day its tasks are assigned; that of its issue unless given",
    },
  },
  {
    flags: "--revises <paper>",
    about: {
      zh: "它修订的是哪份文件（标题或文号），标题、文号相同的不必写",
      en: "the paper that it revises, by title or number, where both differ",
    },
  },
  {
    flags: "--cancel <task>",
    about: {
      zh: "文件里不再有的任务，取消哪些；都取消写 all",
      en: "tasks to cancel because the paper no longer has them; or all",
    },
    completes: "task",
    many: true,
  },
  {
    flags: "--only <items>",
    about: { zh: "只要哪几项，如 3,5-7", en: "only these items, as in 3,5-7" },
    many: true,
  },
  {
    flags: "--measures <how>",
    about: {
      zh: "新的措施：each 登记，宣布数一并改；none 只立任务，不算措施",
      en: "new measures: each registered, with the declared number; or none, only tasks",
    },
    choices: ["each", "none"],
  },
  { flags: "--year <year>", about: { zh: "没写年份时按哪一年", en: "the year of words without one" } },
  { flags: "--issued <day>", about: { zh: "文件印发日", en: "the paper's day of issue" } },
  columnOption,
];

const papers: Text = { zh: "方案和台账：", en: "Of plans and ledgers:" };
const forms: Text = { zh: "填报表：", en: "Of forms:" };

/** What `import` is told, under headings of what it is about. */
export const importOptions: readonly CommandOption[] = [
  {
    flags: "--as <unit>",
    about: {
      zh: "变动由哪个单位记；只有一个可以批的不必写",
      en: "the unit that records changes, where several may",
    },
    completes: "unit",
  },
  { flags: "--yes", about: { zh: "照提议写入，不再问", en: "write what is proposed without asking" } },
  ...trialOptions,
  ...ofPapers.map((option) => ({ ...option, group: papers })),
  ...formOptions.map((option) => ({ ...option, group: forms })),
];
