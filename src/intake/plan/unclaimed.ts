import type { Unread } from "../read-paper.ts";
import { headingOf } from "./heading.ts";
import { givesUnits, type Outline } from "./outline.ts";

const nobody = {
  zh: "同级的条款写了谁负责，这一条没有写，没有读成任务",
  en: "others of its level say who is responsible, this one does not; it was not read as a task",
};

/** A paper's closing words on itself: from when it holds and who explains it. */
const onItself = /施行|有效期|解释|废止/u;

/** An item and the items around it, from the inside out. */
function around({ items }: Outline, item: number): readonly number[] {
  const found: number[] = [];
  for (let at = item; at >= 0; at = items[at]?.within ?? -1) found.push(at);
  return found;
}

/** Measures without a clause where most of those with the same kind of number have one. */
export function unclaimed(outline: Outline): readonly Unread[] {
  const { items, pieces, owners } = outline;
  const owning = new Set(pieces.filter(givesUnits).map(({ item }) => owners[item] ?? item));
  const holding = new Set([...owning].flatMap((item) => around(outline, item)));
  const ofStyle = (style: string, among: ReadonlySet<number> | null): number =>
    items.filter((item, at) => item.style === style && (among === null || among.has(at))).length;
  const usual = new Set(
    [...new Set(items.map(({ style }) => style))].filter(
      (style) => ofStyle(style, owning) >= 2 && ofStyle(style, owning) * 2 >= ofStyle(style, null),
    ),
  );
  return items.flatMap(({ ref, style, line }, at): readonly Unread[] => {
    const isClaimed = holding.has(at) || around(outline, at).some((each) => owning.has(each));
    return ref === null || !usual.has(style) || isClaimed || onItself.test(line.text.slice(0, 60))
      ? []
      : [{ spot: { line: line.at }, text: `${ref}${headingOf(line.text)}`, why: nobody }];
  });
}
