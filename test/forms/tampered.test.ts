import type ExcelJS from "exceljs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Desk, openDesk, type Returned } from "./desk.ts";

/** The main table of the finance office's form: headings in row 6, its two tasks in rows 7 and 8. */
const [head, first, second] = [6, 7, 8];

const held: { desk?: Desk } = {};
const desk = (): Desk => {
  if (!held.desk) throw new Error("no desk");
  return held.desk;
};
beforeAll(async () => {
  held.desk = openDesk("test/registries/small");
  await desk().run("form", "caizheng", "--period", "2024-09", "-o", "f.xlsx");
});
afterAll(() => desk().clear());

const table = (book: ExcelJS.Workbook): ExcelJS.Worksheet => {
  const sheet = book.getWorksheet("填报表");
  if (!sheet) throw new Error("no table");
  return sheet;
};

/** What becomes of a form in which both tasks are told of, and something else was done. */
async function cameBack(act: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void): Promise<Returned> {
  await desk().change("f.xlsx", "g.xlsx", (book) => {
    const sheet = table(book);
    sheet.getCell(`K${first}`).value = "经费已到位";
    sheet.getCell(`K${second}`).value = "报告已起草";
    act(sheet, book);
  });
  const [form] = await desk().returned("g.xlsx");
  if (!form) throw new Error("no form");
  return form;
}

const said = ({ cells }: Returned, state: string) =>
  cells.filter((cell) => cell.state === state).map(({ at, why }) => `${at} ${why?.zh ?? ""}`.trim());

