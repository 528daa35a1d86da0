import type { Text } from "./language.ts";

/** A change to one file of a registry: the text that was read, and the whole text that shall stand there. */
export interface Edit {
  /** Relative to the registry's folder, with `/` between folders. */
  readonly path: string;
  /** What was read; null where the file is new. A writer refuses where something else stands there by now. */
  readonly before: string | null;
  /** Null takes the file away. */
  readonly after: string | null;
}

/** What a writing command wants done: all of it or nothing of it, in this order. */
export interface Writing {
  readonly edits: readonly Edit[];
  /** What was written, in a sentence for the person at the terminal. */
  readonly says: Text;
  /** Commands that come next, without the leading `duban`. */
  readonly next: readonly string[];
  /** What a commit of these files says: a sentence in the programme's language. */
  readonly message: string;
  /** Leaked values that are taken out: what is shown of the edits is shown without them. */
  readonly hides?: readonly string[];
}
