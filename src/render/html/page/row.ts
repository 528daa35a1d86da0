import { barPieces } from "../../board/bar.ts";
import { barSvg } from "../../board/draw-bar.ts";
import { signShape } from "../../board/sign.ts";
import { dayAt } from "./day.ts";
import { within } from "./elements.ts";
import { type PageFacts, rowBox, type Step, type TaskFacts } from "./facts.ts";
import { barWords, percentOrNothing } from "./words.ts";

/** A task's row with what changes in it. */
export interface Row {
  readonly task: TaskFacts;
  readonly row: HTMLElement;
  readonly button: HTMLElement;
  readonly title: string;
  /** Lower-case: what is searched. */
  readonly words: string;
  readonly picture: Element;
  readonly bar: Element;
  readonly deadline: HTMLElement;
  readonly done: HTMLElement;
  readonly sign: HTMLElement;
  readonly shape: Element;
  readonly word: HTMLElement;
  /** What was drawn last, so that nothing is drawn twice. */
  readonly drawn: { bar: string; sign: number; step: Step | null };
}

/** How a task stood on a day; null before it was assigned. */
export function stepOn({ steps }: TaskFacts, day: number): Step | null {
  let [low, high] = [0, steps.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((steps[middle] as Step)[0] <= day) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? null : (steps[low - 1] as Step);
}

const unborn = -1;

export function rowOf(row: HTMLElement, task: TaskFacts, units: readonly string[]): Row {
  const button = within(row, "button");
  const title = button.textContent || "";
  return {
    task,
    row,
    button,
    title,
    words: [title, task.id, ...task.units.map((unit) => units[unit])].join("\n").toLowerCase(),
    picture: within(row, ".bar svg"),
    bar: within(row, ".bar g"),
    deadline: within(row, ".due"),
    done: within(row, ".done"),
    sign: within(row, ".sign"),
    shape: within(row, ".sign svg"),
    word: within(row, ".sign span"),
    drawn: { bar: "", sign: unborn - 1, step: null },
  };
}

/** Before a task was assigned its row stands empty. */
function drawUnborn(
  { row, picture, bar, deadline, done, sign, shape, word, drawn }: Row,
  words: string,
): void {
  if (drawn.sign === unborn) return;
  Object.assign(drawn, { sign: unborn, step: null, bar: "" });
  row.classList.add("unborn");
  picture.setAttribute("aria-label", words);
  sign.className = "sign grey";
  word.textContent = words;
  for (const each of [bar, deadline, done, shape]) each.textContent = "";
}

/** Draws a row as its task stood on a day; touches nothing that stands so already. */
export function drawRow(row: Row, facts: PageFacts, day: number): void {
  const step = stepOn(row.task, day);
  if (step === null) {
    drawUnborn(row, facts.phrases.unborn);
    return;
  }
  const { drawn } = row;
  const [, signNumber, standing, actual, planned, due, deadline] = step;
  const [signWord, tone, kind] = facts.signs[signNumber] as PageFacts["signs"][number];
  const state = { due, actual, tone, kind };
  const pieces = barPieces(row.task.bar, state, { day, last: facts.days - 1 });
  const markup = barSvg(pieces, state, { ...rowBox, days: facts.days });
  if (markup !== drawn.bar) row.bar.innerHTML = drawn.bar = markup;
  if (step === drawn.step) return;
  drawn.step = step;
  row.row.classList.remove("unborn");
  row.done.textContent = percentOrNothing(actual);
  row.deadline.textContent = facts.deadlines[deadline] as string;
  const told = {
    standing: facts.standings[standing] as string,
    actual,
    planned,
    due: due === null ? null : dayAt(facts.from, due),
  };
  row.picture.setAttribute("aria-label", barWords(facts.phrases.bar, told));
  if (signNumber === drawn.sign) return;
  drawn.sign = signNumber;
  row.sign.className = `sign ${tone}`;
  row.shape.innerHTML = signShape({ kind, tone });
  row.word.textContent = signWord;
}
