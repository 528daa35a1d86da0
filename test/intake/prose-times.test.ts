import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Context, type Reading, readDeadline } from "../../src/intake/deadline.ts";
import { timesIn } from "../../src/intake/plan/times.ts";
import type { Day } from "../../src/model/day.ts";
import { worked } from "../harness/cpu.ts";
import { prose } from "./prose-table.ts";

const context: Context = { year: 2026, issued: "2026-01-16" as Day };
const meaning = ({ type, from, due, every, by }: Reading): string =>
  [type, from, due, every, by].map((field) => field ?? "-").join(" ");

const cases = prose
  .trim()
  .split("\n")
  .map((line) => line.split(" → ") as [string, string]);

describe("a sentence", () => {
  test.each(cases)("%s → %s", (sentence, wanted) => {
    const { readings, wrong } = timesIn(`${sentence}。`, context);
    const found = [
      ...readings.map((one) => `【${one.text}】${meaning(one)}`),
      ...wrong.map(({ text }) => `【${text}】?`),
    ];
    expect(found.join(" ; ") || "-").toBe(wanted);
  });
});

const expressions =
  "2026年8月底前|8月底前|八月底前|8月31日前|2026年8月31日24时前|2026/8/31|2026.8.31前|2026-08-31前|8.31前|8月中旬前|8月上旬|8月上中旬|" +
  "2026年8月|8-10月|8—10月|8～10月|8月至10月|8月下旬至9月上旬|2026年8月1日至9月15日|8月1日至15日|12月至次年2月|11月至翌年3月|" +
  "2026年12月至2027年2月|前三季度|前两个季度|三季度|第3季度|第三季度|2026年四季度|上半年|2026年下半年|年内|年底|年底前|年终|今年年底前|" +
  "明年3月底前|二〇二六年十月底前|2026年|2026年底|2026—2028年|到2028年|到2027年底|“十五五”期间|到“十五五”末|截至2026年9月30日|" +
  "最迟10月15日前|不晚于10月底|9月1日起|即日起至2026年11月30日|2026年9月1日起至2027年8月31日|每年|每年5月底前|每年第二季度|每年5月底、11月底前|" +
  "每半年|每季度|每季度末月25日前|每季度首月10日前|每季度结束后10日内|每月|每月10日前|每月底前|每月10日、25日前|每两个月|每周五前|每周一17时前|" +
  "按季度|按月|一月一调度|两周一调度|从2026年起每季度末月25日前|2026年起，市教育局每年3月底前|自2026年起，每年12月底前|2026—2028年每年|" +
  "自本方案印发之日起30日内|印发后一周内|印发之日起6个月内|自印发之日起半年内";
const frames: readonly (readonly [string, string])[] = [
  ["", "完成全部任务。"],
  ["", "，完成全部任务。"],
  ["抓好落实，", "完成全部任务。"],
  ["建设12个社区服务站；", "，组织开展评估。"],
  ["压减材料3类、时限5天。", "完成第2批共10项任务，总投资3.5亿元。"],
];
const wide = (text: string): string =>
  text.replace(/\d/g, (figure) => String.fromCodePoint(figure.charCodeAt(0) + 0xfee0));
const spaced = (text: string): string => text.replace(/(?<=\d)(?=[年月日])|(?<=[年月])(?=\d)/gu, " ");

test("a time in a sentence reads as it reads alone, and is kept as printed", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...expressions.split("|")),
      fc.constantFrom(...frames),
      fc.constantFrom((text: string) => text, wide, spaced),
      (expression, [before, after], write) => {
        const words = write(expression);
        const alone = readDeadline(words, context);
        expect(alone.type).not.toBe("none");
        const { readings, wrong } = timesIn(`${before}${words}${after}`, context);
        expect([readings.map(meaning), wrong]).toEqual([(alone.parts ?? [alone]).map(meaning), []]);
        if (!alone.parts) expect(readings[0]?.text).toBe(words);
      },
    ),
    { numRuns: 2000 },
  );
});

test.each([
  "每年，3月底前，",
  "每年",
  "6.30",
  "“十五五”",
  "自印发之日起",
  "3、",
  "3月、",
  "2026年起，",
  "每月报送",
  "第一季度至",
  "（2026年",
  " ",
])("a line of nothing but %s is read in bounded time", (piece) => {
  const text = piece.repeat(200_000 / piece.length);
  expect(worked(() => timesIn(text, context))).toBeLessThan(5_000);
});
