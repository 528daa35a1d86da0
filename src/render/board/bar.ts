import type { Tone } from "../../model/report.ts";

/** What a bar is drawn from; days are numbers from the chart's first day, from 0. */
export interface BarFacts {
  readonly kind: "span" | "turns" | "open";
  readonly start: number;
  readonly original: number | null;
  /** Milestones and occurrences: their last days by the day from which each holds, and the day on which they were done. */
  readonly milestones: readonly BarPoint[];
  readonly turns: readonly BarPoint[];
  readonly marks: readonly (readonly [day: number, kind: BarMark])[];
  readonly pauses: readonly (readonly [from: number, until: number | null])[];
}

export type BarPoint = readonly [
  dues: readonly (readonly [since: number, due: number])[],
  done: number | null,
];
type BarMark = "claimed" | "returned" | "accepted" | "reopened" | "cancelled";

/** How the task stands on the day that is drawn. */
export interface BarState {
  readonly due: number | null;
  readonly actual: number | null;
  readonly tone: Tone;
  readonly kind: "lamp" | "closed" | "suspended" | "cancelled" | "dark";
}

/** A stretch of days, both ends included, or a mark on a day. */
export type Piece =
  | {
      readonly as: "planned" | "extension" | "done" | "late" | "paused" | "open";
      readonly from: number;
      readonly to: number;
    }
  | {
      readonly as: "original" | "due";
      readonly at: number;
    }
  | {
      readonly as: "milestone" | "turn";
      readonly at: number;
      readonly state: "done" | "missed" | "ahead";
    }
  | { readonly as: BarMark; readonly at: number };

function pointOn(
  [dues, done]: BarPoint,
  day: number,
): { at: number; state: "done" | "missed" | "ahead" } | null {
  const held = dues.filter(([since]) => since <= day);
  const due = (held[held.length - 1] || dues[0] || [])[1];
  if (due === undefined) return null;
  return { at: due, state: done !== null && done <= day ? "done" : due < day ? "missed" : "ahead" };
}

/** Lateness ends on the day of the last claim while the work counts as done, else it goes on to the day that is drawn. */
function lateUntil({ marks }: BarFacts, { actual }: BarState, day: number): number {
  const claims = marks.filter(([on, kind]) => kind === "claimed" && on <= day);
  const last = claims[claims.length - 1];
  return actual === 100 && last !== undefined ? last[0] : day;
}

function spanPieces(facts: BarFacts, state: BarState, day: number): readonly Piece[] {
  const { start, original } = facts;
  const { due, actual } = state;
  if (due === null) return [];
  const moved = original !== null && original !== due;
  const done = ((due - start + 1) * (actual === null ? 0 : actual)) / 100;
  const end = lateUntil(facts, state, day);
  const late: readonly Piece[] =
    end > due && state.kind !== "cancelled" ? [{ as: "late", from: due + 1, to: end }] : [];
  return [
    { as: "planned", from: start, to: due },
    ...(moved && original < due ? [{ as: "extension", from: original + 1, to: due } as const] : []),
    ...(done > 0 ? [{ as: "done", from: start, to: start + done - 1 } as const] : []),
    ...late,
    ...(moved ? [{ as: "original", at: original } as const] : []),
    { as: "due", at: due },
  ];
}

/** The pieces of a task's bar as it is drawn on a day, from the back to the front; `last` is the chart's last day. */
export function barPieces(
  facts: BarFacts,
  state: BarState,
  { day, last }: { readonly day: number; readonly last: number },
): readonly Piece[] {
  const points = (as: "milestone" | "turn", all: readonly BarPoint[]): readonly Piece[] => {
    const pieces: Piece[] = [];
    for (const each of all) {
      const point = pointOn(each, day);
      if (point !== null) pieces.push({ as, at: point.at, state: point.state });
    }
    return pieces;
  };
  const base: readonly Piece[] =
    facts.kind === "span" && state.due !== null
      ? spanPieces(facts, state, day)
      : [{ as: "open", from: Math.min(facts.start, last), to: last }];
  return [
    ...base,
    ...facts.pauses
      .filter(([from]) => from <= day)
      .map(([from, until]): Piece => {
        const end = until === null || until > day ? day : until - 1;
        return { as: "paused", from, to: Math.max(from, end) };
      }),
    ...points("milestone", facts.milestones),
    ...points("turn", facts.turns),
    ...facts.marks.filter(([on]) => on <= day).map(([at, as]): Piece => ({ as, at })),
  ];
}
