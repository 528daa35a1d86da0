import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import formats from "ajv-formats";
import fc from "fast-check";
import { expect, test } from "vitest";
import sarif from "../../src/render/sarif.ts";
import { clean } from "../../src/render/text/clean.ts";
import { hostileFindings, obeyed } from "./hostile.ts";
import { checked, pipe, unknownLead } from "./samples.ts";

/** The schema is one of draft 4; of what later drafts changed it uses `id` alone. */
const standard = join(import.meta.dirname, "..", "standards", "sarif-2.1.0-rtm.5.json");
const { $schema: _, id: $id, ...schema } = JSON.parse(readFileSync(standard, "utf8"));
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
formats.default(ajv);
const fits = ajv.compile({ $id, ...schema });

const drawn = (...given: Parameters<typeof checked>): string =>
  String(sarif.diagnostics?.(checked(...given), pipe));

test("the schema refuses what is no SARIF", () => {
  expect(fits({ version: "2.1.0", runs: [{ tool: { driver: { name: "duban" } } }] })).toBe(true);
  expect(fits({ version: "2.1.0", runs: [{ tool: {} }] })).toBe(false);
  expect(fits({ version: "2.1.0", runs: [], more: 1 })).toBe(false);
});

test("a finding is a result of its rule, at its place", () => {
  const log = JSON.parse(drawn([unknownLead, { ...unknownLead, file: "督 办/#a%.yaml" }]));
  expect(fits(log)).toBe(true);
  const [run] = log.runs;
  expect(run.tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(["lead-is-a-known-unit"]);
  expect(run.results[0]).toMatchObject({
    ruleId: "lead-is-a-known-unit",
    ruleIndex: 0,
    level: "error",
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: "tasks/qiye/qiye-7k3m2q.yaml", uriBaseId: "%SRCROOT%" },
          region: { startLine: 5, startColumn: 8, endColumn: 12 },
        },
      },
    ],
  });
  expect(run.results[1].locations[0].physicalLocation.artifactLocation.uri).toBe(
    "%E7%9D%A3%20%E5%8A%9E/%23a%25.yaml",
  );
});

test("a log also when all is well", () => {
  const log = JSON.parse(drawn([]));
  expect(fits(log)).toBe(true);
  expect(log.runs[0].results).toEqual([]);
});

test("whatever is found, the log fits the standard, says all and gives no orders", () => {
  fc.assert(
    fc.property(hostileFindings, (found) => {
      const out = drawn(found);
      expect(out).not.toMatch(obeyed);
      const log = JSON.parse(out);
      expect(fits(log), JSON.stringify(fits.errors)).toBe(true);
      const { results } = log.runs[0];
      expect(results).toHaveLength(found.length);
      for (const [n, { message, locations }] of results.entries()) {
        const { text } = message;
        expect(text).not.toMatch(/(?<!\\)\]\(|(?<!\{)\{\d+\}/);
        const plain = text.replace(/\{\{(\d+)\}\}/g, "{$1}");
        const said = clean(`${found[n]?.what.zh}\n原因：${found[n]?.why.zh}\n办法：${found[n]?.fix.zh}`);
        expect([plain, plain.replace(/\\([[\]\\])/g, "$1")]).toContain(said);
        const { uri } = locations[0].physicalLocation.artifactLocation;
        expect(decodeURIComponent(uri)).toBe(found[n]?.file.replace(/\p{Cs}/gu, "\ufffd"));
      }
    }),
    { numRuns: 500 },
  );
});
