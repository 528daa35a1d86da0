import { type PlanContext, readPlan } from "../../../intake/plan.ts";
import type { ReadFile, ReadTable } from "../../../intake/read.ts";
import { Refusal } from "../../../model/refusal.ts";
import type { ReadingOfFile } from "../../../reports/reading.ts";

/** A table's lines with a tab between its cells, as a plan's text has it. */
function tableText({ cells, rows }: ReadTable): string {
  const lines = Array.from({ length: rows }, (): string[] => []);
  for (const { row, column, text } of cells) {
    const line = lines[row];
    if (!line) continue;
    while (line.length < column) line.push("");
    line[column] = text.replace(/\s*\n\s*/gu, "；");
  }
  return lines.map((line) => line.join("\t")).join("\n");
}

const linesOnly = (file: Extract<ReadFile, { is: "document" }>): string =>
  file.blocks.map((block) => (block.is === "line" ? block.text : "")).join("\n");

const whole = (file: Extract<ReadFile, { is: "document" }>): string =>
  file.blocks.map((block) => (block.is === "line" ? block.text : tableText(block.table))).join("\n");

/**
 * A text or a document as a plan; null for a workbook, and for a document whose measures all stand in tables. Throws a
 * `Refusal` for a text in which nobody is named for anything.
 */
export function planIn(
  document: string,
  file: ReadFile,
  context: Omit<PlanContext, "marked">,
): ReadingOfFile | null {
  if (file.is === "tables") return null;
  const marked = file.is === "text" && /\.(?:md|markdown)$/iu.test(document);
  const hasTables = file.is === "document" && file.blocks.some(({ is }) => is === "table");
  if (hasTables && readPlan(linesOnly(file), { ...context, marked }).rows.length === 0) return null;
  const paper = readPlan(file.is === "text" ? file.text : whole(file), { ...context, marked });
  if (paper.rows.length === 0 && paper.unread.length === 0)
    throw new Refusal(
      {
        zh: `\`${document}\` 里没有找到责任分工：没有一处写明由哪个单位办`,
        en: `\`${document}\` names nobody who is responsible for anything`,
      },
      {
        zh: "方案里要有“（责任单位：……）”“……牵头，……配合”这样的话；是台账的，存成 .xlsx 或 .csv 再来",
        en: "a plan says （责任单位：…） or …牵头，…配合 behind its measures; save a ledger as .xlsx or .csv",
      },
    );
  return { ...paper, document, remarks: file.remarks, tables: [], passedOver: [] };
}
