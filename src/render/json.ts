import type { Fact } from "../model/report.ts";
import type { Renderer } from "./renderer.ts";
import { unseen } from "./text/clean.ts";

/** The same character in another spelling of JSON: a terminal shows it instead of obeying it. */
const spelt = (char: string): string =>
  char
    .split("")
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");

const pretty = (envelope: { readonly [key: string]: Fact }): string =>
  `${JSON.stringify(envelope, null, 2).replace(unseen, spelt)}\n`;

/** A report's facts, or findings, in a versioned envelope; keys in the order given. */
const json: Renderer = {
  format: "json",
  extensions: ["json"],
  report: (report) => pretty({ schemaVersion: 1, kind: report.kind, asOf: report.asOf, ...report.facts }),
  diagnostics: ({ diagnostics, unreadable }, { lang }) =>
    pretty({
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
