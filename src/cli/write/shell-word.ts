/** A path as one word of a shell. */
export const shellWord = (path: string): string =>
  /^[\w./\p{L}-]+$/u.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
