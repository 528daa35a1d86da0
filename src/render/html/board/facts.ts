import type { Board, BoardLine, BoardTask } from "../../../model/board.ts";
import type { Lang } from "../../../model/language.ts";
import { barFacts, counted } from "../../board/facts.ts";
import { daysOf } from "../../board/months.ts";
import { clean } from "../../text/clean.ts";
import type { PageFacts, Step, TaskFacts } from "../page/facts.ts";
import { labelsOf } from "./phrases.ts";

/** Gives each different value a number, from 0 in order of appearance. */
function numbering<T>(keyOf: (value: T) => string) {
  const values: T[] = [];
  const numbers = new Map<string, number>();
  return {
    values: values as readonly T[],
    of(value: T): number {
      const key = keyOf(value);
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, values.push(value) - 1);
      return values.length - 1;
    },
  };
}

export const tasksOf = ({ units }: BoardLine): readonly BoardTask[] => units.flatMap(({ tasks }) => tasks);

/** What the page's script works with: every task in the order of its rows. Costs the replay of each. */
export function pageFacts(board: Board, lang: Lang): PageFacts {
  const count = counted(board);
  const words = () => numbering<string>((word) => word);
  const [standings, deadlines, units, labels] = [words(), words(), words(), words()];
  const signs = numbering<PageFacts["signs"][number]>((sign) => sign.join("\n"));
  const factsOf = (task: BoardTask, line: number): TaskFacts => {
    const story = task.story();
    return {
      id: clean(task.id),
      line,
      units: task.units.map((unit) => units.of(clean(unit))),
      bar: barFacts(task, count),
      steps: task.replay().map(({ since, is }): Step => {
        const { sign, standing, actual, planned, due, deadline } = is;
        return [
          count(since),
          signs.of([clean(sign.word), sign.tone, sign.kind]),
          standings.of(clean(standing)),
          actual,
          planned,
          due === null ? null : count(due),
          deadlines.of(clean(deadline)),
        ];
      }),
      fields: story.fields.map(([label, text]) => [labels.of(clean(label)), clean(text)] as const),
      entries: story.entries.map(({ on, day, unit, words: told }) => {
        const entry = [count(on), units.of(clean(unit)), clean(told)] as const;
        return day === on ? entry : ([...entry, clean(day)] as const);
      }),
    };
  };
  const tasks = board.lines.flatMap((line, n) => tasksOf(line).map((task) => factsOf(task, n)));
  const asOf = count(board.asOf);
  return {
    from: board.from,
    days: daysOf(board),
    first: Math.min(0, asOf),
    asOf,
    signs: signs.values,
    standings: standings.values,
    deadlines: deadlines.values,
    order: board.order.map(clean),
    units: units.values,
    labels: labels.values,
    phrases: labelsOf(lang),
    tasks,
  };
}

/** JSON that cannot end the tag that it stands in. */
export const inScript = (facts: PageFacts): string =>
  JSON.stringify(facts).replace(
    /[<\u2028\u2029]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
