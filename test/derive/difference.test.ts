import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { News } from "../../src/derive/difference/news.ts";
import { sideOf } from "../../src/derive/difference/side.ts";
import { differenceBetween } from "../../src/derive/difference.ts";
import { type Ledger, ledgerOf } from "../../src/derive/ledger.ts";
import { addDays, type Day, parseDay } from "../../src/model/day.ts";
import { redactionToken } from "../../src/model/redaction.ts";
import type { Registry } from "../../src/model/registry.ts";
import { anyCityDay, city } from "../reports/city.ts";
import { untilDay } from "../reports/until-day.ts";
import { anyStories, ledgerOfStories, reordered } from "./histories.ts";

const today = "2024-09-30" as Day;
const newsOf = (before: Ledger, after: Ledger, [from, to]: readonly [Day, Day] = [today, today]) =>
  differenceBetween(sideOf(before, from), sideOf(after, to)).news;

/** `<task>/<entry>` of the new entries that news tells, each as often as it is told. */
const toldEntries = (news: readonly News[]): readonly string[] =>
  news
    .flatMap((each) => {
      if ("all" in each) return each.all.map(({ entry }) => `${each.task}/${entry.id}`);
      if ("recorded" in each) return [`${each.task}/${each.recorded.entry.id}`];
      return each.kind === "stray" ? [`${each.about.entry?.task}/${each.about.id}`] : [];
    })
    .sort();

const entriesOf = ({ registry }: Ledger): readonly string[] =>
  registry.progress.flatMap(({ task, record }) => record.map(({ id }) => `${task}/${id}`)).sort();

const without = (all: readonly string[], some: readonly string[]): readonly string[] =>
  all.filter((each) => !some.includes(each));

/** The registry with something else in it. */
const changed = (ledger: Ledger, change: Partial<Registry>): Ledger =>
  ledgerOf({ ...ledger.registry, ...change }, ledger.calendar);

describe("the difference between two ledgers", () => {
  it("is empty of a ledger with itself, in whatever order it was written", () => {
    expect(newsOf(city, city)).toEqual([]);
    fc.assert(
      fc.property(anyStories, anyCityDay, (stories, day) => {
        const ledger = ledgerOfStories(stories);
        const other = reordered(ledger, (list) => [...list].reverse());
        expect(newsOf(ledger, ledger, [day, day])).toEqual([]);
        expect(newsOf(ledger, other, [day, day])).toEqual([]);
      }),
    );
  });

  it("tells every new entry once, and none that is not new", () => {
    fc.assert(
      fc.property(anyStories, anyCityDay, fc.nat(20), (stories, day, kept) => {
        const after = ledgerOfStories(stories);
        const before = ledgerOfStories(
          stories.map(({ task, moves }) => ({ task, moves: moves.slice(0, kept) })),
        );
        const news = newsOf(before, after, [day, day]);
        expect(toldEntries(news)).toEqual(without(entriesOf(after), entriesOf(before)));
        expect(news.filter(({ kind }) => kind === "removed" || kind === "rewritten")).toEqual([]);
      }),
    );
  });

  it("tells what is gone, once, when the sides change places", () => {
    fc.assert(
      fc.property(anyStories, fc.nat(20), (stories, kept) => {
        const [all, some] = [
          ledgerOfStories(stories),
          ledgerOfStories(stories.map(({ task, moves }) => ({ task, moves: moves.slice(0, kept) }))),
        ];
        const gone = newsOf(all, some).flatMap((each) =>
          each.kind === "removed" ? [`${each.about.entry?.task}/${each.about.id}`] : [],
        );
        expect(gone.sort()).toEqual(without(entriesOf(all), entriesOf(some)));
      }),
    );
  });

  it("tells the city's year month by month as it tells it at once", () => {
    const ends = ["01-31", "03-31", "06-30", "09-30", "12-31"].map((end) => `2024-${end}` as Day);
    const sides = ends.map((day) => sideOf(untilDay(city, day), day));
    const steps = sides.slice(1).map((side, n) => differenceBetween(sides[n] ?? side, side).news);
    const [first, last] = [sides[0], sides.at(-1)];
    if (!first || !last) throw new Error("no sides");
    const whole = differenceBetween(first, last).news;
    expect(steps.flatMap(toldEntries).sort()).toEqual(toldEntries(whole));
    for (const kind of ["added", "closed", "extension-approved", "held", "recorded"] as const) {
      const count = (news: readonly News[]) => news.filter((each) => each.kind === kind).length;
      expect(
        steps.reduce((sum, news) => sum + count(news), 0),
        kind,
      ).toBe(count(whole));
    }
    expect(whole.filter((each) => ["rewritten", "removed", "moved", "stray"].includes(each.kind))).toEqual(
      [],
    );
  });
});

type Leaf = { readonly path: readonly (string | number)[]; readonly value: unknown };

function* leavesOf(value: unknown, path: readonly (string | number)[] = []): Generator<Leaf> {
  if (Array.isArray(value)) for (const [n, each] of value.entries()) yield* leavesOf(each, [...path, n]);
  else if (typeof value === "object" && value !== null)
    for (const [key, each] of Object.entries(value)) yield* leavesOf(each, [...path, key]);
  else yield { path, value };
}

