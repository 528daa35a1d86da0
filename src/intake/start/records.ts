import { addMonths, type Day, dayOf, daysInMonth, monthOf, monthStart, yearOf } from "../../model/day.ts";
import type { NewFile } from "../../model/world.ts";
import type { Answers, Named } from "./answers.ts";
import { forceId, leadOf, officeId, officeName } from "./force.ts";
import { scalar, schemaLine, textOf } from "./yaml.ts";

const unitFile = ({ id, name }: Named, kind: string, ...more: readonly string[]): NewFile => ({
  path: `units/${id}.yaml`,
  text: textOf(
    schemaLine("unit", 1),
    `id: ${id}`,
    `name: ${scalar(name)}`,
    `kind: ${kind}`,
    "level: municipal",
    more,
  ),
});

/** The task force, its office, and the lead unit where one was named. */
export const unitFiles = ({ taskForce, unit, lang }: Answers): readonly NewFile[] => [
  unitFile({ id: forceId, name: taskForce }, "task-force"),
  unitFile({ id: officeId, name: officeName(taskForce) }, "office", `parent: ${forceId}`),
  ...(unit
    ? [
        unitFile(
          unit,
          "department",
          lang === "zh"
            ? "# short: [简称]   aliases: [{name: 曾用名, until: 2024-06-30}]"
            : "# short: [简称]   aliases: [{name: former name, until: 2024-06-30}]",
        ),
      ]
    : []),
];

/** The first action line; without a lead unit the task force's office holds it. */
export function lineFile(answers: Answers, { id, name }: Named): NewFile {
  const zh = answers.lang === "zh";
  const lead = leadOf(answers).id;
  const pending = zh
    ? "   # 牵头单位未定，暂由办公室代管；定了就改"
    : "   # no lead unit yet: the office holds it until there is one";
  return {
    path: `lines/${id}.yaml`,
    text: textOf(
      schemaLine("line", 1),
      `id: ${id}`,
      "number: 1",
      `title: ${scalar(name)}`,
      `leads: [${lead}]${answers.unit ? "" : pending}`,
      zh
        ? "# measures: [{number: 1, title: 措施}]   verifier: 核查销号的单位"
        : "# measures: [{number: 1, title: …}]   verifier: the unit that verifies closings",
    ),
  };
}

/** The last day of the month `months` after a day's. */
function endOfMonth(day: Day, months: number): Day {
  const first = addMonths(monthStart(yearOf(day), monthOf(day)), months);
  return dayOf(yearOf(first), monthOf(first), daysInMonth(yearOf(first), monthOf(first)));
}

/**
 * One task to change or to copy: the line's own plan. Only where a unit leads the line: the office, which holds it
 * otherwise, is the one that verifies. It changes once a month only, so that `init` may run again.
 */
export function taskFile(answers: Answers, line: Named): NewFile {
  const { today, lang } = answers;
  const [draft, due] = [endOfMonth(today, 1), endOfMonth(today, 2)];
  const id = `${line.id}-fangan`;
  return {
    path: `tasks/${line.id}/${id}.yaml`,
    text: textOf(
      schemaLine("task", 2),
      lang === "zh"
        ? "# 一项任务的样子：照着改，或照着再写一个；时限原文和读法两个都写。"
        : "# What a task looks like: change it, or copy it; a deadline stands in words and as it is read.",
      `id: ${id}`,
      `title: ${scalar(`制定${line.name}工作方案`)}`,
      `line: ${line.id}`,
      "origin: {kind: plan}",
      `assigned: ${monthStart(yearOf(today), monthOf(today))}`,
      `deadline: {text: ${yearOf(due)}年${monthOf(due)}月底前, type: date, due: ${due}}`,
      `lead: [${leadOf(answers).id}]`,
      "milestones:",
      `  - {id: m1, title: 形成送审稿, due: ${draft}, percent: 60}`,
      `  - {id: m2, title: 印发, due: ${due}, percent: 100}`,
    ),
  };
}
