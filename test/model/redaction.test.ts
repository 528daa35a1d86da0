import { describe, expect, it } from "vitest";
import { bareMark, isMarked, markComments, marksIn, markWords } from "../../src/model/redaction.ts";

const mark = { on: "2024-09-30", reason: "误填（个人）电话，两处", approved: "专班办（2024）7号" };
const [zh, en] = [
  markWords("zh", mark),
  markWords("en", { ...mark, reason: "a phone (private)", approved: "the office" }),
];

describe("the mark of a redaction", () => {
  it.each([
    ["已拨付", `已拨付${zh}`, 1],
    ["", zh, 1],
    ["paid", `paid${en}`, 1],
    [`已拨付${zh}`, `已拨付${zh}${zh}`, 2],
    ["两行\n", `两行${zh}\n`, 1],
  ])("%j becomes %j", (before, after, marks) => {
    expect(isMarked(before, after)).toBe(true);
    expect(marksIn(after)).toBe(marks);
  });
  it.each([
    ["已拨付", "已拨付"],
    ["已拨付", `已拨${zh}`],
    ["已拨付", `已拨付，办结${zh}`],
    ["已拨付", `已拨付${zh}办结`],
    ["已拨付", "已拨付（隐去一处：误填，主任批准）"],
    ["已拨付", "已拨付（2024-09-30 隐去一处：误填）"],
  ])("%j does not become %j", (before, after) => {
    expect(isMarked(before, after)).toBe(false);
  });
  it("stands as a comment at the margin", () => {
    const text = `a: 1\n# ${bareMark(zh)}\n# ${bareMark(en)}\r\n  # ${bareMark(zh)}\n# 别的\n`;
    expect(markComments(text)).toEqual([`# ${bareMark(zh)}`, `# ${bareMark(en)}`]);
  });
  it("is read in a moment however long a text is", () => {
    const started = performance.now();
    for (const part of [
      "（2024-01-01 隐去一处：",
      "，",
      "批准）",
      " (redacted 2024-01-01: ",
      ", approved by ",
    ]) {
      const text = part.repeat(100_000);
      isMarked("", `${zh.slice(0, 16)}${text}`);
      marksIn(text);
      markComments(`# 2024-01-01 隐去一处：${text}`);
    }
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
