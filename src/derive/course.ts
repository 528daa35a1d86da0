import { type Day, minDay } from "../model/day.ts";
import { type Count, countBy } from "./counts.ts";
import type { Lamp } from "./lamp.ts";
import type { Account, Ledger } from "./ledger.ts";
import { monthEndsIn } from "./month-ends.ts";
import { isOpen } from "./stage.ts";
import { type TaskState, taskState } from "./task-state.ts";

/** How a task stands in one word: closed, by whether its effective day was kept; open, by whether it is past; or halted. */
export const standings = ["on-time", "late", "no-deadline", "overdue", "open", "halted"] as const;
export type Standing = (typeof standings)[number];

function standingOf({ stage, pace, late }: TaskState): Standing {
  if (stage === "closed") return late === null ? "no-deadline" : late.days > 0 ? "late" : "on-time";
  if (!isOpen(stage)) return "halted";
  return pace === "overdue" ? "overdue" : "open";
}

/** Some tasks on a day: all that were assigned by then, each in one class, the open ones under their lamps. */
export interface Point {
  readonly day: Day;
  readonly standing: Count<Standing>;
  /** Open tasks; those that no lamp's rule fits have null. */
  readonly lamps: readonly (Lamp | null)[];
}

/** The course of some tasks over the month ends of a span; on its last day they stand as they are told of that day. */
export const courseOf = (
  ledger: Ledger,
  accounts: readonly Account[],
  span: { readonly since: Day; readonly until: Day },
): readonly Point[] =>
  monthEndsIn(span).map((day) => {
    const states = accounts
      .filter(({ task }) => task.assigned <= day)
      .map((account) => taskState(ledger, account, day));
    return {
      day,
      standing: countBy(standings, states.map(standingOf)),
      lamps: states.filter(({ stage }) => isOpen(stage)).map(({ lamp }) => lamp),
    };
  });

/** The course of tasks from the day on which the first of them was assigned to the day on which they are told. */
export function courseUntil(ledger: Ledger, states: readonly TaskState[], until: Day): readonly Point[] {
  const since = states.reduce((first, { task }) => minDay(first, task.assigned), until);
  return courseOf(
    ledger,
    states.map(({ account }) => account),
    { since, until },
  );
}

/** Lamps that were on at some point, in the order of the policies' rules, the latest policy first. */
export function lampsOf(ledger: Ledger, points: readonly Point[]): readonly Lamp[] {
  const on = points.flatMap(({ lamps }) => lamps.filter((lamp) => lamp !== null));
  const rules = ledger.policies.flatMap(({ lamps = [] }) => lamps);
  const first = new Map(
    rules.toReversed().map(({ colour, word }) => [`${colour} ${word}`, { colour, word }]),
  );
  return [...first.values()]
    .reverse()
    .filter((lamp) => on.some(({ colour, word }) => colour === lamp.colour && word === lamp.word));
}

export const countLamp = ({ lamps }: Point, { colour, word }: Lamp): number =>
  lamps.filter((lamp) => lamp?.colour === colour && lamp.word === word).length;
