import type { Lang } from "../../model/language.ts";
import type { Block } from "../../model/report.ts";
import { plain } from "./cells.ts";

/** Labelled values of a record, in the language; those without a value are left out. */
export const recordFields = (
  lang: Lang,
  fields: readonly (readonly [zh: string, en: string, value: string | null | undefined])[],
): Block => ({
  type: "fields",
  fields: fields.flatMap(([zh, en, value]) =>
    value ? [[lang === "zh" ? zh : en, plain(value)] as const] : [],
  ),
});
