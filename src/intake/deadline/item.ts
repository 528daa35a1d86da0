import type { Text } from "../../model/language.ts";
import { type Duration, durationAt, isTooLong } from "./duration.ts";
import type { Phrase } from "./phrase.ts";
import { afterMark, type Recurrence, recurrenceAt } from "./recurrence.ts";
import { timesAt } from "./times.ts";
import { isAt, skip, type Tokens, wordsOf } from "./token.ts";
import { why } from "./why.ts";

/** `by`: 前, 止, 内, 到 … · `since`: 起 · `none`: the time alone. */
type Mark = "by" | "since" | "none";

/** What the grammar finds in an expression, with its place; the words between items are judged afterwards. */
export type Item = { readonly at: number; readonly next: number } & (
  | { readonly kind: "times"; readonly phrases: readonly Phrase[]; readonly mark: Mark }
  | { readonly kind: "every"; readonly recurrence: Recurrence }
  | { readonly kind: "length"; readonly duration: Duration; readonly limits: boolean }
  | { readonly kind: "issue"; readonly since: boolean; readonly own: boolean }
  | { readonly kind: "defect"; readonly why: Text }
);
export type Times = Extract<Item, { kind: "times" }>;

function timesItem(tokens: Tokens, at: number, mayCarry: boolean): Item | null {
  const leads = isAt(tokens, at, "until", "to", "cutoff");
  const start = leads ? at + 1 : skip(tokens, at, "from");
  const found = timesAt(tokens, start, mayCarry);
  if (!found) return null;
  const [wrong] = found.value.filter((phrase) => phrase.kind === "defect");
  if (wrong) return { kind: "defect", why: wrong.why, at, next: found.next };
  const next = afterMark(tokens, found.next);
  const words = wordsOf(tokens, start, found.next);
  if (isAt(tokens, next, "around")) return { kind: "defect", why: why.around(words), at, next: next + 1 };
  if (isAt(tokens, next, "after") && next === found.next)
    return { kind: "defect", why: why.start(words), at, next: next + 1 };
  const since = isAt(tokens, next, "since");
  const mark: Mark = leads || next > found.next ? "by" : since ? "since" : "none";
  const end = since ? next + 1 : next;
  return {
    kind: "times",
    phrases: found.value,
    mark,
    at,
    next: mark === "by" ? skip(tokens, end, "cutoff") : end,
  };
}

const ownPaper =
  /(?:^|[,;:!?。；，：(])(?:[自从于在]|本|该|此)*(?:实施|工作|行动|若干|管理|暂行|政策|具体)*(?:通知|意见|方案|办法|规定|文件|决定|细则|措施|要点|计划|公告|规划|政策|清单|通告|条例|正式|印发|发布|公布)*$/u;

/** 印发之日起, 发布后: whether it is this paper's own issue that is meant, and not that of some list or result. */
function issueItem(tokens: Tokens, at: number): Item | null {
  if (!isAt(tokens, at, "issue")) return null;
  const day = skip(tokens, at + 1, "theDay");
  const since = isAt(tokens, day, "since");
  const next = skip(tokens, skip(tokens, skip(tokens, day, "after"), "since"), "of");
  if (tokens[at + 1]?.text === "次日" || next === at + 1) return null;
  return {
    kind: "issue",
    since,
    own: ownPaper.test(`${at > 24 ? "…" : ""}${wordsOf(tokens, Math.max(0, at - 24), at)}`),
    at,
    next,
  };
}

/** `limits`: a time within which something is due (30日内, 急件3天, 印发后30日), not merely a length (为期3个月). */
function lengthItem(tokens: Tokens, at: number, before: Item | undefined): Item | null {
  const found = durationAt(tokens, at);
  if (!found) return null;
  const anchored = before?.kind === "issue" && before.next === at && !isAt(tokens, found.next, "since");
  const inside = isAt(tokens, found.next, "inside");
  const limits = inside || anchored || tokens[at - 1]?.text === "件";
  const validity = /(?:有效期|试行期?|为期|期限)[为:是]?$/u.test(wordsOf(tokens, Math.max(0, at - 6), at));
  const next = inside ? found.next + 1 : found.next;
  if (isAt(tokens, next, "after") && before?.kind === "issue") {
    return { kind: "defect", why: why.start(wordsOf(tokens, at, next + 1)), at, next: next + 1 };
  }
  if (!limits && !validity) return null;
  return isTooLong(found.value)
    ? { kind: "defect", why: why.tooLong(found.value.words), at, next }
    : { kind: "length", duration: found.value, limits, at, next };
}

/** A number that 内 ends is a length unless it can only be a time of the calendar (6月内, 一季度内). */
function itemAt(tokens: Tokens, at: number, before: Item | undefined): Item | null {
  const every = recurrenceAt(tokens, at);
  if (every) return { kind: "every", recurrence: every.value, at, next: every.next };
  const length = lengthItem(tokens, at, before);
  const issued = before?.kind === "issue";
  const joined =
    before?.kind === "times" &&
    before.next >= at - 1 &&
    (before.next === at || isAt(tokens, at - 1, "and", "stop", "slash"));
  if (length && (issued || !isAt(tokens, at, "number"))) return length;
  return (
    timesItem(tokens, at, false) ??
    length ??
    (joined ? timesItem(tokens, at, true) : null) ??
    issueItem(tokens, at)
  );
}

/** The items of an expression, from left to right. */
export function itemsOf(tokens: Tokens): readonly Item[] {
  const items: Item[] = [];
  for (let at = 0; at < tokens.length; ) {
    const item = itemAt(tokens, at, items.at(-1));
    if (item) items.push(item);
    at = item ? item.next : at + 1;
  }
  return items;
}
