import type { Block } from "../../model/report.ts";
import { bracketed } from "../parts/words.ts";
import { cells, column, list, part, rowSaid } from "./pieces.ts";
import { changeSaid, type Telling } from "./words.ts";

export function revisionBlocks(telling: Telling): readonly Block[] {
  const { lang, proposal } = telling;
  const { revisions, gone } = proposal;
  const changes = revisions.flatMap(({ wanted, standing, changes: all }) =>
    all.map((change) => {
      const { what, entry } = changeSaid(telling, change);
      return cells(
        String(wanted.n),
        `${standing.task.title}${bracketed(standing.task.id, lang)}`,
        what,
        entry,
      );
    }),
  );
  const differences = revisions.flatMap(({ wanted, standing, differences: all }) =>
    all.map(
      ({ what, way }) =>
        `${rowSaid(wanted, lang)} ${standing.task.id}${lang === "zh" ? "：" : ": "}${what[lang]}\n${way[lang]}`,
    ),
  );
  const table: Block = {
    type: "table",
    columns: [
      column(lang, "项", "item", { align: "right" }),
      column(lang, "任务", "task", { shrink: 2 }),
      column(lang, "变动", "change", { shrink: 1 }),
      column(lang, "记为", "recorded as"),
    ],
    rows: changes,
  };
  return [
    ...part(
      lang,
      { zh: `变动（${changes.length}处）`, en: `Changes (${changes.length})` },
      changes.length === 0 ? [] : [table],
    ),
    ...part(lang, { zh: "不同而不改的", en: "Different, and left as it is" }, list(differences)),
    ...part(
      lang,
      { zh: "文件里不再有的", en: "No longer in the paper" },
      list(
        gone.map(({ task }) =>
          lang === "zh"
            ? `${task.title}（${task.id}）\n不取消就照旧；要取消的写 \`--cancel ${task.id}\``
            : `${task.title} (${task.id})\nit stays unless cancelled: \`--cancel ${task.id}\``,
        ),
      ),
    ),
  ];
}
