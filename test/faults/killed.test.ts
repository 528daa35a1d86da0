import { mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { remainderOf } from "../../src/model/leftover.ts";
import { load } from "../../src/source/load.ts";
import { diskReader } from "../../src/world/disk-reader.ts";
import { leftoversIn } from "../../src/world/writer/leftovers.ts";
import { settle } from "../../src/world/writer/settle.ts";
import { programIn, start } from "./processes.ts";
import { clear, freshRegistry, locksIn, textAt } from "./scene.ts";

const scratch = mkdtempSync(join(tmpdir(), "duban-killed-"));
const scene = { program: "" };
beforeAll(async () => {
  scene.program = await programIn(scratch);
});
afterAll(() => clear(scratch));

const tasks = ["qiye-1", "qiye-2", "meeting-1"];
const pathsOf = (kind: string): readonly string[] =>
  tasks.slice(0, kind === "one" ? 1 : 3).map((task) => `progress/${task}/jiwei.yaml`);
const idsIn = (folder: string, path: string): readonly string[] =>
  [...(textAt(folder, path) ?? "").matchAll(/id: (z\w{5})/g)].map(([, id = ""]) => id);

/** What is killed: a program that writes entry after entry, counting from a number. A command goes in here as well. */
const writing = (folder: string, kind: string, from: number): readonly string[] => [
  scene.program,
  ...[folder, "jiwei", kind, String(from)],
];

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function kill(folder: string, kind: string, from: number) {
  const { child, ended } = start(writing(folder, kind, from));
  await new Promise((resolve) => child.stdout?.once("data", resolve));
  await pause(Math.random() * 25);
  child.kill("SIGKILL");
  const { lines, errors } = await ended;
  expect(errors).toBe("");
  return { pid: child.pid, done: lines.map((line) => line.slice(0, 6)) };
}

it.each(["one", "several"])(
  "kill -9 at random moments, %s file a step: nothing lost, nothing doubled",
  async (kind) => {
    const folder = join(scratch, kind);
    mkdirSync(folder);
    freshRegistry(folder);
    const tally = { kills: 0, caught: 0, ended: 0, entries: 0 };
    const told: string[] = [];
    const until = Date.now() + 9_000;
    for (let from = 0; tally.kills < 150 && Date.now() < until; from += 10_000) {
      const { pid, done } = await kill(folder, kind, from);
      tally.kills += 1;
      told.push(...done);
      expect(load(diskReader(folder)).unreadable).toEqual([]);
      const left = leftoversIn(folder);
      expect(left.length).toBeLessThanOrEqual(1);
      const locks = locksIn(folder);
      for (const each of left) {
        expect(each.holder).toMatchObject({ pid, alive: false });
        expect(remainderOf(each)).not.toBe("stuck");
        if (remainderOf(each) === "half") tally.ended += 1;
        settle(folder, each.note);
      }
      const named = left.flatMap(({ note, files }) => [note, ...files.map(({ path }) => `${path}.lock`)]);
      expect(locks.filter((lock) => !named.includes(lock))).toEqual([]);
      expect(locksIn(folder)).toEqual([]);
      if (left.length > 0) tally.caught += 1;
      const [first = [], ...others] = pathsOf(kind).map((path) => idsIn(folder, path));
      for (const other of others) expect(other).toEqual(first);
      expect(new Set(first).size).toBe(first.length);
      expect(told.filter((id) => !first.includes(id))).toEqual([]);
      // At most the one step that was under way when it was killed stands without having been told.
      expect(first.length - told.length).toBeLessThanOrEqual(tally.kills);
      tally.entries = first.length;
    }
    console.log(
      `kill -9, ${kind}: ${tally.kills} kills, ${tally.caught} in the midst of a writing, ${tally.ended} ended afterwards; ${tally.entries} entries, none lost, none doubled`,
    );
    expect(tally.kills).toBeGreaterThan(20);
  },
);
