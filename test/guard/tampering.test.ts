import { announced } from "duban:calendar";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Ledger, ledgerOf } from "../../src/derive/ledger.ts";
import { workingCalendar } from "../../src/derive/working-days.ts";
import type { Filed, RecordKind, Registry } from "../../src/model/registry.ts";
import { verdicts } from "../../src/rules/base/shared/verdicts.ts";
import { fit as misfitsOf } from "../../src/source/fit.ts";
import { load } from "../../src/source/load.ts";
import { diskReader } from "../../src/world/disk-reader.ts";
import { judgedChange } from "./judged.ts";
import { fieldsOf, wholeRecord } from "./whole-records.ts";

const kinds = Object.keys(verdicts) as readonly RecordKind[];

describe("every field of every record has a verdict", () => {
  it.each(kinds)("%s", (kind) => {
    expect(Object.keys(verdicts[kind]).sort()).toEqual(fieldsOf(kind));
  });
});

/** Where the records of a kind stand in a registry. */
const filesOf: Readonly<Record<RecordKind, (registry: Registry) => readonly Filed<unknown>[]>> = {
  programme: ({ programme }) => [programme],
  policy: ({ policy }) => (policy ? [policy] : []),
  unit: ({ units }) => units,
  line: ({ lines }) => lines,
  task: ({ tasks }) => tasks,
  progress: ({ progress }) => progress,
  meeting: ({ meetings }) => meetings,
  finding: ({ findings }) => findings,
  inspection: ({ inspections }) => inspections,
  letter: ({ letters }) => letters,
  ask: ({ asks }) => asks,
  calendar: ({ calendars }) => calendars,
};

const small = load(diskReader(join(import.meta.dirname, "..", "registries", "small")));
const calendar = workingCalendar(announced, []);

/** Two whole records of a kind, each in a file of its own; one is changed, the other is there to swap with. */
const two = <T>(kind: RecordKind): readonly Filed<T>[] =>
  [0, 1].map((n) => ({ file: `${kind}-${n}.yaml`, record: wholeRecord(kind, n * 2) as T }));

/** The small registry with records beside its own that have every field there is. */
const whole: Registry = {
  ...small,
  programme: { file: "programme.yaml", record: wholeRecord("programme") as never },
  policy: { file: "policy.yaml", record: wholeRecord("policy") as never },
  units: [...small.units, ...two<never>("unit")],
  lines: [...small.lines, ...two<never>("line")],
  tasks: [...small.tasks, ...two<never>("task")],
  progress: [
    ...small.progress,
    ...two<never>("progress").map((each, n) => ({ ...each, task: "qiye-1", unit: `u${n}` })),
  ],
  meetings: two<{ readonly held: boolean }>("meeting").map(
    ({ file, record }) => ({ file, record: { ...record, held: true } }) as never,
  ),
  findings: two<never>("finding"),
  inspections: two<never>("inspection"),
  letters: two<never>("letter"),
  asks: two<never>("ask"),
  calendars: two<never>("calendar"),
};
const base: Ledger = ledgerOf(whole, calendar);

/** The kind's files changed in a copy of the registry. */
function withFiles(
  kind: RecordKind,
  change: (files: Filed<unknown>[]) => readonly Filed<unknown>[],
): Registry {
  const files = change(structuredClone(filesOf[kind](whole)) as Filed<unknown>[]) as never[];
  const keys: Readonly<Record<RecordKind, Partial<Registry>>> = {
    programme: { programme: files[0] as never },
    policy: { policy: files[0] ?? null },
    unit: { units: files },
    line: { lines: files },
    task: { tasks: files },
    progress: { progress: files },
    meeting: { meetings: files },
    finding: { findings: files },
    inspection: { inspections: files },
    letter: { letters: files },
    ask: { asks: files },
    calendar: { calendars: files },
  };
  return { ...whole, ...keys[kind] };
}

/** What the guard says of a change to a registry: the codes, with their levels. */
function caught(registry: Registry): ReadonlySet<string> {
  const findings = judgedChange(base, ledgerOf(registry, calendar));
  return new Set(findings.map(({ severity, code }) => `${severity} ${code}`));
}

