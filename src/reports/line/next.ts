import { dueSoon } from "../../derive/overdue.ts";
import { isOpen } from "../../derive/stage.ts";
import { daysBetween } from "../../model/day.ts";
import { plain, unitsCell } from "../parts/cells.ts";
import { columns } from "../parts/columns.ts";
import type { Setting } from "../parts/frame.ts";
import { periodWords } from "../parts/words.ts";
import { horizon, type LinePage, nothing, type Section } from "./section.ts";

/** Deadlines, turns of duties and milestones that come next. */
export function next(setting: Setting, { now }: LinePage): Section {
  const { ledger, asOf, lang } = setting;
  const zh = lang === "zh";
  const items = dueSoon(ledger, now, horizon);
  const milestones = now.flatMap((state) =>
    isOpen(state.stage)
      ? (state.task.milestones ?? []).flatMap(({ title, due }) =>
          due && due >= asOf && daysBetween(asOf, due) <= horizon ? [{ due, title, state }] : [],
        )
      : [],
  );
  const rows = [
    ...items.map((item) => ({
      due: item.due,
      cells: [
        plain(item.state.task.title),
        unitsCell(setting, item.state.roles.lead),
        plain(item.period ? periodWords(item.period, lang) : ""),
      ],
    })),
    ...milestones.map(({ due, title, state }) => ({
      due,
      cells: [
        plain(state.task.title),
        unitsCell(setting, state.roles.lead),
        plain(zh ? `节点：${title}` : `milestone: ${title}`),
      ],
    })),
  ].sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
  const heads = zh
    ? columns(["时限", 0], ["任务", 3], ["牵头", 1], ["说明", 2])
    : columns(["due", 0], ["task", 3], ["lead", 1], ["note", 2]);
  return {
    title: { zh: `今后${horizon}天的时限`, en: `Due in the next ${horizon} days` },
    blocks:
      rows.length > 0
        ? [{ type: "table", columns: heads, rows: rows.map(({ due, cells }) => [plain(due), ...cells]) }]
        : [nothing(setting)],
  };
}
