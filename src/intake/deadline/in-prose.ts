import { type Item, itemsOf, type Times } from "./item.ts";
import { recurrenceAt } from "./recurrence.ts";
import { rhythmAt } from "./rhythm.ts";
import { isAt, type Token, type Tokens, tokenise, wordsOf } from "./token.ts";
import { movingTimeAt } from "./wordings.ts";
import { type Written, written } from "./writing.ts";

/** A time in a sentence: its place in the text as printed, and its words in plain writing. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly words: string;
  readonly kind: "once" | "every" | "issue";
  /** The stretches of its single times, where it has several. */
  readonly each: readonly Stretch[];
}

const dayOnly = /^(?:第?\d{1,2}[日号天]|[次下翌当]|[一二三四五六七八九十]{1,3}[日号]|季|月底|月末|底)/u;

/** A rhythm reaches over a comma only to a day that cannot stand without it: 每月报送，次月5日前, not 每年培训，6月底前; or from a day to the next. */
function strayComma(tokens: Tokens, item: Item): number {
  if (item.kind !== "every") return -1;
  const comma = tokens.findIndex((token, at) => at > item.at && at < item.next && token.kind === "stop");
  if (comma < 0 || rhythmAt(tokens, item.at)?.next === comma) return -1;
  const nearer = recurrenceAt(tokens.slice(0, comma), item.at)?.value;
  const goesOn = nearer !== undefined && "by" in nearer && nearer.by !== null;
  return goesOn || dayOnly.test(wordsOf(tokens, comma + 1, item.next)) ? -1 : comma;
}

function itemsInProse(tokens: Tokens): readonly Item[] {
  const items = itemsOf(tokens);
  const comma = items.map((item) => strayComma(tokens, item)).find((at) => at > 0);
  if (comma === undefined) return items;
  const later = itemsInProse(tokens.slice(comma));
  return [
    ...itemsInProse(tokens.slice(0, comma)),
    ...later.map((item) => ({ ...item, at: item.at + comma, next: item.next + comma })),
  ];
}

const isCarried = (times: Times): boolean =>
  times.phrases.some((phrase) => phrase.kind === "point" && phrase.point.unit.kind === "carried");
/** 3号楼, behind 6月、: a number of a thing. */
const isNumbered = (tokens: Tokens, item: Item): boolean =>
  item.kind === "times" &&
  isCarried(item) &&
  tokens[item.next - 1]?.text === "号" &&
  isAt(tokens, item.next, "other", "plain");
const leads = (tokens: Tokens, { at }: Item): boolean => isAt(tokens, at, "until", "to", "cutoff");

/** Whether two neighbouring items are one time: 2026年起，各单位每年3月底前; 6月底、12月底前; 印发之日起30日内. */
function belongs(tokens: Tokens, first: Item, second: Item): boolean {
  const gap = wordsOf(tokens, first.next, second.at);
  if (second.kind === "length") return gap === "" && (first.kind === "issue" || first.kind === "times");
  if (second.kind === "every") {
    if (first.kind !== "times") return false;
    return first.mark === "since" ? /^,?[^,]{0,16}$/u.test(gap) : first.mark === "none" && /^,?$/u.test(gap);
  }
  if (second.kind !== "times") return false;
  if (first.kind === "issue") return gap === "" && first.since && second.mark === "by";
  if (first.kind === "every") return /^,?$/u.test(gap) && leads(tokens, second);
  if (first.kind !== "times") return false;
  if (isCarried(second)) return true;
  return first.mark === "since" ? gap === "" : /^[、和及与/]?$/u.test(gap);
}

/** The words before an issue say whose it is: 自本方案印发之日起, 名单公布后. */
const longestOwner = 8;

function beginning(tokens: Tokens, { kind, at }: Item, after: number): number {
  const before = tokens[at - 1];
  if (kind === "times" && (before?.text === "前" || before?.text === "后") && isAt(tokens, at, "number"))
    return at - 1 >= after ? at - 1 : at;
  if (kind !== "issue") return isAt(tokens, at - 1, "until") && at > after ? at - 1 : at;
  let from = at;
  while (
    from > after &&
    at - from < longestOwner &&
    /^\p{Script=Han}+$/u.test(tokens[from - 1]?.text ?? "")
  ) {
    if (isAt(tokens, from - 1, "and")) break;
    from -= 1;
    if (isAt(tokens, from, "from")) break;
  }
  return from;
}

function ends(tokens: readonly Token[], { plain, places }: Written): readonly (readonly [number, number])[] {
  let place = 0;
  return tokens.map(({ text }) => {
    while (text !== "" && plain[place] === " ") place += 1;
    const from = place;
    place += text.length;
    return [places[from] ?? 0, (places[Math.max(from, place - 1)] ?? 0) + 1] as const;
  });
}

/** 一月一调度 and 两周一次 need the words for what is done; 2026年春节前 is no 2026年. */
function ending(tokens: Tokens, { kind, at, next }: Item): number {
  const moving = kind === "times" || kind === "every" ? movingTimeAt(wordsOf(tokens, next, next + 9)) : null;
  if (moving !== null) {
    let end = next;
    for (let left = moving.length; left > 0; end += 1) left -= tokens[end]?.text.length ?? left;
    return end;
  }
  const once = kind === "every" && tokens[next - 1]?.value === 1 && isAt(tokens, next - 1, "number");
  if (!once || isAt(tokens, at, "every")) return next;
  return tokens[next]?.text === "次" || !isAt(tokens, next + 1, "other") ? next + 1 : next + 2;
}

const isTime = ({ kind }: Item): boolean => kind !== "length";

/** The times that the grammar finds in a sentence, from left to right. A sentence is to be short: a few hundred characters. */
export function stretchesIn(sentence: string): readonly Stretch[] {
  const paper = written(sentence);
  const tokens = tokenise(paper.plain);
  const places = ends(tokens, paper);
  const items = itemsInProse(tokens).filter((item) => !isNumbered(tokens, item));
  const groups: Item[][] = [];
  items.forEach((item, index) => {
    const before = items[index - 1];
    const group = groups.at(-1);
    if (before && group && belongs(tokens, before, item)) group.push(item);
    else groups.push([item]);
  });
  const stretch = (group: readonly Item[]): Stretch => {
    const [first, last] = [group[0] as Item, group.at(-1) as Item];
    const previous = items[items.indexOf(first) - 1];
    const from = beginning(tokens, first, previous?.next ?? 0);
    const next = Math.min(ending(tokens, last), tokens.length);
    const kinds = group.map(({ kind }) => kind);
    return {
      from: places[from]?.[0] ?? 0,
      to: places[next - 1]?.[1] ?? 0,
      words: wordsOf(tokens, from, next),
      kind: kinds.includes("every") ? "every" : kinds.includes("issue") ? "issue" : "once",
      each: group.length > 1 ? group.filter(isTime).map((item) => stretch([item])) : [],
    };
  };
  return groups.filter((group) => group.some(isTime)).map(stretch);
}
