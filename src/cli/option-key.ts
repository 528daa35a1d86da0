/** The name under which commander keeps an option: `as-of` -> `asOf`. */
export const optionKey = (name: string): string =>
  name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
