import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block } from "../../src/model/report.ts";
import { cell, fenced, inline, paragraph } from "../../src/render/markdown/escape.ts";
import markdown from "../../src/render/markdown.ts";
import { oneLine } from "../../src/render/text/clean.ts";
import { checked, overdue, pipe, pipeEn, reportOf, unknownLead } from "./samples.ts";

const shown = (...blocks: readonly Block[]) => markdown.report?.(reportOf(...blocks), pipe);

test("every kind of block", () => {
  expect(
    shown(
      { type: "heading", level: 1, text: "督办情况" },
      { type: "heading", level: 2, text: "一、总体情况" },
      { type: "paragraph", text: "共 5 项。\n另有 2 项。" },
      {
        type: "fields",
        fields: [
          ["编号", { text: "qiye-7k3m2q" }],
          ["亮灯", { text: "红", tone: "red" }],
        ],
      },
      { type: "list", items: ["甲", "乙"] },
      { type: "list", items: [] },
      { ...overdue, rows: overdue.rows.slice(1, 2) },
      { type: "verbatim", text: "a: ```x```\n" },
    ),
  ).toBe(`\
# 督办情况

## 一、总体情况

共 5 项。\\
另有 2 项。

**编号**：qiye-7k3m2q\\
**亮灯**：红

- 甲
- 乙

| 编号 | 任务 | 牵头单位 | 逾期天数 |
| --- | --- | --- | ---: |
| qiye-8p4n5r | 建立“一网通办”企业诉求响应机制 | 市经信局、市政务服务办 | 7 |

\`\`\`\`
a: \`\`\`x\`\`\`
\`\`\`\`
`);
  expect(shown()).toBe("");
});

test.each([
  ["a|b", "a\\|b"],
  ["a\\|b", "a\\\\\\|b"],
  ["`rm`", "\\`rm\\`"],
  ["*重点* __x__ ~~y~~", "\\*重点\\* \\_\\_x\\_\\_ \\~\\~y\\~\\~"],
  ["<img src=x onerror=1>", "&lt;img src=x onerror=1&gt;"],
  ["<!-- -->", "&lt;!-- --&gt;"],
  ["&lt;b&gt;", "&amp;lt;b&amp;gt;"],
  ["[x](javascript:1)", "\\[x\\](javascript:1)"],
  ["![x](//y)", "!\\[x\\](//y)"],
  ["https://x.cn www.x.cn", "https:&#8203;//x.cn www&#8203;.x.cn"],
  ["a@b.cn @all", "a@&#8203;b.cn @&#8203;all"],
  ["fixes #12, C#", "fixes \\#&#8203;12, C\\#"],
  ["$x$", "&#36;x&#36;"],
  ["# 标题", "\\# 标题"],
  ["- x", "\\- x"],
  ["+ x", "\\+ x"],
  ["> x", "&gt; x"],
  ["12. x", "12\\. x"],
  ["1) x", "1\\) x"],
  ["===", "\\==="],
  ["---", "\\---"],
  ["    code", "code"],
  ["\tcode", "code"],
  ["[^1]: x", "\\[^1\\]: x"],
  ["\x1b[31m\u202e", "‹U+001B›\\[31m‹U+202E›"],
  ["时限：2024-06-30（第2次）12.5%", "时限：2024-06-30（第2次）12.5%"],
])("%j is written %j", (text, written) => {
  expect(inline(text)).toBe(written);
});

describe("line breaks", () => {
  const text = "甲\n\n- 乙\r\n# 丙";

  test("stay lines where they can, and begin nothing", () => {
    expect(paragraph(text)).toBe("甲\\\n\\- 乙\\\n\\# 丙");
    expect(cell(text)).toBe("甲<br>\\- 乙<br>\\# 丙");
    expect(inline(text)).toBe("甲 - 乙 \\# 丙");
  });

  test("a cell that ends in a backslash stays in its cell", () => {
    expect(cell("a\\\nb\\")).toBe("a\\\\<br>b\\\\");
  });
});

test("no fence can be closed from within", () => {
  expect(fenced("````\n# x")).toBe("`````\n````\n# x\n`````");
});

const hostile = fc
  .array(fc.constantFrom(..."|`*_<>[]&\\~#@$!()-+=.:/1w督 ", "https://", "www.", "&lt;", "<br>"))
  .map((parts) => parts.join("").trim());

const unescaped = (written: string): string =>
  written
    .replaceAll("&#8203;", "")
    .replace(/\\(.)/g, "$1")
    .replace(
      /&(lt|gt|amp|#36);/g,
      (_, name: string) => ({ lt: "<", gt: ">", amp: "&", "#36": "$" })[name] ?? "",
    );

test("whatever it says, no markup is left and nothing is lost", () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const written = inline(text);
      const bare = written.replace(/\\./g, "x").replace(/&(?:lt|gt|amp|#36|#8203);/g, "\u200b");
      expect(bare).not.toMatch(/[|`*_<>[\]&\\~#$]|@(?!\u200b)|:\/\/|www\.|^[-+=]|^\d+[.)]/i);
      expect(unescaped(written)).toBe(oneLine(text).trim());
    }),
    { numRuns: 1000 },
  );
});

const findings = (...given: Parameters<typeof checked>) => markdown.diagnostics?.(checked(...given), pipe);

test("the verdict, then findings under their levels", () => {
  const warning = { ...unknownLead, severity: "warning", what: { zh: "<b>|x", en: "" } } as const;
  expect(findings([warning, unknownLead])).toBe(`\
## 清廉云泽建设：检查不通过

错误1条、警告1条。

### 错误（1）

- tasks/qiye/qiye-7k3m2q.yaml:5:8 **lead-is-a-known-unit**：没有名为 \\\`hygi\\\` 的单位
  - **原因**：提醒函要送到具体单位，只有登记在册的单位才有送达对象
  - **办法**：改为 \\\`hygj\\\`，或新增 units/hygi.yaml

### 警告（1）

- tasks/qiye/qiye-7k3m2q.yaml:5:8 **lead-is-a-known-unit**：&lt;b&gt;\\|x
  - **原因**：提醒函要送到具体单位，只有登记在册的单位才有送达对象
  - **办法**：改为 \\\`hygj\\\`，或新增 units/hygi.yaml
`);
  expect(markdown.diagnostics?.(checked([warning, unknownLead]), pipeEn)).toMatch(
    /^## 清廉云泽建设: check failed\n\n1 error, 1 warning\.\n\n### Errors \(1\)/,
  );
});

test("a comment also when all is well, with what the change comes to", () => {
  expect(findings([])).toBe("## 清廉云泽建设：检查通过\n\n没有发现问题。\n");
  const told: readonly Block[] = [
    { type: "heading", level: 1, text: "变化" },
    { type: "list", items: ["一项延期"] },
  ];
  expect(findings([], { told, title: "<b>" })).toBe(
    "## &lt;b&gt;：检查通过\n\n没有发现问题。\n\n### 变化\n\n- 一项延期\n",
  );
});

test("what the change touches comes first", () => {
  const [one, other] = ["a.yaml", "b.yaml"].map((file) => ({ ...unknownLead, file }));
  const drawn = String(
    findings(
      [one, other].flatMap((each) => each ?? []),
      { touched: new Set(["b.yaml"]) },
    ),
  );
  expect(drawn.indexOf("b.yaml")).toBeLessThan(drawn.indexOf("a.yaml"));
});
