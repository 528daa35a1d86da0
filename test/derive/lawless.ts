import fc from "fast-check";
import type { Day } from "../../src/model/day.ts";
import type { Task } from "../../src/model/records.ts";
import { type EntryKind, entryKinds, roles } from "../../src/model/words.ts";
import { anyBy, anyDated, anyDay, everyEvery } from "./any-task.ts";
import type { Story } from "./histories.ts";
import type { Move } from "./made-up.ts";

/** Days of two years, and those at the ends of what a day can be: people write 9999-12-31 for "for ever". */
const wildDay: fc.Arbitrary<Day> = fc.oneof(
  { weight: 6, arbitrary: anyDay },
  { weight: 1, arbitrary: fc.constantFrom("0001-01-01" as Day, "9999-12-30" as Day, "9999-12-31" as Day) },
);
const id = fc.constantFrom("e1", "e2", "e3", "e4", "e5", "e6");
const ids = fc.oneof(id, fc.array(id, { maxLength: 3 }));
const unit = fc.constantFrom("a", "b", "c", "office", "jiwei", "zhuanban", "ghost");
const units = fc.array(unit, { maxLength: 3 });
const period = fc.constantFrom("2023", "2023-H1", "2024-Q2", "2024-06", "2024-W01", "2024-06-05", "2024-a");
const percent = fc.integer({ min: 0, max: 100 });
const number = fc.double({ noNaN: true, noDefaultInfinity: true });
const field = fc.constantFrom(
  "weight",
  "milestones.m1.due",
  "milestones.m2.percent",
  "milestones.gone.percent",
  "indicators.n1.target",
);
const value = fc.oneof(number, fc.constantFrom("", "很多", "40%"), wildDay);

type Fields = Readonly<Record<string, fc.Arbitrary<unknown>>>;

/** The fields that a schema asks of each kind and those it allows; what stands in them is anything. */
const fieldsOf: Readonly<Record<EntryKind, { readonly must?: Fields; readonly may?: Fields }>> = {
  reassigned: { must: { role: fc.constantFrom(...roles), from: units, to: units } },
  adjusted: { must: { field, from: value, to: value } },
  resumed: { must: { refers: id } },
  report: {
    may: {
      percent,
      period,
      milestone: fc.constantFrom("m1", "m2", "gone"),
      indicators: fc.dictionary(fc.constantFrom("n1", "n2"), number),
    },
  },
  issue: { must: { asks: units }, may: { by: wildDay } },
  resolved: { must: { refers: id } },
  answered: { must: { refers: fc.constantFrom("l-1", "l-2") } },
  fulfilled: { must: { period } },
  "extension-requested": { must: { to: wildDay, reason: fc.constant("x") }, may: { period } },
  "extension-approved": { must: { refers: id, to: wildDay } },
  "extension-refused": { must: { refers: id } },
  claim: {},
  returned: { must: { refers: ids, reason: fc.constant("x") } },
  accepted: { must: { refers: ids } },
  reopened: { must: { reason: fc.constant("x") }, may: { percent, due: wildDay } },
  suspended: { must: { reason: fc.constant("x") } },
  cancelled: { must: { reason: fc.constant("x") } },
};

/** Doubles of ids, rings of corrections, references to nothing, verdicts by anybody, entries from nowhere. */
export const anyMove: fc.Arbitrary<Move> = fc.constantFrom(...entryKinds).chain((kind) => {
  const { must = {}, may = {} } = fieldsOf[kind];
  const asked = { by: unit, on: wildDay, id, kind: fc.constant(kind), ...must };
  return fc.record(
    { ...asked, corrects: id, ...may },
    { requiredKeys: Object.keys(asked) as (keyof typeof asked)[] },
  );
});

const anyDuty = fc.constantFrom(...everyEvery).chain((every) =>
  fc.record(
    {
      text: fc.constant("每期"),
      type: fc.constant("recurring" as const),
      every: fc.constantFrom(every, null),
      by: fc.oneof(anyBy(every), fc.constantFrom("99", "next-", "m9-1", "|", "周五")),
      from: fc.option(anyDay, { nil: null }),
      due: fc.option(wildDay, { nil: null }),
    },
    { requiredKeys: ["text", "type"] },
  ),
);

const anyDeadline: fc.Arbitrary<Task["deadline"]> = fc.oneof(
  anyDated,
  anyDuty,
  fc.record(
    {
      text: fc.constant("x"),
      type: fc.constantFrom("date", "range", "relative", "ongoing", "immediate", "none"),
      from: wildDay,
      due: wildDay,
      every: fc.constantFrom(...everyEvery),
    },
    { requiredKeys: ["text", "type"] },
  ),
);

const step = fc.record(
  { id: fc.constantFrom("m1", "m2"), title: fc.constant("节点"), due: wildDay, percent },
  { requiredKeys: ["id", "title"] },
);
const target = fc.record({
  id: fc.constantFrom("n1", "n2"),
  name: fc.constant("家数"),
  target: number,
  kind: fc.constantFrom("cumulative", "rate", "upper-bound"),
});

const anyTask: fc.Arbitrary<Task> = fc.record(
  {
    id: fc.constant("qiye-1"),
    title: fc.constant("任务"),
    line: fc.constantFrom(null, "gone"),
    origin: fc.constant({ kind: "duty" } as const),
    assigned: fc.oneof(
      { weight: 6, arbitrary: anyDay },
      { weight: 1, arbitrary: fc.constant("9999-12-31" as Day) },
    ),
    deadline: anyDeadline,
    lead: units,
    start: anyDay,
    responsible: units,
    data: units,
    milestones: fc.array(step, { maxLength: 3 }),
    quarterly: fc.array(percent, { maxLength: 5 }),
    indicators: fc.array(target, { maxLength: 2 }),
    weight: fc.constantFrom(0, 1, 2.5),
  },
  { requiredKeys: ["id", "title", "origin", "assigned", "deadline", "lead"] },
) as fc.Arbitrary<Task>;

/** What a registry may hold though no lifecycle allows it: every record fits its schema, nothing fits together. */
export const anyLawlessStory: fc.Arbitrary<Story> = fc.record({
  task: anyTask,
  moves: fc.array(anyMove, { maxLength: 14 }),
});
