import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { strFromU8, unzipSync } from "fflate";
import ICAL from "ical.js";
import { SaxesParser } from "saxes";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { duban } from "./harness/on-disk.ts";

/** A whole packet takes seconds, and many of them on a busy machine. */
const patience = 240_000;

const city = join(import.meta.dirname, "..", "registry", "qinglian-yunze");
const meeting = "2024-10-16-dispatch";
const top = mkdtempSync(join(tmpdir(), "packet-"));
afterAll(() => rmSync(top, { recursive: true, force: true }));

async function made(folder: string, ...argv: readonly string[]): Promise<string> {
  const whole = join(top, folder);
  const { exit, out, err } = await duban(top, "2024-09-30", [
    "packet",
    ...argv,
    "-C",
    city,
    "-o",
    `${folder}/`,
  ]);
  expect([exit, out, err.split("，")[1]?.trim()]).toEqual([0, "", "从 index.html 看起。"]);
  return whole;
}

const facts = async (...argv: readonly string[]) => {
  const { out } = await duban(top, "2024-09-30", [...argv, "-C", city, "--format", "json"]);
  return JSON.parse(out);
};

/** The words of a Word file, paragraph by paragraph. */
function wordsIn(file: string): readonly string[] {
  const xml = strFromU8(unzipSync(readFileSync(file))["word/document.xml"] ?? new Uint8Array());
  return xml
    .split(/<\/w:p>/)
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(""),
    );
}

async function sheetsOf(file: string): Promise<readonly ExcelJS.Worksheet[]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  return book.worksheets;
}

const whole = [
  "01-议程.docx",
  "02-会议材料.docx",
  "03-请示报告事项.docx",
  "04-逾期事项台账.xlsx",
  "05-挂图作战.svg",
  "06-挂图作战.html",
  "07-日程.ics",
  "08-交办清单.docx",
  "09-会议纪要.docx",
  "index.html",
];

describe("the packet of a meeting that was held", () => {
  const at = { folder: "" };
  beforeAll(async () => {
    at.folder = await made("十月", meeting, "--as-of", "2024-10-16");
  }, patience);
  const file = (name: string) => join(at.folder, name);

  test("holds every paper under a name that sorts, and fits any disk", () => {
    const names = readdirSync(at.folder).sort();
    expect(names).toEqual(whole);
    for (const name of names) expect(name).not.toMatch(/[<>:"/\\|?*\s]|[. ]$/);
  });

  test("its index names each of them, and nothing that is not there or elsewhere", () => {
    const html = readFileSync(file("index.html"), "utf8");
    const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) =>
      decodeURIComponent(href ?? "").replace(/^\.\//, ""),
    );
    expect(links.filter((href) => !href.startsWith("#")).sort()).toEqual(whole.slice(0, -1));
    expect(html).toContain("截至 2024-10-15");
    expect(html).toContain("本登记簿为虚构");
    expect(html).not.toMatch(/(?:src|href)="https?:/);
  });

  test("the same numbers stand in the materials, the workbook and the index", async () => {
    const { overdue, flow } = await facts("brief", meeting, "--as-of", "2024-10-15");
    const [ledger] = await sheetsOf(file("04-逾期事项台账.xlsx"));
    const ids: string[] = [];
    ledger?.eachRow((row) => {
      const found = row.values as readonly unknown[];
      const id = found.find((value) => typeof value === "string" && /^[a-z]+-[a-z0-9]{6}$/.test(value));
      if (id !== undefined) ids.push(String(id));
    });
    expect(ids).toEqual(overdue.map(({ id }: { readonly id: string }) => id));
    const materials = wordsIn(file("02-会议材料.docx"));
    const sum = materials.find((words) => words.includes("在办按进度"));
    expect(sum).toContain(`逾期${overdue.length}（`);
    expect(sum).toContain(`合计${flow.open.after}项`);
    expect(readFileSync(file("index.html"), "utf8")).toContain(`逾期${overdue.length}（`);
  });

  test("the wall chart is that of the eve, with as many overdue", async () => {
    const { overdue } = await facts("brief", meeting, "--as-of", "2024-10-15");
    const { tasks } = await facts("board", "--as-of", "2024-10-15");
    const late = tasks.filter(({ pace }: { readonly pace: string }) => pace === "overdue");
    expect(late.map(({ id }: { readonly id: string }) => id).sort()).toEqual(
      overdue.map(({ id }: { readonly id: string }) => id).sort(),
    );
    for (const name of ["05-挂图作战.svg", "06-挂图作战.html"]) {
      await duban(top, "2024-09-30", ["board", "--as-of", "2024-10-15", "-C", city, "-o", name]);
      expect(readFileSync(join(top, name)).equals(readFileSync(file(name))), name).toBe(true);
    }
  });

  test("papers before the meeting speak of its eve, those after it of its day", () => {
    expect(wordsIn(file("03-请示报告事项.docx")).join("\n")).toContain("请示：");
    expect(wordsIn(file("08-交办清单.docx")).join("\n")).toContain("2024年10月16日");
    expect(wordsIn(file("09-会议纪要.docx")).join("\n")).toContain("主持召开");
  });

  test("the calendar and the picture can be read by others", () => {
    const calendar = new ICAL.Component(ICAL.parse(readFileSync(file("07-日程.ics"), "utf8")));
    const days = calendar.getAllSubcomponents("vevent").map((event) => event.getFirstPropertyValue("uid"));
    expect(new Set(days).size).toBe(days.length);
    expect(days).toContain(`meeting-${meeting}@qinglian-yunze.duban`);
    const parser = new SaxesParser();
    parser.on("error", (error) => {
      throw error;
    });
    parser.write(readFileSync(file("05-挂图作战.svg"), "utf8")).close();
  });
});

test("the same registry and day give the same bytes in every file, in any folder", async () => {
  const [one, other] = [await made("one", meeting), await made("elsewhere/other", meeting)];
  for (const name of readdirSync(one))
    expect(readFileSync(join(one, name)).equals(readFileSync(join(other, name))), name).toBe(true);
  expect(readdirSync(other)).toEqual(readdirSync(one));
});

test("before a meeting there are no minutes, and the decisions are those of the last one", async () => {
  const folder = await made("before", meeting, "--as-of", "2024-10-10");
  expect(readdirSync(folder).sort()).toEqual(whole.filter((name) => !name.startsWith("09")));
  expect(wordsIn(join(folder, "08-交办清单.docx")).join("\n")).toContain("2024年9月18日");
});

test("only some of them: each keeps its number", async () => {
  const folder = await made("some", "--next", "dispatch", "--only", "agenda,upward");
  expect(readdirSync(folder).sort()).toEqual(["01-议程.docx", "03-请示报告事项.docx", "index.html"]);
});

test("the packet of a consultation is about its line", async () => {
  const folder = await made("line", "--next", "consultation", "--line", "qiye", "--only", "overdue,calendar");
  const { overdue } = await facts("brief", "--next", "consultation", "--line", "qiye");
  const [ledger] = await sheetsOf(join(folder, "04-逾期事项台账.xlsx"));
  const text = JSON.stringify(ledger?.getSheetValues());
  for (const { id } of overdue) expect(text).toContain(id);
  expect(text).not.toContain("xuexiao-");
});
