import { extensionNumber } from "../../derive/due.ts";
import { shortNameOn } from "../../derive/names.ts";
import type { TaskState } from "../../derive/task-state.ts";
import type { Block } from "../../model/report.ts";
import { letterWords } from "../../model/words.ts";
import { plain } from "../parts/cells.ts";
import { columns } from "../parts/columns.ts";
import { entryWords } from "../parts/entry-words.ts";
import type { Setting } from "../parts/frame.ts";
import { bracketed } from "../parts/words.ts";

/** Every entry of the task up to the day, corrected ones marked and kept visible; letters that name the task beside them. */
export function taskStory(setting: Setting, state: TaskState): readonly Block[] {
  const { ledger, asOf, lang } = setting;
  const zh = lang === "zh";
  const { history, task } = state.account;
  const entries = history.all.filter(({ entry }) => entry.on <= asOf);
  const rows = entries.map((recorded) => {
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
    return {
      on: entry.on,
      cells: [
        plain(day),
        plain(shortNameOn(ledger, unit, asOf)),
        plain(mark + entryWords(setting, entry)),
        plain(entry.id),
      ],
    };
  });
  const letters = [...ledger.letters.values()]
    .filter(({ tasks, issued }) => tasks?.includes(task.id) && issued <= asOf)
    .map((letter) => ({
      on: letter.issued,
      cells: [
        plain(letter.issued),
        plain(shortNameOn(ledger, letter.issuer, asOf)),
        plain(
          `${letterWords[letter.step][lang]}${bracketed([letter.number ?? "", zh ? `致${shortNameOn(ledger, letter.unit, asOf)}` : `to ${shortNameOn(ledger, letter.unit, asOf)}`].filter((part) => part !== "").join(zh ? "，" : ", "), lang)}${letter.text ? `${zh ? "。" : ". "}${letter.text}` : ""}`,
        ),
        plain(letter.id),
      ],
    }));
  const all = [...rows, ...letters].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  if (all.length === 0) return [];
  const heads = zh
    ? columns(["日期", 0], ["单位", 1], ["事项", 3], ["编号", 0])
    : columns(["day", 0], ["unit", 1], ["what", 3], ["id", 0]);
  return [
    { type: "heading", level: 2, text: zh ? "经过" : "Story" },
    { type: "table", columns: heads, rows: all.map(({ cells }) => cells) },
  ];
}