describe("what another program, or a hand, did to a form", () => {
  it("saved again by another program, all is as it was", async () => {
    const form = await cameBack(() => {});
    expect(said(form, "accepted")).toEqual(["填报表!K7", "填报表!K8"]);
    expect(said(form, "refused")).toEqual([]);
    expect(form.entries).toHaveLength(2);
    expect(form.taken).toBe(true);
  });

  it("a row deleted: named; the others are known by their ids", async () => {
    const form = await cameBack((sheet) => sheet.spliceRows(first, 1));
    expect(said(form, "refused")[0]).toMatch(/^填报表!7 “国有企业采购全部上平台”这一行没有了/);
    expect(said(form, "accepted")).toEqual(["填报表!K7"]);
    expect(form.taken).toBe(false);
  });

  it("a row added, and one that stands twice", async () => {
    const added = await cameBack((sheet) => {
      sheet.getCell("C9").value = "另一件事";
    });
    expect(said(added, "refused")).toEqual(["填报表!9 这一行不是表里原有的（没有编号），没有收"]);
    const twice = await cameBack((sheet) => {
      sheet.getRow(9).values = sheet.getRow(first).values;
    });
    expect(said(twice, "refused")[0]).toMatch(/^填报表!7、填报表!9 .*出现了2次/);
    expect(said(twice, "accepted")).toEqual(["填报表!K8"]);
    const strange = await cameBack((sheet) => {
      sheet.getCell("A9").value = "qiye-7";
    });
    expect(said(strange, "refused")[0]).toMatch(/编号 `qiye-7` 不是这张表的/);
  });

  it("rows sorted: each is known by its id, and told", async () => {
    const form = await cameBack((sheet) => {
      const [one, other] = [sheet.getRow(first).values, sheet.getRow(second).values];
      sheet.getRow(first).values = other;
      sheet.getRow(second).values = one;
    });
    expect(said(form, "refused")).toEqual([]);
    expect(said(form, "warned")).toHaveLength(2);
    expect(form.entries.join()).toMatch(/qiye-1.*qiye-2/);
    const { text } = form.cells.find(({ at }) => at === "填报表!K7") ?? {};
    expect(text).toBe("报告已起草");
  });

  it("ids sorted away from their rows: nothing of them is taken", async () => {
    const form = await cameBack((sheet) => {
      sheet.getCell(`A${first}`).value = "qiye-2";
      sheet.getCell(`A${second}`).value = "qiye-1";
    });
    expect(said(form, "accepted")).toEqual([]);
    expect(said(form, "refused")[0]).toMatch(/说不清这一行报的是哪一项/);
    const gone = await cameBack((sheet) => {
      sheet.getCell(`A${first}`).value = null;
    });
    expect(said(gone, "refused").join()).toMatch(/编号被删了.*没有编号/);
  });

  it("a locked cell changed: it is refused by name, and its row is taken", async () => {
    const form = await cameBack((sheet) => {
      sheet.getCell(`E${first}`).value = "2025-12-31";
    });
    expect(said(form, "refused")).toEqual([
      "填报表!E7 这一格不是填的，由“2024-08-31”改成了“2025-12-31”，没有收",
    ]);
    expect(said(form, "accepted")).toEqual(["填报表!K7", "填报表!K8"]);
  });

  it("a sheet renamed or hidden, a row hidden: read all the same, and told", async () => {
    const form = await cameBack((sheet) => {
      sheet.name = "九月";
      sheet.getRow(second).hidden = true;
    });
    expect(said(form, "accepted")).toEqual(["九月!K7", "九月!K8"]);
    expect(said(form, "warned").join()).toMatch(/改名为“九月”.*被隐藏了/);
  });

  it("a sheet taken away, a column deleted, a heading changed: that table is not read", async () => {
    const without = await cameBack((_, book) => book.removeWorksheet("周期任务"));
    expect(said(without, "refused")).toEqual(["周期任务 这张工作表没有了，或表头改得认不出了，里面的没有读"]);
    const narrow = await cameBack((sheet) => sheet.spliceColumns(5, 1));
    expect(said(narrow, "refused")[0]).toMatch(/^填报表 这张工作表没有了/);
    const renamed = await cameBack((sheet) => {
      sheet.getCell(`K${head}`).value = "情况";
    });
    expect(said(renamed, "accepted")).toEqual([]);
    const none = await cameBack((_, book) => {
      book.removeWorksheet("填报表");
      book.removeWorksheet("周期任务");
    });
    expect(none.fault?.zh).toMatch(/要填的工作表都没有了/);
  });

  it("formulas: the value that was saved counts, and is told; without one, or with an error, it is refused", async () => {
    const form = await cameBack((sheet) => {
      sheet.getCell(`J${first}`).value = { formula: "40+45", result: 85 };
      sheet.getCell(`M${first}`).value = { formula: "1/0", result: { error: "#DIV/0!" } };
    });
    expect(said(form, "refused")).toEqual(["填报表!M7 格子里是错误值 #DIV/0!"]);
    expect(said(form, "warned")).toEqual(["填报表!J7 格子里是公式，按保存时的值读"]);
    expect(form.entries.join()).toMatch(/85%/);
  });

  it("text beside the table, cells made one", async () => {
    const form = await cameBack((sheet) => {
      sheet.getCell("V7").value = "备注";
      sheet.mergeCells("L7:L8");
    });
    expect(said(form, "warned").join()).toMatch(/L7 几个格子合并了.*V7 表外的格子/);
    expect(said(form, "refused")).toEqual([]);
  });

  it("texts: too long, with control characters, with what copying leaves invisible", async () => {
    const form = await cameBack((sheet) => {
      sheet.getCell(`K${first}`).value = "长".repeat(2001);
      sheet.getCell(`L${second}`).value = "账目\u202e不全";
      sheet.getCell(`M${second}`).value = "\u200b 下月\u00a0报送\u3000 \r\n再核对 ";
    });
    expect(said(form, "refused").join()).toMatch(/K7 有2001个字，太长.*L8 有看不见的控制字符 U\+202E/);
    const partly = await desk().run("import", "g.xlsx", "--partly", "--dry-run");
    expect(partly.out).toMatch(/next: 下月 报送；再核对/);
  });

  it("the hidden sheet changed, doubled or taken away", async () => {
    const card = (book: ExcelJS.Workbook) => book.getWorksheet("duban-form");
    const other = await cameBack((_, book) => {
      const cell = card(book)?.getCell("B2");
      if (cell) cell.value = String(cell.value).replace("caizheng", "guozi");
    });
    expect(other.fault?.zh).toMatch(/隐藏的登记页被改过/);
    const late = await cameBack((_, book) => {
      const cell = card(book)?.getCell("B1");
      if (cell) cell.value = "2";
    });
    expect(late.fault?.zh).toMatch(/隐藏的登记页被改过/);
    const copied = await cameBack((_, book) => book.removeWorksheet("duban-form"));
    expect(copied.fault?.zh).toMatch(/这是填报表，但隐藏的登记页没有了/);
    const twice = await cameBack((_, book) => {
      const rows = card(book)?.getSheetValues() ?? [];
      book.addWorksheet("duban-form (2)").addRows(rows.slice(1) as unknown[][]);
    });
    expect(twice.fault?.zh).toMatch(/隐藏的登记页被改过/);
  });
});
