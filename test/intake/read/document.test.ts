import {
  DeletedTextRun,
  Document,
  ExternalHyperlink,
  InsertedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
} from "docx";
import { expect, it } from "vitest";
import { readFile } from "../../../src/intake/read.ts";
import { letter } from "../hostile/office.ts";

async function document(bytes: Uint8Array) {
  const read = await readFile("a.docx", bytes);
  if (read.is !== "document") throw new Error(read.is);
  return read;
}

const lines = ({ blocks }: Awaited<ReturnType<typeof document>>): readonly string[] =>
  blocks.flatMap((block) => (block.is === "line" ? [block.text] : []));

const level = (at: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  level: at,
  format,
  text,
});
const numbering = {
  config: [
    {
      reference: "公文",
      levels: [
        level(0, LevelFormat.CHINESE_COUNTING, "%1、"),
        level(1, LevelFormat.CHINESE_COUNTING, "（%2）"),
        level(2, LevelFormat.DECIMAL, "%3."),
      ],
    },
  ],
};
const numbered = (text: string, at: number, instance = 0): Paragraph =>
  new Paragraph({ text, numbering: { reference: "公文", level: at, instance } });
const bytesOf = async (children: readonly (Paragraph | Table)[]): Promise<Uint8Array> =>
  new Uint8Array(await Packer.toBuffer(new Document({ numbering, sections: [{ children: [...children] }] })));

it("automatic numbers are restored, level by level, and begin anew", async () => {
  const read = await document(
    await bytesOf([
      numbered("总体要求", 0),
      numbered("甲", 1),
      numbered("甲一", 2),
      numbered("甲二", 2),
      numbered("乙", 1),
      numbered("乙一", 2),
      numbered("重点任务", 0),
      numbered("丙", 1),
      ...Array.from({ length: 9 }, () => numbered("丁", 1)),
      numbered("另一份", 0, 1),
    ]),
  );
  expect(lines(read)).toEqual([
    "一、总体要求",
    "（一）甲",
    "1.甲一",
    "2.甲二",
    "（二）乙",
    "1.乙一",
    "二、重点任务",
    "（一）丙",
    ..."二三四五六七八九十".split("").map((number) => `（${number}）丁`),
    "一、另一份",
  ]);
});

it("deletions are out, insertions in; hidden words are out, a link is its words", async () => {
  const mark = { id: 1, author: "a", date: "2024-01-01T00:00:00Z" };
  const read = await document(
    await bytesOf([
      new Paragraph({
        children: [
          new TextRun("保留"),
          new DeletedTextRun({ text: "删去", ...mark }),
          new InsertedTextRun({ text: "插入", ...mark }),
          new TextRun({ text: "隐藏", vanish: true }),
          new ExternalHyperlink({ link: "http://example.org", children: [new TextRun("链接")] }),
          new TextRun({ text: "下一行", break: 1 }),
        ],
      }),
    ]),
  );
  expect(lines(read)).toEqual(["保留插入链接", "下一行"]);
});

it("fields are their results, a deleted paragraph mark joins, a text box is left out and said", async () => {
  const run = (inner: string): string => `<w:r>${inner}</w:r>`;
  const read = await document(
    letter(
      [
        `<w:p>${run('<w:fldChar w:fldCharType="begin"/>')}${run("<w:instrText>PAGE</w:instrText>")}${run('<w:fldChar w:fldCharType="separate"/>')}${run("<w:t>3</w:t>")}${run('<w:fldChar w:fldCharType="end"/>')}${run("<w:t>页</w:t>")}</w:p>`,
        `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run("<w:t>前半</w:t>")}</w:p><w:p>${run("<w:t>后半</w:t>")}</w:p>`,
        `<w:p>${run("<w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent>")}${run("<w:t>正文</w:t>")}</w:p>`,
      ].join(""),
    ),
  );
  expect(lines(read)).toEqual(["3页", "前半后半", "正文"]);
  expect(read.remarks.map(({ zh }) => zh)).toEqual(["1 个文本框里的文字没有读"]);
});

it("a table is a table in its place, with its merged cells", async () => {
  const cell = (
    text: string,
    more: { readonly columnSpan?: number; readonly verticalMerge?: "restart" | "continue" } = {},
  ): TableCell => new TableCell({ children: text.split("\n").map((line) => new Paragraph(line)), ...more });
  const { RESTART, CONTINUE } = VerticalMergeType;
  const read = await document(
    await bytesOf([
      new Paragraph("前"),
      new Table({
        rows: [
          new TableRow({
            children: [cell("序号", { verticalMerge: RESTART }), cell("单位", { columnSpan: 2 })],
          }),
          new TableRow({ children: [cell("", { verticalMerge: CONTINUE }), cell("甲\n乙"), cell("丙")] }),
        ],
      }),
      new Paragraph("后"),
    ]),
  );
  expect(read.blocks.map((block) => (block.is === "line" ? block.text : block.table.name))).toEqual([
    "前",
    "表1",
    "后",
  ]);
  const [table] = read.blocks.flatMap((block) => (block.is === "table" ? [block.table] : []));
  expect(table?.cells.map(({ address, text }) => `${address} ${text}`)).toEqual([
    "A1 序号",
    "B1 单位",
    "B2 甲\n乙",
    "C2 丙",
  ]);
  expect(table?.merged).toEqual([
    { row: 0, column: 0, rows: 2, columns: 1 },
    { row: 0, column: 1, rows: 1, columns: 2 },
  ]);
});
