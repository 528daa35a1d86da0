import type { Lang, Text } from "../model/language.ts";
import {
  deadlineWords,
  everyWords,
  kindWords,
  letterWords,
  originWords,
  paceWords,
  roleWords,
  stageWords,
} from "../model/words.ts";

const tables: readonly Readonly<Record<string, Text>>[] = [
  kindWords,
  originWords,
  deadlineWords,
  everyWords,
  letterWords,
  stageWords,
  paceWords,
  roleWords,
];

/** The words for a list of allowed values, where the field has words for them all. */
const tableOf = (values: readonly unknown[]): Readonly<Record<string, Text>> =>
  tables.find((table) => values.every((value) => value === null || Object.hasOwn(table, String(value)))) ??
  {};

/** Allowed values as a message lists them: `report`（进展）、`claim`（申请销号）. */
export function listed(values: readonly unknown[], lang: Lang): string {
  const table = tableOf(values);
  const each = values.map((value) => {
    const label = table[String(value)];
    if (!label) return `\`${String(value)}\``;
    return lang === "zh" ? `\`${String(value)}\`（${label.zh}）` : `\`${String(value)}\` (${label.zh})`;
  });
  return each.join(lang === "zh" ? "、" : ", ");
}

/** The value whose word is just what was written: `进展` for `report`. */
export function valueOfLabel(written: string, values: readonly unknown[]): string | null {
  const table = tableOf(values);
  const found = values.find((value) => table[String(value)]?.zh === written.trim());
  return found === undefined ? null : String(found);
}
