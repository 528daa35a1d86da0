import type { Ledger } from "../../../derive/ledger.ts";
import type { Day } from "../../../model/day.ts";
import type { Registry } from "../../../model/registry.ts";
import type { Breach } from "../../rule.ts";

interface Stated {
  readonly file: string;
  readonly key: string;
  readonly day: Day;
}

const days = (file: string, fields: Readonly<Record<string, Day | undefined>>): readonly Stated[] =>
  Object.entries(fields).flatMap(([key, day]) => (day === undefined ? [] : [{ file, key, day }]));

/** The days on which something is said to have happened, in records that are no entries. */
const daysStated = ({ meetings, findings, inspections, letters, asks }: Registry): readonly Stated[] => [
  ...meetings.flatMap(({ file, record }) => (record.held ? days(file, { day: record.day }) : [])),
  ...findings.flatMap(({ file, record: { found } }) => days(file, { found })),
  ...inspections.flatMap(({ file, record: { day } }) => days(file, { day })),
  ...letters.flatMap(({ file, record: { issued, delivered, answered, lifted } }) =>
    days(file, { issued, delivered, answered, lifted }),
  ),
  ...asks.flatMap(({ file, record: { asked } }) => days(file, { asked })),
];

const keyOf = ({ file, key, day }: Stated): string => `${file} ${key} ${day}`;

/** What a change says of meetings, findings, inspections, letters and asks that is yet to come. */
export function daysToCome(
  { base, head }: { readonly base: Ledger; readonly head: Ledger },
  today: Day,
): readonly Breach[] {
  const known = new Set(daysStated(base.registry).map(keyOf));
  return daysStated(head.registry)
    .filter((each) => each.day > today && !known.has(keyOf(each)))
    .map(({ file, key, day }) => ({
      file,
      path: [key],
      severity: "error",
      what: {
        zh: `\`${key}: ${day}\` 还没有到，今天是 ${today}`,
        en: `\`${key}: ${day}\` is yet to come; today is ${today}`,
      },
      fix: { zh: "到了那天再记", en: "record it when it has happened" },
    }));
}
