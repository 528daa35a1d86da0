import type { Opened } from "../command.ts";

/** A file's text as it was read; null where there is none, or where its bytes are no UTF-8. */
export function plainText({ textOf }: Pick<Opened, "textOf">, path: string): string | null {
  try {
    return textOf(path);
  } catch (cause) {
    if (cause instanceof TypeError) return null;
    throw cause;
  }
}
