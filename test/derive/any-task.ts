import fc from "fast-check";
import { type Day, dayFromNumber, dayNumber } from "../../src/model/day.ts";
import type { Every, Task } from "../../src/model/records.ts";

export const everyEvery: readonly Every[] = [
  "day",
  "week",
  "2weeks",
  "month",
  "2months",
  "quarter",
  "halfyear",
  "year",
];

const first = dayNumber("2022-12-01" as Day);

/** A day of some two years around 2024, whose calendars are announced. */
export const anyDay: fc.Arbitrary<Day> = fc.integer({ min: first, max: first + 800 }).map(dayFromNumber);

const shift = (day: Day, days: number): Day => dayFromNumber(dayNumber(day) + days);

const dates = fc.constantFrom("1", "10", "25", "28", "29", "30", "31", "last");
const inMonths = (months: number) =>
  fc.tuple(fc.integer({ min: 1, max: months }), dates).map(([month, date]) => `m${month}-${date}`);
const yearly = fc.constantFrom("01-01", "02-28(last)", "02-29", "03-31", "06-30", "06-30(last)", "12-31");
const weekly = fc.constantFrom("mon", "tue", "wed", "thu", "fri", "sat", "sun");

/** One part of `by` as each rhythm writes it. */
const partOf: Readonly<Record<Every, fc.Arbitrary<string> | null>> = {
  day: null,
  week: weekly,
  "2weeks": weekly,
  month: dates,
  "2months": inMonths(2),
  quarter: inMonths(3),
  halfyear: inMonths(6),
  year: yearly,
};

/** `deadline.by` of a rhythm: absent, one day, the day of the next period, or two days. */
export function anyBy(every: Every): fc.Arbitrary<string | null> {
  const part = partOf[every];
  if (part === null) return fc.constant(null);
  return fc.oneof(
    fc.constant(null),
    part,
    part.map((each) => `next-${each}`),
    fc.tuple(part, part).map((two) => two.join("|")),
  );
}

/** A recurring deadline; it may have an end and a first day of its own. */
export const anyDuty: fc.Arbitrary<Task["deadline"]> = fc.constantFrom(...everyEvery).chain((every) =>
  fc.record({
    text: fc.constant("每期"),
    type: fc.constant("recurring" as const),
    every: fc.constant(every),
    by: anyBy(every),
    from: fc.option(anyDay, { nil: null }),
    due: fc.option(anyDay, { freq: 3, nil: null }),
  }),
);

/** A deadline with a last day, or a span of days. */
export const anyDated: fc.Arbitrary<Task["deadline"]> = fc
  .tuple(anyDay, fc.option(fc.nat(300)))
  .map(([due, span]) =>
    span === null
      ? { text: due, type: "date", due }
      : { text: due, type: "range", from: shift(due, -span), due },
  );

export const anyDeadline: fc.Arbitrary<Task["deadline"]> = fc.oneof(
  { weight: 5, arbitrary: anyDated },
  { weight: 2, arbitrary: anyDuty },
  { weight: 1, arbitrary: fc.constant({ text: "立行立改", type: "immediate" as const }) },
  { weight: 1, arbitrary: fc.constant({ text: "长期坚持", type: "ongoing" as const }) },
  { weight: 1, arbitrary: fc.constant({ text: "适时", type: "none" as const }) },
);

const milestone = fc.record(
  { title: fc.constant("节点"), due: anyDay, percent: fc.integer({ min: 0, max: 100 }) },
  { requiredKeys: ["title"] },
);
const milestones = fc
  .array(milestone, { maxLength: 3 })
  .map((list) => list.map((each, n) => ({ id: `m${n + 1}`, ...each })));
const quarterly = fc
  .array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 8 })
  .map((list) => list.sort((a, b) => a - b));

/** A task of the ledgers in made-up.ts: leads and responsible units among a, b and c, and perhaps a plan. */
export const anyTask = (of: fc.Arbitrary<Task["deadline"]>): fc.Arbitrary<Task> =>
  fc
    .record({
      deadline: of,
      assigned: anyDay,
      wait: fc.option(fc.nat(60)),
      lead: fc.subarray(["a", "b", "c"], { minLength: 1, maxLength: 2 }),
      responsible: fc.subarray(["b", "c"]),
      milestones: fc.option(milestones, { freq: 2 }),
      quarterly: fc.option(quarterly, { freq: 2 }),
    })
    .map(({ deadline, assigned, wait, lead, responsible, ...plans }) => ({
      id: "qiye-1",
      title: "任务",
      line: null,
      origin: { kind: "duty" },
      assigned,
      deadline,
      lead,
      responsible: responsible.filter((unit) => !lead.includes(unit)),
      ...(wait === null ? {} : { start: shift(assigned, wait) }),
      ...(plans.milestones ? { milestones: plans.milestones } : {}),
      ...(plans.quarterly ? { quarterly: plans.quarterly } : {}),
    }));
