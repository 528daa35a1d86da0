import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { onPath, plugIns } from "../../src/cli/path-search.ts";
import type { World } from "../../src/model/world.ts";
import { realWorld } from "../../src/world/real-world.ts";

const scratch = mkdtempSync(join(tmpdir(), "duban-path-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const program = (folder: string, name: string, mode = 0o755): void => {
  mkdirSync(join(scratch, folder), { recursive: true });
  writeFileSync(join(scratch, folder, name), "");
  chmodSync(join(scratch, folder, name), mode);
};
program("a", "duban-one");
program("a", "duban-plain", 0o644);
program("b", "duban-one");
program("b", "duban-two.exe");
program("b", "duban-three.cmd");
program("b", "duban-Four");

const world = (platform: string, variables: Readonly<Record<string, string>>): World => ({
  ...realWorld(),
  platform,
  env: (name) => variables[name],
});
const [a, b] = [join(scratch, "a"), join(scratch, "b")];

it("the first folder of PATH wins; a file that may not be started is none", () => {
  const posix = world("linux", { PATH: `relative::${a}:${b}:/nowhere` });
  expect(onPath(posix, "duban-one")).toBe(join(a, "duban-one"));
  expect(onPath(posix, "duban-plain")).toBeNull();
  expect(plugIns(posix)).toEqual(["one"]);
  expect(plugIns(world("linux", {}))).toEqual([]);
});

it("on Windows only what starts without a shell is a program", () => {
  const windows = world("win32", { PATH: `${a};${b}`, PATHEXT: ".COM;.EXE;.BAT;.CMD" });
  expect(onPath(windows, "duban-two")).toBe(join(b, "duban-two.exe"));
  expect(onPath(windows, "duban-three")).toBeNull();
  expect(plugIns(windows)).toEqual(["two"]);
});
