import type { Finding } from "../model/diagnostic.ts";
import { type Breach, findingsOf } from "./breach.ts";
import { hiddenCharacters } from "./characters.ts";
import { compose } from "./compose.ts";
import { conflicts } from "./conflict.ts";
import { decode } from "./decode.ts";
import { type Lined, lineAt, lined } from "./positions.ts";
import { tooLarge } from "./size.ts";
import { type Tokens, tokensOf } from "./tokens.ts";
import { plainly } from "./values.ts";
import { syntaxBreaches } from "./yaml-errors.ts";

/**
 * A file's plain value, or what forbids reading it. `text` is without a byte-order mark and null where the bytes
 * are no text. The findings of a value that was read are warnings; else at least one is an error.
 */
export type Parsed =
  | {
      readonly ok: true;
      readonly value: unknown;
      readonly text: string;
      readonly findings: readonly Finding[];
    }
  | { readonly ok: false; readonly text: string | null; readonly findings: readonly Finding[] };

interface Reading {
  readonly value: unknown;
  readonly breaches: readonly Breach[];
}

function composed(where: Lined, tokens: Tokens, told: readonly Breach[]): Reading {
  if (tokens.tokens === null) return { value: null, breaches: told };
  const { document, errors } = compose(tokens.tokens, where.text.length);
  const syntax = syntaxBreaches(errors, where, tokens, told);
  const { value, breaches } = plainly(document.contents, where);
  const misread = new Set(syntax.map(({ start }) => lineAt(where, start)));
  const toldOf = new Set(told.map(({ start }) => lineAt(where, start)));
  const shifted = breaches.some(({ code }) => code === "yaml-indent" || code === "yaml-colon");
  const offTheRails = shifted || misread.size > 0 || tokens.derailed < where.text.length;
  const own = breaches.filter(({ code, start }) => {
    const line = lineAt(where, start);
    const follows = code === "yaml-empty" && (offTheRails || toldOf.has(line));
    return start < tokens.derailed && !misread.has(line) && !follows;
  });
  return { value, breaches: [...told, ...syntax, ...own] };
}

function readingOf(file: string, where: Lined): Reading {
  const { text } = where;
  const [hidden, marks] = [hiddenCharacters(text), conflicts(file, text)];
  if (marks.length > 0 || /\r(?!\n)/.test(text)) return { value: null, breaches: [...hidden, ...marks] };
  const tokens = tokensOf(text);
  return composed(where, tokens, [...hidden, ...tokens.breaches]);
}

/**
 * The one way from a file's bytes to a value: strict YAML 1.2 (and so JSON) with one document, unique text keys,
 * plain numbers, no references, no tags, nothing invisible and nothing empty. Never throws on any bytes.
 */
export function parse(file: string, bytes: Uint8Array): Parsed {
  const large = tooLarge(file, bytes.length);
  if (large) return { ok: false, text: null, findings: [large] };
  const { text, findings: warnings } = decode(file, bytes);
  if (text === null) return { ok: false, text, findings: warnings };
  const where = lined(text);
  const { value, breaches } = readingOf(file, where);
  const findings = [...warnings, ...findingsOf(file, where, breaches)];
  return breaches.length === 0 ? { ok: true, value, text, findings } : { ok: false, text, findings };
}
