import type { Line } from "../../model/records.ts";
import { plainWords } from "./similar.ts";
import type { Wanted } from "./wanted.ts";

/** What somebody said of lines: ids, null for none of them. */
export interface LineAnswers {
  /** Of all rows that nothing else places; undefined while nobody has said. */
  readonly otherwise: string | null | undefined;
  /** By the words of a section or measure. */
  readonly sections: readonly { readonly words: string; readonly line: string | null }[];
}

/** What a line's title speaks of: 廉洁企业建设行动 → 廉洁企业建设. */
const stemOf = ({ title }: Line): string => {
  const plain = plainWords(title);
  const stem = plain.replace(/(?:专项)?(?:行动|工程|计划|任务|攻坚战)$/u, "");
  return stem.length >= 4 ? stem : plain;
};

type Placed = Pick<Wanted, "section" | "heading">;

/** Whether a row stands under a section, or a measure, whose heading has some words. */
export const isOfSection = ({ section, heading }: Placed, words: string): boolean =>
  plainWords(words) !== "" && plainWords(`${section ?? ""}${heading}`).includes(plainWords(words));

/**
 * The line of a row: as somebody said for its section, else the one whose title its section prints, else as said for
 * all; undefined while nobody knows.
 */
export function lineOfRow(
  row: Placed,
  lines: readonly Line[],
  { otherwise, sections }: LineAnswers,
): string | null | undefined {
  const said = sections.find(({ words }) => isOfSection(row, words));
  if (said) return said.line;
  const words = plainWords(row.section ?? "");
  const titled = lines.filter((line) => words !== "" && words.includes(stemOf(line)));
  const [longest] = [...titled].sort((a, b) => b.title.length - a.title.length || (a.id < b.id ? -1 : 1));
  if (longest) return longest.id;
  return lines.length === 0 ? null : otherwise;
}