/** Whether every record of a kind still fits its schema: what does not is refused when it is read. */
const fits = (kind: RecordKind, registry: Registry): boolean =>
  filesOf[kind](registry).every(({ file, record }) => misfitsOf(kind, file, record).length === 0);

/** The rule that has to catch what becomes of a kept field. */
const keeper: Readonly<Record<RecordKind, string>> = {
  programme: "error programme-is-kept",
  policy: "error policy-is-kept",
  unit: "error unit-is-kept",
  line: "error line-is-kept",
  task: "error task-is-kept",
  progress: "error entry-is-kept",
  meeting: "error meeting-is-kept",
  finding: "error finding-is-kept",
  inspection: "error inspection-is-kept",
  letter: "error letter-is-kept",
  ask: "error ask-is-kept",
  calendar: "error calendar-is-kept",
};

type Fields = Record<string, unknown>;

/** Every mapping of a record that a dotted field stands in, lists gone through. */
function* holders(record: unknown, names: readonly string[]): Iterable<Fields> {
  if (Array.isArray(record)) for (const each of record) yield* holders(each, names);
  else if (typeof record === "object" && record !== null) {
    const [first = "", ...rest] = names;
    if (rest.length === 0) yield record as Fields;
    else yield* holders((record as Fields)[first], rest);
  }
}

const other = (value: unknown): unknown => {
  if (typeof value === "string") return /^\d{4}-\d\d-\d\d$/.test(value) ? "2031-01-01" : `${value}改`;
  if (typeof value === "number") return value + 1;
  if (typeof value === "boolean") return !value;
  if (Array.isArray(value)) return value.slice(1);
  if (typeof value === "object" && value !== null) return {};
  return "有了";
};

/** The ways in which a field is tampered with; null where a way does not fit a value. */
const ways: Readonly<Record<string, (value: unknown) => { readonly to: unknown } | null>> = {
  changed: (value) => ({ to: other(value) }),
  removed: () => ({ to: undefined }),
  "typed otherwise": (value) =>
    typeof value === "number" || typeof value === "boolean"
      ? { to: String(value) }
      : typeof value === "string"
        ? { to: value.length }
        : null,
  "spelt with a look-alike": (value) =>
    typeof value === "string"
      ? { to: value.replace(/a|e|-|0/, (letter) => ({ a: "а", e: "е", "-": "‐", 0: "О" })[letter] ?? "") }
      : null,
  "written with a hidden character": (value) => (typeof value === "string" ? { to: `${value}\u200b` } : null),
  "in another order": (value) =>
    Array.isArray(value) && value.length > 1 ? { to: [...value].reverse() } : null,
  "given a second time": (value) =>
    Array.isArray(value) && value.length > 0 ? { to: [...value, structuredClone(value[0])] } : null,
};

/** Whether the change of this field alone is to be caught, by which rule. */
function expected(kind: RecordKind, name: string): string | null {
  const verdict = verdicts[kind][name];
  if (verdict === "free") return null;
  return verdict === "told" ? "warning change-is-told" : keeper[kind];
}

it.each(kinds)("the whole records of a %s fit their schema", (kind) => {
  expect(filesOf[kind](whole).flatMap(({ file, record }) => misfitsOf(kind, file, record))).toEqual([]);
});

