import { expect, test } from "vitest";
import { dayOf } from "../../src/model/day.ts";
import json from "../../src/render/json.ts";
import { checked, pipe, pipeEn, reportOf, unknownLead } from "./samples.ts";

test("a report is its facts in an envelope, in the order given", () => {
  const facts = { revision: null, tasks: [{ title: "督办", lead: [] }], unreadable: 0 };
  expect(json.report?.({ ...reportOf(), kind: "overdue", asOf: dayOf(2024, 9, 30), facts }, pipe)).toBe(`\
{
  "schemaVersion": 1,
  "kind": "overdue",
  "asOf": "2024-09-30",
  "revision": null,
  "tasks": [
    {
      "title": "督办",
      "lead": []
    }
  ],
  "unreadable": 0
}
`);
});

test("findings in the language asked for", () => {
  expect(JSON.parse(String(json.diagnostics?.(checked([unknownLead], { unreadable: 2 }), pipeEn)))).toEqual({
    schemaVersion: 1,
    kind: "check",
    findings: [
      {
        code: "lead-is-a-known-unit",
        severity: "error",
        file: "tasks/qiye/qiye-7k3m2q.yaml",
        line: 5,
        column: 8,
        what: "no unit is called `hygi`",
        why: "a reminder has to reach somebody, and only listed units have an address",
        fix: "write `hygj`, or add units/hygi.yaml",
      },
    ],
    unreadable: 2,
  });
  expect(json.diagnostics?.(checked([]), pipe)).toContain('"findings": []');
});

test("hostile text keeps its meaning and reaches no terminal", () => {
  const title = "\x1b[2J\x9b\u202e\u2028\x7f\ud800\u{e0041}督";
  const out = String(json.report?.({ ...reportOf(), facts: { title } }, pipe));
  expect(out).toMatch(/^[\n\x20-\x7e督]*$/);
  expect(JSON.parse(out).title).toBe(title);
});

test("hostile text gives no order to a build server", () => {
  const title = "##[error]x ##vso[task.complete] ##teamcity[x] # ##";
  const out = String(json.report?.({ ...reportOf(), facts: { title } }, pipe));
  expect(out).not.toMatch(/##(vso|teamcity)?\[/);
  expect(JSON.parse(out).title).toBe(title);
});
