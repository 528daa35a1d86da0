import { prettyJson } from "./json/spelt.ts";
import type { Renderer } from "./renderer.ts";

/** A report's facts, or findings, in a versioned envelope; keys in the order given. */
const json: Renderer = {
  format: "json",
  extensions: ["json"],
  report: (report) => prettyJson({ schemaVersion: 1, kind: report.kind, asOf: report.asOf, ...report.facts }),
  diagnostics: ({ diagnostics, unreadable }, { lang }) =>
    prettyJson({
      schemaVersion: 1,
      kind: "check",
      findings: diagnostics.map(({ code, severity, file, span, what, why, fix }) => ({
        code,
        severity,
        file,
        line: span.line,
        column: span.column,
        what: what[lang],
        why: why[lang],
        fix: fix[lang],
      })),
      unreadable,
    }),
};

export default json;
