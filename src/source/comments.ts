import { CST, Lexer } from "yaml";

/** A comment of a text, from its `#` on, and where it begins (UTF-16 offset). */
interface Comment {
  readonly text: string;
  readonly at: number;
}

/** Signs of the lexer's own that stand nowhere in the text. */
const signs = new Set<string>([CST.SCALAR, CST.DOCUMENT, CST.FLOW_END]);

/** The comments of a text, in order: a `#` in a quoted or block text is none. */
export function commentsIn(text: string): readonly Comment[] {
  const found: Comment[] = [];
  let [at, insideScalar] = [0, false];
  for (const lexeme of new Lexer().lex(text)) {
    if (!insideScalar && lexeme.startsWith("#")) found.push({ text: lexeme.trimEnd(), at });
    insideScalar = !insideScalar && lexeme === CST.SCALAR;
    if (!signs.has(lexeme)) at += lexeme.length;
  }
  return found;
}
