import { isCancel, text } from "@clack/prompts";
import type { Asked } from "../model/world.ts";
import { askList } from "./list-prompt.ts";

/** Asks at the terminal, on standard error; null where the person breaks off with Esc or Ctrl-C. */
export async function ask(asked: Asked): Promise<string | null> {
  const { words, suggested, choices, wrong } = asked;
  if (choices.length > 0) return askList(asked);
  const answer = await text({
    message: words,
    output: process.stderr,
    placeholder: suggested,
    defaultValue: suggested,
    validate: (typed) => wrong(typed?.trim() || suggested) ?? undefined,
  });
  return isCancel(answer) ? null : answer.trim();
}
