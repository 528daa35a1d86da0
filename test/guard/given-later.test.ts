import { announced } from "duban:calendar";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { ledgerOf } from "../../src/derive/ledger.ts";
import { workingCalendar } from "../../src/derive/working-days.ts";
import type { Day } from "../../src/model/day.ts";
import type { RecordKind, Registry } from "../../src/model/registry.ts";
import { growing, verdicts } from "../../src/rules/base/shared/verdicts.ts";
import { fit as misfitsOf } from "../../src/source/fit.ts";
import { load } from "../../src/source/load.ts";
import { diskReader } from "../../src/world/disk-reader.ts";
import { judgedChange } from "./judged.ts";
import { wholeRecord } from "./whole-records.ts";

type Fields = Readonly<Record<string, unknown>>;

const top = join(import.meta.dirname, "..", "..");
const small = load(diskReader(join(top, "test", "registries", "small")));
const lists = {
  unit: "units",
  line: "lines",
  task: "tasks",
  meeting: "meetings",
  finding: "findings",
  inspection: "inspections",
  letter: "letters",
  ask: "asks",
  calendar: "calendars",
} as const;

const required = (kind: RecordKind): readonly string[] =>
  JSON.parse(readFileSync(join(top, "schemas", `${kind}.schema.json`), "utf8")).required ?? [];

/** A registry with one record beside those of the small one. */
function withRecord(kind: RecordKind, record: unknown): Registry {
  const filed = { file: `${kind}-x.yaml`, record } as never;
  if (kind === "programme") return { ...small, programme: filed };
  if (kind === "policy") return { ...small, policy: filed };
  if (kind === "progress")
    return {
      ...small,
      progress: [...small.progress, { ...(filed as object), task: "qiye-1", unit: "x" } as never],
    };
  const list = lists[kind];
  return { ...small, [list]: [...small[list], filed] };
}

const laid = (registry: Registry) => ledgerOf(registry, workingCalendar(announced, []));

function caught(kind: RecordKind, before: unknown, after: unknown): ReadonlySet<string> {
  const findings = judgedChange(laid(withRecord(kind, before)), laid(withRecord(kind, after)), {
    today: "2030-01-01" as Day,
  });
  return new Set(findings.map(({ code, severity }) => `${severity} ${code}`));
}

const tally = { kept: 0, filled: 0, begun: 0, told: 0, free: 0 };
afterAll(() => console.log(`given where there was none: ${JSON.stringify(tally)}`));

/** What is found where a field is given that was not there, beside what its verdict says. */
function expectGiven(kind: RecordKind, name: string, found: ReadonlySet<string>): void {
  const verdict = verdicts[kind][name] ?? "kept";
  tally[verdict] += 1;
  const keeper = `error ${kind === "progress" ? "entry" : kind}-is-kept`;
  const told = "warning change-is-told";
  const wanted = { kept: keeper, told, begun: told, filled: null, free: null }[verdict];
  if (wanted === null) expect([name, ...found]).toEqual([name]);
  else expect([name, found.has(wanted)]).toEqual([name, true]);
}

describe("a field that is given where there was none", () => {
  const kinds = (Object.keys(verdicts) as readonly RecordKind[]).filter(
    (kind) => kind !== "progress" && kind !== "policy",
  );
  it.each(kinds)("in a %s is what its verdict says", (kind) => {
    const whole = {
      ...(wholeRecord(kind) as Fields),
      ...(kind === "meeting" ? { held: true } : {}),
    } as Fields;
    const must = required(kind);
    const bare = Object.fromEntries(Object.entries(whole).filter(([key]) => must.includes(key)));
    expect(misfitsOf(kind, "x", bare)).toEqual([]);
    for (const [key, value] of Object.entries(whole)) {
      if (must.includes(key)) continue;
      const found = caught(kind, bare, { ...bare, [key]: value });
      // Lists that grow may begin: what stands in them is kept from then on.
      if (growing.has(`${kind} ${key}`)) expect([key, ...found]).toEqual([key]);
      else expectGiven(kind, key, found);
    }
  });
  it("in an entry is caught", () => {
    for (const whole of wholeRecord("progress") as readonly Fields[]) {
      for (const key of Object.keys(whole)) {
        if (key === "id" || key === "kind") continue;
        const { [key]: _, ...bare } = whole;
        expectGiven("progress", key, caught("progress", [bare], [whole]));
      }
    }
  });
});
