import { oneLine } from "../text/clean.ts";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text made safe for XML, between tags and in quoted attributes; controls are spelt out, line breaks become spaces. */
export const escaped = (text: string): string =>
  oneLine(text).replace(/[&<>"']/g, (char) => entities[char] ?? char);
