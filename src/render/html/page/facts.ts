import type { BarFacts, BarState } from "../../board/bar.ts";

/** A task's state from a day on: the numbers of its sign and its standing, percents, last day, the number of its deadline in words. Days count from the chart's first, from 0. */
export type Step = readonly [
  since: number,
  sign: number,
  standing: number,
  actual: number | null,
  planned: number | null,
  due: number | null,
  deadline: number,
];

export interface TaskFacts {
  readonly id: string;
  readonly line: number;
  /** Numbers of its units, of all roles. */
  readonly units: readonly number[];
  readonly bar: BarFacts;
  readonly steps: readonly Step[];
  /** Numbers of labels, with the words. */
  readonly fields: readonly (readonly [label: number, words: string])[];
  /** The day in words is given where it is more than the day. */
  readonly entries: readonly (readonly [on: number, unit: number, words: string, day?: string])[];
}

/** What the page's script says; `{}` stands for a number or a word, in order. */
export interface Phrases {
  readonly shown: string;
  readonly unborn: string;
  readonly id: string;
  readonly replayed: string;
  readonly total: string;
  readonly colon: string;
  readonly each: string;
  readonly comma: string;
  readonly play: string;
  readonly pause: string;
  readonly standing: string;
  readonly lamp: string;
  readonly progress: string;
  readonly due: string;
  readonly day: string;
  readonly unit: string;
  readonly what: string;
  readonly nothing: string;
  readonly asOf: string;
  readonly bar: string;
}

/** All that the page knows beside what it shows: how every task stood on every day, and its story. */
export interface PageFacts {
  /** The chart's first day, `YYYY-MM-DD`, and how many days it has. */
  readonly from: string;
  readonly days: number;
  /** The first day that can be replayed, and the last, which is the as-of day. */
  readonly first: number;
  readonly asOf: number;
  readonly signs: readonly (readonly [word: string, tone: BarState["tone"], kind: BarState["kind"]])[];
  readonly standings: readonly string[];
  readonly deadlines: readonly string[];
  /** The words of signs in the order in which they are counted. */
  readonly order: readonly string[];
  readonly units: readonly string[];
  readonly labels: readonly string[];
  readonly phrases: Phrases;
  readonly tasks: readonly TaskFacts[];
}

/** The box of a row's bar. */
export const rowBox = { x: 0, y: 13, width: 1000, half: 8.5, height: 26 } as const;
