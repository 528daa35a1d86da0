import type ExcelJS from "exceljs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Desk, openDesk } from "./desk.ts";

const held: { desk?: Desk } = {};
const desk = (): Desk => {
  if (!held.desk) throw new Error("no desk");
  return held.desk;
};
beforeAll(() => {
  held.desk = openDesk("test/registries/small");
});
afterAll(() => desk().clear());

const claiming = (book: ExcelJS.Workbook): void => {
  const sheet = book.getWorksheet("填报表");
  if (!sheet) throw new Error("no table");
  sheet.getCell("K7").value = "全部接入";
  sheet.getCell("Q7").value = "接入验收单";
  sheet.getCell("S7").value = "是";
};

it("a claim that was returned is claimed again by the next form, in the same words; the old form adds nothing", async () => {
  await desk().run("form", "guozi", "--period", "2024-08", "--on", "2024-09-10", "-o", "old.xlsx");
  await desk().change("old.xlsx", "old.xlsx", claiming);
  const first = await desk().run("import", "old.xlsx", "--yes", "--on", "2024-09-12");
  expect({ exit: first.exit, claimed: /申请销号/.test(first.out) || /记了2条/.test(first.out) }).toEqual({
    exit: 0,
    claimed: true,
  });
  const back = await desk().run("return", "qiye-1", "--reason", "缺3家验收单", "--on", "2024-09-20");
  expect(back).toMatchObject({ exit: 0 });
  const [old] = await desk().returned("old.xlsx", "--on", "2024-09-12");
  expect(old?.entries).toEqual([]);
  await desk().run("form", "guozi", "--period", "2024-09", "-o", "new.xlsx");
  await desk().change("new.xlsx", "new.xlsx", claiming);
  const [next] = await desk().returned("new.xlsx");
  expect(next?.entries).toHaveLength(2);
  expect((await desk().run("import", "new.xlsx", "--yes")).exit).toBe(0);
  const [again] = await desk().returned("new.xlsx");
  expect(again?.entries).toEqual([]);
});
