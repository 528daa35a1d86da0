import type { Text } from "../../model/language.ts";
import type { Report } from "../../model/report.ts";
import type { Call } from "../command.ts";

/** One question on a terminal, with the call as typed and answered so far. */
interface Asking {
  readonly words: Text;
  /** Values to choose from, completed by typing. */
  readonly choices?: readonly Choice[] | ((call: Call) => readonly Choice[]);
  /** Whether it needs asking. */
  asked?(call: Call): boolean;
  /** What stands where nothing is typed; the empty text for nothing. */
  suggest(call: Call): string;
  /** What is wrong with an answer, or null. */
  wrong(answer: string, call: Call): Text | null;
  /** How an answer was understood, said at once; null where it means what it says. */
  readBack?(answer: string, call: Call): Text | null;
  /** Shown before it is asked. */
  shows?(call: Call): Report;
}

export interface Choice {
  readonly value: string;
  readonly label: Text;
}

/** Asked where an option was left out; its answer counts as the option's value. */
export interface OptionQuestion extends Asking {
  readonly option: string;
  /** Asked also where the option was given: the answer is one more of it. */
  readonly again?: true;
}

/** Asked where an argument was left out; `argument` is its position from 0. */
interface ArgumentQuestion extends Asking {
  readonly argument: number;
}

export type Question = OptionQuestion | ArgumentQuestion;
