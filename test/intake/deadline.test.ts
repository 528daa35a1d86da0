import { describe, expect, test } from "vitest";
import { addWorkdays, workingCalendar } from "../../src/derive/working-days.ts";
import { type Context, type Reading, readDeadline } from "../../src/intake/deadline.ts";
import type { Day } from "../../src/model/day.ts";
import { table } from "./deadline-table.ts";

const calendar = workingCalendar({ years: [2025], off: ["2025-04-04"], on: ["2025-04-27"] }, []);
const issued = "2025-03-14" as Day;
const paper: Context = {
  year: 2025,
  issued,
  workingDays: (from, count) => addWorkdays(calendar, from, count),
};
const undated: Context = { year: 2025, issued: null };

const fields = ({ type, from, due, every, by }: Reading): string =>
  [type, from, due, every, by].map((field) => field ?? "-").join(" ");

describe("the table", () => {
  const rows = table
    .trim()
    .split("\n")
    .map((row) => row.split(" → "));
  test("is large enough and says nothing twice", () => {
    expect(rows.length).toBeGreaterThan(150);
    expect(new Set(rows.map(([words]) => words)).size).toBe(rows.length);
  });
  test.each(rows)("%s → %s", (words = "", expected = "") => {
    expect(fields(readDeadline(words, paper))).toBe(expected);
  });
});

describe("separate periods", () => {
  const partsOf = (words: string): readonly string[] =>
    (readDeadline(words, paper).parts ?? []).map((part) => `${part.text} ${fields(part)}`);

  test("each is a part, with its own words", () => {
    expect(partsOf("3—4月、9—10月")).toEqual([
      "3—4月 range 2025-03-01 2025-04-30 - -",
      "9—10月 range 2025-09-01 2025-10-31 - -",
    ]);
    expect(partsOf("6月底前、12月底前")).toEqual([
      "6月底前 date - 2025-06-30 - -",
      "12月底前 date - 2025-12-31 - -",
    ]);
  });
  test("a listed month that is smaller than the one before is next year's, after a semicolon it is not", () => {
    expect(partsOf("11月、2月").at(-1)).toBe("2月 range 2026-02-01 2026-02-28 - -");
    expect(partsOf("11月；2月").at(-1)).toBe("2月 range 2025-02-01 2025-02-28 - -");
  });
  test("the year holds for what follows", () => {
    expect(partsOf("2027年4月、8月").at(-1)).toBe("8月 range 2027-08-01 2027-08-31 - -");
  });
  test("several rhythms are kept apart and said to be several", () => {
    expect(partsOf("周调度、月通报")).toEqual(["周 recurring - - week -", "月 recurring - - month -"]);
    expect(readDeadline("周调度、月通报", paper).why?.zh).toContain("几种周期");
  });
  test("one period has no parts", () => {
    expect(readDeadline("9月底前", paper).parts).toBeUndefined();
  });
});

describe("what leans on the paper", () => {
  test.each([
    ["印发之日起20日内", "relative - - - -"],
    ["即日起至9月底", "none - - - -"],
    ["本月底前", "none - - - -"],
    ["即日起", "relative - - - -"],
  ])("%s without a day of issue → %s, and says so", (words, expected) => {
    const reading = readDeadline(words, undated);
    expect(fields(reading)).toBe(expected);
    expect(reading.why?.zh).toContain("印发日");
  });
  test("working days skip weekends and holidays by the caller's calendar", () => {
    expect(readDeadline("印发之日起20个工作日内", paper).due).toBe("2025-04-14");
  });
  test("an unannounced year leaves the day unknown and says so", () => {
    const reading = readDeadline("印发之日起300个工作日内", paper);
    expect([reading.type, reading.due]).toEqual(["relative", null]);
    expect(reading.why?.zh).toContain("未公布");
    expect(readDeadline("印发之日起3个工作日内", { year: 2025, issued }).why?.zh).toContain("工作日历");
  });
});

describe("the reason why nothing could be read", () => {
  test.each([
    ["2025月3月14日", "“2025月”不是月份"],
    ["2025年2月30日前", "2025年2月没有30日"],
    ["2025-13-01", "“2025-13-01”不是存在的日期"],
    ["第五季度", "“第五季度”不是季度"],
    ["9月15日(星期三)前", "2025-09-15与所写的星期不符"],
    ["2026年5月1日至2025年4月1日", "止于2025-04-01"],
    ["25日前", "没有写月份"],
    ["2025年工作要点", "不认得与它相连的“工作要点”"],
    ["国庆节前", "“国庆”要写成日期"],
    ["尽快", "“尽快”没有说到哪一天"],
    ["9月左右", "约数"],
    ["为期3个月", "是长度"],
    ["每三年", "没有“每三年”这种周期"],
    ["每月结束后5个工作日内", "请写成日期"],
    ["每季度20日前", "第几个月"],
    ["每月1日、11日、21日", "最多两个日子"],
    ["已完成", "状态"],
    ["", "没有写时限"],
    ["一张白纸", "没有认得的时间"],
    ["九".repeat(2000), "太长"],
  ])("%s: %s", (words, reason) => {
    const { why } = readDeadline(words, paper);
    expect(why?.zh).toContain(reason);
    expect(why?.en).not.toBe("");
  });
});
