import type { KeyPath } from "../../model/diagnostic.ts";

/** A value as records hold it. */
export type Value = null | boolean | number | string | readonly Value[] | Fields;
export interface Fields {
  readonly [key: string]: Value;
}

export const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Whether two values say the same, whatever the order of their keys. */
export function equal(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((each, n) => equal(each, b[n]));
  if (isFields(a) && isFields(b)) {
    const keys = Object.keys(a);
    return keys.length === Object.keys(b).length && keys.every((key) => key in b && equal(a[key], b[key]));
  }
  return Object.is(a, b);
}

/** A value with another under one of its keys or positions; `change` is given what stood there. Mappings on the way are made. */
export function changed(value: unknown, path: KeyPath, change: (old: unknown) => unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return change(value);
  if (Array.isArray(value) && typeof key === "number")
    return value.map((each, n) => (n === key ? changed(each, rest, change) : each));
  const fields = isFields(value) ? value : {};
  return { ...fields, [key]: changed(fields[String(key)], rest, change) };
}
