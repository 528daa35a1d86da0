import type { Day } from "../../model/day.ts";
import type { Text } from "../../model/language.ts";
import type { Deadline } from "../../model/records.ts";
import type { Reading } from "../deadline.ts";
import type { ReadRow } from "../read-paper.ts";

/** A step of a task, as its record has it. */
interface Step {
  readonly title: string;
  readonly due: Day;
}

/** By when a row's task is owed. */
export interface Timed {
  readonly deadline: Deadline;
  /** Where the row prints several dated periods: each, in order of their last days. */
  readonly steps: readonly Step[];
  /** Times that are printed too and stand in no field. */
  readonly beside: readonly string[];
  /** What the user should know. */
  readonly says: readonly Text[];
}

export const unwritten = "文件未写明时限";

const deadlineOf = ({ text, type, from, due, every, by }: Reading): Deadline => ({
  text,
  type,
  ...(from ? { from } : {}),
  ...(due ? { due } : {}),
  ...(every ? { every } : {}),
  ...(by ? { by } : {}),
});

/** The kinds of reading, the one that says most of a task's end first. */
const order: readonly Deadline["type"][] = ["date", "range", "relative", "recurring", "immediate", "ongoing"];

const isDated = ({ type, due, every }: Reading): boolean =>
  due !== null && every === null && ["date", "range", "relative"].includes(type);

/** Parts of one expression count each. */
const spread = (reading: Reading): readonly Reading[] => reading.parts ?? [reading];

const early = (due: Day, assigned: Day, text: string): Text => ({
  zh: `时限“${text}”读作 ${due}，早于交办日 ${assigned}：没有采用，列为没有时限`,
  en: `“${text}” reads as ${due}, before the day of assignment ${assigned}: not taken, a listed defect`,
});

/** The one that decides when the task is over: the last dated one, else the first of the kind that says most. */
function chosen(readings: readonly Reading[]): Reading | null {
  const dated = readings.filter(isDated).sort((a, b) => ((a.due ?? "") < (b.due ?? "") ? -1 : 1));
  const last = dated.at(-1);
  if (last) return last;
  const [first] = order.flatMap((type) => readings.filter((each) => each.type === type));
  return first ?? readings[0] ?? null;
}

/** Letters of a step's title that a table can show. */
const longest = 40;

/** What is to be done by a time, as the text prints it: 2024年10月底前形成评估办法; the time alone where the text does not say. */
function stepTitle(time: string, text: string): string {
  const plain = time.replace(/\s+/gu, "");
  const pieces = text.split(/[，,；;。\n]/u).map((piece) => piece.replace(/\s+/gu, ""));
  const [only, ...more] = pieces.filter((piece) => piece.includes(plain));
  const words = only === undefined || more.length > 0 ? plain : only.slice(only.indexOf(plain));
  return words.length > longest ? plain : words;
}

/** The dated periods of a text, each day once, in the order of their days. */
function stepsOf(all: readonly Reading[], text: string): readonly Step[] {
  const dated = all
    .filter(isDated)
    .flatMap((each) => (each.due === null ? [] : [{ title: stepTitle(each.text, text), due: each.due }]));
  const days = [...new Set(dated.map(({ due }) => due))].sort();
  return days.map((due) => ({
    due,
    title: [...new Set(dated.filter((each) => each.due === due).map(({ title }) => title))].join("、"),
  }));
}

const unreadable = ({ text, why }: Reading): Text => ({
  zh: `时限“${text}”读不出日子${why ? `：${why.zh}` : ""}；原话照录，列为没有时限`,
  en: `no day can be read from “${text}”${why ? `: ${why.en}` : ""}; kept in words, a listed defect`,
});

/** A task's deadline and steps from the times that a row prints; `assigned` is null while nobody knows it. What cannot be read stands in its words as `none`. */
export function timedBy(
  { deadlines: readings, text: words }: Pick<ReadRow, "deadlines" | "text">,
  assigned: Day | null,
): Timed {
  const main = chosen(readings);
  if (main === null) return { deadline: { text: unwritten, type: "none" }, steps: [], beside: [], says: [] };
  const { text, type, due, every } = main;
  const beside = readings.filter((each) => each !== main && !isDated(each)).map((each) => each.text);
  const undated = { deadline: { text, type: "none" }, steps: [], beside } as const;
  if (type === "none") return { ...undated, says: [unreadable(main)] };
  if (assigned !== null && due !== null && every === null && due < assigned)
    return { ...undated, says: [early(due, assigned, text)] };
  const printed = [words, ...readings.flatMap(({ parts, text: cell }) => (parts ? [cell] : []))].join("\n");
  const steps = stepsOf(readings.flatMap(spread), printed).filter(
    (step) => assigned === null || step.due >= assigned,
  );
  const staged = steps.length > 1 && readings.length > 1;
  return {
    // A task of several periods begins with the first of them, not with the one that ends it.
    deadline: deadlineOf(staged ? { ...main, from: null } : main),
    steps: steps.length > 1 ? steps : [],
    beside,
    says: [],
  };
}
