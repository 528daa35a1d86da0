import type { Line } from "../../model/records.ts";
import { type Measure, measureNumbers, measuresOf } from "./measures.ts";
import type { Paired } from "./pair.ts";
import { plainWords } from "./similar.ts";
import type { Wanted } from "./wanted.ts";

/** A measure of a line; new where no line has it yet. */
export interface PlacedMeasure {
  readonly number: number;
  readonly title: string;
  readonly isNew: boolean;
}

/** The measures of rows that are new, with their numbers: a line's own where it has one so called. */
export function placedMeasures(
  rows: readonly { readonly wanted: Wanted; readonly line: string | null | undefined }[],
  all: readonly Wanted[],
  { lines, paired }: { readonly lines: readonly Line[]; readonly paired: Paired },
): ReadonlyMap<number, PlacedMeasure> {
  const lineOf = new Map(rows.map(({ wanted, line }) => [wanted.n, line] as const));
  const numbered = new Map(
    paired.pairs.flatMap(({ wanted, standing }) =>
      standing?.task.measure ? [[wanted.n, standing.task.measure] as const] : [],
    ),
  );
  const known = (measure: Measure): number | undefined => {
    const own = measure.rows.flatMap((n) => numbered.get(n) ?? [])[0];
    const line = lines.find(({ id }) => measure.rows.some((n) => lineOf.get(n) === id));
    return (
      own ?? line?.measures?.find(({ title }) => plainWords(title) === plainWords(measure.title))?.number
    );
  };
  const measures = measuresOf(all).filter((measure) =>
    measure.rows.some((n) => typeof lineOf.get(n) === "string"),
  );
  const taken = new Set(lines.flatMap(({ measures: has = [] }) => has.map(({ number }) => number)));
  const fresh = measureNumbers(
    measures.filter((measure) => known(measure) === undefined),
    taken,
  );
  return new Map(
    measures.flatMap((measure) =>
      measure.rows.map((n) => {
        const number = known(measure);
        return [
          n,
          { number: number ?? fresh.get(n) ?? 0, title: measure.title, isNew: number === undefined },
        ] as const;
      }),
    ),
  );
}
