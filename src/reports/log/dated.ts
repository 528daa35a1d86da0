import type { Lang, Text } from "../../model/language.ts";
import type { Registry } from "../../model/registry.ts";
import type { Block } from "../../model/report.ts";
import { recordFields } from "../parts/record-fields.ts";

/** The days that records state, in the order in which they happen. */
const stated: readonly (readonly [key: string, words: Text])[] = [
  ["assigned", { zh: "交办", en: "assigned" }],
  ["start", { zh: "起始", en: "start" }],
  ["found", { zh: "发现", en: "found" }],
  ["day", { zh: "日期", en: "day" }],
  ["issued", { zh: "印发", en: "issued" }],
  ["delivered", { zh: "送达", en: "delivered" }],
  ["answerDue", { zh: "回复期限", en: "answer due" }],
  ["answered", { zh: "回复", en: "answered" }],
  ["lifted", { zh: "解除", en: "lifted" }],
];

/** The record of a file, whatever its kind; null where the file holds none. */
function recordIn(registry: Registry, file: string): object | null {
  const filed = Object.values(registry).flatMap((each: unknown) => (Array.isArray(each) ? each : [each]));
  const found = filed.find(
    (each: unknown): each is { readonly file: string; readonly record: object } =>
      typeof each === "object" && each !== null && "record" in each && "file" in each && each.file === file,
  );
  return found?.record ?? null;
}

/** The days that a record states, label by label; nothing for a record that states none. */
export function datedFields(registry: Registry, file: string, lang: Lang): readonly Block[] {
  const values = new Map<string, unknown>(Object.entries(recordIn(registry, file) ?? {}));
  const fields = stated.flatMap(([key, words]) => {
    const value = values.get(key);
    return typeof value === "string" ? [[words.zh, words.en, value] as const] : [];
  });
  return fields.length === 0 ? [] : [recordFields(lang, fields)];
}
