import { itemsOf } from "./deadline/item.ts";
import { onceOf } from "./deadline/once.ts";
import { ownItems } from "./deadline/own-items.ts";
import { type Context, type Reading, unread } from "./deadline/reading.ts";
import { seriesOf } from "./deadline/series.ts";
import { tokenise, wordsOf } from "./deadline/token.ts";
import { why } from "./deadline/why.ts";
import { wordingOf } from "./deadline/wordings.ts";
import { plainWriting } from "./deadline/writing.ts";

export { type Stretch, stretchesIn } from "./deadline/in-prose.ts";
export type { Context, Reading } from "./deadline/reading.ts";

/** Characters in the longest text that is looked at; one sentence of a plan has a third of it. */
const longest = 1000;

/**
 * What a deadline's words say, e.g. 2024年6月底前 → date, due 2024-06-30; 每季度末月25日前 → recurring, quarter, m3-25.
 * Days with 前, 到 or 截至 are included. Words that say no day are `none` with the reason, never a guess.
 */
export function readDeadline(text: string, context: Context): Reading {
  if (text.length > longest) return unread(text, why.longText());
  const tokens = tokenise(plainWriting(text));
  const words = wordsOf(tokens, 0, tokens.length);
  const items = itemsOf(tokens);
  const wrong = items.find((item) => item.kind === "defect");
  if (wrong) return unread(text, wrong.why);
  if (items.some(({ kind }) => kind === "every")) return seriesOf(text, tokens, items, context);
  const own = ownItems(tokens, items);
  if ("why" in own) return unread(text, own.why);
  const lengths = items.flatMap((item) => (item.kind === "length" ? [item.duration.words] : []));
  return onceOf(text, tokens, own, context) ?? wordingOf(text, words, lengths);
}
