import { autocomplete, isCancel, text } from "@clack/prompts";
import type { Asked } from "../model/world.ts";

const mostAtOnce = 9;

/** Whether what is typed stands in a choice: every word of it, in the value or the label. */
const fits = (typed: string, { value, label = "" }: { readonly value: string; readonly label?: string }) =>
  typed
    .trim()
    .split(/\s+/)
    .every((word) => `${value} ${label}`.toLowerCase().includes(word.toLowerCase()));

/**
 * Asks at the terminal, on standard error; null where the person breaks off with Esc or Ctrl-C. Lists are completed by
 * typing, however short: one that ignores what is typed would take its first row on Enter, which nobody meant.
 */
export async function ask({ words, suggested, choices, unmatched, wrong }: Asked): Promise<string | null> {
  const common = { message: words, output: process.stderr };
  const answer =
    choices.length > 0
      ? await autocomplete({
          ...common,
          options: [...choices],
          initialValue: suggested,
          maxItems: mostAtOnce,
          filter: fits,
          validate: (chosen) => (typeof chosen === "string" ? (wrong(chosen) ?? undefined) : unmatched),
        })
      : await text({
          ...common,
          placeholder: suggested,
          defaultValue: suggested,
          validate: (typed) => wrong(typed?.trim() || suggested) ?? undefined,
        });
  return isCancel(answer) ? null : answer.trim();
}
