import type { CommandArgument, CommandOption } from "../../command.ts";

export const taskArgument: CommandArgument = {
  pattern: "<task>",
  about: {
    zh: "任务：编号、编号开头，或标题里的字词",
    en: "the task: its id, a beginning of it, or words of its title",
  },
  completes: "task",
};

export const textArgument: CommandArgument = {
  pattern: "[text]",
  about: { zh: "情况说明", en: "what happened" },
};

/** What every command has that writes. */
export const writingOptions: readonly CommandOption[] = [
  {
    flags: "--on <day>",
    about: {
      zh: "发生之日，缺省今天，不能是将来",
      en: "the day it happened; today unless given, never the future",
    },
  },
  {
    flags: "--as <unit>",
    about: {
      zh: "以哪个单位的名义；只有一个单位可以写时不必",
      en: "the acting unit; not needed where only one may write this",
    },
    completes: "unit",
  },
  { flags: "--post <post>", about: { zh: "填报岗位", en: "the post that writes" } },
  {
    flags: "--dry-run",
    about: { zh: "只看改动，什么也不写", en: "only show the change and write nothing" },
  },
  {
    flags: "--commit",
    about: { zh: "写完就提交，只提交这些文件", en: "commit just the files that were written" },
  },
];

export const evidenceOption: CommandOption = {
  flags: "--evidence <title>",
  about: {
    zh: "佐证材料：名称，或“名称=网址或档号”；可写几次",
    en: "evidence: a title, or title=link; may be given several times",
  },
  many: "whole",
};

export const reasonOption: CommandOption = {
  flags: "--reason <text>",
  about: { zh: "理由", en: "the reason" },
};

export const approvedOption: CommandOption = {
  flags: "--approved <paper>",
  about: {
    zh: "批准的文件，或会议的编号（或日期）",
    en: "the paper that approved it, or the id (or day) of the meeting",
  },
  completes: "meeting",
};

export const claimOption: CommandOption = {
  flags: "--claim <id>",
  about: {
    zh: "只针对哪一条销号申请；缺省全部待核的",
    en: "only this claim; all that are pending unless given",
  },
  many: true,
};
