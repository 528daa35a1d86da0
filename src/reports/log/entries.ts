import { dueOf } from "../../derive/due.ts";
import { countedUntil } from "../../derive/history.ts";
import type { Account, Recorded } from "../../derive/ledger.ts";
import { shortNameOn } from "../../derive/names.ts";
import { lastDayToRecord } from "../../derive/recorded-late.ts";
import { type Day, daysBetween } from "../../model/day.ts";
import type { Registered } from "../../model/registered.ts";
import type { Block, Cell, Fact } from "../../model/report.ts";
import { plain } from "../parts/cells.ts";
import { columns } from "../parts/columns.ts";
import { entryWords } from "../parts/entry-words.ts";
import type { Setting } from "../parts/frame.ts";
import { shortCommit } from "./changes.ts";

/** An entry with the commit that git has it from: null where it is in none. */
export interface Line {
  readonly recorded: Recorded;
  readonly from: Registered | null;
  /** Whether it was recorded in time; null where that is not asked: a fictional programme, or nothing to go by. */
  readonly inTime: boolean | null;
}

/** A task's entries up to the day, in the order of the fold, of which `wanted` may pick some. */
export function linesOf(
  { ledger, asOf }: Setting,
  account: Account,
  {
    recordings,
    wanted,
  }: {
    readonly recordings: ReadonlyMap<string, Registered> | null;
    readonly wanted: (entry: Recorded["entry"]) => boolean;
  },
): readonly Line[] {
  return account.history.all
    .filter(({ entry }) => entry.on <= asOf && wanted(entry))
    .map((recorded) => {
      const from = recordings?.get(`${account.task.id}/${recorded.entry.id}`) ?? null;
      const last = ledger.programme.fictional ? null : lastDayToRecord(ledger, recorded.entry);
      return { recorded, from, inTime: from === null || last === null ? null : from.on <= last };
    });
}

/** Days late of a claim by the day it states, and in brackets by the day it was recorded. */
function latenessWords({ ledger, lang }: Setting, account: Account, { recorded, from }: Line): string {
  const { entry } = recorded;
  if (entry.kind !== "claim" || from === null) return "";
  const due = dueOf(ledger, account.task, countedUntil(account.history, entry.on), account.history).effective;
  if (due === null) return "";
  const late = (day: Day): number => Math.max(0, daysBetween(due, day));
  return lang === "zh"
    ? `，逾期${late(entry.on)}天（按入库日${late(from.on)}天）`
    : `; ${late(entry.on)} days late (${late(from.on)} by the day recorded)`;
}

function mark(setting: Setting, account: Account, line: Line): string {
  const zh = setting.lang === "zh";
  const by = account.history.replaced.get(line.recorded.entry.id);
  const { from, recorded } = line;
  const early = from !== null && from.on < recorded.entry.on && !setting.ledger.programme.fictional;
  const marks = [
    ...(by ? [zh ? `已由 ${by} 更正，不计` : `corrected by ${by}, does not count`] : []),
    ...(line.inTime === false
      ? [(zh ? "补报" : "recorded late") + latenessWords(setting, account, line)]
      : []),
    ...(early ? [zh ? "入库早于填报的日子" : "recorded before the day stated"] : []),
  ];
  return marks.map((words) => (zh ? `〔${words}〕` : `[${words}] `)).join("");
}

/** The day recorded, and who: of what is in no commit that it is in none. */
function recordedCells({ lang }: Setting, { from, inTime }: Line): readonly Cell[] {
  if (from === null)
    return [{ text: lang === "zh" ? "未提交" : "not committed", tone: "quiet" }, plain(""), plain("")];
  return [
    inTime === false ? { text: from.on, tone: "yellow" } : plain(from.on),
    plain(from.author),
    plain(shortCommit(from.commit)),
  ];
}

/** Entries in a table: the day stated beside the day recorded, where git tells of it. */
export function entriesTable(
  setting: Setting,
  account: Account,
  { lines, told }: { readonly lines: readonly Line[]; readonly told: boolean },
): Block {
  const { ledger, asOf, lang } = setting;
  const zh = lang === "zh";
  const rows = lines.map((line) => {
    const { unit, entry } = line.recorded;
    const day = entry.dating === "no-later" ? (zh ? `不晚于 ${entry.on}` : `by ${entry.on}`) : entry.on;
    const [recordedOn, author, commit] = recordedCells(setting, line);
    return [
      plain(day),
      ...(told && recordedOn ? [recordedOn] : []),
      plain(shortNameOn(ledger, unit, asOf)),
      plain(mark(setting, account, line) + entryWords(setting, entry)),
      plain(entry.id),
      ...(told && author && commit ? [author, commit] : []),
    ];
  });
  const heading = (label: string, english: string, shrink: number) => [zh ? label : english, shrink] as const;
  return {
    type: "table",
    columns: columns(
      heading("填报日", "stated", 0),
      ...(told ? [heading("入库日", "recorded", 0)] : []),
      heading("单位", "unit", 1),
      heading("事项", "what", 3),
      heading("编号", "id", 0),
      ...(told ? [heading("入库人", "recorded by", 1), heading("提交", "commit", 0)] : []),
    ),
    rows,
  };
}

export const lineFacts = ({ recorded: { unit, entry }, from, inTime }: Line): Fact => ({
  id: entry.id,
  unit,
  kind: entry.kind,
  on: entry.on,
  recordedOn: from?.on ?? null,
  author: from?.author ?? null,
  commit: from?.commit ?? null,
  inTime,
});
