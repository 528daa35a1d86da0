import { bothLanguages, type Text } from "../../model/language.ts";

/** Why a file's two sides are left to people. */
export const leftToPeople = (disputed: readonly string[]): Text =>
  disputed.length > 0
    ? {
        zh: `两边各改了同一条记录：${disputed.map((id) => `\`${id}\``).join("、")}`,
        en: `both sides changed the same entry: ${disputed.map((id) => `\`${id}\``).join(", ")}`,
      }
    : {
        zh: "不是一条一条的记录，或两边各改了开头的几行",
        en: "it is no list of entries, or both sides changed the lines above them",
      };

/** What a person does about it. */
export const byPeople: Text = {
  zh: "在文件里留下对的一份；记录合入后不改，要更正就加一条带 `corrects` 的。再 `duban check`、`git add`",
  en: "keep the right one in the file; a merged entry is not changed but corrected by one with `corrects`. Then `duban check`, `git add`",
};

/** A file that was left alone: why, and what to do. */
export interface Left {
  readonly path: string;
  readonly why: Text;
  readonly fix: Text;
}

interface Told {
  readonly solved: readonly string[];
  readonly left: readonly Left[];
  /** Those that stand in conflict and were not asked for. */
  readonly others: readonly string[];
  readonly next: string;
}

const nothing: Text = { zh: "没有有冲突的进展文件。", en: "No file of progress stands in conflict." };

/** What was put together, what was left alone, and what comes next. Paths as they are seen from here. */
export function told({ solved, left, others, next }: Told): Text {
  if (solved.length + left.length + others.length === 0) return nothing;
  const list = (title: Text, paths: readonly string[]): readonly Text[] => {
    const lines = paths.map((path) => `\n  ${path}`).join("");
    return paths.length > 0 ? [{ zh: `${title.zh}${lines}`, en: `${title.en}${lines}` }] : [];
  };
  const parts: readonly Text[] = [
    ...list({ zh: "两边的记录都写进了：", en: "With both sides' entries:" }, solved),
    ...left.map(({ path, why, fix }) => ({
      zh: `\`${path}\` 没有动：${why.zh}\n办法：${fix.zh}`,
      en: `\`${path}\` is left alone: ${why.en}\nfix: ${fix.en}`,
    })),
    ...list({ zh: "还有冲突，要由人定：", en: "In conflict still, for people to decide:" }, others),
    ...(solved.length > 0 ? list({ zh: "接下来：", en: "Next:" }, ["duban check", next]) : []),
  ];
  return bothLanguages((lang) => parts.map((part) => part[lang]).join("\n"));
}
