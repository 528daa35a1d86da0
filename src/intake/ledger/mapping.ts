import { columnLetters } from "../read/address.ts";
import { type Meaning, plainHeading, usualMeaning } from "./meanings.ts";

/** A column as it was understood. */
export interface MappedColumn {
  /** `C`. */
  readonly letters: string;
  readonly heading: string;
  /** What it is for; null where it is kept under its heading alone. */
  readonly meaning: Meaning | null;
  /** Whether the user said so. */
  readonly said: boolean;
}

/** What headings mean, by themselves or by the letters of their column; null for nothing. */
export type Meant = ReadonlyMap<string, Meaning | null>;

/** What the last of a heading's lines means, else all of them together, else the first: `责任单位·牵头`, `完成情况·1月`. */
function meaningOf(heading: string): Meaning | null {
  const lines = heading.split("·");
  const last = lines.at(-1) ?? "";
  if (lines.length === 1) return usualMeaning(last);
  const own = usualMeaning(last);
  const above = usualMeaning(lines[0] ?? "");
  return own === null || own === "task" ? (above ?? own) : own;
}

const lookup = (meant: Meant, letters: string, heading: string): Meaning | null | undefined =>
  [letters, heading, plainHeading(heading), heading.split("·").at(-1) ?? ""]
    .map((each) => meant.get(each))
    .find((each) => each !== undefined);

/** Columns whose rows have to say what is to be done; where no `task` is there, the first of these that is takes its place. */
const inItsPlace: readonly Meaning[] = ["measures", "indicator", "goal", "issue", "points"];

/**
 * What each column with a heading is for: as corrected, as in an earlier import, or by its usual words. Of two columns
 * for one thing that can stand only once the first counts. One is always the task, if any can be.
 */
export function mapped(
  headings: readonly string[],
  { corrected, kept }: { readonly corrected: Meant; readonly kept: Meant },
): readonly MappedColumn[] {
  const once = new Set<Meaning>(["number", "section", "task", "deadline", "start", "percent"]);
  const taken = new Set<Meaning>();
  const forced = new Set(corrected.values());
  const columns = headings.flatMap((heading, column): readonly MappedColumn[] => {
    const letters = columnLetters(column);
    const said = lookup(corrected, letters, heading);
    if (heading === "" && said === undefined) return [];
    const known = said === undefined ? lookup(kept, letters, heading) : said;
    const guess = known === undefined ? meaningOf(heading) : known;
    const ousted =
      said === undefined && guess !== null && once.has(guess) && (taken.has(guess) || forced.has(guess));
    const meaning = ousted ? (guess === "task" ? "measures" : null) : guess;
    if (meaning !== null) taken.add(meaning);
    return [{ letters, heading: heading === "" ? letters : heading, meaning, said: said !== undefined }];
  });
  if (taken.has("task")) return columns;
  const stand = inItsPlace.find((each) => taken.has(each));
  const at = columns.findIndex(({ meaning }) => meaning !== null && meaning === stand);
  return columns.map((each, n) => (n === at ? { ...each, meaning: "task" } : each));
}

/** Whether columns make a ledger: what is to be done, and by whom or by when. */
export function isLedger(columns: readonly MappedColumn[]): boolean {
  const has = (...wanted: readonly Meaning[]) =>
    columns.some(({ meaning }) => meaning !== null && wanted.includes(meaning));
  return has("task") && has("lead", "responsible", "supporting", "participating", "deadline");
}
