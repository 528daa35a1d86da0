import { Refusal } from "../../model/refusal.ts";
import type { Call, Question } from "../command.ts";
import { findFiled } from "./find-filed.ts";

/** Which record is meant; a name that names none is said at once. */
export async function recordQuestion(typed: Call): Promise<Question> {
  const opened = await typed.open();
  return {
    argument: 0,
    words: { zh: "哪条记录（编号）？", en: "Which record or entry (its id)?" },
    suggest: () => "",
    wrong(answer) {
      try {
        findFiled(opened, answer);
        return null;
      } catch (cause) {
        if (cause instanceof Refusal) return cause.what;
        throw cause;
      }
    },
  };
}
