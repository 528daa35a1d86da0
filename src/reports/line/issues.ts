import { shortNameOn, shortNamesOn } from "../../derive/names.ts";
import { issuesOf } from "../paper/to-settle.ts";
import { dayCell, plain } from "../parts/cells.ts";
import { columns } from "../parts/columns.ts";
import type { Setting } from "../parts/frame.ts";
import { type LinePage, nothing, type Section } from "./section.ts";

/** Issues still open and whom they ask. */
export function issues(setting: Setting, { now }: LinePage): Section {
  const { ledger, asOf, lang } = setting;
  const zh = lang === "zh";
  const rows = issuesOf(now).map(({ state, issue: { unit, entry } }) => [
    plain(entry.text ?? ""),
    plain(shortNameOn(ledger, unit, asOf)),
    plain(shortNamesOn(ledger, entry.asks, asOf)),
    dayCell(entry.on),
    { ...dayCell(entry.by), ...(entry.by && entry.by < asOf ? { tone: "red" as const } : {}) },
    plain(state.task.title),
  ]);
  const heads = zh
    ? columns(["问题", 3], ["提出", 1], ["请谁协调", 1], ["提出日", 0], ["希望解决", 0], ["所涉任务", 2])
    : columns(["issue", 3], ["raised by", 1], ["asks", 1], ["on", 0], ["by", 0], ["task", 2]);
  return {
    title: { zh: `需协调问题${rows.length}个`, en: `Open issues: ${rows.length}` },
    blocks:
      rows.length > 0
        ? [{ type: "table", name: zh ? "需协调问题" : "Open issues", columns: heads, rows }]
        : [nothing(setting)],
  };
}
