import { CST, Lexer, Parser } from "yaml";
import { bracketWatch } from "./brackets.ts";
import { type Breach, breach } from "./breach.ts";
import { mostLevels, standsTooDeep } from "./depth.ts";
import { quoted } from "./said.ts";
import { alias, anchor, directive, secondDocument, tag, tooDeep, unclosedQuote } from "./token-words.ts";

/** A text as YAML tokens, with the forbidden forms that can be seen in them; `tokens` is null where it is too deep. */
export interface Tokens {
  readonly tokens: readonly CST.Token[] | null;
  readonly breaches: readonly Breach[];
  /** From this offset on the text says something else than was meant: a quote or bracket is open. */
  readonly derailed: number;
  /** Quoted texts that run over several lines, as [start, end]. */
  readonly longQuotes: readonly (readonly [number, number])[];
}

/** Where the token reader stumbles this often it has lost its way long ago, and reads no further. */
const mostStumbles = 100;

/** `"…"` ends at a quote that no backslash escapes, `'…'` at one that is not doubled. */
function isClosed(quote: string): boolean {
  if (quote.length < 2 || quote.at(-1) !== quote[0]) return false;
  const tail = quote[0] === '"' ? /\\*$/.exec(quote.slice(1, -1)) : /'*$/.exec(quote.slice(1, -1));
  return (tail?.[0].length ?? 0) % 2 === 0;
}

const forms: Readonly<
  Record<string, readonly [code: string, words: (word: string) => ReturnType<typeof tag>]>
> = {
  "*": ["yaml-alias", alias],
  "&": ["yaml-alias", anchor],
  "!": ["yaml-tag", tag],
  "%": ["yaml-document", directive],
};

function forbiddenForm(lexeme: string, at: number): Breach | null {
  const form = forms[lexeme[0] ?? ""];
  return form ? breach(form[0], [at, at + lexeme.length], () => form[1](quoted(lexeme))) : null;
}

function documentsAfterTheFirst(tokens: readonly CST.Token[]): readonly Breach[] {
  const second = tokens.filter((token) => token.type === "document")[1];
  return second ? [breach("yaml-document", [second.offset, second.offset + 3], () => secondDocument)] : [];
}

/** Splits a text into tokens. Iterative, stops at the first level of nesting too many: safe for any text. */
export function tokensOf(text: string): Tokens {
  const [lexer, parser, brackets] = [new Lexer(), new Parser(), bracketWatch(text)];
  const tokens: CST.Token[] = [];
  const breaches: Breach[] = [];
  const longQuotes: [number, number][] = [];
  let derailed = Number.POSITIVE_INFINITY;
  const derail = (found: Breach | null): void => {
    if (found === null || derailed !== Number.POSITIVE_INFINITY) return;
    breaches.push(found);
    derailed = found.start;
  };
  let insideScalar = false;
  let stumbles = 0;
  for (const lexeme of lexer.lex(text)) {
    const at = parser.offset;
    if (!insideScalar) {
      const form = derailed === Number.POSITIVE_INFINITY ? forbiddenForm(lexeme, at) : null;
      if (form) breaches.push(form);
      if (lexeme[0] === '"' || lexeme[0] === "'") {
        if (!isClosed(lexeme))
          derail(breach("yaml-quote", [at, at + lexeme.length], () => unclosedQuote(lexeme.slice(0, 1))));
        else if (lexeme.includes("\n")) longQuotes.push([at, at + lexeme.length]);
      } else derail(brackets.next(lexeme, at));
    }
    insideScalar = !insideScalar && lexeme === CST.SCALAR;
    for (const token of parser.next(lexeme)) {
      if (token.type === "error") stumbles += 1;
      tokens.push(token);
    }
    if (stumbles > mostStumbles) break;
    if (standsTooDeep(parser)) {
      const found = breach("yaml-depth", [at, at + lexeme.length], () => tooDeep(mostLevels));
      return { tokens: null, breaches: [...breaches, found], derailed: at, longQuotes };
    }
  }
  for (const token of parser.end()) tokens.push(token);
  derail(brackets.end());
  return { tokens, breaches: [...breaches, ...documentsAfterTheFirst(tokens)], derailed, longQuotes };
}
