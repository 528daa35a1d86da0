import type { Wanted } from "../../intake/proposal.ts";
import type { Lang, Text } from "../../model/language.ts";
import type { Block, Cell, Column } from "../../model/report.ts";
import { bracketed } from "../parts/words.ts";

export const cells = (...texts: readonly string[]): readonly Cell[] => texts.map((text) => ({ text }));

export const column = (lang: Lang, zh: string, en: string, more: Omit<Column, "heading"> = {}): Column => ({
  heading: lang === "zh" ? zh : en,
  ...more,
});

/** A part with its heading; nothing where it is empty. */
export const part = (lang: Lang, title: Text, blocks: readonly Block[]): readonly Block[] =>
  blocks.length === 0 ? [] : [{ type: "heading", level: 2, text: title[lang] }, ...blocks];

export const list = (items: readonly string[]): readonly Block[] =>
  items.length === 0 ? [] : [{ type: "list", items }];

/** 第3行（三）. */
export const rowSaid = ({ n, ref }: Wanted, lang: Lang): string =>
  lang === "zh"
    ? `第${n}项${ref === null || /^（.*）$/u.test(ref) ? (ref ?? "") : bracketed(ref, lang)}`
    : `item ${n}${ref ? ` (${ref})` : ""}`;
