import { expect, it, test } from "vitest";
import { readFile } from "../../../src/intake/read.ts";

const gbk = new Uint8Array([
  0xd0, 0xf2, 0xba, 0xc5, 0x3b, 0xc8, 0xce, 0xce, 0xf1, 0x0d, 0x0a, 0x31, 0x3b, 0xbc, 0xd7,
]);

async function cellsOf(bytes: Uint8Array): Promise<readonly string[]> {
  const read = await readFile("a.csv", bytes);
  if (read.is !== "tables") throw new Error(read.is);
  return read.sheets.flatMap(({ cells }) => cells.map(({ address, text }) => `${address} ${text}`));
}

const text = (words: string): Uint8Array => new Uint8Array(Buffer.from(words));

test.each([
  ["GBK with ;", gbk, ["A1 序号", "B1 任务", "A2 1", "B2 甲"]],
  [
    "UTF-16 with tabs",
    new Uint8Array(Buffer.from("\ufeff序号\t任务\n1\t甲", "utf16le")),
    ["A1 序号", "B1 任务", "A2 1", "B2 甲"],
  ],
  ["a mark at the start", text("\ufeff序号,任务\r\n1,甲"), ["A1 序号", "B1 任务", "A2 1", "B2 甲"]],
  [
    "quotes, a line end within them",
    text('序号,任务\n1,"甲,""乙""\n丙"'),
    ["A1 序号", "B1 任务", "A2 1", 'B2 甲,"乙"\n丙'],
  ],
  ["a full-width comma is text", text("序号,任务\n1,甲，乙"), ["A1 序号", "B1 任务", "A2 1", "B2 甲，乙"]],
  [
    "uneven rows",
    text("序号,任务,备注\n1,甲\n\n2,乙,丙,丁"),
    ["A1 序号", "B1 任务", "C1 备注", "A2 1", "B2 甲", "A4 2", "B4 乙", "C4 丙", "D4 丁"],
  ],
  ["zeros that a program kept", text('编号,任务\n="007",甲'), ["A1 编号", "B1 任务", "A2 007", "B2 甲"]],
  ["the sign named in the first line", text("sep=;\n序号;任务,事项\n"), ["A1 序号", "B1 任务,事项"]],
])("columns: %s", async (_, bytes, expected) => {
  expect(await cellsOf(bytes)).toEqual(expected);
});

it("a text keeps its words, with one kind of line end; strange characters are taken out and said", async () => {
  const read = await readFile("a.txt", text(`甲\r\n乙\r丙\v丁${"字".repeat(200)}\x07`));
  expect(read.is === "text" && read.text).toBe(`甲\n乙\n丙\n丁${"字".repeat(200)}`);
  expect(read.remarks.map(({ en }) => en)).toEqual([
    "left out: 1 control or lost characters, the first in line 4 (U+0007); compare with the paper",
  ]);
});
