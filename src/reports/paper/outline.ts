import type { Lang, Text } from "../../model/language.ts";
import type { Block } from "../../model/report.ts";
import { numbered, numberedWithin } from "../parts/words.ts";

/** A part of a paper: 一、 with what it says, or with parts of its own, （一）. */
export interface Part {
  readonly title: Text;
  readonly blocks: readonly Block[];
  readonly parts?: readonly Part[];
}

/** Parts under the headings of an official paper, 一、 （一）; a part of null is left out and not counted. */
export function outlined(parts: readonly (Part | null)[], lang: Lang): readonly Block[] {
  return parts
    .filter((part) => part !== null)
    .flatMap(({ title, blocks, parts: inner = [] }, index): readonly Block[] => [
      { type: "heading", level: 2, text: numbered(index + 1, title, lang) },
      ...blocks,
      ...inner.flatMap((part, at): readonly Block[] => [
        {
          type: "heading",
          level: 3,
          text: numberedWithin({ within: index + 1, number: at + 1 }, part.title, lang),
        },
        ...part.blocks,
      ]),
    ]);
}

export const paragraph = (text: string): Block => ({ type: "paragraph", text });

/** A paragraph that says what it is before its first colon: 出席：…. */
export const labelled = (text: string): Block => ({ type: "paragraph", text, labelled: true });

/** Items numbered 1. 2. 3.; nothing for none. */
export const numberedItems = (items: readonly string[]): readonly Block[] =>
  items.length > 0 ? [{ type: "list", ordered: true, items }] : [];
