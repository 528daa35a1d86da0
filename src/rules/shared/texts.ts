import type { Ledger } from "../../derive/ledger.ts";
import type { KeyPath } from "../../model/diagnostic.ts";
import type { Registry } from "../../model/registry.ts";

/** A text of a record, with the place of the very field. */
export interface Words {
  readonly file: string;
  readonly path: KeyPath;
  readonly text: string;
}

function* within(file: string, path: KeyPath, value: unknown): Iterable<Words> {
  if (typeof value === "string") yield { file, path, text: value };
  else if (typeof value === "object" && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      yield* within(file, [...path, Array.isArray(value) ? Number(key) : key], inner);
    }
  }
}

const filesOf = (registry: Registry) => [
  registry.programme,
  ...(registry.policy ? [registry.policy] : []),
  ...registry.units,
  ...registry.lines,
  ...registry.tasks,
  ...registry.progress,
  ...registry.meetings,
  ...registry.findings,
  ...registry.inspections,
  ...registry.letters,
  ...registry.asks,
];

/** Every text of every record, also ids and days, in file order. */
export function* everyText({ registry }: Ledger): Iterable<Words> {
  for (const { file, record } of filesOf(registry)) yield* within(file, [], record);
}

/** Half-width forms of full-width digits and letters, so that a number is found however it was typed. Same length. */
export const halfWidth = (text: string): string =>
  text.replace(/[０-９Ａ-Ｚａ-ｚ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0));
