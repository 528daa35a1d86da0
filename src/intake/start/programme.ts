import type { Answers } from "./answers.ts";
import { forceId, leadOf, officeId } from "./force.ts";
import { scalar, schemaLine, textOf } from "./yaml.ts";

/** programme.yaml: the office's own words, and what every registry starts with. */
export function programmeText(answers: Answers): string {
  const { title, id, paper, every, lang } = answers;
  const zh = lang === "zh";
  return textOf(
    schemaLine("programme", 0),
    "duban: 1",
    `id: ${id}`,
    `title: ${scalar(title)}`,
    paper ? ["paper:", `  title: ${scalar(paper.title)}`, `  issuer: ${scalar(paper.issuer)}`] : [],
    zh
      ? "complete: true                  # 只照录一份公开文件、文件没写的不算漏的，写 false"
      : "complete: true                  # false where it only records a published paper",
    "language: zh",
    "timezone: Asia/Shanghai",
    "taskForce:",
    `  unit: ${forceId}`,
    `  office: ${officeId}`,
    `  members: [${leadOf(answers).id}]`,
    zh
      ? "  membersComplete: false        # 成员单位录全了改成 true"
      : "  membersComplete: false        # true once all members are recorded",
    zh
      ? `reporting: {every: ${every}, dueWorkdays: 3}   # 期末之后几个工作日内报到`
      : `reporting: {every: ${every}, dueWorkdays: 3}   # working days after a period's end`,
    "series:",
    `  - {id: dispatch, title: ${scalar("调度会")}, unit: ${forceId}, every: month}`,
  );
}
