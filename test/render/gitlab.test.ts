import fc from "fast-check";
import { expect, test } from "vitest";
import gitlab from "../../src/render/gitlab.ts";
import { oneLine } from "../../src/render/text/clean.ts";
import { hostileFindings, obeyed } from "./hostile.ts";
import { checked, pipe, pipeEn, unknownLead } from "./samples.ts";

interface Issue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

const drawn = (...given: Parameters<typeof checked>): string =>
  String(gitlab.diagnostics?.(checked(...given), pipe));
const issues = (...given: Parameters<typeof checked>): readonly Issue[] => JSON.parse(drawn(...given));

test("a finding is an issue of the code quality report", () => {
  expect(issues([unknownLead])).toEqual([
    {
      description: "没有名为 `hygi` 的单位 (办法：改为 `hygj`，或新增 units/hygi.yaml)",
      check_name: "lead-is-a-known-unit",
      fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
      severity: "blocker",
      location: { path: "tasks/qiye/qiye-7k3m2q.yaml", lines: { begin: 5 } },
    },
  ]);
  expect(drawn([])).toBe("[]\n");
});

test("a finding stays the same one when its line moves and in another language; equal ones differ", () => {
  const moved = { ...unknownLead, span: { ...unknownLead.span, line: 9 } };
  const [one] = issues([unknownLead]);
  expect(issues([moved])[0]?.fingerprint).toBe(one?.fingerprint);
  const english: readonly Issue[] = JSON.parse(String(gitlab.diagnostics?.(checked([moved]), pipeEn)));
  expect(english[0]?.fingerprint).toBe(one?.fingerprint);
  const marks = issues([unknownLead, moved, { ...unknownLead, file: "x" }]).map((each) => each.fingerprint);
  expect(new Set(marks).size).toBe(3);
  expect(marks[0]).toBe(one?.fingerprint);
});

test("whatever is found, the report has GitLab's shape and gives no orders", () => {
  fc.assert(
    fc.property(hostileFindings, (found) => {
      const out = drawn(found);
      expect(out).not.toMatch(obeyed);
      const read: readonly Issue[] = JSON.parse(out);
      expect(read.map(({ location }) => location.path)).toEqual(found.map(({ file }) => file));
      expect(new Set(read.map(({ fingerprint }) => fingerprint)).size).toBe(found.length);
      for (const [n, issue] of read.entries()) {
        expect(Object.keys(issue)).toEqual([
          "description",
          "check_name",
          "fingerprint",
          "severity",
          "location",
        ]);
        expect(["info", "minor", "major", "critical", "blocker"]).toContain(issue.severity);
        expect(issue.location.lines.begin).toBe(found[n]?.span.line);
        expect(issue.description).toBe(oneLine(issue.description));
      }
    }),
    { numRuns: 500 },
  );
});
