import type { KeyPath, Severity } from "../../model/diagnostic.ts";
import type { Text } from "../../model/language.ts";
import type { Breach } from "../rule.ts";

/** A day of a record: what it is called, and the field that holds it (with its file, where that is another one). */
export interface Dated {
  readonly words: Text;
  readonly day: string | null | undefined;
  readonly field: string;
}

/** The breach of a day that comes before the one it has to follow; the same day is in order, a day not given too. */
export function outOfOrder(
  place: { readonly file: string; readonly path: KeyPath; readonly severity?: Severity },
  before: Dated,
  after: Dated,
): readonly Breach[] {
  if (!before.day || !after.day || before.day <= after.day) return [];
  return [
    {
      ...place,
      what: {
        zh: `${after.words.zh} \`${after.day}\` 早于${before.words.zh} \`${before.day}\``,
        en: `${after.words.en} \`${after.day}\` comes before ${before.words.en} \`${before.day}\``,
      },
      fix: {
        zh: `对照文件，改正 \`${after.field}\` 或 \`${before.field}\``,
        en: `compare with the papers and mend \`${after.field}\` or \`${before.field}\``,
      },
    },
  ];
}
