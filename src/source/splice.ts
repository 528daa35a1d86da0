import { stringify } from "yaml";

/** A value as records hold it. */
export type Value = null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value };

/**
 * The text of a list (a file of progress) with one more item at its end, in the layout that the file has; nothing else
 * moves. `schema` is the editor's line of a new file. PLACEHOLDER until the splicer lands.
 */
export function withItem(
  text: string | null,
  item: { readonly [key: string]: Value },
  schema: string,
): string {
  const made = stringify([item], { lineWidth: 0 });
  return text === null ? `${schema}\n${made}` : `${text.trimEnd()}\n\n${made}`;
}
