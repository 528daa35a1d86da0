import { clean, oneLine } from "../text/clean.ts";

/** Ends a word for programs that make links of bare words, and shows nothing. */
const stop = "&#8203;";

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", $: "&#36;" };

/** Markup (`mark`), what becomes a reference before a number, and what becomes a mention or a link. */
const special = /(?<entity>[&<>$])|(?<mark>[\\`*_[\]|~]|#(?!\d))|(?<number>#)|@|:(?=\/\/)|www(?=\.)/gi;

function harmless(found: string, ...rest: readonly unknown[]): string {
  const { mark, number } = rest.at(-1) as Readonly<Record<string, string | undefined>>;
  if (mark !== undefined) return `\\${mark}`;
  return entities[found] ?? (number === undefined ? found + stop : `\\${number}${stop}`);
}

/** Also escapes what begins a list, a heading's underline or a rule at the start of a line. */
const escaped = (line: string): string =>
  line
    .trim()
    .replace(special, harmless)
    .replace(/^(?=[-+=])|(?<=^\d{1,9})(?=[.)])/, "\\");

/**
 * Text that Markdown shows as it stands: no markup, HTML, link, image, mention or reference comes of it.
 * Lines stay lines.
 */
export const paragraph = (text: string): string =>
  clean(text)
    .split("\n")
    .map(escaped)
    .filter((line) => line !== "")
    .join("\\\n");

/** The same on one line: for headings, list items, labels. */
export const inline = (text: string): string => escaped(oneLine(text));

/** The same in a table's cell, where only `<br>` breaks a line. */
export const cell = (text: string): string => paragraph(text).replaceAll("\\\n", "<br>");

/** Text as it is, in a fence longer than any in it. */
export function fenced(text: string, language = ""): string {
  const shown = clean(text).replace(/\n+$/, "");
  const longest = (shown.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 2);
  const fence = "`".repeat(longest + 1);
  return `${fence}${language}\n${shown}\n${fence}`;
}
