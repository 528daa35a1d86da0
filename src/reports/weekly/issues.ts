import { happenedIn } from "../../derive/happened.ts";
import { referencesOf } from "../../derive/history.ts";
import { openIssues } from "../../derive/issues.ts";
import { shortNamesOn } from "../../derive/names.ts";
import { numberedItems, type Part } from "../paper/outline.ts";
import { unended } from "../parts/words.ts";
import { byWhom, type WeeklyPage } from "./page.ts";

export function issuesIn({ now, span }: WeeklyPage) {
  return {
    raised: happenedIn(now, span, "issue"),
    resolved: happenedIn(now, span, "resolved"),
    open: now.flatMap((state) => openIssues(state.account.history, state.entries)).length,
  };
}

/** Issues raised and settled in the period; null for none. How many are open stands in the heading. */
export function issuesPart(page: WeeklyPage): Part | null {
  const { ledger, asOf, lang } = page.setting;
  const zh = lang === "zh";
  const { raised, resolved, open } = issuesIn(page);
  if (raised.length + resolved.length === 0) return null;
  const stop = zh ? "。" : ".";
  const raisedItems = raised.map(({ state, recorded }) => {
    const asks = shortNamesOn(ledger, recorded.entry.asks, asOf);
    const words = unended(recorded.entry.text ?? "");
    return zh
      ? `${byWhom(page, recorded)}提出，请${asks}协调：${words}${stop}（${state.task.title}）`
      : `${byWhom(page, recorded)} asks ${asks}: ${words}${stop} (${state.task.title})`;
  });
  const resolvedItems = resolved.map(({ state, recorded }) => {
    const [issue] = referencesOf(state.account.history, recorded.entry);
    const meant = state.entries.find(({ entry }) => entry.id === issue)?.entry;
    const what = unended(recorded.entry.text ?? meant?.text ?? "");
    return zh
      ? `${byWhom(page, recorded)}解决：${what}${stop}（${state.task.title}）`
      : `${byWhom(page, recorded)} settled: ${what}${stop} (${state.task.title})`;
  });
  const group = (title: Part["title"], items: readonly string[]): readonly Part[] =>
    items.length === 0
      ? []
      : [
          {
            title: { zh: `${title.zh}${items.length}个`, en: `${title.en}: ${items.length}` },
            blocks: numberedItems(items),
          },
        ];
  return {
    title: { zh: `需协调问题（现有${open}个未解决）`, en: `Issues (${open} open)` },
    blocks: [],
    parts: [
      ...group({ zh: "新提出", en: "Raised" }, raisedItems),
      ...group({ zh: "已解决", en: "Settled" }, resolvedItems),
    ],
  };
}
