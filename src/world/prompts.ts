import { autocomplete, isCancel, select, text } from "@clack/prompts";
import type { Asked } from "../model/world.ts";

/** A list longer than this is completed by typing. */
const mostAtOnce = 9;

type Choices = Asked["choices"];

/** Whether what is typed stands in a choice: every word of it, in the value or the label. */
const fits = (typed: string, { value, label = "" }: { readonly value: string; readonly label?: string }) =>
  typed.split(/\s+/).every((word) => `${value} ${label}`.toLowerCase().includes(word.toLowerCase()));

/** Asks at the terminal, on standard error; null where the person breaks off with Esc or Ctrl-C. */
export async function ask({ words, suggested, choices, wrong }: Asked): Promise<string | null> {
  const common = { message: words, output: process.stderr };
  const answer =
    choices.length > mostAtOnce
      ? await autocomplete({ ...common, ...listed(choices, suggested), maxItems: mostAtOnce, filter: fits })
      : choices.length > 0
        ? await select({ ...common, ...listed(choices, suggested), showInstructions: false })
        : await text({
            ...common,
            placeholder: suggested,
            defaultValue: suggested,
            validate: (typed) => wrong(typed?.trim() || suggested) ?? undefined,
          });
  return isCancel(answer) ? null : String(answer ?? "").trim();
}

const listed = (choices: Choices, suggested: string) => ({ options: [...choices], initialValue: suggested });
