import type { ReadRow } from "../read-paper.ts";

/** Characters of a title that a table can show. */
const longest = 40;

/** The first clause of a text, cut where it is too long to be called by. */
function firstClause(text: string): string {
  const [clause = ""] = text
    .replace(/\s+/gu, " ")
    .trim()
    .split(/[。；;！？]/u);
  const whole = clause.replace(/^[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]\s*/u, "").trim();
  if (whole.length <= longest) return whole;
  const cut = whole.slice(0, longest).replace(/[，、,][^，、,]*$/u, "");
  return `${cut.length < 8 ? whole.slice(0, longest) : cut}…`;
}

const keyOf = ({ section, ref, heading }: ReadRow): string => `${section ?? ""}\n${ref ?? ""}\n${heading}`;

/**
 * What the tasks of a paper's rows are called: the measure's heading, and of several clauses each its own first words.
 * No two are alike.
 */
export function titlesOf(rows: readonly ReadRow[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
  const taken = new Map<string, number>();
  return rows.map((row) => {
    const alone = counts.get(keyOf(row)) === 1;
    const heading = firstClause(row.heading);
    const own = firstClause(row.text);
    const title =
      (alone ? heading || own : own && own !== heading ? `${heading}：${own}` : heading) || `第${row.n}项`;
    const before = taken.get(title) ?? 0;
    taken.set(title, before + 1);
    return before === 0 ? title : `${title}（${before + 1}）`;
  });
}
