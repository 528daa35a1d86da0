import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ICAL from "ical.js";
import { afterAll, describe, expect, it } from "vitest";
import { readBook, sheetOf } from "./render/read-book.ts";

const top = join(import.meta.dirname, "..");
const scratch = mkdtempSync(join(tmpdir(), "duban-sheets-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const env = {
  ...process.env,
  DUBAN_LANG: "zh",
  DUBAN_TODAY: "",
  DUBAN_DIR: "",
  DUBAN_REGISTRY: "",
  XDG_CONFIG_HOME: scratch,
};

/** The bytes of a file that the built program writes. */
function written(name: string, args: readonly string[], zone = "Asia/Shanghai"): Buffer {
  const file = join(scratch, name);
  const program = join(top, "bin", "duban.js");
  const { status, stderr } = spawnSync(process.execPath, [program, ...args, "-o", file], {
    cwd: top,
    env: { ...env, TZ: zone },
    encoding: "utf8",
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  return readFileSync(file);
}

describe("the built program", () => {
  it.each([
    ["list.xlsx", ["list"], "任务清单"],
    ["late.xlsx", ["overdue", "--by", "unit", "--each"], "逾期事项"],
    ["line.xlsx", ["report", "qiye"], "正文"],
    ["unit.xlsx", ["unit", "市财政局"], "正文"],
    ["missing.xlsx", ["missing"], "未报齐"],
    ["stats.xlsx", ["stats"], "正文"],
    ["all.xlsx", ["export"], "任务"],
  ])("writes %s, which another library reads", async (name, args, first) => {
    const book = await readBook(written(name, args));
    expect(sheetOf(book).name).toBe(first);
    for (const page of book.worksheets) {
      expect(page.pageSetup).toMatchObject({ fitToPage: true, fitToWidth: 1, fitToHeight: 0 });
      for (let row = 1; row <= page.rowCount; row += 1) expect(page.getRow(row).height).toBeGreaterThan(10);
    }
  });

  it.each([
    ["x.xlsx", ["report", "qiye"]],
    ["x.csv", ["overdue"]],
    ["x.ics", ["unit", "市财政局"]],
  ])("writes the same bytes twice into %s, wherever the clock stands", (name, args) => {
    expect(written(name, args, "America/Los_Angeles")).toEqual(written(name, args, "Pacific/Kiritimati"));
  });

  it("writes csv for Excel and a calendar that is read back", () => {
    const csv = written("tasks.csv", ["list", "采购"]);
    expect([...csv.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(csv.toString().split("\r\n").length).toBeGreaterThan(2);
    const calendar = new ICAL.Component(ICAL.parse(written("all.ics", ["export"]).toString()));
    const days = calendar.getAllSubcomponents("vevent").map((each) => new ICAL.Event(each).startDate);
    expect(days.length).toBeGreaterThan(100);
    for (const day of days) expect(day.isDate).toBe(true);
  });
});
