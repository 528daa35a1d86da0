import { describe, expect, it, test } from "vitest";
import { most, readFile } from "../../../src/intake/read.ts";
import { Refusal } from "../../../src/model/refusal.ts";
import { cases } from "./cases.ts";
import { book, letter, plainRows, sheet } from "./office.ts";

/** What comes of reading: the refusal, or what was read. Anything else thrown is a bug. */
async function outcome(name: string, bytes: Uint8Array) {
  try {
    return await readFile(name, bytes);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

/** Of the processor, not of the clock: other work on the machine does not count. */
const secondsSince = (begun: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1e6;
};

describe("files that are refused", () => {
  test.each(cases.filter(([about]) => !about.startsWith("fifty")))("%s", async (_, name, make, says) => {
    const bytes = make();
    const begun = process.cpuUsage();
    const refused = await outcome(name, bytes);
    expect(secondsSince(begun)).toBeLessThan(5);
    expect(refused).toBeInstanceOf(Refusal);
    if (!(refused instanceof Refusal)) return;
    expect(refused.what.zh).toMatch(says);
    expect(refused.what.en).toMatch(/[a-z]{2}/);
    expect(refused.what.en).not.toMatch(/[\u4e00-\u9fff]{3}/);
    expect([refused.fix.zh, refused.fix.en].every((words) => words.length > 5)).toBe(true);
    expect(refused.exit).toBe(2);
  });
});

describe("files that are cut off", () => {
  it("a workbook at every 64th byte, and a document", async () => {
    for (const whole of [book(), letter("<w:p><w:r><w:t>甲</w:t></w:r></w:p>")])
      for (let end = 64; end < whole.length; end += 64)
        expect(await outcome("a.xlsx", whole.subarray(0, end)), `${end} bytes`).toBeInstanceOf(Refusal);
  });

  it("a byte changed anywhere is noticed, or changes nothing that is read", async () => {
    const whole = book();
    const plain = JSON.stringify(await outcome("a.xlsx", whole));
    for (let at = 0; at < whole.length; at += 7) {
      const changed = whole.slice();
      changed[at] = (changed[at] ?? 0) ^ 0x55;
      const read = await outcome("a.xlsx", changed);
      if (!(read instanceof Refusal)) expect(JSON.stringify(read), `byte ${at}`).toBe(plain);
    }
  });
});

describe("files that are read, without what is dangerous in them", () => {
  const part = "xl/worksheets/sheet1.xml";
  const tables = async (bytes: Uint8Array) => {
    const read = await readFile("a.xlsx", bytes);
    if (read.is !== "tables") throw new Error(read.is);
    return { ...read, first: read.sheets[0] };
  };

  it("macros and links to other files are said and left alone", async () => {
    const { remarks, first } = await tables(
      book({ "xl/vbaProject.bin": "MZ", "xl/externalLinks/externalLink1.xml": "<externalLink/>" }),
    );
    expect(remarks.map(({ zh }) => zh)).toEqual([
      "工作簿带有宏，没有运行，也没有读",
      "工作簿链接着别的文件，没有打开；单元格按保存时的值读",
    ]);
    expect(first?.cells.map(({ text }) => text)).toEqual([
      "任务",
      "牵头单位",
      "时限",
      "甲",
      "市甲局",
      "6月底前",
    ]);
  });

  it("formulas are what they came to; one that nobody computed is an error", async () => {
    const formulas = `<row r="3"><c r="A3" t="str"><f>cmd|' /C calc'!A0</f><v>乙</v></c><c r="B3"><f>WEBSERVICE("http://example.org")</f></c></row>`;
    const { first, remarks } = await tables(book({ [part]: sheet(plainRows + formulas) }));
    expect(
      first?.cells.filter(({ formula }) => formula).map(({ address, text, kind }) => [address, text, kind]),
    ).toEqual([
      ["A3", "乙", "text"],
      ["B3", "=", "error"],
    ]);
    expect(remarks.map(({ en }) => en)).toEqual([
      "2 cells are formulas; nothing was computed, they are read as they were saved",
    ]);
  });

  it("a merged area of millions is cut to what holds something, and empty far cells do not count", async () => {
    const { first } = await tables(
      book({
        [part]: sheet(
          `${plainRows}<row r="1048576"><c r="XFD1048576" s="1"/></row>`,
          '<mergeCells><mergeCell ref="A2:XFD1048576"/><mergeCell ref="C9:D9"/></mergeCells>',
        ),
      }),
    );
    expect(first?.merged).toEqual([{ row: 1, column: 0, rows: 1, columns: 3 }]);
    expect([first?.rows, first?.columns]).toEqual([2, 3]);
  });

  it("the largest ledger that is allowed is read in seconds", async () => {
    const rows = Array.from(
      { length: most.rows },
      (_, row) => `<row r="${row + 1}">${"<c><v>1</v></c>".repeat(most.cells / most.rows)}</row>`,
    ).join("");
    const bytes = book({ [part]: sheet(rows) });
    const begun = process.cpuUsage();
    expect((await tables(bytes)).first?.cells.length).toBe(most.cells);
    expect(secondsSince(begun)).toBeLessThan(8);
  });
});
