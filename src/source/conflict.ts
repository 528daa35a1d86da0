import { type Breach, breach } from "./breach.ts";
import { said } from "./said.ts";

const marker = /^[ \t]*(?:(<{7})(?!<)|(\|{7})(?!\|)|(>{7})(?!>)|(={7})(?=\s*$))/gm;

const words = said(
  [
    "这里有没处理完的合并冲突",
    "两个人改了同一处，要由人决定留哪一份；不定下来，这个文件就读不出来",
    "对照 `<<<<<<<` 到 `>>>>>>>` 之间的两份内容，留下对的，再把 `<<<<<<<`、`=======`、`>>>>>>>` 这几行删掉",
  ],
  [
    "a merge conflict was left unresolved here",
    "two people changed the same place and somebody has to decide; until then the file cannot be read",
    "of the two versions between `<<<<<<<` and `>>>>>>>` keep what is right, then delete the lines `<<<<<<<`, `=======` and `>>>>>>>`",
  ],
);

/**
 * Conflict markers, indented or not: one breach a conflict, at its first marker.
 * A line of seven `=` alone is prose; it counts only where another marker stands in the file.
 */
export function conflicts(text: string): readonly Breach[] {
  const lines = [...text.matchAll(marker)];
  if (!lines.some((match) => match[4] === undefined)) return [];
  const found: Breach[] = [];
  let open = false;
  for (const match of lines) {
    const [whole, begins, , ends] = match;
    if (begins !== undefined || !open) {
      const end = match.index + whole.length;
      found.push(breach("conflict-marker", [end - 7, end], () => words));
    }
    open = ends === undefined;
  }
  return found;
}
