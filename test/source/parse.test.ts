import { describe, expect, it } from "vitest";
import { parse } from "../../src/source/parse.ts";
import { parsed, spots } from "./reading.ts";

describe("what is read", () => {
  it.each<readonly [string, unknown]>([
    ["a: 1\n", { a: 1 }],
    ["a: 1", { a: 1 }],
    ["a: 1\r\nb: x\r\n", { a: 1, b: "x" }],
    ["---\na: 1\n", { a: 1 }],
    ["a: 1\n...\n", { a: 1 }],
    ["# note\na: x # note\n", { a: "x" }],
    ["a: true\nb: false\nc: null\nd: ~\n", { a: true, b: false, c: null, d: null }],
    ["a: yes\nb: no\nc: on\nd: off\n", { a: "yes", b: "no", c: "on", d: "off" }],
    ["a: 2024-06-30\n", { a: "2024-06-30" }],
    ["a: 2024-06\nb: 12:30\nc: 1_000\n", { a: "2024-06", b: "12:30", c: "1_000" }],
    ["a: 66.7\nb: -3\nc: 0\nd: 0.0\ne: 100.50\n", { a: 66.7, b: -3, c: 0, d: 0, e: 100.5 }],
    ["a: 9007199254740991\n", { a: 9007199254740991 }],
    ["a: \"2024\"\nb: '007'\n", { a: "2024", b: "007" }],
    ['a: ""\n', { a: "" }],
    ["a: []\nb: {}\n", { a: [], b: {} }],
    ["lead: [guozi, jingxin]\n", { lead: ["guozi", "jingxin"] }],
    ["lead: [guozi,\n  jingxin,]\n", { lead: ["guozi", "jingxin"] }],
    [
      "- {id: b2k7q9, on: 2024-06-05}\n- {id: x3k9p2}\n",
      [{ id: "b2k7q9", on: "2024-06-05" }, { id: "x3k9p2" }],
    ],
    ["a: |\n  　　第一段\n  二：三\n", { a: "　　第一段\n二：三\n" }],
    ["a: >-\n  x\n  y\n", { a: "x y" }],
    ["title: VPN：接入方案\n", { title: "VPN：接入方案" }],
    ["title: 【清廉】“五清”，七项\n", { title: "【清廉】“五清”，七项" }],
    ["link: https://example.org/a:b\n", { link: "https://example.org/a:b" }],
    ["title: 一 # 注\n", { title: "一" }],
    ['a: "\\u4e2d\\ud83d\\ude00\\t\\n"\n', { a: "中😀\t\n" }],
    [
      '{\n\t"year": 2024,\n\t"days": [{"name":"元旦","isOffDay":true}]\n}\n',
      { year: 2024, days: [{ name: "元旦", isOffDay: true }] },
    ],
    ["=======\n", "======="],
    ["a: |\n  标题\n  =======\n", { a: "标题\n=======\n" }],
    ["a: '<<<<<<<< eight'\n", { a: "<<<<<<<< eight" }],
    ["constructor: 1\ntoString: 2\n", { constructor: 1, toString: 2 }],
    ["? a\n: b\n", { a: "b" }],
    ['"1": x\n"true": y\n', { "1": "x", true: "y" }],
    ["a: 'it''s'\n", { a: "it's" }],
    ["a: C:\\work\n", { a: "C:\\work" }],
    [`${"[".repeat(64)}${"]".repeat(64)}\n`, JSON.parse(`${"[".repeat(64)}${"]".repeat(64)}`)],
  ])("%j", (text, value) => {
    const read = parsed(text);
    expect(read.findings).toEqual([]);
    expect(read.ok && read.value).toEqual(value);
  });

  it("warns of a byte-order mark, and counts columns without it", () => {
    expect(spots("\ufeffa: 1\n")).toEqual(["1:1+0 byte-order-mark"]);
    expect(spots("\ufeffa:\n")).toEqual(["1:1+0 byte-order-mark", "1:1+1 yaml-empty"]);
    expect(parsed("\ufeffa: 1\n").ok).toBe(true);
  });
});

