import { type Day, dayOf, daysInMonth } from "../../model/day.ts";
import type { Grid } from "./grid.ts";

/** What stands above a table. */
export interface Above {
  readonly title: string | null;
  readonly number: string | null;
  readonly issued: Day | null;
  /** The year that words without one lean on, where the title says one. */
  readonly year: number | null;
}

const dayIn = (text: string): Day | null => {
  const match = /(20\d\d)\s*[年.\-/]\s*(\d{1,2})\s*[月.\-/]\s*(\d{1,2})/u.exec(text);
  const [year, month, date] = [Number(match?.[1]), Number(match?.[2]), Number(match?.[3])];
  return month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month)
    ? dayOf(year, month, date)
    : null;
};

/** Reads the rows above the headings. */
export function aboveHeader(grid: Grid, header: number): Above {
  const lines = grid.table.cells.filter(({ row }) => row < header).map(({ text }) => text);
  const isTitle = (text: string): boolean =>
    text.length >= 4 && !/^附件|^(?:填报|报送|单位|日期|截至|密级)/u.test(text);
  const title = lines.find((text) => isTitle(text)) ?? null;
  const all = lines.join("\n");
  const year = /(20\d\d)\s*年/u.exec(title ?? "")?.[1] ?? /(20\d\d)\s*年/u.exec(all)?.[1];
  return {
    title: title?.replace(/\s+/gu, "") ?? null,
    number: /\p{Script=Han}{2,12}[〔[［](?:20\d\d)[〕\]］]\s*\d+\s*号/u.exec(all)?.[0] ?? null,
    issued:
      lines
        .filter((line) => /印发|发布|发文|成文|签发/u.test(line))
        .map(dayIn)
        .find((day) => day !== null) ?? null,
    year: year === undefined ? null : Number(year),
  };
}
