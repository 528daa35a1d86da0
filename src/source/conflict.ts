import { driverSetUp } from "../model/merging.ts";
import { type Breach, breach } from "./breach.ts";
import { said } from "./said.ts";

const marker = /^[ \t]*(?:(<{7})(?!<)|(\|{7})(?!\|)|(>{7})(?!>)|(={7})(?=\s*$))/gm;

const byHand = {
  zh: "对照 `<<<<<<<` 到 `>>>>>>>` 之间的两份内容，留下对的，再把 `<<<<<<<`、`=======`、`>>>>>>>` 这几行删掉",
  en: "of the two versions between `<<<<<<<` and `>>>>>>>` keep what is right, then delete the lines `<<<<<<<`, `=======` and `>>>>>>>`",
} as const;

/** Files of progress are merged by whole entries. */
const ofProgress = said(
  [
    "这里有没处理完的合并冲突",
    "两边都往这个文件里加了记录；不并好，这个文件就读不出来",
    `\`duban merge\` 把两边的记录整条并好（每个克隆设一次 \`${driverSetUp}\`，以后合并时自动做）；它说要由人定的，${byHand.zh}`,
  ],
  [
    "a merge conflict was left unresolved here",
    "both sides added entries to this file; until they are put together it cannot be read",
    `\`duban merge\` puts both sides' whole entries together (\`${driverSetUp}\`, once in each clone, does so at every merge); what it leaves to people: ${byHand.en}`,
  ],
);

const words = said(
  [
    "这里有没处理完的合并冲突",
    "两个人改了同一处，要由人决定留哪一份；不定下来，这个文件就读不出来",
    byHand.zh,
  ],
  [
    "a merge conflict was left unresolved here",
    "two people changed the same place and somebody has to decide; until then the file cannot be read",
    byHand.en,
  ],
);

/**
 * Conflict markers, indented or not: one breach a conflict, at its first marker.
 * A line of seven `=` alone is prose; it counts only where another marker stands in the file.
 * `file` is relative to the registry.
 */
export function conflicts(file: string, text: string): readonly Breach[] {
  const lines = [...text.matchAll(marker)];
  if (!lines.some((match) => match[4] === undefined)) return [];
  const found: Breach[] = [];
  let open = false;
  for (const match of lines) {
    const [whole, begins, , ends] = match;
    if (begins !== undefined || !open) {
      const end = match.index + whole.length;
      found.push(
        breach("conflict-marker", [end - 7, end], () => (file.startsWith("progress/") ? ofProgress : words)),
      );
    }
    open = ends === undefined;
  }
  return found;
}