describe("what is refused", () => {
  it.each<readonly [string, readonly string[]]>([
    // nothing
    ["", ["1:1+0 yaml-empty"]],
    ["\n\n", ["1:1+0 yaml-empty"]],
    ["# only a note\n", ["1:1+13 yaml-empty"]],
    ["---\n", ["1:1+3 yaml-empty"]],
    ["lead:\n", ["1:1+4 yaml-empty"]],
    ["lead:\ntitle: x\n", ["1:1+4 yaml-empty"]],
    ["a: 1\nb: # 5 项\n", ["2:1+1 yaml-empty"]],
    ["a:\n  - \n  - b\n", ["2:4+1 yaml-empty"]],
    ["{a, b: 1}\n", ["1:2+1 yaml-empty"]],
    // more than one document, directives
    ["a: 1\n---\nb: 2\n", ["2:1+3 yaml-document"]],
    ["a: 1\n...\nb: 2\n", ["3:1+3 yaml-document"]],
    ["a: 1\n---\n", ["2:1+3 yaml-document"]],
    ["%YAML 1.1\n---\na: 1\n", ["1:1+9 yaml-document"]],
    ["%TAG ! tag:x,2000:\n---\na: 1\n", ["1:1+18 yaml-document"]],
    // references and tags
    ["a: *x\n", ["1:4+2 yaml-alias"]],
    ["a: &x 1\n", ["1:4+2 yaml-alias"]],
    ["a: &x 1\nb: *x\n", ["1:4+2 yaml-alias", "2:4+2 yaml-alias"]],
    ["text: *重点* 内容\n", ["1:7+4 yaml-alias"]],
    ["<<: {a: 1}\n", ["1:1+2 yaml-alias"]],
    ["a: !!str 1\n", ["1:4+5 yaml-tag"]],
    ["a: !重要\n", ["1:4+1 yaml-tag"]],
    ["!!map {a: 1}\n", ["1:1+5 yaml-tag"]],
    ["a: !!binary aGk=\n", ["1:4+8 yaml-tag"]],
    // field names
    ["a: 1\na: 2\n", ["2:1+1 yaml-duplicate-key"]],
    ["a: 1\n'a': 2\n", ["2:1+3 yaml-duplicate-key"]],
    ['"\u00e9": 1\n"e\u0301": 2\n', ["2:1+4 yaml-duplicate-key"]],
    ["{a: 1, a: 2}\n", ["1:8+1 yaml-duplicate-key"]],
    ["1: x\n", ["1:1+1 yaml-key"]],
    ["true: x\n", ["1:1+4 yaml-key"]],
    ["null: x\n", ["1:1+4 yaml-key"]],
    ["~: x\n", ["1:1+1 yaml-key"]],
    ["0x1f: x\n", ["1:1+4 yaml-key"]],
    [": x\n", ["1:1+0 yaml-key"]],
    ["? [a]\n: b\n", ["1:3+3 yaml-key"]],
    ["? - a\n: b\n", ["1:3+3 yaml-key"]],
    ["{[a]: b}\n", ["1:2+3 yaml-key"]],
    ["__proto__: 1\n", ["1:1+9 yaml-key"]],
    ['"__proto__": {}\n', ["1:1+11 yaml-key"]],
    // numbers and words
    ["a: 007\n", ["1:4+3 yaml-number"]],
    ["a: +1\n", ["1:4+2 yaml-number"]],
    ["a: -0\n", ["1:4+2 yaml-number"]],
    ["a: 0x1F\n", ["1:4+4 yaml-number"]],
    ["a: 0o17\n", ["1:4+4 yaml-number"]],
    ["a: 1e3\n", ["1:4+3 yaml-number"]],
    ["a: .5\n", ["1:4+2 yaml-number"]],
    ["a: 5.\n", ["1:4+2 yaml-number"]],
    ["a: .inf\n", ["1:4+4 yaml-number"]],
    ["a: -.INF\n", ["1:4+5 yaml-number"]],
    ["a: .nan\n", ["1:4+4 yaml-number"]],
    ["a: 9007199254740993\n", ["1:4+16 yaml-number"]],
    ["a: 110101199001011234\n", ["1:4+18 yaml-number"]],
    ["a: 0.12345678901234567890\n", ["1:4+22 yaml-number"]],
    ["a: [1, 007]\n", ["1:8+3 yaml-number"]],
    ["a: True\n", ["1:4+4 yaml-word"]],
    ["a: FALSE\n", ["1:4+5 yaml-word"]],
    ["a: Null\n", ["1:4+4 yaml-word"]],
    // characters
    ["a: x\u0000y\n", ["1:5+1 hidden-character"]],
    ["a: \u001b[31m\n", ["1:4+1 hidden-character"]],
    ["a: x\u007f\n", ["1:5+1 hidden-character"]],
    ["a: x\u0085y\n", ["1:5+1 hidden-character"]],
    ["a: x\u009by\n", ["1:5+1 hidden-character"]],
    ["a: x\u2028y\n", ["1:5+1 hidden-character"]],
    ["a: x\u2029y\n", ["1:5+1 hidden-character"]],
    ["a: x\ufeffy\n", ["1:5+1 hidden-character"]],
    ["a: x\ufffey\n", ["1:5+1 hidden-character"]],
    ["a: x\uffffy\n", ["1:5+1 hidden-character"]],
    ["a: x\u202ey\n", ["1:5+1 hidden-character"]],
    ["a: x\u2066y\u2069\n", ["1:5+1 hidden-character"]],
    ["a: x\u200by\u200b\u200bz\n", ["1:5+1 hidden-character"]],
    ["a: x\u200d\u200cy\n", ["1:5+2 hidden-character"]],
    ["a: x\u00ady\n", ["1:5+1 hidden-character"]],
    ["a: x\u{e0041}y\n", ["1:5+2 hidden-character"]],
    ["\u200btitle: x\n", ["1:1+1 hidden-character"]],
    ["# note\u200b\na: 1\n", ["1:7+1 hidden-character"]],
    ["a: 1\rb: 2\r", ["1:5+1 hidden-character"]],
    ['a: "\\u200b"\n', ["1:5+6 hidden-character"]],
    ['a: "x\\0"\n', ["1:6+2 hidden-character"]],
    ['a: "\\x1b[31m"\n', ["1:5+4 hidden-character"]],
    ['a: "x\\L"\n', ["1:6+2 hidden-character"]],
    ['a: "x\\N\\U0000202e"\n', ["1:6+2 hidden-character"]],
    ['a: "\\r"\n', ["1:5+2 hidden-character"]],
    ['a: "\\ud800"\n', ["1:5+6 hidden-character"]],
    ['"a\\u202e": 1\n', ["1:3+6 hidden-character"]],
    // conflicts
    ["<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> b\n", ["1:1+7 conflict-marker"]],
    ["<<<<<<< a\na: 1\n||||||| o\na: 0\n=======\na: 2\n>>>>>>> b\n", ["1:1+7 conflict-marker"]],
    ["x: 1\n  <<<<<<< HEAD\n  a: 1\n  =======\n  a: 2\n  >>>>>>> b\n", ["2:3+7 conflict-marker"]],
    ["a: 1\r\n<<<<<<< H\r\nb: 1\r\n=======\r\nb: 2\r\n>>>>>>> b\r\n", ["2:1+7 conflict-marker"]],
    ["a: 1\n=======\na: 2\n>>>>>>> b\n", ["2:1+7 conflict-marker"]],
    ["a: 1\n>>>>>>> b\n", ["2:1+7 conflict-marker"]],
    ["a: |\n  <<<<<<< x\n", ["2:3+7 conflict-marker"]],
    ["<<<<<<<\n>>>>>>>\n\n<<<<<<<\n>>>>>>>\n", ["1:1+7 conflict-marker", "4:1+7 conflict-marker"]],
    // colons
    ["id: x\ntitle：某事\nlead: [a]\n", ["2:1+8 yaml-colon"]],
    ["title：某事\nlead: [a]\n", ["1:1+8 yaml-colon"]],
    ["- id：b2k7q9\n  on: 2024-06-05\n", ["1:3+9 yaml-colon"]],
    ["id: x\ntitle:某事\nlead: [a]\n", ["2:1+8 yaml-colon"]],
    ["id: x\ntitle:\u3000某事\nlead: [a]\n", ["2:7+3 yaml-colon"]],
    ["{a: 1, b:2}\n", ["1:8+3 yaml-colon"]],
    ["title: 关于: 事项\n", ["1:8+6 yaml-colon"]],
    ["title: a: b: c\n", ["1:8+7 yaml-colon"]],
    ["- {id: a, text: b: c}\n", ["1:17+4 yaml-colon"]],
    ["a: b\nc\nd: 1\n", ["2:1+1 yaml-colon"]],
    // quotes
    ['a: "x\nb: 1\n', ["1:4+2 yaml-quote"]],
    ["a: 'x\nb: 1\n", ["1:4+2 yaml-quote"]],
    ['a: "x\\"', ["1:4+4 yaml-quote"]],
    ["a: 'it''", ["1:4+5 yaml-quote"]],
    ["a: 'x'y\n", ["1:7+1 yaml-quote"]],
    ['title: "清廉"建设\n', ["1:12+2 yaml-quote"]],
    ["title: [征求意见稿] 方案\n", ["1:16+2 yaml-quote"]],
    ['title: "清廉\nlead: "x"\nline: q\n', ["1:8+3 yaml-quote"]],
    ["a: “b: c”\n", ["1:4+6 yaml-quote"]],
    ["a: @x\nb: `y`\nc: %z\n", ["1:4+1 yaml-quote", "2:4+1 yaml-quote", "3:4+1 yaml-quote"]],
    ['a: "C:\\data"\n', ["1:7+1 yaml-quote"]],
    // brackets
    ["lead: [a\nx: 1\n", ["1:7+1 yaml-bracket"]],
    ["lead: [a】\nx: 1\n", ["1:7+1 yaml-bracket"]],
    ["a: {b: 1\n", ["1:4+1 yaml-bracket"]],
    ["a: [b}\n", ["1:6+1 yaml-bracket"]],
    ["a: 1\n}\nb: 1\n", ["2:1+1 yaml-bracket"]],
    ["a: ]\nb: 1\n", ["1:4+1 yaml-bracket"]],
    ["a: [b,,c]\n", ["1:7+1 yaml-bracket"]],
    ["- {id: a，on: 2024-01-01}\n", ["1:3+22 yaml-bracket"]],
    // indents
    ["a: 1\n\tb: 2\n", ["2:1+1 yaml-indent"]],
    ["a:\n\tb: 2\n", ["2:1+1 yaml-indent"]],
    ["a: 1\n  b: 2\n", ["2:1+6 yaml-indent"]],
    ["a:\n  b: 1\n c: 2\n", ["3:1+1 yaml-indent"]],
    ["a: 1\n- b\n", ["2:1+1 yaml-indent"]],
    ["- a\nb: 1\n", ["2:1+1 yaml-indent"]],
    ["a: \n  - b\n - c\n", ["3:1+1 yaml-indent"]],
    ["\u3000a: 1\n", ["1:1+2 yaml-indent"]],
    ["a: 1\n\u00a0\u00a0b: 2\n", ["2:1+3 yaml-indent"]],
    ["deadline:\n\u3000\u3000text: x\n", ["2:1+6 yaml-indent"]],
    // the rest
    ["text: - a\n", ["1:7+1 yaml-syntax"]],
    ["－ id: a\n", ["1:1+4 yaml-syntax"]],
    ["a: [b]#c\n", ["1:7+2 yaml-syntax"]],
    ["a: |x\n  y\n", ["1:5+1 yaml-syntax"]],
    ["key\n: x\n", ["2:1+1 yaml-syntax"]],
  ])("%j", (text, expected) => {
    expect(parsed(text).ok).toBe(false);
    expect(spots(text)).toEqual(expected);
  });

  it("tells all mistakes of a file in one run, in the order of the text", () => {
    const text = "id: 007\ntitle: 关于: 事项\nlead: *x\nstart: True\nlead: [b]\n1: x\n";
    expect(spots(text)).toEqual([
      "1:5+3 yaml-number",
      "2:8+6 yaml-colon",
      "3:7+2 yaml-alias",
      "4:8+4 yaml-word",
      "5:1+4 yaml-duplicate-key",
      "6:1+1 yaml-key",
    ]);
  });

  it("tells at most twenty of a kind, and how many more there are", () => {
    const { findings } = parsed("- 007\n".repeat(30));
    expect(findings).toHaveLength(20);
    expect(findings[19]?.what.zh).toContain("还有 10 处");
  });
});

