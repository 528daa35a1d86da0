import type { Text } from "../../model/language.ts";
import type { Item, Times } from "./item.ts";
import { inTheWay, surroundings, turnsRound } from "./surroundings.ts";
import { type Tokens, wordsOf } from "./token.ts";
import { why } from "./why.ts";

const saysYear = (times: Times): boolean =>
  times.phrases.every((phrase) => phrase.kind === "point" && phrase.point.year !== null);

const alreadyDone = /已经?[于在]?$/u;

/** Words that a year stands before as an attribute, up to the next time: 2025年度考核工作于…. */
const ofWhat = /^[^,;:!?。；，：、]+$/u;

/**
 * The items that are deadlines. A bare time amid other words is a deadline's content (报送上年度总结) where a marked
 * time says its own year or comes before it; alone it is nothing that may be read, and the words in the way are named.
 */
export function ownItems(tokens: Tokens, items: readonly Item[]): readonly Item[] | { readonly why: Text } {
  const marked = (item: Item): item is Times => item.kind === "times" && item.mark === "by";
  const own: Item[] = [];
  for (const [index, item] of items.entries()) {
    const around = surroundings(tokens, items, index);
    const words = wordsOf(tokens, item.at, item.next);
    if (marked(item) && turnsRound(around.before)) return { why: why.strange(words, around.before) };
    if (item.kind === "times" && alreadyDone.test(around.before)) return { why: why.done() };
    const datedLater = items.slice(index + 1).some((later) => marked(later) && saysYear(later));
    const isContent = own.some(marked) || datedLater;
    const bare = item.kind === "times" && item.mark === "none";
    const attribute =
      bare && datedLater && /年度?$/u.test(words) && ofWhat.test(around.after) ? around.after : null;
    const strange = bare ? (attribute ?? inTheWay(around)) : null;
    if (strange !== null && !isContent) return { why: why.strange(words, strange) };
    if (strange === null) own.push(item);
  }
  return own;
}
