import type { Allowance } from "../model/registry.ts";

const comment = /#\s*duban:\s*allow\s+(\S+)(?:\s*(?:—+|–|--?|：|:)\s*(.*?))?\s*$/;

/** The item of a list that a comment on a line speaks of: the one it stands in, or alone on its line the next one. */
function itemAt(lines: readonly string[], at: number): number | null {
  const isItem = (line: string): boolean => line.startsWith("- ");
  const isAlone = /^\s*#/.test(lines[at] ?? "");
  const next = lines.findIndex((line, n) => n > at && !/^\s*(?:#|$)/.test(line));
  const upTo = isAlone && isItem(lines[next] ?? "") ? next : at;
  const count = lines.slice(0, upTo + 1).filter(isItem).length;
  return count === 0 ? null : count - 1;
}

/** What a record's file says is to be allowed, `# duban: allow <rule> — <reason>`, in the order of its lines. */
export function allowancesIn(file: string, text: string): readonly Allowance[] {
  if (!text.includes("duban:")) return [];
  const lines = text.split(/\r?\n/);
  return lines.flatMap((line, at): readonly Allowance[] => {
    const [, rule, reason = ""] = comment.exec(line) ?? [];
    return rule === undefined
      ? []
      : [{ file, line: at + 1, item: itemAt(lines, at), rule, reason: reason.trim() }];
  });
}
