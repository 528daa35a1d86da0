import { shortNamesOn } from "../../derive/names.ts";
import type { Unit } from "../../model/records.ts";
import { levelWords, unitKindWords } from "../../model/words.ts";
import { joined } from "../parts/words.ts";
import { type SheetColumn, sheetRows } from "../sheets/column.ts";
import { known, named, prose } from "./columns.ts";
import { type ExportKind, fieldsOf, wanted } from "./kind.ts";

const spans = ({ aliases = [] }: Unit): string =>
  aliases.map(({ name, from, until }) => `${name} ${from ?? ""}—${until ?? ""}`.trim()).join("\n");

export const units: ExportKind = {
  name: "units",
  label: { zh: "单位", en: "Units" },
  of: ({ setting: { ledger, asOf, lang }, filter }) => {
    const names = (ids: readonly string[]) => shortNamesOn(ledger, ids, asOf);
    const all = [...ledger.units.values()]
      .filter(({ id }) => wanted(filter.units, id))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    const columns: readonly SheetColumn<Unit>[] = [
      known("编号", "id", ({ id }) => id),
      prose("全称", "name", ({ name }) => name),
      named("简称", "short names", ({ short = [] }) => joined(short, lang)),
      named("类别", "kind", ({ kind }) => unitKindWords[kind][lang]),
      named("层级", "level", ({ level }) => levelWords[level][lang]),
      named("上级单位", "parent", ({ parent }) => (parent ? names([parent]) : "")),
      named("派驻监督", "supervised by", ({ supervisedBy }) => (supervisedBy ? names([supervisedBy]) : "")),
      prose("包括", "lists", ({ expands = [] }) => names(expands)),
      prose("曾用名", "former names", spans),
    ];
    return { rows: sheetRows(columns, all, lang), facts: all.map(fieldsOf), events: () => [] };
  },
};
