import { describe, expect, it } from "vitest";
import type { Finding, KeyPath } from "../../src/model/diagnostic.ts";
import { same } from "../../src/model/language.ts";
import { diagnose, textsOf } from "../../src/source/diagnose.ts";
import { locator } from "../../src/source/locate.ts";
import { reader } from "./reading.ts";

const text = `# 任务
id: a
deadline:
  text: 长期坚持
  type: ongoing
lead: [guozi, hygi]
notes: |
  第一段
  第二段
milestones:
  - id: m1
    title: "甲
      乙"
`;

describe("locator", () => {
  it.each<readonly [KeyPath, "key" | "value", string]>([
    [["id"], "value", "2:5+1"],
    [["id"], "key", "2:1+2"],
    [["lead"], "value", "6:7+13"],
    [["lead", 1], "value", "6:15+4"],
    [["lead", 1], "key", "6:15+4"],
    [["lead", 7], "value", "6:1+4"],
    [["deadline"], "key", "3:1+8"],
    [["deadline"], "value", "4:3+10"],
    [["deadline", "type"], "value", "5:9+7"],
    [["deadline", "due"], "value", "3:1+8"],
    [["deadline", "due", "deeper", 3], "key", "3:1+8"],
    [["notes"], "value", "7:8+1"],
    [["milestones", 0], "value", "11:5+6"],
    [["milestones", 0, "title"], "value", "12:12+2"],
    [["milestones", 0, "due"], "key", "11:5+6"],
    [["nowhere"], "key", "2:1+5"],
    [[], "value", "2:1+5"],
  ])("%j on its %s", (path, on, expected) => {
    const { line, column, length } = locator(text)(path, on);
    expect(`${line}:${column}+${length}`).toBe(expected);
  });

  it("stays calm on texts that cannot be read", () => {
    expect(locator("")(["a"], "key")).toEqual({ line: 1, column: 1, length: 0 });
    expect(locator("[".repeat(10_000))([0, 0], "value").line).toBe(1);
    expect(locator("a: [b\nc: 1\n")(["a", 0], "value")).toEqual({ line: 1, column: 5, length: 1 });
  });
});

describe("diagnose", () => {
  const finding = (file: string, code: string, place: Record<string, unknown>): Finding => ({
    code,
    severity: "error",
    place: { file, ...place },
    what: same("w"),
    why: same("y"),
    fix: same("f"),
  });
  const textOf = textsOf(
    reader({ "a.yaml": "id: a\r\nlead: [b]\r\n", "b.yaml": "x: 1\n" }, [
      { path: "c.yaml", kind: "link", size: 0 },
    ]),
  );

  it("adds spots and lines, sorts by file, line, column and code, and drops doubles", () => {
    const found = diagnose(
      [
        finding("b.yaml", "z", { path: ["x"] }),
        finding("a.yaml", "z", { path: ["lead", 0] }),
        finding("a.yaml", "b", { path: ["lead"], on: "key" }),
        finding("a.yaml", "z", { path: ["lead", 0] }),
        finding("a.yaml", "a", { span: { line: 2, column: 1, length: 4 } }),
        finding("c.yaml", "z", { path: ["x"] }),
        finding("a.yaml", "whole", {}),
      ],
      textOf,
    );
    expect(
      found.map(({ file, span, code, source }) => `${file}:${span.line}:${span.column} ${code} ${source}`),
    ).toEqual([
      "a.yaml:1:1 whole null",
      "a.yaml:2:1 a lead: [b]",
      "a.yaml:2:1 b lead: [b]",
      "a.yaml:2:8 z lead: [b]",
      "b.yaml:1:4 z x: 1",
      "c.yaml:1:1 z null",
    ]);
  });

  it("keeps what differs in words alone", () => {
    const one = finding("a.yaml", "a", { path: ["id"] });
    expect(diagnose([one, { ...one, what: same("other") }, one], textOf)).toHaveLength(2);
  });
});
