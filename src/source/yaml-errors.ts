import type { YAMLError } from "yaml";
import { type Breach, breach } from "./breach.ts";
import { type Lined, lineAt, lineText } from "./positions.ts";
import type { Tokens } from "./tokens.ts";
import { slipIn } from "./typing.ts";
import { wordsFor } from "./yaml-messages.ts";
import { quoteOverLines, unquotedColon } from "./yaml-quote-words.ts";
import { fieldAmongItems, indent } from "./yaml-words.ts";

/** Lines of a long misread key that are searched for the slip behind it. */
const searched = 20;

function slipBetween(where: Lined, first: number, last: number): Breach | null {
  for (let line = first; line <= Math.min(last, first + searched); line += 1) {
    const slip = slipIn(lineText(where, line));
    const begin = where.starts[line] ?? 0;
    if (slip) return breach(slip.code, [begin + slip.start, begin + slip.end], slip.words);
  }
  return null;
}

/** A value that goes on as fields: a second `: ` on its line, or a next line that is indented too far. */
function compactMapping(where: Lined, start: number): Breach {
  const number = lineAt(where, start);
  const line = lineText(where, number);
  const begin = where.starts[number] ?? 0;
  if (/:(?: |$)/.test(line.slice(start - begin)))
    return breach("yaml-colon", [start, begin + line.length], () => unquotedColon(line));
  const next = where.starts[number + 1] ?? start;
  return breach("yaml-indent", [next, next + lineText(where, number + 1).length], () => indent);
}

function breachOf(error: YAMLError, where: Lined, { longQuotes }: Tokens): Breach {
  const [start, end] = error.pos;
  const first = lineAt(where, start);
  const slip = slipBetween(where, first, lineAt(where, Math.max(start, end - 1)));
  if (slip) return slip;
  const quote = longQuotes.find(([, after]) => after <= start && first === lineAt(where, after));
  if (quote && / at node end$/.test(error.message)) return breach("yaml-quote", quote, () => quoteOverLines);
  if (error.code === "BLOCK_AS_IMPLICIT_KEY" && /compact/.test(error.message))
    return compactMapping(where, start);
  const line = lineText(where, first);
  const opensLine = where.text.slice(where.starts[first], start).trim() === "";
  if (opensLine && / at node end$/.test(error.message))
    return breach("yaml-indent", [start, end], () => fieldAmongItems);
  const { code, words } = wordsFor(error.code, error.message, line);
  return breach(code, [start, end], () => words(line));
}

/** After these the reader only stumbles on. */
const stopsReading = (error: YAMLError): boolean => /in YAML stream/.test(error.message);

/**
 * The errors of the YAML reader in the user's words, one mistake each: at most one a line, none behind the
 * spot where the text goes off the rails, none on a line that `told` already says something about.
 */
export function syntaxBreaches(
  errors: readonly YAMLError[],
  where: Lined,
  tokens: Tokens,
  told: readonly Breach[],
): readonly Breach[] {
  const lines = new Set(told.map(({ start }) => lineAt(where, start)));
  const found: Breach[] = [];
  for (const error of [...errors].sort((a, b) => a.pos[0] - b.pos[0])) {
    if (error.pos[0] >= tokens.derailed) break;
    const errorLine = lineAt(where, error.pos[0]);
    if (lines.has(errorLine)) continue;
    const next = breachOf(error, where, tokens);
    const line = lineAt(where, next.start);
    if (!lines.has(line)) found.push(next);
    lines.add(errorLine).add(line);
    if (stopsReading(error)) break;
  }
  return found;
}
