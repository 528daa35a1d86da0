import { Composer, type CST, type Document, Schema, type YAMLError } from "yaml";

/** The first document of a text as nodes with positions, and what `yaml` has to say against it. */
interface Composed {
  readonly document: Document.Parsed;
  readonly errors: readonly YAMLError[];
}

/** Every scalar stays text: what a plain word means is our decision (scalars.ts), as is what a key may be. */
const textOnly = new Schema({ schema: "failsafe", merge: false });

/** An error carries a stack; of a text that has a million, these are enough to say what is wrong. */
const mostErrors = 500;

/** A composer that forgets errors beyond `mostErrors`; its handler is a field that every error goes through. */
function boundedComposer(): Composer {
  const composer = new Composer({ schema: textOnly, uniqueKeys: false, prettyErrors: false, version: "1.2" });
  const handler = composer as unknown as { onError: (...error: readonly unknown[]) => void };
  const original = handler.onError;
  let told = 0;
  handler.onError = (...error) => {
    told += 1;
    if (told <= mostErrors) original(...error);
  };
  return composer;
}

/** Tokens as nodes. Recursive: only for tokens that are known not to be too deep. */
export function compose(tokens: readonly CST.Token[], length: number): Composed {
  const documents = [...boundedComposer().compose(tokens, true, length)];
  const document = documents[0];
  if (document === undefined) throw new Error("a composer that must give a document gave none");
  return { document, errors: document.errors };
}
