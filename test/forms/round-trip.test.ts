import { readdirSync } from "node:fs";
import { join } from "node:path";
import type ExcelJS from "exceljs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Desk, openDesk } from "./desk.ts";

const held: { desk?: Desk } = {};
const desk = (): Desk => {
  if (!held.desk) throw new Error("no desk");
  return held.desk;
};
beforeAll(() => {
  held.desk = openDesk("registry/qinglian-yunze");
});
afterAll(() => desk().clear());

/** The columns of a table by their headings, and its rows: those with an id in the first column. */
function tableOf(sheet: ExcelJS.Worksheet) {
  const columns = new Map<string, number>();
  const rows: ExcelJS.Row[] = [];
  sheet.eachRow((row) => {
    if (columns.size > 0 && row.getCell(1).text !== "") rows.push(row);
    if (row.getCell(2).text !== "序号") return;
    row.eachCell((cell, column) => columns.set(cell.text, column));
  });
  const cell = (row: ExcelJS.Row, heading: string) => row.getCell(columns.get(heading) ?? 99);
  return { rows, cell };
}

const isOpen = (cell: ExcelJS.Cell): boolean => cell.protection?.locked === false;

/** A unit's honest return: something of every task, no percentage below the last, every turn of a duty done. */
function fillIn(book: ExcelJS.Workbook): void {
  const main = book.getWorksheet("填报表");
  const duties = book.getWorksheet("周期任务");
  if (!main) throw new Error("no table");
  const { rows, cell } = tableOf(main);
  for (const row of rows) {
    cell(row, "进展情况").value = "按计划推进，本期没有新的情况";
    const [, last, on] = /^([\d.]+)%\n(.*)$/.exec(cell(row, "上次报的进度").text) ?? [];
    const percent = cell(row, "完成百分比");
    if (isOpen(percent) && last !== undefined && on !== "2024-09-30") percent.value = Number(last);
  }
  if (!duties) return;
  const turns = tableOf(duties);
  for (const row of turns.rows) {
    turns.cell(row, "本期已完成").value = "是";
    turns.cell(row, "佐证材料名称").value = "工作台账";
  }
}

describe("a month of the invented city, by forms", () => {
  it("one form a unit that owes something; made twice, the same bytes", async () => {
    const { exit } = await desk().run("form", "--all", "--period", "2024-09", "-o", "forms/");
    expect(exit).toBe(0);
    const names = readdirSync(join(desk().folder, "forms"));
    expect(names.length).toBeGreaterThan(20);
    const before = names.map((name) => desk().bytes(`forms/${name}`).toString("base64"));
    await desk().run("form", "--all", "--period", "2024-09", "-o", "forms/");
    expect(names.map((name) => desk().bytes(`forms/${name}`).toString("base64"))).toEqual(before);
    expect((await desk().run("check", "--strict")).exit).toBe(0);
  });

  it("filled in by a second library, the folder is taken back: all reported, and no rule is broken", async () => {
    for (const name of readdirSync(join(desk().folder, "forms")))
      await desk().change(`forms/${name}`, `forms/${name}`, fillIn);
    const { exit, out } = await desk().run("import", "forms", "--yes");
    expect({ exit, out: exit === 0 ? "" : out }).toEqual({ exit: 0, out: "" });
    const checked = await desk().run("check", "--strict");
    expect(checked.out).toBe("");
    const missing = JSON.parse((await desk().run("missing", "2024-09", "--format", "json")).out);
    const [period] = missing.periods;
    expect({ missing: period.missing, partial: period.partial }).toEqual({ missing: 0, partial: 0 });
    expect(
      period.units.every(({ sent }: { sent: string | null }) => sent === "2024-09-30" || sent === null),
    ).toBe(true);
  });

  it("taken back once more, it adds nothing", async () => {
    const forms = await desk().returned("forms");
    expect(forms.flatMap(({ entries }) => entries)).toEqual([]);
    expect(forms.flatMap(({ cells }) => cells).filter(({ state }) => state !== "unchanged")).toEqual([]);
    const { exit, out } = await desk().run("import", "forms", "--yes");
    expect(exit).toBe(0);
    expect(out).toMatch(/没有要写的/);
  });
});
