import { type AskGroup, asksFor } from "../../derive/ask-history.ts";
import type { Account } from "../../derive/ledger.ts";
import { shortNameOn } from "../../derive/names.ts";
import type { Ask } from "../../derive/reporting.ts";
import type { Block, Fact } from "../../model/report.ts";
import { askCell, askCountLine, askFacts, awaitedWords, worstFirst } from "./asks.ts";
import { plain } from "./cells.ts";
import { columns } from "./columns.ts";
import type { Setting } from "./frame.ts";
import { bracketed, joined, periodWords } from "./words.ts";

/** The tasks that an ask still wants, with whom a lead waits for where it is not the lead alone. */
function openTasks(setting: Setting, ask: Ask): string {
  const { lang } = setting;
  const waits = (words: string) => bracketed(lang === "zh" ? `待${words}` : `awaits ${words}`, lang);
  return joined(
    ask.awaited.map((each) =>
      each.responsible.length === 0 ? each.task : each.task + waits(awaitedWords(setting, each)),
    ),
    lang,
  );
}

function groupBlocks(setting: Setting, group: AskGroup): readonly Block[] {
  const { ledger, asOf, lang } = setting;
  const text = askCountLine(setting, group);
  const open = worstFirst(group.asks).filter(({ state }) => state !== "reported");
  if (open.length === 0) return [{ type: "paragraph", text }];
  const rows = open.map((ask) => [
    plain(shortNameOn(ledger, ask.unit, asOf)),
    askCell(setting, ask),
    plain(openTasks(setting, ask)),
  ]);
  const heads =
    lang === "zh"
      ? columns(["单位", 1], ["情况", 1], ["未报任务", 2])
      : columns(["unit", 1], ["state", 1], ["unanswered", 2]);
  return [
    { type: "paragraph", text },
    {
      type: "table",
      name: lang === "zh" ? "未报齐" : "Not reported",
      group: periodWords(group.period.id, lang),
      columns: heads,
      rows,
    },
  ];
}

/** Who has not (wholly, or in time) reported for the last ended period on some tasks, with the count that reconciles. */
export function notReported(
  setting: Setting,
  accounts: readonly Account[],
): { readonly blocks: readonly Block[]; readonly facts: readonly Fact[] } {
  const { ledger, asOf, lang } = setting;
  const groups = asksFor(ledger, { periodId: null, asOf, accounts });
  if (groups.length === 0) {
    const text = lang === "zh" ? "未规定报送周期。" : "No reporting rhythm is set.";
    return { blocks: [{ type: "paragraph", text }], facts: [] };
  }
  return {
    blocks: groups.flatMap((group) => groupBlocks(setting, group)),
    facts: groups.flatMap(({ asks }) => asks.map(askFacts)),
  };
}
