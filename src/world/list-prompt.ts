import { styleText } from "node:util";
import { AutocompletePrompt, isCancel } from "@clack/core";
import { limitOptions, S_BAR, S_BAR_END, S_RADIO_ACTIVE, S_RADIO_INACTIVE, symbol } from "@clack/prompts";
import type { Asked } from "../model/world.ts";

type Choice = Asked["choices"][number];

const mostAtOnce = 9;

/** Whether what is typed stands in a choice: every word of it, in the value or the label. */
const fits = (typed: string, { value, label }: Choice): boolean =>
  typed
    .trim()
    .split(/\s+/)
    .every((word) => `${value} ${label}`.toLowerCase().includes(word.toLowerCase()));

const grey = (words: string): string => styleText("dim", words);

/** The screen while somebody types or walks through the list. */
function open(prompt: Omit<AutocompletePrompt<Choice>, "prompt">, { words, list }: Asked): string {
  const bar = `${styleText(prompt.state === "error" ? "yellow" : "cyan", S_BAR)}  `;
  const typed = prompt.isNavigating ? grey(prompt.userInput) : prompt.userInputWithCursor;
  const found = prompt.filteredOptions.length;
  const head = [
    `${styleText("gray", S_BAR)}`,
    `${symbol(prompt.state)}  ${words}`,
    `${bar}${grey(list.typing)}${typed}${prompt.userInput === "" ? "" : grey(` (${found})`)}`,
    ...(prompt.state === "error" ? [`${bar}${styleText("yellow", prompt.error)}`] : []),
  ];
  const foot = [`${bar}${grey(list.keys)}`, styleText("cyan", S_BAR_END)];
  const rows = limitOptions({
    cursor: prompt.cursor,
    options: prompt.filteredOptions,
    columnPadding: 3,
    rowPadding: head.length + foot.length,
    maxItems: mostAtOnce,
    output: process.stderr,
    style: ({ label }, active) =>
      active ? `${styleText("green", S_RADIO_ACTIVE)} ${label}` : `${grey(S_RADIO_INACTIVE)} ${grey(label)}`,
  });
  return [...head, ...rows.map((row) => `${bar}${row}`), ...foot].join("\n");
}

/**
 * A list that is completed by typing, on standard error; null where the person breaks off. However short a list is, what
 * is typed narrows it: one that ignores it would take its first row on Enter, which nobody meant.
 */
export async function askList(asked: Asked): Promise<string | null> {
  const { words, suggested, choices, list, wrong } = asked;
  const answer = await new AutocompletePrompt<Choice>({
    options: [...choices],
    initialValue: [suggested],
    filter: fits,
    output: process.stderr,
    validate: (chosen) => (typeof chosen === "string" ? (wrong(chosen) ?? undefined) : list.unmatched),
    render() {
      const head = `${styleText("gray", S_BAR)}\n${symbol(this.state)}  ${words}`;
      const said = choices.find(({ value }) => value === this.value)?.label ?? "";
      if (this.state === "submit") return `${head}\n${styleText("gray", S_BAR)}  ${grey(said)}`;
      if (this.state === "cancel") return `${head}\n${styleText("gray", S_BAR)}`;
      return open(this, asked);
    },
  }).prompt();
  return isCancel(answer) || typeof answer !== "string" ? null : answer.trim();
}
