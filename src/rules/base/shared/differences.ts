import type { KeyPath } from "../../../model/diagnostic.ts";
import type { RecordKind } from "../../../model/registry.ts";
import { growing, type Verdict, verdicts } from "./verdicts.ts";

/** One field that changed: where it stands now (as far as it still does), its dotted name, and what is to be thought of it. */
export interface Difference {
  readonly path: KeyPath;
  readonly name: string;
  readonly verdict: Verdict;
  readonly before: unknown;
  readonly after: unknown;
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Whether two values are the same, types included; the order of keys says nothing. */
export function same(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((each, n) => same(each, b[n]));
  if (isFields(a) && isFields(b)) {
    const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
    return [...keys].every((key) => same(a[key], b[key]));
  }
  return Object.is(a, b);
}

/** What an item of a list is known by, from item to item. */
const keys = ["id", "n", "number", "effective"] as const;
const keyOf = (items: readonly unknown[]): string | null =>
  keys.find((key) => items.length > 0 && items.every((item) => isFields(item) && item[key] !== undefined)) ??
  null;

interface Where {
  readonly kind: RecordKind;
  readonly name: string;
  readonly path: KeyPath;
}

function leaf({ kind, name, path }: Where, before: unknown, after: unknown): Difference {
  // What no verdict speaks of is of record: the schemas' test finds it missing.
  const verdict = verdicts[kind][name] ?? "kept";
  const once = verdict === "filled" || verdict === "begun";
  if (once && before !== undefined) return { path, name, before, after, verdict: "kept" };
  return { path, name, before, after, verdict: verdict === "begun" ? "told" : verdict };
}

/** Items known by a key: what is gone, what changed in each, what came where nothing may come, and another order. */
function keyed(
  where: Where,
  key: string,
  { before, after }: { readonly before: readonly Fields[]; readonly after: readonly Fields[] },
): readonly Difference[] {
  const { kind, name, path } = where;
  const positions = new Map(after.map((item, n) => [item[key], n]));
  const stayed = before.filter((item) => positions.has(item[key]));
  const order = stayed.map((item) => positions.get(item[key]) ?? 0);
  const known = new Set(before.map((item) => item[key]));
  const here = (n: number): Where => ({ kind, name, path: [...path, n] });
  return [
    ...before
      .filter((item) => !positions.has(item[key]))
      .map((item) => leaf({ kind, name: `${name}.${key}`, path }, item[key], undefined)),
    ...stayed.flatMap((item) => {
      const n = positions.get(item[key]) ?? 0;
      return within(here(n), item, after[n] ?? {});
    }),
    ...(growing.has(`${kind} ${name}`)
      ? []
      : after.flatMap((item, n) => (known.has(item[key]) ? [] : [leaf(here(n), undefined, item)]))),
    ...(order.some((n, i) => i > 0 && n < (order[i - 1] ?? 0)) ? [leaf(where, before, after)] : []),
  ];
}

/** The fields of two mappings, one by one. */
const within = ({ kind, name, path }: Where, before: Fields, after: Fields): readonly Difference[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
    between(
      { kind, name: name === "" ? key : `${name}.${key}`, path: [...path, key] },
      before[key],
      after[key],
    ),
  );

const hasParts = ({ kind, name }: Where): boolean =>
  name === "" || Object.keys(verdicts[kind]).some((each) => each.startsWith(`${name}.`));

function between(where: Where, old: unknown, after: unknown): readonly Difference[] {
  // A list that grows may begin.
  const before = old === undefined && growing.has(`${where.kind} ${where.name}`) ? [] : old;
  if (same(before, after)) return [];
  if (isFields(before) && isFields(after) && hasParts(where)) return within(where, before, after);
  if (Array.isArray(before) && Array.isArray(after) && hasParts(where)) {
    const key = keyOf([...before, ...after]);
    if (key !== null && new Set(after.map((item: Fields) => item[key])).size === after.length)
      return keyed(where, key, { before, after });
    if (before.length === after.length)
      return before.flatMap((item, n) => between({ ...where, path: [...where.path, n] }, item, after[n]));
  }
  return [leaf(where, before, after)];
}

/** Every field of a record that another has otherwise. */
export const differences = (
  kind: RecordKind,
  before: unknown,
  after: unknown,
  path: KeyPath = [],
): readonly Difference[] => between({ kind, name: "", path }, before, after);
