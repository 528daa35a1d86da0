import type { Diagnostic, Finding, Span } from "../model/diagnostic.ts";
import type { Reader } from "../model/reader.ts";
import { decode } from "./decode.ts";
import { type Locator, locator } from "./locate.ts";
import { lined, lineText } from "./positions.ts";
import { mostBytesOfFile } from "./size.ts";

/** The text of a file of the registry, or null where there is none that could be shown. */
export type TextOf = (file: string) => string | null;

interface Shown {
  readonly locate: Locator;
  readonly line: (line: number) => string;
}

const nowhere: Span = { line: 1, column: 1, length: 0 };

/** The texts of a registry's files, read again from where they came. */
export function textsOf(reader: Reader): TextOf {
  const readable = new Set(
    reader
      .list()
      .flatMap(({ path, kind, size }) => (kind === "file" && size <= mostBytesOfFile ? [path] : [])),
  );
  return (file) => (readable.has(file) ? decode(file, reader.read(file)).text : null);
}

function shown(text: string): Shown {
  const where = lined(text);
  return { locate: locator(text), line: (line) => lineText(where, line - 1) };
}

function place(
  { place: at, hidden }: Finding,
  text: Shown | null,
): { readonly span: Span; readonly source: string | null } {
  const span = "span" in at ? at.span : at.path && text ? text.locate(at.path, at.on ?? "value") : nowhere;
  const speaksOfText = "span" in at || at.path !== undefined;
  return { span, source: text && speaksOfText && !hidden ? text.line(span.line) : null };
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const compare = (a: Diagnostic, b: Diagnostic): number =>
  compareText(a.file, b.file) ||
  a.span.line - b.span.line ||
  a.span.column - b.span.column ||
  compareText(a.code, b.code) ||
  compareText(JSON.stringify(a), JSON.stringify(b));

/** Findings with their spots and lines worked out, sorted by file, line, column and code, without exact doubles. */
export function diagnose(findings: readonly Finding[], textOf: TextOf): readonly Diagnostic[] {
  const texts = new Map<string, Shown | null>();
  const diagnostics = findings.map((finding): Diagnostic => {
    const { file } = finding.place;
    if (!texts.has(file)) {
      const text = textOf(file);
      texts.set(file, text === null ? null : shown(text));
    }
    const { code, severity, what, why, fix } = finding;
    return { code, severity, file, ...place(finding, texts.get(file) ?? null), what, why, fix };
  });
  return diagnostics
    .sort(compare)
    .filter((each, n, all) => JSON.stringify(each) !== JSON.stringify(all[n - 1]));
}
