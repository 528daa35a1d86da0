import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dueDaysOf, periodOn } from "../../src/derive/periods.ts";
import { type Context, type Reading, readDeadline } from "../../src/intake/deadline.ts";
import {
  addDays,
  type Day,
  dateOf,
  dayFromNumber,
  dayNumber,
  monthOf,
  parseDay,
  yearOf,
} from "../../src/model/day.ts";
import { table } from "./deadline-table.ts";

const numerals = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
const byDigit = (n: number): string => [...String(n)].map((digit) => numerals[Number(digit)]).join("");
const counting = (n: number): string =>
  n < 10
    ? byDigit(n)
    : `${n < 20 ? "" : byDigit(Math.floor(n / 10))}十${n % 10 === 0 ? "" : byDigit(n % 10)}`;
const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (char) => String.fromCodePoint(char.charCodeAt(0) + 0xfee0));

const day = fc
  .integer({ min: dayNumber("1990-01-01" as Day), max: dayNumber("2099-12-31" as Day) })
  .map(dayFromNumber);
const context: fc.Arbitrary<Context> = fc.record({
  year: fc.integer({ min: 1990, max: 2099 }),
  issued: fc.option(day),
  workingDays: fc.constantFrom(
    (from: Day, count: number) => addDays(from, count),
    () => null,
  ),
});

const snippets =
  "2025年 2月30日 6月 底 末 初 前 之前 完成 至 到 — - 、 ， ； / . ( ) 每 每月 每年 每季度 每周 五 25日 3 12 31 十五 廿 两 个 月 年 日 季度 上半年 " +
  "下旬 上旬 次年 明年 本月 下周 起 止 内 后 印发 之日 即日 工作日 30天 半年 有效期 长期坚持 定期 立行立改 首月 最后一个月 结束 双月 全年 24时 18:00 第一 按 一 调度 各单位 2026/6/30 0 99999";
const words = fc.oneof(
  fc.array(fc.constantFrom(...snippets.split(" ")), { maxLength: 9 }).map((each) => each.join("")),
  fc.constantFrom(
    ...table
      .trim()
      .split("\n")
      .map((row) => row.split(" → ")[0] ?? ""),
  ),
  fc.string({ unit: "grapheme", maxLength: 30 }),
);

function consistent(reading: Reading): void {
  const { type, from, due, every, by, why, parts } = reading;
  for (const one of [from, due]) if (one !== null) expect(parseDay(one)).toBe(one);
  if (from !== null && due !== null) expect(due >= from).toBe(true);
  if (type === "none")
    expect([from, due, every, by, why === undefined]).toEqual([null, null, null, null, false]);
  if (type === "date") expect([from, due === null]).toEqual([null, false]);
  if (type === "range") expect(from !== null || (due !== null && why !== undefined)).toBe(true);
  if (type !== "recurring") expect([every, by]).toEqual([null, null]);
  if (type === "ongoing" || type === "immediate") expect([from, due]).toEqual([null, null]);
  if (every !== null && by !== null) {
    const anchor = "2025-01-01" as Day;
    expect(dueDaysOf(every, by, periodOn(every, anchor, anchor), anchor)).not.toBeNull();
  }
  expect(parts?.length).not.toBe(1);
  for (const part of parts ?? []) consistent(part);
}

describe("any words at all", () => {
  test("are read without an error, and the reading agrees with itself", () => {
    fc.assert(
      fc.property(words, context, (text, paper) => {
        const reading = readDeadline(text, paper);
        expect(reading.text).toBe(text);
        consistent(reading);
      }),
      { numRuns: 3000 },
    );
  });
  test("in full-width writing read as in half-width", () => {
    fc.assert(
      fc.property(words, context, (text, paper) => {
        const { text: _, ...plain } = readDeadline(text, paper);
        const { text: __, ...wide } = readDeadline(fullWidth(text), paper);
        expect(wide).toEqual(plain);
      }),
      { numRuns: 1500 },
    );
  });
});

describe("a date", () => {
  const ways: readonly ((year: number, month: number, date: number) => string)[] = [
    (y, m, d) => `${y}年${m}月${d}日`,
    (y, m, d) => `${y} 年 ${m} 月 ${d} 日`,
    (y, m, d) => `${y}年${String(m).padStart(2, "0")}月${String(d).padStart(2, "0")}号前`,
    (y, m, d) => `${byDigit(y)}年${counting(m)}月${counting(d)}日`,
    (y, m, d) => `${byDigit(y).replaceAll("〇", "○")}年${counting(m)}月${counting(d)}日前`,
    (y, m, d) => `${y}/${m}/${d}`,
    (y, m, d) => `${y}.${m}.${d}前`,
    (y, m, d) => `${y}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`,
    (y, m, d) => `${y}${String(m).padStart(2, "0")}${String(d).padStart(2, "0")}`,
    (y, m, d) => `截至${y}年${m}月${d}日24时止`,
    (y, m, d) => fullWidth(`${y}.${m}.${d}`),
  ];
  test("written in any way is the same day", () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...ways), context, (due, way, paper) => {
        const { type, due: read } = readDeadline(way(yearOf(due), monthOf(due), dateOf(due)), paper);
        expect([type, read]).toEqual(["date", due]);
      }),
    );
  });
  test("two of them with any dash are a range, which is refused when it runs backwards", () => {
    const dash = fc.constantFrom("-", "—", "–", "─", "－", "~", "～", "——", "至", "到");
    fc.assert(
      fc.property(day, day, dash, context, (a, b, mark, paper) => {
        const say = (one: Day): string => `${yearOf(one)}年${monthOf(one)}月${dateOf(one)}日`;
        const { type, from, due } = readDeadline(`${say(a)}${mark}${say(b)}`, paper);
        expect([type, from, due]).toEqual(a <= b ? ["range", a, b] : ["none", null, null]);
      }),
    );
  });
});
