import { extensionNumber } from "../../derive/due.ts";
import { shortNameOn } from "../../derive/names.ts";
import type { TaskState } from "../../derive/task-state.ts";
import type { Day } from "../../model/day.ts";
import type { Block } from "../../model/report.ts";
import { letterWords } from "../../model/words.ts";
import { dayCell, plain } from "../parts/cells.ts";
import { columns } from "../parts/columns.ts";
import { entryWords } from "../parts/entry-words.ts";
import type { Setting } from "../parts/frame.ts";
import { bracketed } from "../parts/words.ts";

/** One thing that happened to a task, ready to be told. */
interface Told {
  readonly on: Day;
  /** The day in words. */
  readonly day: string;
  readonly unit: string;
  readonly words: string;
  readonly id: string;
}

function entriesOf(setting: Setting, state: TaskState): readonly Told[] {
  const { ledger, asOf, lang } = setting;
  const zh = lang === "zh";
  const { history } = state.account;
  const entries = history.all.filter(({ entry }) => entry.on <= asOf);
  return entries.map((recorded) => {
    const { unit, entry } = recorded;
    const by = history.replaced.get(entry.id);
    const nth = entry.kind === "extension-approved" ? extensionNumber(recorded, state.entries, history) : 0;
    const mark = by
      ? zh
        ? `〔已由 ${by} 更正，不计〕`
        : `[corrected by ${by}, does not count] `
      : nth > 0
        ? zh
          ? `〔第${nth}次〕`
          : `[no. ${nth}] `
        : "";
    const day = entry.dating === "no-later" ? (zh ? `不晚于 ${entry.on}` : `by ${entry.on}`) : entry.on;
    const words = mark + entryWords(setting, entry);
    return { on: entry.on, day, unit: shortNameOn(ledger, unit, asOf), words, id: entry.id };
  });
}

function lettersOf({ ledger, asOf, lang }: Setting, { task }: TaskState): readonly Told[] {
  const zh = lang === "zh";
  return [...ledger.letters.values()]
    .filter(({ tasks, issued }) => tasks?.includes(task.id) && issued <= asOf)
    .map((letter) => {
      const to = shortNameOn(ledger, letter.unit, asOf);
      const about = [letter.number ?? "", zh ? `致${to}` : `to ${to}`].filter((part) => part !== "");
      const text = letter.text ? `${zh ? "。" : ". "}${letter.text}` : "";
      return {
        on: letter.issued,
        day: letter.issued,
        unit: shortNameOn(ledger, letter.issuer, asOf),
        words: letterWords[letter.step][lang] + bracketed(about.join(zh ? "，" : ", "), lang) + text,
        id: letter.id,
      };
    });
}

/** Every entry of the task up to the day, corrected ones marked and kept visible; letters that name the task among them. */
export const toldOf = (setting: Setting, state: TaskState): readonly Told[] =>
  [...entriesOf(setting, state), ...lettersOf(setting, state)].sort((a, b) =>
    a.on < b.on ? -1 : a.on > b.on ? 1 : 0,
  );

/** The same as a table under its heading; nothing where nothing happened. */
export function taskStory(setting: Setting, state: TaskState): readonly Block[] {
  const zh = setting.lang === "zh";
  const all = toldOf(setting, state);
  if (all.length === 0) return [];
  const heads = zh
    ? columns(["日期", 0], ["单位", 1], ["事项", 3], ["编号", 0])
    : columns(["day", 0], ["unit", 1], ["what", 3], ["id", 0]);
  return [
    { type: "heading", level: 2, text: zh ? "经过" : "Story" },
    {
      type: "table",
      name: zh ? "经过" : "Story",
      columns: heads,
      rows: all.map(({ on, day, unit, words, id }) => [
        day === on ? dayCell(on) : plain(day),
        plain(unit),
        plain(words),
        plain(id),
      ]),
    },
  ];
}