describe("tampering with one field", () => {
  it.each(kinds)("of a %s is caught by the rule that keeps it", (kind) => {
    const tally = { tried: 0, unread: 0, free: 0 };
    for (const name of Object.keys(verdicts[kind])) {
      const names = name.split(".");
      const key = names.at(-1) ?? "";
      for (const [way, tampered] of Object.entries(ways)) {
        const count = [...filesOf[kind](whole)].flatMap(({ record }) => [...holders(record, names)]).length;
        expect(count, `no ${kind} has ${name}`).toBeGreaterThan(0);
        for (let at = 0; at < count; at += 1) {
          let done = false;
          const registry = withFiles(kind, (files) => {
            const holder = files.flatMap(({ record }) => [...holders(record, names)])[at];
            const to = holder && key in holder ? tampered(holder[key]) : null;
            if (holder && to && JSON.stringify(to.to) !== JSON.stringify(holder[key])) {
              if (to.to === undefined) delete holder[key];
              else holder[key] = to.to;
              done = true;
            }
            return files;
          });
          if (!done) continue;
          if (!fits(kind, registry)) {
            tally.unread += 1;
            continue;
          }
          const found = caught(registry);
          const rule = expected(kind, name);
          const said = `${kind} ${name} ${way}: ${[...found].join(", ")}`;
          if (rule === null) {
            expect([...found], said).toEqual([]);
            tally.free += 1;
          } else {
            // What is told of a part of something kept is caught by the keeper as well.
            expect(found.has(rule) || found.has(keeper[kind]), said).toBe(true);
            tally.tried += 1;
          }
        }
      }
    }
    console.log(
      `${kind}: ${tally.tried} tamperings caught by its rule, ${tally.unread} refused by reading, ${tally.free} free changes let through`,
    );
    expect(tally.tried + tally.unread).toBeGreaterThan(0);
  });
});

describe("tampering with whole records", () => {
  const later = (kind: RecordKind) => filesOf[kind](whole).length;
  const held = kinds.filter((kind) => kind !== "programme" && kind !== "policy");

  it.each(held)("a %s taken away, renamed, swapped with another", (kind) => {
    const count = later(kind);
    const tried = { removed: 0, renamed: 0, swapped: 0 };
    for (let at = 0; at < count; at += 1) {
      expect(caught(withFiles(kind, (files) => files.filter((_, n) => n !== at)))).toContain(keeper[kind]);
      tried.removed += 1;
      const renamed = withFiles(kind, (files) =>
        files.map((each, n) => (n === at ? { ...each, file: `moved/${each.file}` } : each)),
      );
      expect(caught(renamed)).toContain(keeper[kind]);
      tried.renamed += 1;
      const swapped = withFiles(kind, (files) =>
        files.map((each, n) =>
          n === at || n === (at + 1) % count
            ? { ...each, record: files[n === at ? (at + 1) % count : at]?.record }
            : each,
        ),
      );
      expect(caught(swapped)).toContain(keeper[kind]);
      tried.swapped += 1;
    }
    console.log(`${kind}: ${JSON.stringify(tried)}`);
  });

  it("an entry taken away, moved to another unit, moved in its file", () => {
    const count = (wholeRecord("progress") as unknown[]).length;
    const own = (files: Filed<unknown>[], n: number) =>
      files.find(({ file }) => file === `progress-${n}.yaml`)?.record as unknown[];
    for (let at = 0; at < count; at += 1) {
      const gone = withFiles("progress", (files) => {
        own(files, 0).splice(at, 1);
        return files;
      });
      expect(caught(gone)).toContain(keeper.progress);
      const moved = withFiles("progress", (files) => {
        own(files, 1).push(...own(files, 0).splice(at, 1));
        return files;
      });
      expect(caught(moved)).toContain(keeper.progress);
      const first = withFiles("progress", (files) => {
        const entries = own(files, 0);
        entries.unshift(...entries.splice((at + 1) % count, 1));
        return files;
      });
      if ((at + 1) % count !== 0) expect(caught(first)).toContain(keeper.progress);
    }
    console.log(`entries: ${count * 3 - 1} taken away or moved, all caught`);
  });

  it("a registry emptied or gone, a policy gone", () => {
    expect(caught({ ...whole, tasks: [], progress: [] })).toContain("error registry-is-kept");
    expect(caught({ ...whole, policy: null })).toContain("error policy-is-kept");
    const gone = judgedChange(base, null);
    expect(gone.map(({ code }) => code)).toEqual(["registry-is-kept"]);
  });

  it("nothing changed, nothing said; an entry, an outcome, a set, a measure added, no error", () => {
    expect([...caught(structuredClone(whole) as Registry)]).toEqual([]);
    const added = withFiles("progress", (files) => {
      const [first = { record: [] }] = files;
      (first.record as unknown[]).push({ id: "zzzzz9", on: "2024-09-29", kind: "report", text: "新的" });
      return files;
    });
    expect([...caught(added)]).toEqual([]);
  });
});
