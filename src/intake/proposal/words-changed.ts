import type { Difference } from "./compare.ts";
import { differing, plainWords } from "./similar.ts";
import type { Standing } from "./standing.ts";
import type { Wanted } from "./wanted.ts";

const asPrinted = (text: string): string => text.normalize("NFKC").replace(/\s+/gu, "");

/** The time at the beginning of a step's title. */
const timeOf = (title: string): string =>
  /^[\d〇零一二三四五六七八九十年月日季度上下半旬初中底末前之以第全内至到—～-]+/u.exec(
    asPrinted(title),
  )?.[0] ?? title;

/** A text without its times: those are compared by themselves. */
const timeless = (text: string, { deadline, steps }: Pick<Wanted["timed"], "deadline" | "steps">): string =>
  plainWords(
    [deadline.text, ...steps.flatMap(({ title }) => title.split("、").map(timeOf))].reduce(
      (words, time) => words.replaceAll(asPrinted(time), ""),
      asPrinted(text),
    ),
  );

/** Words that are no longer the same, beside the times in them. */
export function wordsChanged(wanted: Wanted, { source, task }: Standing): readonly Difference[] {
  if (source === null) return [];
  const { deadline, milestones = [] } = task;
  const had = { deadline, steps: milestones.flatMap(({ title, due }) => (due ? [{ title, due }] : [])) };
  if (timeless(source.text, had) === timeless(wanted.text, wanted.timed)) return [];
  const [then, now] = differing(source.text, wanted.text.replace(/\s+/gu, " ").trim());
  return [
    {
      what: { zh: `原文“${then}”改为“${now}”`, en: `its words “${then}” became “${now}”` },
      way: {
        zh: `任务照原来的文字；要求确有不同的，另立一项，或在备注里写明：\`duban edit ${task.id}\``,
        en: `the task keeps its own words; for another demand add a task, or say so in its notes: \`duban edit ${task.id}\``,
      },
    },
  ];
}
