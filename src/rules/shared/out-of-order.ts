import type { KeyPath, Severity } from "../../model/diagnostic.ts";
import type { Text } from "../../model/language.ts";
import type { Breach } from "../rule.ts";

/** A day of a record: what it is called, and the field that holds it. */
export interface Dated {
  readonly words: Text;
  readonly day: string | null | undefined;
  readonly field: string;
  /** Where it stands, if in another file than the one that is judged. */
  readonly file?: string;
}

const inZh = ({ field, file }: Dated): string => (file ? `\`${file}\` 的 \`${field}\`` : `\`${field}\``);
const inEn = ({ field, file }: Dated): string => (file ? `\`${field}\` in \`${file}\`` : `\`${field}\``);

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
        zh: `对照文件，改正 ${inZh(after)} 或 ${inZh(before)}`,
        en: `compare with the papers and mend ${inEn(after)} or ${inEn(before)}`,
      },
    },
  ];
}
