import { readDeadline } from "../../../src/intake/deadline.ts";
import type { NamedUnit, ReadPaper, ReadRow } from "../../../src/intake/read-paper.ts";
import type { Day } from "../../../src/model/day.ts";
import type { Role } from "../../../src/model/words.ts";

export const issued = "2026-03-02" as Day;

/** A row as a test writes it: units by role, times in their words. */
export interface Row {
  readonly ref?: string | null;
  readonly part?: number;
  readonly section?: string;
  readonly heading: string;
  readonly text?: string;
  readonly units?: Partial<Record<Role, readonly string[]>>;
  readonly times?: readonly string[];
  readonly more?: Readonly<Record<string, string>>;
}

const rowOf = (
  { ref = null, part, section, heading, text, units = {}, times = [], more = {} }: Row,
  n: number,
): ReadRow => ({
  n,
  ref,
  part: part ?? null,
  section: section ?? null,
  heading,
  text: text ?? `${heading}，按要求完成各项工作。`,
  units: (Object.entries(units) as [Role, readonly string[]][]).flatMap(([role, names]) =>
    names.map((name): NamedUnit => ({ name, printed: name, role })),
  ),
  clause: Object.entries(units)
    .map(([role, names]) => `${role}：${names.join("、")}`)
    .join("；"),
  deadlines: times.map((words) => readDeadline(words, { year: 2026, issued })),
  more,
  spot: { line: n + 3 },
});

/** A paper of the invented city. */
export const paperOf = (rows: readonly Row[], more: Partial<ReadPaper> = {}): ReadPaper => ({
  title: "云泽市数据强基行动计划（2026—2027年）",
  number: "云府发〔2026〕5号",
  issuer: "云泽市人民政府",
  issued,
  convention: null,
  everywhere: [],
  rows: rows.map((row, at) => rowOf(row, at + 1)),
  unread: [],
  ...more,
});
