import { overdueItems } from "../../derive/overdue.ts";
import type { TaskState } from "../../derive/task-state.ts";
import { outcomeWords } from "../paper/outcome.ts";
import { numberedItems, type Part, paragraph } from "../paper/outline.ts";
import { taskWords, type WeeklyPage } from "./page.ts";

/** What is late or behind at the period's end, and what of it is new. Most days late first. */
export function troubleIn({ setting, before, now }: WeeklyPage) {
  const earlier = new Map(before.map((state) => [state.task.id, state.pace]));
  const overdue = overdueItems(setting.ledger, now);
  const behind = now.filter(({ pace }) => pace === "behind");
  return {
    newlyLate: overdue.filter(({ state }) => earlier.get(state.task.id) !== "overdue"),
    stillLate: overdue.filter(({ state }) => earlier.get(state.task.id) === "overdue"),
    newlyBehind: behind.filter(({ task }) => earlier.get(task.id) !== "behind"),
    stillBehind: behind.filter(({ task }) => earlier.get(task.id) === "behind"),
  };
}

/** What became late or behind, told; what still is, named. */
export function troublePart(page: WeeklyPage): Part | null {
  const { setting } = page;
  const zh = setting.lang === "zh";
  const { newlyLate, stillLate, newlyBehind, stillBehind } = troubleIn(page);
  const told = (title: Part["title"], states: readonly TaskState[]): readonly Part[] =>
    states.length === 0
      ? []
      : [
          {
            title: { zh: `${title.zh}${states.length}项`, en: `${title.en}: ${states.length}` },
            blocks: numberedItems(
              states.map((state) => `${state.task.title}\n${outcomeWords(setting, state)}`),
            ),
          },
        ];
  const named = (title: Part["title"], words: readonly string[]): readonly Part[] =>
    words.length === 0
      ? []
      : [
          {
            title: { zh: `${title.zh}${words.length}项`, en: `${title.en}: ${words.length}` },
            blocks: [paragraph(words.join(zh ? "；" : "; ") + (zh ? "。" : "."))],
          },
        ];
  const parts = [
    ...told(
      { zh: "新增逾期", en: "Newly overdue" },
      newlyLate.map(({ state }) => state),
    ),
    ...named(
      { zh: "仍然逾期", en: "Still overdue" },
      stillLate.map(
        ({ state, daysLate }) => `${taskWords(page, state)}${zh ? `${daysLate}天` : ` ${daysLate} days`}`,
      ),
    ),
    ...told({ zh: "新增滞后", en: "Newly behind" }, newlyBehind),
    ...named(
      { zh: "仍然滞后", en: "Still behind" },
      stillBehind.map((state) => taskWords(page, state)),
    ),
  ];
  return parts.length === 0
    ? null
    : { title: { zh: "逾期和滞后", en: "Overdue and behind" }, blocks: [], parts };
}
