import fc from "fast-check";
import { type Ledger, ledgerOf } from "../../src/derive/ledger.ts";
import type { Meeting, Task } from "../../src/model/records.ts";
import { anyDay } from "../derive/any-task.ts";
import { anyStories, ledgerOfStories } from "../derive/histories.ts";

/** A few meetings of one series, held on different days. */
const anyHeld = fc.uniqueArray(anyDay, { minLength: 1, maxLength: 5 }).map((days) => days.sort());

/**
 * Meetings whose decisions are carried out by tasks with histories of all kinds: every task comes from one of them, and a
 * decision may have several tasks, or none. A task may be assigned before its meeting: nothing here is lawful.
 */
export const anyMeetings: fc.Arbitrary<Ledger> = fc
  .tuple(anyHeld, anyStories, fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 3 })), { maxLength: 12 }))
  .map(([days, stories, origins]) => {
    const meetings = days.map((day): Meeting => {
      const outcomes = [1, 2, 3].map((n) => ({ n, kind: "decision" as const, text: `议定${n}` }));
      return { id: `${day}-dispatch`, series: "dispatch", day, held: true, outcomes };
    });
    const sent = stories.map(({ task, moves }, index) => {
      const [at, item] = origins[index] ?? [0, 1];
      const meeting = meetings[at % meetings.length];
      const origin: Task["origin"] = meeting
        ? { kind: "meeting", meeting: meeting.id, item }
        : { kind: "duty" };
      return { moves, task: { ...task, origin } };
    });
    const { registry, calendar } = ledgerOfStories(sent);
    const filed = meetings.map((record) => ({ file: `meetings/${record.id}.yaml`, record }));
    return ledgerOf({ ...registry, meetings: filed }, calendar);
  });
