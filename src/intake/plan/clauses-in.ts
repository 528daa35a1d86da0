import { bracketed } from "./brackets.ts";
import { type Clause, readClause } from "./clause.ts";
import { labelsOf } from "./label.ts";

/** A clause where it stands in a line, with its brackets, if it has them. */
interface FoundClause {
  readonly from: number;
  readonly to: number;
  readonly printed: string;
  readonly clause: Clause;
}

/** Characters in the longest clause that is read; 60 units have half of it. */
export const longestClause = 3000;

const announces = (inner: string): boolean => {
  const [first] = labelsOf(inner.slice(0, 60));
  return first !== undefined && first.at <= 2 && first.label.is !== "more";
};

const plainUnit =
  /(?:局|委|办|部|厅|政府|中心|管委会|公司|集团|部门|单位|街道|联|会|院|室|队|行|社|站|党组|馆|区|县|镇|乡|等)$/u;

/** A department by level and kind, so that one in brackets behind a heading is no second name of the heading. */
const department =
  /^(?:[省市县区州各]|国家|中央|团[省市县区]).*(?:局|委|办|厅|部|政府|室|联|会|公司|中心|管委会|街道|乡镇|部门|单位)(?:[（(〔].*)?$/u;

/** `unclear`: it says by its verb and place that somebody is responsible, and the rest is no list of units. */
type Belief = "believed" | "unclear" | "other";

/** A verb or a bare list of units is believed only at the end of a sentence or a line. */
function belief(text: string, { from, to }: Pick<FoundClause, "from" | "to">, clause: Clause): Belief {
  const ends = /^\s*(?:$|[。；;]|[，,.]\s*$)/u.test(text.slice(to));
  const begins = /(?:^|[。；;！？!”"\s）)])$/u.test(text.slice(Math.max(0, from - 1), from));
  const { units, announced, sure, likely } = clause;
  if (units.length === 0) return "other";
  if (announced && ((sure && (ends || begins)) || (likely && begins))) return "believed";
  if (announced) return begins && units.some(({ role }) => role !== null) ? "unclear" : "other";
  const plain = units.every(({ name }) => plainUnit.test(name.replace(/[（(〔].*$/u, "")));
  const closes = /^[。；;\s]*$/u.test(text.slice(to)) && department.test(units[0]?.name ?? "");
  return sure && plain && ends && (begins || closes) ? "believed" : "other";
}

const unclear = (inner: string): Clause => ({ ...readClause(""), strange: [inner] });

function inBrackets(text: string): readonly FoundClause[] {
  return bracketed(text).flatMap(({ from, to, inner, closed }) => {
    if (inner.length > longestClause || inner.length < 2) return [];
    const labelled = announces(inner);
    if (!closed && !labelled) return [];
    const clause = readClause(inner);
    const trust = labelled ? "believed" : belief(text, { from, to }, clause);
    if (trust === "other") return [];
    return [
      { from, to, printed: text.slice(from, to), clause: trust === "unclear" ? unclear(inner) : clause },
    ];
  });
}

/** A label at the end of a line without brackets: …。责任单位：市发改委、市财政局。 */
function atEnd(text: string, after: number): readonly FoundClause[] {
  const spans = bracketed(text);
  const label = labelsOf(text).find(
    ({ at, label: one }) =>
      one.is === "role" &&
      at >= after &&
      /(?:^|[。；;！”\s])$/u.test(text.slice(Math.max(0, at - 1), at)) &&
      !spans.some(({ from, to }) => at >= from && at < to),
  );
  if (!label || text.length - label.at > longestClause) return [];
  const printed = text.slice(label.at);
  const clause = readClause(printed);
  return clause.units.length === 0 ? [] : [{ from: label.at, to: text.length, printed, clause }];
}

/** A last sentence that is nothing but units and verbs: 由市发改委牵头，市财政局配合。 */
function asSentence(text: string): readonly FoundClause[] {
  const body = text.replace(/[。；;\s]+$/u, "");
  const last = body.lastIndexOf("。");
  const starts = [last, body.lastIndexOf("；"), Math.max(last, body.lastIndexOf("，由"))].map((at) => at + 1);
  return starts.map((from) => sentenceFrom(text, from)).find((found) => found.length > 0) ?? [];
}

function sentenceFrom(text: string, from: number): readonly FoundClause[] {
  const printed = text.slice(from);
  if (printed.length > 400 || printed.length < 4 || /[（(]/u.test(printed.slice(-1))) return [];
  const clause = readClause(printed);
  const roles = clause.units.length > 0 && clause.units.every(({ role }) => role !== null);
  return /牵头|负责|^由/u.test(printed) && clause.sure && roles && labelsOf(printed).length === 0
    ? [{ from, to: text.length, printed, clause }]
    : [];
}

const unbracketed = (words: string): string => words.replace(/^[（(【[〔〈]|[）)】\]〕〉]$/gu, "");

/** Brackets that stand side by side are one clause, up to its longest. */
function merged(text: string, found: readonly FoundClause[]): readonly FoundClause[] {
  const groups: FoundClause[][] = [];
  for (const next of found) {
    const group = groups.at(-1);
    const [first, last] = [group?.[0], group?.at(-1)];
    const side = first && last && /^[\s，,；;、]*$/u.test(text.slice(last.to, next.from));
    if (side && next.to - first.from <= longestClause) group?.push(next);
    else groups.push([next]);
  }
  return groups.flatMap((group) => {
    const [first, last] = [group[0], group.at(-1)];
    if (!first || !last || first === last) return group;
    const words = group.map(({ printed }) => unbracketed(printed)).join("；");
    return [
      { from: first.from, to: last.to, printed: text.slice(first.from, last.to), clause: readClause(words) },
    ];
  });
}

/** The responsibility clauses of a line, in their order. */
export function clausesIn(text: string): readonly FoundClause[] {
  const found = merged(text, inBrackets(text));
  const tail = atEnd(text, found.at(-1)?.to ?? 0);
  if (found.length > 0 || tail.length > 0) return [...found, ...tail];
  return asSentence(text);
}
