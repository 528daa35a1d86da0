import type { Ledger } from "../../derive/ledger.ts";
import { workdaysToRecord } from "../../derive/recorded-late.ts";
import { workdaysBetween } from "../../derive/working-days.ts";
import { type Day, minDay } from "../../model/day.ts";
import type { Breach } from "../rule.ts";
import { everyEntry } from "../shared/every-entry.ts";
import { entrySaid } from "../shared/saying.ts";
import type { BaseRule, Change } from "./rule.ts";
import { daysToCome } from "./shared/days-to-come.ts";

type Written = ReturnType<typeof everyEntry> extends Iterable<infer W> ? W : never;

/** How an entry's day fits the day it was recorded; null where nothing is to be said of it. */
function unfit(base: Ledger, { recorded }: Written, day: Day): Omit<Breach, "file" | "path"> | null {
  const { entry } = recorded;
  const said = { zh: entrySaid("zh", recorded), en: entrySaid("en", recorded) };
  if (entry.on > day)
    return {
      severity: "error",
      what: {
        zh: `${said.zh}在 ${day} 入库，写的却是之后的日子`,
        en: `${said.en} was recorded on ${day}, before the day it states`,
      },
      fix: {
        zh: "还没有发生的事不记；`on` 写错的改成实际那天（仅限尚未合入时）",
        en: "what has not happened is not recorded; if `on` is wrong, write the true day (only while it is not merged)",
      },
    };
  const most = workdaysToRecord(base, entry);
  const late = workdaysBetween(base.calendar, entry.on, day);
  if (most === null || late === null || late <= most) return null;
  return {
    what: {
      zh: `${said.zh}在 ${day} 入库，过了${late}个工作日（规定${most}个）；仍按所写的日子算，两个日子都印`,
      en: `${said.en} was recorded on ${day}, ${late} working days later (${most} are allowed); it counts on its day, and both days are printed`,
    },
    fix: {
      zh: "核对日子；确是当时的事的，请核查单位知道是补记的",
      en: "compare the day; if it is true, let the verifier know that it was recorded late",
    },
  };
}

/** The entries that a change brings, by their keys. */
function isNewIn({ base, head }: Change): ReadonlySet<string> {
  const keys = (ledger: Ledger): readonly string[] =>
    ledger.registry.progress.flatMap(({ task, record }) => record.map(({ id }) => `${task}/${id}`));
  const before = new Set(keys(base));
  return new Set(head ? keys(head).filter((key) => !before.has(key)) : []);
}

const rule: BaseRule = {
  id: "recorded-in-time",
  severity: "warning",
  about: {
    zh: "所写的日子与入库的日子相差不超过规定，也不在入库之后",
    en: "an entry is recorded soon after the day that it states, and never before it",
  },
  why: {
    zh: "日子往前倒，逾期就成了按时；往后写，没做的就成了做了",
    en: "dated back, what was late is in time; dated ahead, what is not done is done",
  },
  check(change) {
    const { base, head, recorded, today } = change;
    if (head === null || recorded === null || head.programme.fictional || base.programme.fictional) return [];
    const fresh = isNewIn(change);
    const ofEntries = [...everyEntry(head)].flatMap((written): readonly Breach[] => {
      const { account, recorded: each } = written;
      const { entry } = each;
      const key = `${account.task.id}/${entry.id}`;
      if (!fresh.has(key) || entry.dating === "no-later" || "corrects" in entry) return [];
      const found = unfit(base, written, minDay(recorded.get(key) ?? today, today));
      return found ? [{ file: each.file, path: [each.position, "on"], ...found }] : [];
    });
    return [...ofEntries, ...daysToCome({ base, head }, today)];
  },
};
export default rule;
