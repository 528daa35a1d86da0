import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { programIn, start } from "./processes.ts";
import { clear, freshRegistry, locksIn } from "./scene.ts";

const top = join(import.meta.dirname, "..", "..");
const scratch = mkdtempSync(join(tmpdir(), "duban-doctor-"));
afterAll(() => clear(scratch));
const duban = (folder: string, ...args: readonly string[]) =>
  spawnSync(process.execPath, [join(top, "bin", "duban.js"), ...args], {
    cwd: folder,
    encoding: "utf8",
    env: {
      ...process.env,
      DUBAN_LANG: "en",
      NO_COLOR: "1",
      DUBAN_DIR: "",
      DUBAN_REGISTRY: "",
      XDG_CONFIG_HOME: scratch,
    },
  });

it("what a killed process left is explained by doctor, and cleared when it is told to", async () => {
  const folder = join(scratch, "registry");
  mkdirSync(folder);
  freshRegistry(folder);
  const program = await programIn(scratch);
  const killed = { pid: 0 };
  for (let from = 0; locksIn(folder).length === 0; from += 10_000) {
    const { child, ended } = start([program, folder, "jiwei", "one", String(from)]);
    killed.pid = child.pid ?? 0;
    await new Promise((resolve) => child.stdout?.once("data", resolve));
    child.kill("SIGKILL");
    await ended;
  }
  const told = duban(folder, "doctor").stdout;
  expect(told).toContain(`process ${killed.pid} on ${hostname()}, since 20`);
  expect(told).toContain("no longer running");
  expect(told).toMatch(/duban step z\w{5}/);
  expect(told).toContain("duban doctor --clear");

  const unasked = duban(folder, "doctor", "--clear");
  expect([unasked.status, unasked.stdout]).toEqual([2, ""]);
  expect(unasked.stderr).toContain("--yes");
  expect(locksIn(folder)).not.toEqual([]);

  const cleared = duban(folder, "doctor", "--clear", "--yes");
  expect([cleared.status, cleared.stderr]).toEqual([0, expect.stringContaining("Settled:\n  step z")]);
  expect(locksIn(folder)).toEqual([]);
  expect(duban(folder, "doctor", "--clear", "--yes").stderr).toContain("nothing to be settled");
  expect(duban(folder, "doctor").stdout).toContain("unfinished writing: none");
});
