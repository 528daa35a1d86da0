import type { Account } from "../../derive/ledger.ts";
import { shortNameOn } from "../../derive/names.ts";
import type { Period } from "../../derive/periods.ts";
import { type Ask, asksOf, lastEndedPeriod, returnDue, rhythmOf } from "../../derive/reporting.ts";
import type { Text } from "../../model/language.ts";
import type { Reporting } from "../../model/records.ts";
import type { Block, Fact } from "../../model/report.ts";
import { plain } from "./cells.ts";
import type { Setting } from "./frame.ts";
import { periodWords } from "./words.ts";

const askWords: Readonly<Record<Ask["state"], Text>> = {
  missing: { zh: "未报", en: "not reported" },
  partial: { zh: "部分", en: "partly" },
  reported: { zh: "已报", en: "reported" },
  late: { zh: "迟报", en: "late" },
};

/** The asks of the last ended period, one group a rhythm (lines may differ). */
function lastAsks(
  { ledger, asOf }: Setting,
  accounts: readonly Account[],
): readonly { readonly rhythm: Reporting; readonly period: Period; readonly asks: readonly Ask[] }[] {
  const rhythms = new Map<string, Reporting>();
  for (const { task } of accounts) {
    const rhythm = rhythmOf(ledger, task);
    if (rhythm) rhythms.set(JSON.stringify([rhythm.every, rhythm.dueWorkdays ?? 0]), rhythm);
  }
  return [...rhythms]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, rhythm]) => {
      const period = lastEndedPeriod(rhythm, asOf);
      const mine = accounts.filter(({ task }) => {
        const own = rhythmOf(ledger, task);
        return own?.every === rhythm.every && (own.dueWorkdays ?? 0) === (rhythm.dueWorkdays ?? 0);
      });
      return { rhythm, period, asks: asksOf(ledger, mine, { rhythm, period, asOf }) };
    });
}

/** Who has not (wholly, or in time) reported for the last ended period on some tasks, with the count that reconciles. */
export function notReported(
  setting: Setting,
  accounts: readonly Account[],
): { readonly blocks: readonly Block[]; readonly facts: readonly Fact[] } {
  const { ledger, asOf, lang } = setting;
  const zh = lang === "zh";
  const groups = lastAsks(setting, accounts);
  if (groups.length === 0) {
    return {
      blocks: [{ type: "paragraph", text: zh ? "未规定报送周期。" : "No reporting rhythm is set." }],
      facts: [],
    };
  }
  const blocks = groups.flatMap(({ rhythm, period, asks }): readonly Block[] => {
    const count = (state: Ask["state"]) => asks.filter((ask) => ask.state === state).length;
    const due = returnDue(ledger, rhythm, period) ?? (zh ? "待定" : "not known yet");
    const sum = (["reported", "late", "partial", "missing"] as const).map(
      (state) => `${askWords[state][lang]}${zh ? "" : " "}${count(state)}`,
    );
    const open = asks.filter(({ state }) => state !== "reported");
    const text = zh
      ? `${periodWords(period.id, lang)}（${due}前报）：${sum.join("＋")}＝应报${asks.length}个单位。`
      : `${period.id} (due ${due}): ${sum.join(" + ")} = ${asks.length} units asked.`;
    if (open.length === 0) return [{ type: "paragraph", text }];
    const columns = zh
      ? ["单位", "情况", "已报任务", "未报任务"].map((heading) => ({
          heading,
          shrink: heading === "未报任务" ? 2 : 1,
        }))
      : ["unit", "state", "answered", "unanswered"].map((heading) => ({
          heading,
          shrink: heading === "unanswered" ? 2 : 1,
        }));
    const rows = open.map((ask) => [
      plain(shortNameOn(ledger, ask.unit, asOf)),
      { text: askWords[ask.state][lang], tone: ask.state === "missing" ? "red" : "yellow" } as const,
      plain(`${ask.tasks.length - ask.unanswered.length}/${ask.tasks.length}`),
      plain(ask.unanswered.join(zh ? "、" : ", ")),
    ]);
    return [
      { type: "paragraph", text },
      { type: "table", columns, rows },
    ];
  });
  const facts = groups.flatMap(({ asks }) =>
    asks.map(({ unit, period, due, state, tasks, unanswered, completedOn }) => ({
      unit,
      period: period.id,
      due,
      state,
      tasks,
      unanswered,
      completedOn,
    })),
  );
  return { blocks, facts };
}
