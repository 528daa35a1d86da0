import type { Diagnostic, Severity } from "../../model/diagnostic.ts";
import type { Lang, Text } from "../../model/language.ts";
import type { Tone } from "../../model/report.ts";
import { clean, oneLine } from "./clean.ts";
import type { Look } from "./look.ts";
import { endOf, startOf, width } from "./width.ts";
import { wrap } from "./wrap.ts";

const tones: Readonly<Record<Severity, Tone>> = { error: "red", warning: "yellow", note: "blue" };

const why: Text = { zh: "原因：", en: "why: " };
const fix: Text = { zh: "办法：", en: "fix: " };

/** Columns of a source line where there is no terminal to say. */
const elsewhere = 120;

/** A stretch of a line, with the place in it that is meant. */
interface Excerpt {
  readonly before: string;
  readonly meant: string;
  readonly after: string;
}

/** The line as it is shown, parted at the span; where it is too long, cut around the span. */
function excerptOf(source: string, diagnostic: Diagnostic, columns: number): Excerpt {
  const { column, length } = diagnostic.span;
  const before = clean(source.slice(0, column - 1));
  const meant = clean(source.slice(column - 1, column - 1 + length));
  const after = clean(source.slice(column - 1 + length));
  if (width(before + meant + after) <= columns) return { before, meant, after };
  const space = columns - 2;
  const middle = startOf(meant, space - Math.min(width(before), Math.floor(space / 3)));
  const rest = space - width(middle);
  const behind = middle === meant ? after : "";
  const start = endOf(before, rest - Math.min(width(behind), Math.floor(rest / 2)));
  const end = startOf(behind, rest - width(start));
  return {
    before: start === before ? start : `…${start}`,
    meant: middle,
    after: middle === meant && end === after ? end : `${end}…`,
  };
}

function sourceLines(source: string, diagnostic: Diagnostic, look: Look): readonly string[] {
  const number = String(diagnostic.span.line);
  const margin = " ".repeat(number.length);
  const bar = look.paint("quiet", "|");
  const { before, meant, after } = excerptOf(
    source,
    diagnostic,
    (look.width ?? elsewhere) - number.length - 3,
  );
  const caret = look.paint(tones[diagnostic.severity], "^".repeat(Math.max(1, width(meant))));
  return [
    `${margin} ${bar}`,
    `${look.paint("quiet", number)} ${bar} ${before}${meant}${after}`.trimEnd(),
    `${margin} ${bar} ${" ".repeat(width(before))}${caret}`,
  ];
}

/** `  = why: …`, on a terminal wrapped under its own words. */
function noteLines(label: string, words: string, indent: string, look: Look): readonly string[] {
  const text = oneLine(words);
  const lines = look.width === null ? [text] : wrap(text, look.width - width(indent) - 2 - width(label));
  const under = " ".repeat(width(indent) + 2 + width(label));
  return lines.map(
    (line, i) =>
      (i === 0 ? `${indent}${look.paint("quiet", "=")} ${look.paint("strong", label)}` : under) + line,
  );
}

/** A finding with the line that it points at; the first line begins with file:line:column for editors to jump to. */
export function frameLines(diagnostic: Diagnostic, lang: Lang, look: Look): readonly string[] {
  const { file, span, severity, code, source } = diagnostic;
  const at = look.paint("strong", `${oneLine(file)}:${span.line}:${span.column}:`);
  const kind = look.paint(tones[severity], `${severity}[${oneLine(code)}]`);
  const indent = " ".repeat(String(span.line).length + 1);
  return [
    `${at} ${kind}: ${oneLine(diagnostic.what[lang])}`,
    ...(source === null ? [] : sourceLines(source, diagnostic, look)),
    ...noteLines(why[lang], diagnostic.why[lang], indent, look),
    ...noteLines(fix[lang], diagnostic.fix[lang], indent, look),
  ];
}
