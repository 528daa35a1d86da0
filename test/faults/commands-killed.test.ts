import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, watch } from "node:fs";
import { devNull, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { clear, locksIn } from "./scene.ts";

const top = join(import.meta.dirname, "..", "..");
const scratch = mkdtempSync(join(tmpdir(), "duban-commands-"));
afterAll(() => clear(scratch));
const registry = join(scratch, "registry");

const env = {
  ...process.env,
  DUBAN_LANG: "zh",
  DUBAN_TODAY: "2024-09-30",
  DUBAN_DIR: "",
  DUBAN_REGISTRY: "",
  NO_COLOR: "1",
  XDG_CONFIG_HOME: scratch,
  GIT_CONFIG_GLOBAL: devNull,
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_AUTHOR_NAME: "t",
  GIT_AUTHOR_EMAIL: "t@example.org",
  GIT_COMMITTER_NAME: "t",
  GIT_COMMITTER_EMAIL: "t@example.org",
};
const program = join(top, "bin", "duban.js");
const duban = (...args: readonly string[]) =>
  spawnSync(process.execPath, [program, ...args], { cwd: scratch, env, encoding: "utf8" });
const git = (...args: readonly string[]) => spawnSync("git", args, { cwd: scratch, env, encoding: "utf8" });

/** Starts the built program and kills it a moment after the first lock appears; whether that was before it ended. */
async function killed(args: readonly string[]): Promise<boolean> {
  const child = spawn(process.execPath, [program, ...args], { cwd: scratch, env, stdio: "ignore" });
  const wait = Math.random() * 5;
  const watcher = watch(registry, { recursive: true }, (_, name) => {
    if (String(name).endsWith(".lock")) setTimeout(() => child.kill("SIGKILL"), wait);
  });
  const signal = await new Promise((resolve) => child.on("close", (_, by) => resolve(by)));
  watcher.close();
  return signal === "SIGKILL";
}

/** In how many files of the registry a sentence stands; more than once in one of them is a doubling. */
function standing(sentence: string): number {
  const files = readdirSync(registry, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".yaml"),
  );
  const counts = files.map((file) => readFileSync(join(registry, file), "utf8").split(sentence).length - 1);
  expect(Math.max(...counts)).toBeLessThanOrEqual(1);
  return counts.filter((count) => count > 0).length;
}

/** The commands that are killed: what they write, as a sentence of its own, and the files that it stands in. */
const commands: readonly ((n: number) => readonly [sentence: string, files: number, ...args: string[]])[] = [
  (n) => [`第${n}项议定`, 2, "decide", "2024-05-15", `第${n}项议定`, "--new-task", `第${n}项议定`],
  (n) => [`清点第${n}批`, 1, "add", "task", `清点第${n}批`, "--line", "qiye"],
];

it("the built commands, killed while they write: the same again completes, and nothing stands twice", async () => {
  cpSync(join(import.meta.dirname, "..", "registries", "small"), registry, { recursive: true });
  for (const args of [
    ["init", "-q"],
    ["add", "-A"],
    ["commit", "-q", "-m", "start"],
  ])
    git(...args);
  const tally = { kills: 0, caught: 0, resumed: 0, anew: 0, stood: 0 };
  for (let n = 1; n <= 24; n += 1) {
    const [sentence, files, ...words] = commands[n % 2]?.(n) ?? ["", 0];
    const args = [...words, "--lead", "guozi", "--due", "2024年12月底前", ...(n % 4 < 2 ? ["--commit"] : [])];
    if (await killed(args)) tally.kills += 1;
    const caught = locksIn(registry).some((file) => file.includes(".duban-"));
    if (caught) {
      tally.caught += 1;
      const told = JSON.parse(duban("doctor", "--format", "json").stdout) as unknown;
      expect(JSON.stringify(told)).toContain(words[0]);
    }
    const before = standing(sentence);
    expect(before).toBeLessThanOrEqual(files);
    const again = duban(...args);
    expect([again.status, again.stderr].join(" ")).toMatch(before === files ? /^[02] / : /^0 /);
    tally[again.status === 2 ? "stood" : caught && before > 0 ? "resumed" : "anew"] += 1;
    expect(standing(sentence)).toBe(files);
    expect(locksIn(registry)).toEqual([]);
    expect(duban("check")).toMatchObject({ status: 0, stdout: "", stderr: "" });
    git("add", "-A");
    git("commit", "-q", "-m", "the rest");
    expect(git("status", "--porcelain").stdout).toBe("");
  }
  console.log(
    `built commands: ${tally.kills} kills, ${tally.caught} in the midst of a writing; run again: ${tally.resumed} ended, ${tally.anew} done anew, ${tally.stood} refused because all stood already; nothing twice`,
  );
  expect(tally.kills).toBeGreaterThan(10);
});
