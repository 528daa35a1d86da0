import { announced } from "duban:calendar";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, it } from "vitest";
import { main } from "../../src/cli/main.ts";
import { type Ledger, ledgerOf } from "../../src/derive/ledger.ts";
import { workingCalendar } from "../../src/derive/working-days.ts";
import { addDays, type Day } from "../../src/model/day.ts";
import { rules } from "../../src/rules/index.ts";
import { judge } from "../../src/rules/shared/judge.ts";
import { load } from "../../src/source/load.ts";
import { diskReader } from "../../src/world/disk-reader.ts";
import { realWorld } from "../../src/world/real-world.ts";
import { cutAfter } from "../harness/until.ts";
import { judgedChange } from "./judged.ts";

const scratch = mkdtempSync(join(tmpdir(), "duban-honest-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const top = join(import.meta.dirname, "..", "..");
const laid = (folder: string): Ledger => ledgerOf(load(diskReader(folder)), workingCalendar(announced, []));

/** What the guard says of one state of a registry after another. */
const alarms = (base: Ledger, head: Ledger) =>
  judgedChange(base, head, { today: "2024-12-31" as Day })
    // A lawful redaction is named, for somebody to look at; it stops nobody.
    .filter(({ code, severity }) => code !== "redaction-is-marked" || severity === "error")
    .map(({ code, place, what }) => `${code} ${place.file} ${what.zh}`);

it("the invented city's year, commit by commit: nobody's honest work is stopped", () => {
  const whole = join(top, "registry", "qinglian-yunze");
  const states: [string, Ledger][] = [];
  const folder = join(scratch, "year");
  cpSync(whole, folder, { recursive: true });
  // From the last day to the first, three days at a time, each state cut out of the one after it.
  for (let day = "2025-01-31"; day >= "2024-01-18"; day = addDays(day as Day, -3)) {
    cutAfter(folder, day);
    states.push([day, laid(folder)]);
  }
  const tally = { commits: 0, changed: 0, entries: 0, checked: 0 };
  for (let at = states.length - 1; at > 0; at -= 1) {
    const [, base] = states[at] ?? ["", laid(folder)];
    const [day, head] = states[at - 1] ?? ["", base];
    const count = ({ registry }: Ledger) =>
      registry.progress.reduce((sum, { record }) => sum + record.length, 0);
    expect(alarms(base, head), day).toEqual([]);
    tally.commits += 1;
    tally.entries += count(head) - count(base);
    if (head.registry.tasks.length > base.registry.tasks.length || count(head) > count(base))
      tally.changed += 1;
    // Once every measure has its tasks.
    if (day > "2024-06-15" && at % 10 === 0) {
      expect(
        judge(rules, head).filter(({ severity }) => severity === "error"),
        day,
      ).toEqual([]);
      tally.checked += 1;
    }
  }
  console.log(
    `the year: ${tally.commits} commits, ${tally.changed} with work, ${tally.entries} entries, no alarm; ${tally.checked} of them checked whole`,
  );
  expect(tally.entries).toBeGreaterThan(1000);
});

const units = ["guozi", "caizheng", "jiwei", "zhuanban-ban", "zhuanban"];
const tasks = ["qiye-1", "qiye-2", "meeting-1"];
const task = fc.constantFrom(...tasks);
const unit = fc.constantFrom(...units);
const words = fc.constantFrom("接入29家", "已报方案", "等系统改造", "资金已拨付，联系13800138000");
const percent = fc.integer({ min: 0, max: 100 }).map(String);

/** Commands as people type them, good and bad: what is refused writes nothing. */
const command: fc.Arbitrary<readonly string[]> = fc.oneof(
  fc
    .tuple(task, words, unit, percent)
    .map(([t, w, u, p]) => ["progress", t, w, "--as", u, "--percent", p, "--again"]),
  fc.tuple(task, words, unit).map(([t, w, u]) => ["progress", t, "--issue", w, "--as", u]),
  fc.tuple(task, words).map(([t, w]) => ["claim", t, w, "--evidence", "验收单"]),
  task.map((t) => ["accept", t, "--method", "抽查", "--finding", "属实"]),
  task.map((t) => ["return", t, "--reason", "材料不全"]),
  task.map((t) => ["reopen", t, "--reason", "回头看发现没有落实", "--percent", "60"]),
  task.map((t) => ["extend", "request", t, "--to", "2024-12-31", "--reason", "等改造", "--on", "2024-08-20"]),
  task.map((t) => ["extend", "approve", t, "--approved", "批复1号"]),
  task.map((t) => ["suspend", t, "--reason", "防汛", "--approved", "批复2号"]),
  task.map((t) => ["resume", t, "--approved", "批复3号"]),
  fc.tuple(task, unit).map(([t, u]) => ["reassign", t, "responsible", "--to", u, "--approved", "批复4号"]),
  fc
    .tuple(words, unit)
    .map(([w, u]) => [
      ...["decide", "2024-05-15", w, "--new-task", w],
      ...["--lead", u, "--due", "2024年12月底前"],
    ]),
  fc.tuple(words, unit).map(([w, u]) => ["add", "task", w, "--lead", u, "--due", "2024年11月底前", "--new"]),
  fc.constant(["add", "meeting", "dispatch", "--day", "2024-10-30"]),
  fc.constant(["correct", "c4m8r2", "--percent", "82"]),
  fc.constant(["redact", "d5n9s3", "--text", "平台经费", "--reason", "误填", "--approved", "专班办主任"]),
  fc.constant(["fmt"]),
);

it("sessions of commands, whatever was typed: what they leave is let through", async () => {
  const tally = { sessions: 0, written: 0, refused: 0 };
  const small = join(top, "test", "registries", "small");
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 3, maxLength: 10 }), async (session) => {
      tally.sessions += 1;
      const folder = join(scratch, `session-${tally.sessions}`);
      cpSync(small, join(folder, "registry"), { recursive: true });
      const base = laid(join(folder, "registry"));
      const sink = { columns: null, write: () => {} };
      const world = { ...realWorld(), cwd: folder, stdout: sink, stderr: sink, interactive: () => false };
      for (const argv of session) {
        const exit = await main(argv, {
          ...world,
          env: (name) => ({ DUBAN_LANG: "zh", DUBAN_TODAY: "2024-09-30" })[name],
        });
        expect([0, 2], argv.join(" ")).toContain(exit);
        tally[exit === 0 ? "written" : "refused"] += 1;
      }
      expect(alarms(base, laid(join(folder, "registry")))).toEqual([]);
      rmSync(folder, { recursive: true, force: true });
    }),
    { numRuns: 40 },
  );
  console.log(
    `${tally.sessions} sessions: ${tally.written} commands written, ${tally.refused} refused, no alarm`,
  );
  expect(tally.written).toBeGreaterThan(tally.sessions);
});
