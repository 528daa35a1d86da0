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

/** The line of a row: as somebody said for its section, else the one whose title its section prints, else as said for all; undefined while nobody knows. */
export function lineOfRow(
  { section, heading, more }: Pick<Wanted, "section" | "heading"> & { readonly more: string },
  lines: readonly Line[],
  { otherwise, sections }: LineAnswers,
): string | null | undefined {
  const words = plainWords(`${more}${section ?? ""}`);
  const whole = `${words}${plainWords(heading)}`;
  const said = sections.find((each) => whole.includes(plainWords(each.words)));
  if (said) return said.line;
  const titled = lines.filter((line) => words !== "" && words.includes(stemOf(line)));
  const [longest] = [...titled].sort((a, b) => b.title.length - a.title.length || (a.id < b.id ? -1 : 1));
  if (longest) return longest.id;
  return lines.length === 0 ? null : otherwise;
}
