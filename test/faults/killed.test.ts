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

interface Tally {
  kills: number;
  /** Kills that came in the midst of a writing. */
  caught: number;
  /** Writings of which a part stood, ended afterwards. */
  ended: number;
  entries: number;
}

/** What is left after a kill is named, and settled; answers with how it was found. */
function settled(folder: string, pid: number | undefined): Pick<Tally, "caught" | "ended"> {
  const [locks, left] = [locksIn(folder), leftoversIn(folder)];
  expect(left.length).toBeLessThanOrEqual(1);
  const named = left.flatMap(({ note, files }) => [note, ...files.map(({ path }) => `${path}.lock`)]);
  expect(locks.filter((lock) => !named.includes(lock))).toEqual([]);
  for (const each of left) {
    expect(each.holder).toMatchObject({ pid, alive: false });
    expect(remainderOf(each)).not.toBe("stuck");
    settle(folder, each.note);
  }
  expect(locksIn(folder)).toEqual([]);
  return { caught: left.length, ended: left.filter((each) => remainderOf(each) === "half").length };
}

/** A registry whose writers are killed one after the other. */
async function round(folder: string, kind: string, tally: Tally): Promise<void> {
  mkdirSync(folder);
  freshRegistry(folder);
  const told: string[] = [];
  const stand = () => pathsOf(kind).map((path) => idsIn(folder, path));
  for (let kills = 1; kills <= 10; kills += 1) {
    const { pid, done } = await kill(folder, kind, kills * 10_000);
    told.push(...done);
    expect(load(diskReader(folder)).unreadable).toEqual([]);
    const { caught, ended } = settled(folder, pid);
    const [first = [], ...others] = stand();
    for (const other of others) expect(other).toEqual(first);
    expect(new Set(first).size).toBe(first.length);
    expect(told.filter((id) => !first.includes(id))).toEqual([]);
    // At most the one step that was under way when it was killed stands without having been told.
    expect(first.length - told.length).toBeLessThanOrEqual(kills);
    tally.kills += 1;
    tally.caught += caught;
    tally.ended += ended;
  }
  tally.entries += stand()[0]?.length ?? 0;
}

it("kill -9 at random moments: nothing lost, nothing doubled, one leftover at most, named and settled", async () => {
  const until = Date.now() + 18_000;
  const lanes = ["one", "several"].map(async (kind) => {
    const tally: Tally = { kills: 0, caught: 0, ended: 0, entries: 0 };
    for (let n = 0; n < 20 && Date.now() < until; n += 1)
      await round(join(scratch, `${kind}${n}`), kind, tally);
    console.log(
      `kill -9, ${kind} file a step: ${tally.kills} kills, ${tally.caught} in the midst of a writing, ${tally.ended} ended afterwards; ${tally.entries} entries, none lost, none doubled`,
    );
    return tally.kills;
  });
  for (const kills of await Promise.all(lanes)) expect(kills).toBeGreaterThanOrEqual(10);
});
