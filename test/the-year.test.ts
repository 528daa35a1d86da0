import { describe, expect, it } from "vitest";
import { decisionsOf, fateOf } from "../src/derive/decisions.ts";
import { consultationsOf } from "../src/derive/series.ts";
import { statesOn } from "../src/derive/task-state.ts";
import type { Day } from "../src/model/day.ts";
import type { EntryKind } from "../src/model/words.ts";
import { entryKinds } from "../src/model/words.ts";
import { city } from "./reports/city.ts";

const { registry } = city;
const entries = registry.progress.flatMap(({ task, unit, record }) =>
  record.map((entry) => ({ task, unit, entry })),
);
const states = statesOn(city, "2024-12-31" as Day);

/** Fields that hold sentences; names, posts, sources and titles of papers may stand twice. */
const prose = new Set(["text", "next", "reason", "finding", "method", "notes", "title"]);
const named = new Set(["evidence", "approved", "source", "leader", "post", "milestones", "indicators"]);

function* sentencesIn(value: unknown, key = ""): Generator<string> {
  if (typeof value === "string") {
    if (prose.has(key)) for (const sentence of value.split(/[。；！？]/)) yield sentence.trim();
  } else if (Array.isArray(value)) for (const each of value) yield* sentencesIn(each, key);
  else if (typeof value === "object" && value !== null)
    for (const [name, each] of Object.entries(value)) if (!named.has(name)) yield* sentencesIn(each, name);
}

describe("the invented city's year", () => {
  it("is the whole city", () => {
    expect([...city.lines.values()].map(({ number }) => number).sort()).toEqual([1, 2, 3, 4, 5, 6, 7]);
    const measures = [...city.lines.values()].flatMap((line) => line.measures ?? []);
    expect(measures.map(({ number }) => number).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 25 }, (_, n) => n + 1),
    );
    expect(city.units.size).toBeGreaterThanOrEqual(45);
    expect(registry.tasks.length).toBeGreaterThanOrEqual(100);
    expect(registry.tasks.length).toBeLessThanOrEqual(130);
    expect(entries.length).toBeGreaterThan(700);
    const renamed = [...city.units.values()].filter(({ aliases = [] }) =>
      aliases.some(({ until }) => until?.startsWith("2024-")),
    );
    const collective = [...city.units.values()].filter(({ expands = [] }) => expands.length > 0);
    expect([renamed.length, collective.length]).toEqual([1, 1]);
  });

  it("knows every kind of deadline and of entry", () => {
    expect(new Set(registry.tasks.map(({ record }) => record.deadline.type))).toEqual(
      new Set(["date", "range", "recurring", "relative", "ongoing", "immediate", "none"]),
    );
    const kinds = new Set<EntryKind>(entries.map(({ entry }) => entry.kind));
    expect(entryKinds.filter((kind) => !kinds.has(kind))).toEqual([]);
  });

  it("meets every month, and every line consults", () => {
    const days = (series: string) =>
      [...city.meetings.values()].filter((each) => each.series === series).map(({ day }) => day.slice(0, 7));
    expect(days("dispatch").sort()).toEqual(
      Array.from({ length: 12 }, (_, n) => `2024-${String(n + 1).padStart(2, "0")}`),
    );
    for (const line of city.lines.values())
      expect(days(consultationsOf(line)).length).toBeGreaterThanOrEqual(2);
  });

  it("keeps decisions, keeps them late, drops one and catches it again", () => {
    const decided = [...city.meetings.values()].flatMap((meeting) => decisionsOf(meeting, states));
    const fates = new Set(decided.map(({ fate }) => fate));
    for (const fate of ["kept", "kept-late", "overdue", "open", "cancelled"] as const)
      expect(fates).toContain(fate);
    const dropped = registry.tasks.find(({ record }) => record.title === "中介服务网上超市并成一个入口");
    const silent = entries.filter(
      ({ task, entry }) => task === dropped?.record.id && entry.on >= "2024-05-01" && entry.on < "2024-08-21",
    );
    expect(silent).toEqual([]);
    const state = states.find(({ task }) => task.id === dropped?.record.id);
    expect(state && fateOf(state)).toBe("kept-late");
  });

  it("is not all green at its end, and has much to see on its day", () => {
    const stages = (day: string) => statesOn(city, day as Day).map(({ stage, pace }) => pace ?? stage);
    for (const day of ["2024-09-30", "2024-12-31"]) {
      const counts = stages(day);
      expect(counts.filter((each) => each === "overdue").length).toBeGreaterThanOrEqual(10);
      for (const each of ["closed", "behind", "on-pace"]) expect(counts).toContain(each);
    }
    expect(city.programme.today).toBe("2024-09-30");
  });

  it("says no sentence twice", () => {
    const seen = new Map<string, number>();
    const records = [
      registry.tasks,
      registry.progress,
      registry.meetings,
      registry.findings,
      registry.letters,
    ].flat();
    for (const { record } of records) {
      for (const sentence of sentencesIn(record)) {
        if ((sentence.match(/\p{Script=Han}/gu) ?? []).length < 8) continue;
        seen.set(sentence, (seen.get(sentence) ?? 0) + 1);
      }
    }
    expect(seen.size).toBeGreaterThan(2000);
    expect([...seen].filter(([, times]) => times > 1).map(([sentence]) => sentence)).toEqual([]);
  });
});
