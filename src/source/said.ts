import type { Text } from "../model/language.ts";

/** A finding's three sentences in one language: the fact, why it matters in the work, what to do. */
type Words = readonly [what: string, why: string, fix: string];

/** A finding's words in every language, without its place. */
export interface Said {
  readonly what: Text;
  readonly why: Text;
  readonly fix: Text;
}

export const said = (zh: Words, en: Words): Said => ({
  what: { zh: zh[0], en: en[0] },
  why: { zh: zh[1], en: en[1] },
  fix: { zh: zh[2], en: en[2] },
});

/** A piece of the user's text as a message quotes it: one line, at most `most` characters. */
export function quoted(text: string, most = 40): string {
  const line = text
    .slice(0, most * 4)
    .replace(/\s+/g, " ")
    .trim();
  const characters = Array.from(line);
  return characters.length <= most ? line : `${characters.slice(0, most).join("")}…`;
}
