import { clean } from "../text/clean.ts";

/** Text as SARIF's plain text shows it: no link `[…](…)` and no place holder `{0}` comes of it. */
export function plainText(text: string): string {
  const shown = clean(text).replace(/\{(\d+)\}/g, "{{$1}}");
  return shown.includes("](") ? shown.replace(/[[\]\\]/g, "\\$&") : shown;
}
