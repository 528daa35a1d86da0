import type { Day } from "./day.ts";
import type { Tone } from "./report.ts";

/** What holds from a day on, until the next; lists of it have the earliest first. */
export interface Since<T> {
  readonly since: Day;
  readonly is: T;
}

/** How a task is seen from across the room: a word, and a kind that each picture has a shape for, with or without colour. */
export interface BoardSign {
  readonly word: string;
  readonly tone: Tone;
  /** A lamp; else what there is instead of one. `dark`: no rule of the policy fits. */
  readonly kind: "lamp" | "closed" | "suspended" | "cancelled" | "dark";
}

/** A task as it stands on a day. */
export interface BoardState {
  readonly sign: BoardSign;
  /** Stage and pace in words. */
  readonly standing: string;
  /** The deadline in words, with its extensions so far; of a duty with its next day. */
  readonly deadline: string;
  /** Whole percents, rounded down; null where there is no such number. */
  readonly actual: number | null;
  readonly planned: number | null;
  /** The effective last day; null where none can be computed, and for duties. */
  readonly due: Day | null;
}

/** A dated step of a task; `dues` are its day, with adjustments. */
export interface BoardMilestone {
  readonly title: string;
  readonly dues: readonly Since<Day>[];
  readonly reachedOn: Day | null;
}

/** One occurrence of a duty; `dues` are its last day, with approved extensions. */
export interface BoardTurn {
  readonly period: string;
  readonly dues: readonly Since<Day>[];
  readonly answeredOn: Day | null;
}

/** Something that happened to a task and is seen on its bar. */
export interface BoardMark {
  readonly on: Day;
  readonly kind: "claimed" | "returned" | "accepted" | "reopened" | "cancelled";
}

/** The days from `from` on; `until` is the first that no longer counts, null while it lasts. */
export interface BoardPause {
  readonly from: Day;
  readonly until: Day | null;
}

/** What is told of a task to who asks: fields with their labels, and the entries up to the as-of day. */
export interface BoardStory {
  readonly fields: readonly (readonly [label: string, words: string])[];
  readonly entries: readonly {
    readonly on: Day;
    /** The day in words: 不晚于… where a source only says that. */
    readonly day: string;
    readonly unit: string;
    readonly words: string;
  }[];
}

export interface BoardTask {
  readonly id: string;
  readonly title: string;
  /** Short names, as of the day. */
  readonly leads: readonly string[];
  /** Of all roles, the leads among them, each once. */
  readonly units: readonly string[];
  /** `span`: with a last day; `turns`: a recurring duty; `open`: without one. */
  readonly kind: "span" | "turns" | "open";
  readonly assigned: Day;
  readonly start: Day;
  readonly original: Day | null;
  readonly state: BoardState;
  readonly milestones: readonly BoardMilestone[];
  readonly turns: readonly BoardTurn[];
  readonly marks: readonly BoardMark[];
  readonly pauses: readonly BoardPause[];
  /** Its states from `assigned` to the as-of day, one a change; costs as many folds as there are days that can change it. */
  replay(): readonly Since<BoardState>[];
  story(): BoardStory;
}

/** The tasks of one lead unit (the first, where several lead). */
export interface BoardUnit {
  readonly name: string;
  readonly tasks: readonly BoardTask[];
}

/** The tasks of an action line, or of none. */
export interface BoardLine {
  readonly title: string;
  /** How they stand, in words. */
  readonly counts: string;
  readonly units: readonly BoardUnit[];
}

export interface BoardMeeting {
  readonly day: Day;
  readonly title: string;
  /** Of the whole programme, not of one line. */
  readonly general: boolean;
}

/** The wall chart (挂图作战) of a registry on a day: tasks by line and lead unit against months. Same registry and day, same chart. */
export interface Board {
  readonly title: string;
  readonly asOf: Day;
  /** What stands under the title: the programme, filters, that it is invented. */
  readonly notes: readonly string[];
  /** The first day of the first month, the last of the last. */
  readonly from: Day;
  readonly to: Day;
  readonly lines: readonly BoardLine[];
  /** The words of signs in the order in which they are counted, the most pressing first; others follow. */
  readonly order: readonly string[];
  readonly meetings: readonly BoardMeeting[];
}
