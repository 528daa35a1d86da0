import { announced } from "duban:calendar";
import { join } from "node:path";
import fc from "fast-check";
import { type Ledger, ledgerOf } from "../../src/derive/ledger.ts";
import { workingCalendar } from "../../src/derive/working-days.ts";
import { chartTable } from "../../src/model/chart-table.ts";
import { type Day, dayFromNumber, dayNumber } from "../../src/model/day.ts";
import type { Report } from "../../src/model/report.ts";
import type { Setting } from "../../src/reports/parts/frame.ts";
import { load } from "../../src/source/load.ts";
import { diskReader } from "../../src/world/disk-reader.ts";

const folder = join(import.meta.dirname, "..", "..", "registry", "qinglian-yunze");

/** The invented city's registry, its whole year. */
export const city: Ledger = ledgerOf(load(diskReader(folder)), workingCalendar(announced, []));

export const on = (day: string, ledger: Ledger = city): Setting => ({
  ledger,
  asOf: day as Day,
  lang: "zh",
  revision: null,
});

const first = dayNumber("2024-01-18" as Day);

/** A day of the city's year. */
export const anyCityDay: fc.Arbitrary<Day> = fc
  .integer({ min: first, max: dayNumber("2024-12-31" as Day) })
  .map(dayFromNumber);

/** All that a report says to people, its blocks one after the other. */
export const wordsOf = ({ blocks }: Report): string =>
  blocks
    .map((given) => {
      const block = given.type === "chart" ? chartTable(given) : given;
      switch (block.type) {
        case "list":
          return block.items.join("\n");
        case "fields":
          return block.fields.map(([label, value]) => `${label}：${value.text}`).join("\n");
        case "table":
          return [block.columns.map(({ heading }) => ({ text: heading })), ...block.rows]
            .map((row) => row.map((cell) => cell.text).join(" | "))
            .join("\n");
        default:
          return block.text;
      }
    })
    .join("\n");

/** A report's facts as a program reads them. */
// biome-ignore lint/suspicious/noExplicitAny: what a program finds behind a name is what the test is about
export const factsOf = ({ facts }: Report): any => facts;
