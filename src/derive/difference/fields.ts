import type { Fact } from "../../model/report.ts";
import { paired } from "./paired.ts";

/** A field with its value before and after; null where there is none. */
export interface FieldChange {
  /** The way to it, with the ids of list items: `milestones`, `m1`, `due`. */
  readonly path: readonly string[];
  readonly from: Fact;
  readonly to: Fact;
}

type Fields = { readonly [key: string]: Fact };

const isList = (value: Fact): value is readonly Fact[] => Array.isArray(value);
const isFields = (value: Fact): value is Fields =>
  typeof value === "object" && value !== null && !isList(value);

/** The fields that name an item of a list. */
const names = ["id", "n", "number", "effective", "date"] as const;

/** The field that tells every item of two lists apart; null where none does. */
function nameIn(...lists: readonly (readonly Fact[])[]): string | null {
  const tells = (name: string) =>
    lists.every((list) => {
      const values = list.map((item) => (isFields(item) ? item[name] : undefined));
      return values.every((value) => value !== undefined) && new Set(values).size === values.length;
    });
  return names.find(tells) ?? null;
}

/** Absent, empty and null are the same to a reader. */
function emptied(value: Fact | undefined): Fact {
  if (value === undefined || value === null) return null;
  return typeof value === "object" && Object.keys(value).length === 0 ? null : value;
}

function listChanges(
  path: readonly string[],
  from: readonly Fact[],
  to: readonly Fact[],
): readonly FieldChange[] {
  const name = nameIn(from, to);
  if (name === null) return same(from, to) ? [] : [{ path, from, to }];
  const nameOf = (item: Fact): string => String(isFields(item) ? item[name] : item);
  const { both, gone, fresh } = paired(from, to, nameOf);
  const kept = (list: readonly Fact[]) =>
    list.map(nameOf).filter((each) => both.some(([item]) => nameOf(item) === each));
  const order = same(kept(from), kept(to)) ? [] : [{ path, from: kept(from), to: kept(to) }];
  return [
    ...order,
    ...both.flatMap(([old, now]) => changesAt([...path, nameOf(now)], old, now)),
    ...fresh.map((item) => ({ path: [...path, nameOf(item)], from: null, to: item })),
    ...gone.map((item) => ({ path: [...path, nameOf(item)], from: item, to: null })),
  ];
}

function changesAt(
  path: readonly string[],
  before: Fact | undefined,
  after: Fact | undefined,
): readonly FieldChange[] {
  const [from, to] = [emptied(before), emptied(after)];
  if (isFields(from) && isFields(to)) {
    const keys = [...new Set([...Object.keys(to), ...Object.keys(from)])];
    return keys.flatMap((key) => changesAt([...path, key], from[key], to[key]));
  }
  if (isList(from) && isList(to)) return listChanges(path, from, to);
  return from === to ? [] : [{ path, from, to }];
}

const same = (from: Fact, to: Fact): boolean =>
  isList(from) && isList(to)
    ? from.length === to.length && from.every((item, n) => same(item, to[n] ?? null))
    : changesAt([], from, to).length === 0;

/** The fields in which two states of a record differ, down to single values; the order of keys does not matter. */
export const changedFields = (before: object, after: object): readonly FieldChange[] =>
  changesAt([], before as unknown as Fact, after as unknown as Fact);
