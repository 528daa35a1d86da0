import { isSeq } from "yaml";
import type { Allowance } from "../model/registry.ts";
import { commentsIn } from "./comments.ts";
import { type Lined, lineAt, lined, lineText } from "./positions.ts";
import { itemsOf, laid, spanOf } from "./splice/text.ts";
import { isFields } from "./splice/value.ts";

const written = /^#\s*duban:\s*allow\s+(\S+)(?:\s*(?:—+|–|--?|：|:)\s*(.*?))?\s*$/;

/** The lines on which the items of a list begin; null for a text that is no list. */
function itemLines(where: Lined): readonly number[] | null {
  const { contents } = laid(where.text);
  return isSeq(contents) ? itemsOf(contents).map((item) => lineAt(where, spanOf(item)[0])) : null;
}

/** The item that a comment on a line speaks of: the one it stands in, or alone on its line before one, that one. */
function itemAt(where: Lined, items: readonly number[], line: number): number | null {
  const own = items.findLastIndex((start) => start <= line);
  const isBare = (n: number): boolean => /^\s*(?:#|$)/.test(lineText(where, n));
  const next = items[own + 1];
  if (next !== undefined && isBare(line)) {
    const between = Array.from({ length: next - line - 1 }, (_, n) => line + 1 + n);
    if (between.every(isBare)) return own + 1;
  }
  return own < 0 ? null : own;
}

/**
 * What a record's file says is to be allowed, `# duban: allow <rule> — <reason>`, in the order of its lines: in a list for
 * one of its items, else for the record. `value` is what the text says.
 */
export function allowancesIn(file: string, text: string, value: unknown): readonly Allowance[] {
  if (!text.includes("duban:")) return [];
  const said = commentsIn(text).filter((comment) => written.test(comment.text));
  if (said.length === 0) return [];
  const where = lined(text);
  const items = itemLines(where);
  return said.flatMap((comment): readonly Allowance[] => {
    const [, rule = "", reason = ""] = written.exec(comment.text) ?? [];
    const line = lineAt(where, comment.at);
    const item = items === null ? null : itemAt(where, items, line);
    if (items !== null && item === null) return [];
    const entry: unknown = item !== null && Array.isArray(value) ? value[item] : null;
    const id = isFields(entry) ? String(entry["id"]) : null;
    return [{ file, line: line + 1, item, entry: id, rule, reason: reason.trim() }];
  });
}
