import { type Breach, breach } from "./breach.ts";
import { unclosedBracket, wrongBracket } from "./token-words.ts";

interface Open {
  readonly mark: string;
  readonly at: number;
}

const closing: Readonly<Record<string, string>> = { "[": "]", "{": "}" };

function unclosed({ mark, at }: Open, text: string): Breach {
  const lineEnd = text.indexOf("\n", at);
  const rest = text.slice(at, lineEnd === -1 ? text.length : lineEnd);
  return breach("yaml-bracket", [at, at + 1], () =>
    unclosedBracket(mark, closing[mark] ?? mark, /[】］｝〕]/.test(rest)),
  );
}

/** Follows the brackets of a text, token by token, and finds the first that does not match. */
export function bracketWatch(text: string): {
  readonly next: (lexeme: string, at: number) => Breach | null;
  readonly end: () => Breach | null;
} {
  const open: Open[] = [];
  const leftOpen = (): Breach | null => {
    const first = open[0];
    return first === undefined ? null : unclosed(open.at(-1) ?? first, text);
  };
  return {
    next(lexeme, at) {
      if (lexeme === "[" || lexeme === "{") open.push({ mark: lexeme, at });
      if (lexeme === "]" || lexeme === "}") {
        const last = open.pop();
        if (last === undefined || closing[last.mark] !== lexeme)
          return breach("yaml-bracket", [at, at + 1], () => wrongBracket(lexeme));
      }
      return lexeme === "\u0018" ? leftOpen() : null;
    },
    end: leftOpen,
  };
}
