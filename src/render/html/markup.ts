import { clean } from "../text/clean.ts";
import { withEntities } from "../text/entities.ts";

/** HTML that is safe to put into a page. Only `html` and `raw` make it. */
export interface Markup {
  readonly markup: string;
}

type Value = Markup | string | number | null | readonly Value[];

/** Text made safe between tags and in quoted attributes; controls are spelt out, line breaks stay. */
const escaped = (text: string): string => withEntities(clean(text));

function shown(value: Value): string {
  if (value === null) return "";
  if (typeof value === "string") return escaped(value);
  if (typeof value === "number") return String(value);
  return "markup" in value ? value.markup : value.map(shown).join("");
}

/** A template of HTML: every value in it is text and becomes so, unless it is markup itself. Attributes are to be quoted. */
export const html = (parts: TemplateStringsArray, ...values: readonly Value[]): Markup => ({
  markup: parts.map((part, n) => (n === 0 ? part : shown(values[n - 1] ?? "") + part)).join(""),
});

/** Markup that was made elsewhere, from nothing that anybody wrote unless escaped there. */
export const raw = (markup: string): Markup => ({ markup });
