import fc from "fast-check";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import { unknownLead } from "./samples.ts";

/** What a log, a terminal, a comment or a page would obey. */
const barbs = [
  "::error::x",
  "::stop-commands::t",
  "##[set-env name=PATH]x",
  "##vso[task.complete]",
  "##teamcity[x]",
  "%0A::error::x",
  "%25",
  "\n",
  "\r",
  "\r\n",
  ",",
  ":",
  "::",
  "=",
  "section_start:1:x\r\x1b[0K",
  "\x1b[2J",
  "\x1b]8;;http://x\x07",
  "\x9b1m",
  "\u202e",
  "\u2066",
  "\u200b",
  "\u2028",
  "\ud800",
  "<!-- -->",
  "<img src=x onerror=alert(1)>",
  "</details>",
  "[x](javascript:1)",
  "![x](//y)",
  "](0)",
  "{0}",
  "```",
  "`",
  "~~~",
  "@all",
  "#1",
  "|",
  "# ",
  "- ",
  "\\",
  '"',
  "'",
  "$(id)",
  "督办",
  " ",
  "x",
];

export const hostileText = fc
  .array(fc.constantFrom(...barbs), { maxLength: 8 })
  .map((parts) => parts.join(""));

export const hostileFindings: fc.Arbitrary<readonly Diagnostic[]> = fc.array(
  fc.record({
    code: fc.constantFrom("lead-is-a-known-unit", "yaml-colon"),
    severity: fc.constantFrom("error", "warning", "note"),
    file: hostileText.map((text) => `registry/${text}`),
    span: fc.constantFrom({ line: 1, column: 1, length: 0 }, { line: 3, column: 2, length: 4 }),
    source: fc.constant(unknownLead.source),
    what: hostileText.map((text) => ({ zh: text, en: text })),
    why: hostileText.map((text) => ({ zh: text, en: text })),
    fix: hostileText.map((text) => ({ zh: text, en: text })),
  }),
  { maxLength: 4 },
);

/** What no output may have in it, wherever it is printed. */
export const obeyed =
  /[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u2028\u202a-\u202e\u2066-\u2069]|\p{Cs}|##(?:vso|teamcity)?\[/u;
