import { isCancel, select, text } from "@clack/prompts";
import type { Asked } from "../model/world.ts";

/** Asks at the terminal, on standard error; null where the person breaks off with Esc or Ctrl-C. */
export async function ask({ words, suggested, choices, wrong }: Asked): Promise<string | null> {
  const common = { message: words, output: process.stderr };
  const answer =
    choices.length > 0
      ? await select({ ...common, options: [...choices], initialValue: suggested, showInstructions: false })
      : await text({
          ...common,
          placeholder: suggested,
          defaultValue: suggested,
          validate: (typed) => wrong(typed?.trim() || suggested) ?? undefined,
        });
  return isCancel(answer) ? null : answer.trim();
}
