import type { Edit } from "../../model/edit.ts";
import type { Text } from "../../model/language.ts";
import { shellWord } from "./shell-word.ts";

/** How what was written is taken back, when git has it as it was before. */
export function undoing(
  edits: readonly Edit[],
  { seen, repository }: { readonly seen: (path: string) => string; readonly repository: boolean },
): Text {
  const of = (isNew: boolean): readonly string[] =>
    edits.filter(({ before }) => (before === null) === isNew).map(({ path }) => shellWord(seen(path)));
  const [made, changed] = [of(true), of(false)];
  const back = `git checkout -- ${changed.join(" ")}`;
  const ways: readonly Text[] = [
    ...(changed.length === 0
      ? []
      : repository
        ? [{ zh: `\`${back}\`（退回到上次提交）`, en: `\`${back}\` (back to the last commit)` }]
        : [
            {
              zh: "改回原样（不在 git 仓库里，没有旧稿）",
              en: "write the old text again (no git here to keep it)",
            },
          ]),
    ...(made.length === 0
      ? []
      : [{ zh: `删掉新建的 ${made.join(" ")}`, en: `delete the new ${made.join(" ")}` }]),
  ];
  return { zh: ways.map(({ zh }) => zh).join("，"), en: ways.map(({ en }) => en).join(", ") };
}
