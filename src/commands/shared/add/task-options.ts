import type { Text } from "../../../model/language.ts";
import type { Own } from "./kinds.ts";

const role = (name: string, about: Text): Own => ({
  of: ["task"],
  flags: `--${name} <unit>`,
  about,
  completes: "unit",
  many: true,
});

/** What only a task has. */
export const taskOptions: readonly Own[] = [
  {
    of: ["task"],
    flags: "--measure <number>",
    about: {
      zh: "第几条措施；新的措施随第一项任务登记，如“26:管住重点岗位”",
      en: "the number of its measure; a new one comes with its first task, as in 26:title",
    },
  },
  {
    of: ["task"],
    flags: "--due <words>",
    about: {
      zh: "时限，如“2024年10月底前”“每月25日前”“立行立改”",
      en: "by when, as in 2024年10月底前, 每月25日前, 立行立改",
    },
  },
  {
    of: ["task"],
    flags: "--undated",
    about: { zh: "时限的原话里没有日子，列为缺项", en: "the deadline's words name no day: a listed defect" },
  },
  {
    of: ["task"],
    flags: "--origin <origin>",
    about: {
      zh: "来由：measure、plan、duty、meeting:<会议>#<第几项>、finding:<问题>",
      en: "where it comes from: measure, plan, duty, meeting:<id>#<item>, finding:<id>",
    },
  },
  role("responsible", { zh: "谁负责", en: "who is responsible" }),
  role("supporting", { zh: "谁配合", en: "who supports" }),
  role("participating", { zh: "谁参与", en: "who takes part" }),
  role("guiding", { zh: "谁指导", en: "who guides" }),
  role("data", { zh: "谁提供数据", en: "who provides its numbers" }),
  role("verifier", { zh: "谁核查销号", en: "who verifies its closing" }),
  {
    of: ["task"],
    flags: "--leader <post>",
    about: { zh: "责任领导的岗位", en: "the responsible post" },
  },
  {
    of: ["task"],
    flags: "--start <day>",
    about: { zh: "开工日，晚于交办日时才写", en: "the day it starts, where later than assigned" },
  },
  {
    of: ["task"],
    flags: "--milestone <step>",
    about: {
      zh: "节点“名称:时限:百分比:成果形式”，后两项可省，可写几次",
      en: "a step, title:day:percent:product, the last two may be left out; several times",
    },
    many: "whole",
  },
  {
    of: ["task"],
    flags: "--indicator <target>",
    about: {
      zh: "指标“名称:目标值:计量单位”，可写几次",
      en: "an indicator, name:target:unit; several times",
    },
    many: "whole",
  },
  { of: ["task"], flags: "--weight <number>", about: { zh: "权重", en: "its weight" } },
];
