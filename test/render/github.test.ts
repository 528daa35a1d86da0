import fc from "fast-check";
import { expect, test } from "vitest";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import github from "../../src/render/github.ts";
import { clean } from "../../src/render/text/clean.ts";
import { hostileFindings, obeyed } from "./hostile.ts";
import { checked, pipe, pipeEn, unknownLead } from "./samples.ts";

const drawn = (...given: Parameters<typeof checked>): string =>
  String(github.diagnostics?.(checked(...given), pipe));

const decoded = (text: string): string =>
  text
    .replaceAll("%0A", "\n")
    .replaceAll("%0D", "\r")
    .replaceAll("%3A", ":")
    .replaceAll("%2C", ",")
    .replaceAll("%25", "%");

/** A line as GitHub's runner reads it: an order with its properties and text, or null. */
function obeys(line: string) {
  const order = /^\s*::([^ :]+) ?(.*?)::(.*)$/s.exec(line);
  if (order === null) return null;
  const [, name = "", properties = "", text = ""] = order;
  const pairs = properties.split(",").map((pair) => (/^(.*?)=(.*)$/s.exec(pair) ?? []).slice(1).map(decoded));
  return { name, properties: Object.fromEntries(pairs) as Record<string, string>, text: decoded(text) };
}

test("an annotation says all, at its place", () => {
  expect(drawn([unknownLead])).toBe(
    "::error file=tasks/qiye/qiye-7k3m2q.yaml,line=5,endLine=5,col=8,endColumn=12,title=lead-is-a-known-unit::" +
      "没有名为 `hygi` 的单位%0A原因：提醒函要送到具体单位，只有登记在册的单位才有送达对象%0A办法：改为 `hygj`，或新增 units/hygi.yaml\n",
  );
  const note: Diagnostic = { ...unknownLead, severity: "note", span: { line: 1, column: 1, length: 0 } };
  expect(github.diagnostics?.(checked([note]), pipeEn)).toMatch(
    /^::notice file=tasks\/qiye\/qiye-7k3m2q\.yaml,line=1,title=lead-is-a-known-unit::no unit/,
  );
});

test("silent when all is well", () => {
  expect(drawn([])).toBe("");
});

const many = (severity: Diagnostic["severity"], count: number): readonly Diagnostic[] =>
  Array.from({ length: count }, (_, n) => ({ ...unknownLead, severity, file: `${severity}-${n}.yaml` }));

test("the gravest first, of each level what the change touches first, and how many there are in all", () => {
  const found = [...many("warning", 3), ...many("error", 12)];
  const lines = drawn(found, { touched: new Set(["error-11.yaml", "warning-2.yaml"]) })
    .trimEnd()
    .split("\n");
  expect(lines.map((line) => obeys(line)?.properties["file"] ?? line)).toEqual([
    "error-11.yaml",
    ...many("error", 11).map(({ file }) => file),
    "warning-2.yaml",
    "warning-0.yaml",
    "warning-1.yaml",
    "共错误12条、警告3条；GitHub 每级只标出前10条，其余在上面。",
  ]);
});

test("whatever is found, the runner reads one order a finding and nothing is lost", () => {
  fc.assert(
    fc.property(hostileFindings, (found) => {
      const out = drawn(found);
      expect(out).not.toMatch(obeyed);
      const lines = out.split("\n").slice(0, -1);
      expect(lines).toHaveLength(found.length);
      const orders = lines.map(obeys);
      for (const one of found) {
        const name = one.severity === "note" ? "notice" : one.severity;
        const text = clean(`${one.what.zh}\n原因：${one.why.zh}\n办法：${one.fix.zh}`);
        expect(orders).toContainEqual({
          name,
          properties: expect.objectContaining({ file: clean(one.file), title: one.code }),
          text,
        });
      }
    }),
    { numRuns: 1000 },
  );
});
