import type { Lang, Text } from "../../model/language.ts";
import type { FileChange } from "../../model/registered.ts";
import type { Block } from "../../model/report.ts";
import { plain } from "../parts/cells.ts";
import { columns } from "../parts/columns.ts";

const changeWords: Readonly<Record<FileChange["change"], Text>> = {
  added: { zh: "新增", en: "added" },
  changed: { zh: "改动", en: "changed" },
  removed: { zh: "删除", en: "removed" },
};

/** A commit's hash as short as people write it. */
export const shortCommit = (commit: string): string => commit.slice(0, 12);

/** The commits that touched a record's file, under a heading that names it. */
export function changesBlocks(file: string, changes: readonly FileChange[], lang: Lang): readonly Block[] {
  const zh = lang === "zh";
  const heads = zh
    ? columns(["入库日", 0], ["改动", 0], ["提交说明", 3], ["入库人", 1], ["提交", 0])
    : columns(["recorded", 0], ["change", 0], ["message", 3], ["by", 1], ["commit", 0]);
  const rows = changes.map(({ on, change, subject, author, commit }) => [
    plain(on),
    plain(changeWords[change][lang]),
    plain(subject),
    plain(author),
    plain(shortCommit(commit)),
  ]);
  const none = zh ? "还没有提交过。" : "Not committed yet.";
  return [
    { type: "heading", level: 2, text: zh ? `${file} 的提交` : `Commits of ${file}` },
    rows.length === 0
      ? { type: "paragraph", text: none, tone: "quiet" }
      : { type: "table", columns: heads, rows },
  ];
}