describe("the fix", () => {
  it.each<readonly [string, string]>([
    ["title：某事\nlead: [a]\n", "`title: 某事`"],
    ["x: {id：b2，on：2024-06-05}\n", "`id: b2, on: 2024-06-05`"],
    ["title:某事\nlead: [a]\n", "`title: 某事`"],
    ["title: 关于: 事项\n", '`title: "关于: 事项"`'],
    ['title: "清廉"建设\n', "`title: '\"清廉\"建设'`"],
    ["title: [征求意见稿] 方案\n", '`title: "[征求意见稿] 方案"`'],
    ["- {id: a，on: 2024-01-01}\n", "`{id: a, on: 2024-01-01}`"],
    ["lead: [a】\nx: 1\n", "`]`"],
    ["－ id: a\n", "`- id"],
    ["a: True\n", "`true`"],
    ["a: 007\n", '`"007"`'],
    ["lead:\n", "`lead: null`"],
    ["title: # 一\n", "引号"],
  ])("of %j says %j", (text, fix) => {
    expect(parsed(text).findings[0]?.fix.zh).toContain(fix);
  });
});

describe("hostile texts", () => {
  it.each<readonly [string, string]>([
    ["[", "["],
    ["{a: ", "{"],
    ["[a: ", "["],
    ["- ", "-"],
    ["? ", "?"],
    ["- ? ", "-"],
  ])("refuses 100,000 nested %j at once", (unit) => {
    const before = performance.now();
    const { findings } = parsed(unit.repeat(100_000));
    expect(findings.map(({ code }) => code)).toEqual(["yaml-depth"]);
    expect(performance.now() - before).toBeLessThan(500);
  });

  it("refuses two documents of 850 nested brackets, and indents 65 deep", () => {
    expect(spots(`${"[".repeat(850)}\n---\n${"[".repeat(850)}`)).toEqual(["1:65+1 yaml-depth"]);
    const stairs = Array.from({ length: 70 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n");
    expect(spots(stairs)).toEqual(["65:66+1 yaml-depth"]);
  });

  it("refuses a file over 2 MB unread", () => {
    expect(parse("f", new Uint8Array(2_000_001)).findings.map(({ code }) => code)).toEqual([
      "file-too-large",
    ]);
  });

  it.each([",", "!a ", "\u200b\n", "- x：y\n", "k: 007\n", "a：b\n", "%\n", "]", '"\\0" '])(
    "stays quick on many %j",
    (unit) => {
      const before = performance.now();
      expect(parsed(`[${unit.repeat(Math.ceil(100_000 / unit.length))}`).ok).toBe(false);
      expect(performance.now() - before).toBeLessThan(5_000);
    },
  );

  it("reads 50,000 fields in time that grows with their number", () => {
    const text = Array.from({ length: 50_000 }, (_, n) => `k${n}: 1\n`).join("");
    const before = performance.now();
    expect(parsed(text).ok).toBe(true);
    expect(performance.now() - before).toBeLessThan(5_000);
  });
});
