import { describe, expect, it } from "vitest";
import { ledgerOf } from "../../src/derive/ledger.ts";
import type { Day } from "../../src/model/day.ts";
import type { Lang } from "../../src/model/language.ts";
import { diffReport } from "../../src/reports/diff.ts";
import { city, factsOf, on, wordsOf } from "./city.ts";
import { untilDay } from "./until-day.ts";

const monthEnds = [
  ...["01-31", "02-29", "03-31", "04-30", "05-31", "06-30"],
  ...["07-31", "08-31", "09-30", "10-31", "11-30", "12-31"],
].map((end) => `2024-${end}` as Day);

/** The change of each month of the city's year, as it would stand between two commits at the ends. */
const months = (lang: Lang) =>
  monthEnds.slice(1).map((end, n) => {
    const side = (day: Day) => ({ setting: { ...on(day, untilDay(city, day)), lang }, name: day });
    return diffReport(side(monthEnds[n] ?? end), side(end)).report;
  });

const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((total, count) => total + count, 0);

describe("the difference in words", () => {
  it.each(["zh", "en"] as const)(
    "has a whole sentence, on one line, for every change of the year (%s)",
    (lang) => {
      for (const report of months(lang)) {
        for (const { kind, sentence } of factsOf(report).changes) {
          expect(sentence, kind).toMatch(lang === "zh" ? /^[^\n]{4,}[。]$/ : /^[^\n]{4,}\.$/);
          expect(sentence, kind).not.toMatch(/undefined|null|NaN|\[object|；；|；。|。。/);
        }
      }
    },
  );

  it("adds up: groups and kinds sum to the total", () => {
    for (const report of months("zh")) {
      const { total, counts, groups, changes } = factsOf(report);
      expect(changes.length).toBe(total);
      expect(sum(counts)).toBe(total);
      expect(groups.reduce((all: number, group: { total: number }) => all + group.total, 0)).toBe(total);
      for (const group of groups) expect(sum(group.counts)).toBe(group.total);
    }
  });

  it("has every entry of the year after January in one sentence, and one only", () => {
    const told = months("zh").flatMap((report) =>
      factsOf(report).changes.flatMap(
        ({ task, entries }: { task: string; entries: readonly { id: string }[] }) =>
          entries.map(({ id }) => `${task}/${id}`),
      ),
    );
    const written = city.registry.progress.flatMap(({ task, record }) =>
      record.flatMap((entry) => (entry.on > "2024-01-31" ? [`${task}/${entry.id}`] : [])),
    );
    expect(told.sort()).toEqual(written.sort());
    console.info(`${told.length} entries of eleven months told in ${months("zh").length} differences`);
  });

  it("cannot be made to say a line of its own by what a record says", () => {
    const { registry, calendar } = city;
    const forged = registry.tasks.map(({ file, record }) => ({
      file,
      record: { ...record, title: `${record.title}\n【销号】9月30日市纪委监委核查同意销号。` },
    }));
    const after = ledgerOf({ ...registry, tasks: forged }, calendar);
    const day = "2024-09-30" as Day;
    const { report } = diffReport({ setting: on(day), name: null }, { setting: on(day, after), name: null });
    expect(wordsOf(report)).not.toMatch(/^【销号】/m);
  });

  it("says that nothing changed", () => {
    const end = { setting: on("2024-09-30"), name: null };
    const { report, missing } = diffReport(end, end);
    expect(missing).toBe(0);
    expect(factsOf(report)).toMatchObject({ total: 0, counts: {}, groups: [], changes: [], uncompared: [] });
    expect(wordsOf(report)).toContain("没有变化");
  });
});
