import { shortNamesOn } from "../../derive/names.ts";
import { actingUnits } from "../../derive/roles.ts";
import { statesOn, type TaskState } from "../../derive/task-state.ts";
import type { Unit } from "../../model/records.ts";
import type { Report } from "../../model/report.ts";
import { levelWords, roles, roleWords, unitKindWords } from "../../model/words.ts";
import { deadlineCell, lampCell, plain, standingCell } from "../parts/cells.ts";
import { columns } from "../parts/columns.ts";
import { stateFacts } from "../parts/facts.ts";
import { framed, type Setting } from "../parts/frame.ts";
import { recordFields } from "../parts/record-fields.ts";
import { sourceWords } from "../parts/words.ts";

const rolesIn = (state: TaskState, unit: string) =>
  roles.filter(
    (role) =>
      state.roles[role].includes(unit) || actingUnits(state.account, state.roles[role]).includes(unit),
  );

/** A unit: its names, what it belongs to, and every task on which it has a role that day. */
export function unitReport(setting: Setting, unit: Unit, file: string): Report {
  const { ledger, asOf, lang } = setting;
  const zh = lang === "zh";
  const mine = statesOn(ledger, asOf).filter((state) => rolesIn(state, unit.id).length > 0);
  const names = (ids: readonly string[] | undefined) => shortNamesOn(ledger, ids ?? [], asOf);
  const aliases = (unit.aliases ?? []).map(
    ({ name, from, until }) => `${name}${from || until ? ` (${from ?? ""}–${until ?? ""})` : ""}`,
  );
  return framed(setting, {
    kind: "show",
    title: zh ? `${unit.name}（${unit.id}）` : `${unit.name} (${unit.id})`,
    blocks: [
      recordFields(lang, [
        ["简称", "short", unit.short?.join("、")],
        ["曾用名", "former names", aliases.join("、")],
        ["类别", "kind", unitKindWords[unit.kind][lang]],
        ["层级", "level", levelWords[unit.level][lang]],
        ["上级", "parent", unit.parent ? names([unit.parent]) : null],
        ["派驻监督", "supervised by", unit.supervisedBy ? names([unit.supervisedBy]) : null],
        ["包括", "lists", names(unit.expands)],
        ["出处", "source", sourceWords(unit.source, lang)],
      ]),
      { type: "heading", level: 2, text: zh ? `承担的任务：${mine.length}项` : `Tasks: ${mine.length}` },
      {
        type: "table",
        columns: zh
          ? columns(["编号", 0], ["任务", 2], ["角色", 1], ["完成时限", 1], ["状态", 1], ["亮灯", 0])
          : columns(["id", 0], ["task", 2], ["role", 1], ["due", 1], ["standing", 1], ["lamp", 0]),
        rows: mine.map((state) => [
          plain(state.task.id),
          plain(state.task.title),
          plain(
            rolesIn(state, unit.id)
              .map((role) => roleWords[role][lang])
              .join("、"),
          ),
          deadlineCell(setting, state),
          standingCell(setting, state),
          lampCell(state),
        ]),
      },
    ],
    facts: {
      record: "unit",
      file,
      id: unit.id,
      name: unit.name,
      tasks: mine.map((state) => ({ roles: rolesIn(state, unit.id), ...stateFacts(state) })),
    },
  });
}
