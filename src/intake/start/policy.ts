import { type Day, yearOf } from "../../model/day.ts";
import type { Lang, Text } from "../../model/language.ts";
import { officeId } from "./force.ts";
import { scalar, schemaLine, textOf } from "./yaml.ts";

const says: Readonly<Record<string, Text>> = {
  head: {
    zh: "起始规则：各地写法不同，按本单位的文件改；以后改规则，在下面另加一组，不改旧的。",
    en: "Rules to start with: change them to your own paper's; later changes are another set below, the old one stays.",
  },
  source: { zh: "起始规则，待行文确定", en: "rules to start with, until a paper sets them" },
  behind: { zh: "落后计划几个百分点算滞后", en: "points behind the plan that count as behind" },
  immediate: { zh: "立行立改给几天", en: "calendar days that 立行立改 means" },
  approvers: { zh: "谁能批", en: "who may approve" },
  extension: { zh: "延期", en: "extensions" },
  reassignment: { zh: "调整责任单位和指标", en: "reassignments and adjustments" },
  suspension: { zh: "暂停和恢复", en: "suspending and resuming" },
  cancellation: { zh: "取消", en: "cancelling" },
  recording: { zh: "事情发生后几个工作日内要记进来", en: "working days until a thing is to be recorded" },
  lamps: {
    zh: "从上往下，先合的亮；颜色旁边总有文字",
    en: "from the top, the first that fits; a colour never stands without its word",
  },
};

/** policy.yaml: a policy that works from the first day, each line saying what it decides. */
export function policyText(today: Day, lang: Lang): string {
  const note = (key: string): string => says[key]?.[lang] ?? "";
  const noted = (line: string, key: string): string => `${line.padEnd(48)} # ${note(key)}`;
  const approver = (key: string): string => noted(`      ${key}: [${officeId}]`, key);
  return textOf(
    schemaLine("policy", 0),
    `# ${note("head")}`,
    "sets:",
    `  - effective: ${String(yearOf(today)).padStart(4, "0")}-01-01`,
    `    source: ${scalar(note("source"))}`,
    noted("    behind: 10", "behind"),
    noted("    immediate: 7", "immediate"),
    noted("    approvers:", "approvers"),
    ["extension", "reassignment", "suspension", "cancellation"].map(approver),
    noted("    recording: {report: 3, fulfilled: 3, claim: 3, other: 30}", "recording"),
    noted("    lamps:", "lamps"),
    "      - {colour: red, word: 逾期, when: {pace: overdue}}",
    "      - {colour: red, word: 严重滞后, when: {pointsBehind: {min: 30}}}",
    "      - {colour: yellow, word: 滞后, when: {pace: behind}}",
    "      - {colour: blue, word: 临期, when: {daysLeft: {max: 7}}}",
    "      - {colour: green, word: 正常}",
  );
}
