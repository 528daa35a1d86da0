import type { Ledger } from "../../derive/ledger.ts";
import type { Text } from "../../model/language.ts";
import { Refusal } from "../../model/refusal.ts";
import type { Call } from "../command.ts";
import { findUnit } from "./find.ts";

/** An option's text; null where it was left out or is empty. */
export const given = (call: Call, option: string): string | null => call.text(option)?.trim() || null;

/** Whether an option says anything. */
export const isGiven = (call: Call, option: string): boolean =>
  given(call, option) !== null || call.list(option).length > 0 || call.flag(option);

/** An option that must not be missing; refused with what it means. */
export function must(call: Call, option: string, about: Text): string {
  const text = given(call, option);
  if (text !== null) return text;
  throw new Refusal(
    { zh: `还要写 \`--${option}\`（${about.zh}）`, en: `\`--${option}\` is missing: ${about.en}` },
    {
      zh: `写上 \`--${option} …\`，或在终端上直接运行，由它来问`,
      en: `write \`--${option} …\`, or run the command plain on a terminal and let it ask`,
    },
  );
}

/** Units by id, name or short name, each once. */
export const unitsNamed = (ledger: Ledger, words: readonly string[]): readonly string[] => [
  ...new Set(words.map((word) => findUnit(ledger, word.trim()))),
];
