import { mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { load } from "../../src/source/load.ts";
import { diskReader } from "../../src/world/disk-reader.ts";
import { programIn, start } from "./processes.ts";
import { clear, freshRegistry, locksIn, textAt } from "./scene.ts";

const scratch = mkdtempSync(join(tmpdir(), "duban-writers-"));
const scene = { program: "" };
beforeAll(async () => {
  scene.program = await programIn(scratch);
});
afterAll(() => clear(scratch));

const writers = 6;
const entries = 40;

/** Every writer's steps; answers with how often one had to try again. */
async function all(folder: string, kind: string): Promise<number> {
  const ends = Array.from({ length: writers }, (_, n) =>
    start([scene.program, folder, `unit${n}`, kind, String(n * 1000), String(entries)]),
  );
  const outcomes = await Promise.all(ends.map(({ ended }) => ended));
  expect(outcomes.map(({ errors, code }) => [errors, code])).toEqual(ends.map(() => ["", 0]));
  return outcomes.flatMap(({ lines }) => lines).reduce((sum, line) => sum + Number(line.split(" ")[1]), 0);
}

const idsIn = (folder: string, path: string): readonly string[] =>
  [...(textAt(folder, path) ?? "").matchAll(/id: (z\w{5})/g)].map(([, id = ""]) => id);

it.each([
  ["several", "each their own files, three a step"],
  ["shared", "all the same file"],
])("writers at once, %s", async (kind) => {
  const folder = join(scratch, kind);
  mkdirSync(folder);
  freshRegistry(folder);
  const again = await all(folder, kind);
  expect(locksIn(folder)).toEqual([]);
  expect(load(diskReader(folder)).unreadable).toEqual([]);
  const files =
    kind === "shared"
      ? [["progress/qiye-1/shared.yaml", writers * entries] as const]
      : Array.from({ length: writers }, (_, n) =>
          ["qiye-1", "qiye-2", "meeting-1"].map(
            (task) => [`progress/${task}/unit${n}.yaml`, entries] as const,
          ),
        ).flat();
  for (const [path, count] of files) {
    const ids = idsIn(folder, path);
    expect([path, ids.length, new Set(ids).size]).toEqual([path, count, count]);
  }
  if (kind === "several") expect(again).toBe(0);
  console.log(
    `${writers} writers x ${entries} entries, ${kind}: none lost, none doubled, ${again} times tried again`,
  );
});
