import { type AskGroup, accountsByUnit, asksFor } from "../derive/ask-history.ts";
import { furtherAsks, sentOn } from "../derive/form-asks.ts";
import type { Fact, Report } from "../model/report.ts";
import { historyFacts, historyOf } from "./missing/history.ts";
import { reminder } from "./missing/reminder.ts";
import { type Shown, tasksOf } from "./missing/shown.ts";
import { missingTable, reading } from "./missing/table.ts";
import { askFacts, worstFirst } from "./parts/asks.ts";
import { fictionLine, framed, type Setting } from "./parts/frame.ts";

/** What is asked for: a period (null: the last ended one of each rhythm), of which lines and units; empty lists mean all. */
interface MissingWish {
  readonly periodId: string | null;
  readonly lines: readonly string[];
  readonly units: readonly string[];
  readonly form: "table" | "reminder";
}

function shownGroups(setting: Setting, wish: MissingWish): readonly Shown[] {
  const { ledger, asOf } = setting;
  const accounts = [...ledger.accounts.values()]
    .filter(({ task }) => wish.lines.length === 0 || wish.lines.includes(task.line ?? ""))
    .sort((a, b) => (a.task.id < b.task.id ? -1 : 1));
  const byUnit = accountsByUnit(ledger, accounts);
  const wanted = { periodId: wish.periodId, asOf, accounts };
  return [...asksFor(ledger, wanted), ...furtherAsks(ledger, wanted)].map((found): Shown => {
    const asks = found.asks.filter(({ unit }) => wish.units.length === 0 || wish.units.includes(unit));
    const group: AskGroup = { ...found, asks: worstFirst(asks) };
    const listed = group.asks.filter(({ state }) => wish.units.length > 0 || state !== "reported");
    const history = (unit: string) => historyOf(setting, { unit, group, accounts: byUnit.get(unit) ?? [] });
    return { group, listed, history };
  });
}

const groupFacts = (setting: Setting, { group, history }: Shown): Fact => {
  const count = (state: string) => group.asks.filter((ask) => ask.state === state).length;
  const { complete, all } = tasksOf(group);
  return {
    period: group.period.id,
    every: group.every,
    begin: group.period.begin,
    end: group.period.end,
    running: group.period.end >= setting.asOf,
    due: group.dues.at(-1) ?? null,
    asked: group.asks.length,
    reported: count("reported"),
    late: count("late"),
    partial: count("partial"),
    missing: count("missing"),
    tasks: { total: all.length, complete: complete.length, incomplete: all.length - complete.length },
    units: group.asks.map((ask) => ({
      ...askFacts(ask),
      ...historyFacts(history(ask.unit)),
      sent: sentOn(setting.ledger, ask),
    })),
  };
};

/** Who has not reported, the worst first, with what came before: a table, or a reminder to paste. */
export function missingReport(setting: Setting, wish: MissingWish): Report {
  const { lang } = setting;
  const shown = shownGroups(setting, wish);
  const none = lang === "zh" ? "未规定报送周期。" : "No reporting rhythm is set.";
  const report = framed(setting, {
    kind: "missing",
    title: lang === "zh" ? "报送情况" : "Returns",
    blocks:
      shown.length === 0
        ? [{ type: "paragraph", text: none }]
        : [...shown.flatMap((each) => missingTable(setting, each)), ...reading(setting, shown)],
    facts: { periods: shown.map((each) => groupFacts(setting, each)) },
  });
  if (wish.form === "table" || shown.length === 0) return report;
  return {
    ...report,
    blocks: [...shown.flatMap((each) => reminder(setting, each)), ...fictionLine(setting)],
  };
}
