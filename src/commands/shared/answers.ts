import type { Ledger } from "../../derive/ledger.ts";
import type { Day } from "../../model/day.ts";
import { same, type Text } from "../../model/language.ts";
import { Refusal } from "../../model/refusal.ts";
import type { Call, Choice, Opened, OptionQuestion } from "../command.ts";
import { deadlineMeant } from "./deadline-words.ts";

/** Of a question that Enter leaves open. */
export const nothing = (): string => "";
export const fine = (): null => null;

export const wrongEmpty = (answer: string): Text | null =>
  answer.trim() === "" ? { zh: "这一项必须写", en: "this one must be written" } : null;

/** Of a question that a wrong key must not answer with yes. */
export const yesNo: readonly Choice[] = [
  { value: "no", label: { zh: "不", en: "no" } },
  { value: "yes", label: { zh: "是", en: "yes" } },
];

/** A unit as a list shows it, so that its id, its name and its short names can all be typed. */
export function unitChoice({ units }: Ledger, id: string): Choice {
  const { name = "", short = [] } = units.get(id) ?? {};
  return { value: id, label: same(`${id}  ${name}${short.length > 0 ? `（${short.join("、")}）` : ""}`) };
}

/** The units, for choosing one by typing. */
export const unitChoices = (ledger: Ledger): readonly Choice[] =>
  [...ledger.units.keys()].map((id) => unitChoice(ledger, id));

/** How a deadline reads on a day; null where it names no time. */
export function readOn(opened: Opened, words: string, on: Day): Text | null {
  try {
    return deadlineMeant(opened, { words, on, undated: null }).read;
  } catch (cause) {
    if (cause instanceof Refusal) return null;
    throw cause;
  }
}

/** A deadline in words, read back at once; `read` is how they are understood, null where they name no time. */
export const dueQuestion = (read: (words: string, call: Call) => Text | null): OptionQuestion => ({
  option: "due",
  words: { zh: "何时之前？（如 2024年10月底前）", en: "By when? (as in 2024年10月底前)" },
  suggest: nothing,
  wrong: (answer, call) =>
    wrongEmpty(answer) ??
    (read(answer, call)
      ? null
      : {
          zh: `\`${answer}\` 读不出日子，写成“2024年10月底前”这样`,
          en: `no day can be read from \`${answer}\`; write it as in 2024年10月底前`,
        }),
  readBack: read,
});