function withValue(value: unknown, [key, ...rest]: Leaf["path"], to: unknown): unknown {
  if (key === undefined) return to;
  if (Array.isArray(value)) return value.map((each, n) => (n === key ? withValue(each, rest, to) : each));
  const fields = value as Record<string, unknown>;
  return { ...fields, [key]: withValue(fields[String(key)], rest, to) };
}

/** Another value of the same kind: the next day, another number, another kind of entry, other words. */
function altered(field: string, value: unknown, others: ReadonlySet<unknown>): unknown {
  if (field === "kind") return value === "claim" ? "report" : "claim";
  if (typeof value === "number") return value + 1;
  if (typeof value === "boolean") return !value;
  const day = parseDay(String(value));
  if (day !== null) return addDays(day, 1);
  return [...others].find((other) => typeof other === "string" && other !== value) ?? `${String(value)}x`;
}

const lists = [
  "units",
  "lines",
  "tasks",
  "progress",
  "meetings",
  "findings",
  "inspections",
  "letters",
] as const;

describe("what changed without an entry", () => {
  it("is told, whatever field of whatever record of the city it is", () => {
    const silent: string[] = [];
    let tried = 0;
    const fieldOf = ({ path }: Leaf) => path.filter((step) => typeof step === "string").join(".");
    for (const list of lists) {
      const leaves = city.registry[list].flatMap(({ record }, at) =>
        [...leavesOf(record)].map((leaf) => ({ ...leaf, at, field: fieldOf(leaf) })),
      );
      const values = new Map<string, Set<unknown>>();
      for (const { field, value } of leaves) values.set(field, (values.get(field) ?? new Set()).add(value));
      const seen = new Set<string>();
      for (const { at, field, path, value } of leaves) {
        const kind = list === "progress" ? city.registry.progress[at]?.record[Number(path[0])]?.kind : "";
        if (seen.has(`${kind} ${field}`)) continue;
        seen.add(`${kind} ${field}`);
        tried += 1;
        const to = altered(field, value, values.get(field) ?? new Set());
        const files = city.registry[list].map((each, n) =>
          n === at ? { ...each, record: withValue(each.record, path, to) } : each,
        );
        const news = newsOf(city, changed(city, { [list]: files }));
        if (!news.some((each) => "about" in each || each.kind === "added"))
          silent.push(`${list} ${kind} ${field}`);
      }
    }
    expect(silent).toEqual([]);
    expect(tried).toBeGreaterThan(150);
    console.info(`${tried} fields of the city's records changed without an entry, all told`);
  });

  it("never shows what was hidden", () => {
    const [file] = city.registry.progress;
    if (!file) throw new Error("no progress");
    const [entry, ...rest] = file.record;
    const secret = { ...entry, text: "电话13800001111，请联系" };
    const hidden = {
      ...entry,
      text: `电话${redactionToken}，请联系（2024-09-30 隐去一处：误填，办公室批准）`,
    };
    const with_ = (first: object) =>
      changed(city, {
        progress: city.registry.progress.map((each) =>
          each === file ? { ...each, record: [first as typeof secret, ...rest] as typeof file.record } : each,
        ),
      });
    const news = newsOf(with_(secret), with_(hidden));
    expect(news.map(({ kind }) => kind)).toEqual(["redacted"]);
    expect(JSON.stringify(news.flatMap((each) => (each.kind === "redacted" ? each.fields : [])))).toBe(
      '[["text"]]',
    );
  });

  it("tells a task's file that moved, an entry in another unit's file, an entry of no task", () => {
    const [task] = city.registry.tasks;
    const moved = changed(city, {
      tasks: city.registry.tasks.map((each) => (each === task ? { ...each, file: "tasks/x/y.yaml" } : each)),
    });
    expect(newsOf(city, moved).map(({ kind }) => kind)).toEqual(["moved"]);
    const [file] = city.registry.progress;
    const other = changed(city, {
      progress: city.registry.progress.map((each) => (each === file ? { ...each, unit: "nobody" } : each)),
    });
    expect(new Set(newsOf(city, other).map(({ kind }) => kind))).toEqual(new Set(["rewritten"]));
    const stray = changed(city, {
      progress: [...city.registry.progress, ...(file ? [{ ...file, task: "no-such" }] : [])],
    });
    expect(new Set(newsOf(city, stray).map(({ kind }) => kind))).toEqual(new Set(["stray"]));
  });

  it("leaves alone what one side could not read, and names the file", () => {
    const [file] = city.registry.progress;
    const lost = changed(city, {
      progress: city.registry.progress.filter((each) => each !== file),
      unreadable: [file?.file ?? ""],
    });
    for (const [before, after] of [
      [city, lost],
      [lost, city],
    ] as const) {
      const { news, uncompared } = differenceBetween(sideOf(before, today), sideOf(after, today));
      expect(uncompared).toEqual([file?.file]);
      expect(news.filter((each) => "recorded" in each || "all" in each || "about" in each)).toEqual([]);
    }
  });
});
