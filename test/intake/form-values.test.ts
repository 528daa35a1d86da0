import { describe, expect, it } from "vitest";
import {
  dayIn,
  type FilledCell,
  linesIn,
  numberIn,
  oneText,
  percentIn,
  yesIn,
} from "../../src/intake/form.ts";

const text = (words: string): FilledCell => ({ address: "表!A1", text: words, number: null, kind: "text" });
const number = (value: number): FilledCell => ({
  address: "表!A1",
  text: String(value),
  number: value,
  kind: "number",
});
const share = (value: number): FilledCell => ({
  address: "表!A1",
  text: `${value * 100}%`,
  number: value,
  kind: "share",
});
const day = (words: string): FilledCell => ({ ...text(words), kind: "date" });
const value = (meant: object): unknown => ("value" in meant ? meant.value : "no");

describe("what cells of a form mean", () => {
  it.each([
    [number(45), 45],
    [number(0), 0],
    [number(100), 100],
    [number(0.45), 45],
    [number(0.07), 7],
    [number(1), 1],
    [number(78.5), 78.5],
    [share(0.45), 45],
    [share(1), 100],
    [share(0.005), 0.5],
    [text("45"), 45],
    [text("45%"), 45],
    [text("４５％"), 45],
    [text("４５．５"), 45.5],
    [text("0.45"), 45],
    [text("0.5%"), 0.5],
    [text("百分之45"), 45],
    [text(" 45 % "), 45],
    [text("130"), "no"],
    [text("-1"), "no"],
    [number(101), "no"],
    [share(1.2), "no"],
    [text("约45"), "no"],
    [text("快了"), "no"],
    [text("四十五"), "no"],
    [text("45-50"), "no"],
    [day("2024-04-05"), "no"],
  ])("a percentage: %j is %s", (cell, expected) => {
    expect(value(percentIn(cell))).toBe(expected);
  });

  it("says how it read what is not plainly a percentage", () => {
    expect(percentIn(text("４５％"))).toMatchObject({ note: { zh: "“４５％”读作 45" } });
    expect(percentIn(number(0.45))).toMatchObject({ note: { zh: "“0.45”读作 45" } });
    expect(percentIn(number(45))).not.toHaveProperty("note");
  });

  it.each([
    [number(12), 12],
    [number(0.45), 0.45],
    [text("１２"), 12],
    [text("1,234.5"), 1234.5],
    [text("12家"), "no"],
    [day("2024-06-30"), "no"],
  ])("a number: %j is %s", (cell, expected) => {
    expect(value(numberIn(cell))).toBe(expected);
  });

  it.each([
    ["是", true],
    ["已完成", true],
    ["YES", true],
    ["√", true],
    ["否", false],
    ["未完成", false],
    ["—", false],
    ["基本", "no"],
  ])("yes or no: %s is %s", (words, expected) => {
    expect(value(yesIn(text(words)))).toBe(expected);
  });

  it.each([
    ["2024-06-30", "2024-06-30"],
    ["2024.6.3", "2024-06-03"],
    ["2024/6/30", "2024-06-30"],
    ["２０２４年６月３０日", "2024-06-30"],
    ["2024-02-30", "no"],
    ["6月30日", "no"],
  ])("a day: %s is %s", (words, expected) => {
    expect(value(dayIn(text(words)))).toBe(expected);
  });

  it("lines become one text, each with its stop; what is invisible is taken out", () => {
    expect(linesIn(text("一\r\n\u200b二 \n\n三"))).toEqual({ value: ["一", "二", "三"] });
    expect(oneText(["已接入3家", "余2家。", "下月完成"])).toBe("已接入3家；余2家。下月完成");
    expect(value(linesIn(text("长".repeat(2001))))).toBe("no");
    expect(value(linesIn(text("\u0007")))).toBe("no");
    expect(value(linesIn(text("12345678901234567890")))).toEqual(["12345678901234567890"]);
    expect(value(linesIn({ ...number(1), text: "12345678901234567000" }))).toBe("no");
    expect(value(linesIn(number(202431)))).toEqual(["202431"]);
  });
});
