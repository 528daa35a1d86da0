import { basisWords } from "../../derive/planned.ts";
import { oneDecimal } from "../../derive/share.ts";
import { isOpen } from "../../derive/stage.ts";
import { lampCell, plain, shareCell, standingCell, unitsCell } from "../parts/cells.ts";
import { columns } from "../parts/columns.ts";
import type { Setting } from "../parts/frame.ts";
import type { LinePage, Section } from "./section.ts";

/** Planned against actual progress of the open tasks that have a plan. */
export function plans(setting: Setting, { now }: LinePage): Section {
  const { lang } = setting;
  const zh = lang === "zh";
  const planned = now.filter(({ stage, planned: plan }) => isOpen(stage) && plan !== null);
  const rows = planned.map((state) => {
    const gap = oneDecimal(state.actual ?? 0) - oneDecimal(state.planned?.percent ?? 0);
    return [
      plain(state.task.title),
      unitsCell(setting, state.roles.lead),
      shareCell(state.planned?.percent ?? 0),
      shareCell(state.actual ?? 0),
      { text: `${gap > 0 ? "+" : ""}${gap.toFixed(1)}`, value: oneDecimal(gap) },
      plain(state.planned ? basisWords[state.planned.basis][lang] : ""),
      standingCell(setting, state),
      lampCell(state),
    ];
  });
  const heads = zh
    ? columns(
        ["任务", 3],
        ["牵头", 1],
        ["计划", 0, "right"],
        ["实际", 0, "right"],
        ["相差", 0, "right"],
        ["依据", 1],
        ["状态", 1],
        ["亮灯", 0],
      )
    : columns(
        ["task", 3],
        ["lead", 1],
        ["planned", 0, "right"],
        ["actual", 0, "right"],
        ["gap", 0, "right"],
        ["basis", 1],
        ["standing", 1],
        ["lamp", 0],
      );
  return {
    title: { zh: "计划与实际", en: "Planned and actual" },
    blocks:
      rows.length > 0
        ? [{ type: "table", name: zh ? "计划与实际" : "Planned and actual", columns: heads, rows }]
        : [{ type: "paragraph", text: zh ? "没有可比的计划。" : "There is no plan to compare with." }],
  };
}
