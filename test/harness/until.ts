import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The day a record exists from, by the folder that it stands in. */
const begins: Readonly<Record<string, RegExp>> = {
  tasks: /^assigned: (\S+)/m,
  meetings: /^day: (\S+)/m,
  findings: /^found: (\S+)/m,
  inspections: /^day: (\S+)/m,
  letters: /^issued: (\S+)/m,
};

/** A letter's later days, each on a line of its own. */
const laterDays = /^(?:delivered|answered|lifted): (\S+)\n/gm;

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".yaml"))
    .map((file) => file.replaceAll("\\", "/"))
    .sort();

/** A file of progress without the entries dated after the day; null where none is left. */
function entriesUntil(text: string, day: string): string | null {
  const [head = "", ...entries] = text.split(/^(?=- )/m);
  const kept = entries.filter((entry) => (/\bon: (\d{4}-\d\d-\d\d)/.exec(entry)?.[1] ?? day) <= day);
  return kept.length === 0 ? null : `${(head + kept.join("")).trimEnd()}\n`;
}

/** Turns a registry's folder into what it was on a day: without the records and entries that came later. */
export function cutAfter(folder: string, day: string): void {
  for (const file of filesBelow(folder)) {
    const path = join(folder, file);
    const text = readFileSync(path, "utf8");
    const kind = file.split("/")[0] ?? "";
    const begin = begins[kind]?.exec(text)?.[1];
    const left =
      kind === "progress"
        ? entriesUntil(text, day)
        : begin !== undefined && begin > day
          ? null
          : kind === "letters"
            ? text.replace(laterDays, (line, on: string) => (on > day ? "" : line))
            : text;
    if (left === null) rmSync(path);
    else if (left !== text) writeFileSync(path, left);
  }
}
