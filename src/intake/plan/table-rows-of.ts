import type { ReadRow, Unread } from "../read-paper.ts";
import { namedUnits } from "./conventions.ts";
import { headingOf } from "./heading.ts";
import type { Line } from "./line.ts";
import { clauseTimes, type Leaning, type Rows } from "./rows.ts";
import { isHeader, tableRow } from "./table-rows.ts";
import { timesIn } from "./times.ts";

/** The rows of the tables among a plan's lines. */
export function tableRowsOf(lines: readonly Line[], leaning: Leaning): Rows {
  const rows: ReadRow[] = [];
  const unread: Unread[] = [];
  let header: readonly string[] | null = null;
  for (const line of lines) {
    if (line.cells === null) {
      header = null;
      continue;
    }
    if (isHeader(line.cells)) {
      header = line.cells;
      continue;
    }
    const found = tableRow(line, header);
    if (!found) continue;
    const own = clauseTimes(found.clause.times, line.at, leaning.times);
    const inText = timesIn(found.text, leaning.times, leaning.since);
    unread.push(...own.unread);
    rows.push({
      n: rows.length + 1,
      ref: found.ref,
      section: null,
      heading: headingOf(found.text),
      part: null,
      text: found.text,
      units: namedUnits(found.clause.units, leaning.leading(line.at), leaning.places),
      clause: found.printed,
      deadlines: own.readings.length > 0 ? own.readings : inText.readings,
      more: found.clause.more,
      spot: { line: line.at },
    });
  }
  return { rows, unread };
}
