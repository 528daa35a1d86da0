import naughty from "big-list-of-naughty-strings";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import ICAL from "ical.js";
import { SaxesParser } from "saxes";
import { expect, it } from "vitest";
import type { CalendarEvent } from "../../src/model/calendar-event.ts";
import type { Day } from "../../src/model/day.ts";
import type { Report } from "../../src/model/report.ts";
import csv from "../../src/render/csv.ts";
import ics from "../../src/render/ics.ts";
import { hostileText } from "./hostile.ts";
import { readBook, reportBytes, sheetOf, textAt } from "./read-book.ts";
import { pipe } from "./samples.ts";

const long = [
  "督".repeat(10_000),
  "=".repeat(10_000),
  '"'.repeat(10_000),
  "<".repeat(10_000),
  "a ".repeat(5_000),
  "\u202e反".repeat(5_000),
  "اَلْعَرَبِيَّةُ ".repeat(600),
  "]]><!ENTITY x SYSTEM 'file:///etc/passwd'>&x;",
  "\r\nBEGIN:VEVENT\r\nSUMMARY:forged\r\nEND:VEVENT",
  "END:VCALENDAR",
  "x\r\n=cmd|' /C calc'!A0",
];
const texts = [...naughty, ...long];

/** What a reader may not be made to obey: controls, and characters that turn text around or hide it. */
const unseen =
  /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|\p{Cs}/u;

const event = (text: string, n: number): CalendarEvent => ({
  uid: `due-${n}@x.duban`,
  on: "2024-06-30" as Day,
  title: text,
  told: [text],
  categories: [text],
  changes: 0,
});

const reportOf = (all: readonly string[]): Report => ({
  kind: "list",
  asOf: "2024-09-30" as Day,
  blocks: [
    { type: "heading", level: 1, text: all[0] ?? "" },
    {
      type: "table",
      name: all[0] ?? "",
      columns: [{ heading: all[0] ?? "" }],
      rows: all.map((text) => [{ text }]),
    },
  ],
  facts: {},
  events: () => all.map(event),
});

/** Every part is well-formed XML without a document type, and no cell has a formula. */
function wellFormed(bytes: Uint8Array): void {
  for (const [name, part] of Object.entries(unzipSync(bytes))) {
    const parser = new SaxesParser();
    parser.on("error", (error) => {
      throw new Error(`${name}: ${error.message}`);
    });
    parser.on("doctype", () => {
      throw new Error(`${name} has a document type`);
    });
    parser.on("opentag", ({ name: tag }) =>
      expect(["f", "hyperlink", "externalReference"]).not.toContain(tag),
    );
    parser.write(strFromU8(part)).close();
  }
}

it("in a workbook they are text, whole, and nothing is run", async () => {
  const bytes = await reportBytes(reportOf(texts));
  wellFormed(bytes);
  const page = sheetOf(await readBook(bytes));
  texts.forEach((text, n) => {
    const cell = textAt(page, `A${n + 3}`) ?? "";
    expect(typeof cell).toBe("string");
    expect(cell).not.toMatch(unseen);
    if (!/[^\n\x20-\x7e\u4e00-\u9fff]/.test(text)) expect(cell).toBe(text);
  });
});

it("in csv they are fields, and no field is taken for a formula", async () => {
  const text = String(await csv.report?.(reportOf(texts), pipe));
  const rows: readonly (readonly string[])[] = parse(text.slice(1), { relax_column_count: false });
  expect(rows).toHaveLength(texts.length + 1);
  for (const [field = ""] of rows) {
    expect(field).not.toMatch(/^\s*[=+\-@＝＋－＠|]/);
    expect(field).not.toMatch(unseen);
  }
  texts.forEach((given, n) => {
    if (/^[\x20-\x7e\u4e00-\u9fff\n]*$/.test(given)) expect([given, `'${given}`]).toContain(rows[n + 1]?.[0]);
  });
});

it("in a calendar they are words: as many events as there are days, none forged", async () => {
  const text = String(await ics.report?.(reportOf(texts), pipe));
  expect(text).not.toMatch(unseen);
  for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent");
  expect(events).toHaveLength(texts.length);
  events.forEach((each, n) => {
    const given = texts[n] ?? "";
    if (given.length < 2_000 && /^[\x20-\x7e\u4e00-\u9fff]*$/.test(given))
      expect(each.getFirstPropertyValue("summary")).toBe(given);
  });
});

it("whatever is put together, nothing breaks", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(hostileText, { minLength: 1, maxLength: 5 }), async (all) => {
      const report = reportOf(all);
      const bytes = await reportBytes(report);
      wellFormed(bytes);
      expect(sheetOf(await readBook(bytes)).rowCount).toBeGreaterThanOrEqual(2);
      const text = String(await ics.report?.(report, pipe));
      expect(new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent")).toHaveLength(all.length);
      const rows: readonly unknown[] = parse(String(await csv.report?.(report, pipe)).slice(1), {
        skip_empty_lines: false,
      });
      expect(rows.length).toBeLessThanOrEqual(all.length + 1);
    }),
    { numRuns: 60 },
  );
});
