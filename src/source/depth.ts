import type { CST, Parser } from "yaml";

/** How deep lists and mappings may be nested in a file. */
export const mostLevels = 64;

const nests = ({ type }: CST.Token): boolean =>
  type === "block-map" || type === "block-seq" || type === "flow-collection";

/**
 * Whether a parser stands too deep. Asked after every token, so that reading stops at the first level too many:
 * composing recurses, and a deeper text would end the process.
 */
export const standsTooDeep = ({ stack }: Parser): boolean =>
  stack.length > mostLevels && stack.filter(nests).length > mostLevels;
