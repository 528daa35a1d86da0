import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, watch } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it, vi } from "vitest";
import { remainderOf } from "../../src/model/leftover.ts";
import { leftoversIn } from "../../src/world/writer/leftovers.ts";
import { duban, env, mustGit } from "../harness/on-disk.ts";
import { clear, locksIn } from "./scene.ts";

const top = join(import.meta.dirname, "..", "..");
const scratch = mkdtempSync(join(tmpdir(), "duban-killed-commands-"));
afterAll(() => clear(scratch));
const own = { ...env, XDG_CONFIG_HOME: scratch, DUBAN_DIR: "", DUBAN_REGISTRY: "" };
for (const [name, value] of Object.entries(own)) vi.stubEnv(name, value);

const day = "2024-09-30";
const commands = {
  progress: ["progress", "qiye-1", "又接入1家", "--as", "guozi"],
  decide: [
    ...["decide", "dispatch", "研究平台经费。", "--new-task", "提交经费方案"],
    ...["--lead", "市财政局", "--due", "2024年10月底前", "--line", "qiye"],
  ],
};

/** The built program, as a user starts it; in a process group of its own, so that what it started can be waited for. */
const start = (folder: string, argv: readonly string[]): ChildProcess =>
  spawn(process.execPath, [join(top, "bin", "duban.js"), ...argv], {
    cwd: folder,
    env: { ...own, DUBAN_TODAY: day },
    stdio: "ignore",
    detached: true,
  });

const endOf = (child: ChildProcess): Promise<number | string | null> =>
  new Promise((resolve) => child.once("close", (code, signal) => resolve(signal ?? code)));

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Whether anything of a process group still runs; the dead whom nobody has buried yet do not count. */
function runs(group: number): boolean {
  try {
    process.kill(-group, 0);
  } catch {
    return false;
  }
  if (process.platform !== "linux") return true;
  return readdirSync("/proc").some((pid) => {
    try {
      const stat = /^\d/.test(pid) ? readFileSync(join("/proc", pid, "stat"), "utf8") : "";
      const [state, , of] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      return of === String(group) && state !== "Z" && state !== "X";
    } catch {
      return false;
    }
  });
}

/** Waits until nothing of a process group runs: git goes on when duban is killed. */
async function allGone(group: number): Promise<void> {
  while (runs(group)) await pause(5);
}

/** Every file of the registry with its text, new ids made alike; what a writer leaves aside. */
function standing(folder: string): Readonly<Record<string, string>> {
  const registry = join(folder, "registry");
  const alike = (text: string): string => text.replace(/\b(id: )?(qiye-)?[0-9a-z]{6}(?=[,.}\n])/g, "$1$2ID");
  return Object.fromEntries(
    readdirSync(registry, { recursive: true, encoding: "utf8" })
      .filter((file) => /\.(?:yaml|json)$/.test(file))
      .sort()
      .map((file) => [alike(file), alike(readFileSync(join(registry, file), "utf8"))]),
  );
}

interface Lane {
  readonly name: string;
  readonly argv: readonly string[];
  readonly commits: boolean;
  /** A folder with the registry as it is before the command. */
  readonly template: string;
  readonly before: Readonly<Record<string, string>>;
  readonly after: Readonly<Record<string, string>>;
  /** Milliseconds that the command takes from its start, and from its first trace on the disk. */
  readonly usual: { readonly all: number; readonly writing: number };
}

/** Resolves when the command begins to write, or ends. */
function beginsToWrite(folder: string, child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    const watcher = watch(join(folder, "registry"), (_, name) => {
      if (name?.startsWith(".duban-")) done();
    });
    const done = (): void => {
      watcher.close();
      resolve();
    };
    child.once("close", done);
  });
}

async function laneOf(name: keyof typeof commands, commits: boolean): Promise<Lane> {
  const template = join(scratch, `${name}${commits}`);
  mkdirSync(template);
  cpSync(join(top, "test", "registries", "small"), join(template, "registry"), { recursive: true });
  if (commits) {
    mustGit(template, "init", "-q", "--template=");
    mustGit(template, "add", "-A");
    mustGit(template, "commit", "-q", "-m", "start");
  }
  const argv = [...commands[name], ...(commits ? ["--commit"] : [])];
  const once = join(scratch, `${name}${commits}-once`);
  cpSync(template, once, { recursive: true });
  const began = performance.now();
  const child = start(once, argv);
  const ended = endOf(child);
  await beginsToWrite(once, child);
  const wrote = performance.now();
  expect(await ended).toBe(0);
  const now = performance.now();
  expect(await duban(once, day, ["check"])).toEqual({ exit: 0, out: "", err: "" });
  return {
    name: argv[0] + (commits ? " --commit" : ""),
    ...{ argv, commits, template, before: standing(template), after: standing(once) },
    usual: { all: now - began, writing: now - wrote },
  };
}

const tallyOf = () => ({ kills: 0, writing: 0, part: 0, whole: 0, cleared: 0, ran: 0, already: 0 });
type Tally = ReturnType<typeof tallyOf>;

/**
 * Kills the command at a random moment: of its whole run every third time, else of its writing, whose first moments are
 * the more likely ones. Null where it was over by then.
 */
async function kill(lane: Lane, folder: string, n: number): Promise<number | null> {
  const child = start(folder, lane.argv);
  const ended = endOf(child);
  if (n % 3 === 0) await pause(Math.random() * lane.usual.all);
  else {
    await beginsToWrite(folder, child);
    const rest = Math.random() ** 3 * lane.usual.writing;
    if (rest > 1) await pause(rest);
  }
  // Every sixth time all that it started goes with it, as when the machine stops.
  const pid = child.pid ?? 0;
  if (child.exitCode === null)
    process.kill(n % 6 === 1 && process.platform !== "win32" ? -pid : pid, "SIGKILL");
  const end = await ended;
  await allGone(pid);
  return end === "SIGKILL" ? pid : null;
}

/** How much of the command stands; each file is all old or all new. */
function stateOf({ before, after }: Lane, folder: string): "none" | "part" | "all" {
  const now = standing(folder);
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  for (const path of paths) expect([before[path], after[path]]).toContain(now[path]);
  expect(Object.keys(now).filter((path) => !paths.includes(path))).toEqual([]);
  const changed = paths.filter((path) => before[path] !== after[path]);
  const placed = changed.filter((path) => now[path] === after[path]);
  return placed.length === 0 ? "none" : placed.length === changed.length ? "all" : "part";
}

/** What git has, once its own locks are taken away, as git says one shall. */
function gitStands(lane: Lane, folder: string): { readonly commits: number; readonly clean: boolean } | null {
  if (!lane.commits) return null;
  for (const file of readdirSync(join(folder, ".git"), { recursive: true, encoding: "utf8" }))
    if (file.endsWith(".lock")) rmSync(join(folder, ".git", file));
  return {
    commits: Number(mustGit(folder, "rev-list", "--count", "HEAD")),
    clean: mustGit(folder, "status", "--porcelain") === "",
  };
}

/** What is left after a kill is read, named and brought to an end. */
async function looked(
  lane: Lane,
  folder: string,
  { n, pid, tally }: { n: number; pid: number; tally: Tally },
) {
  const registry = join(folder, "registry");
  const left = leftoversIn(registry);
  const [state, first] = [stateOf(lane, folder), left[0]];
  expect(left.length).toBeLessThanOrEqual(1);
  const named = left.flatMap(({ note, files }) => [note, ...files.map(({ path }) => `${path}.lock`)]);
  expect(locksIn(registry).filter((lock) => !named.includes(lock))).toEqual([]);
  if (first)
    expect(remainderOf(first)).toBe(state === "none" ? "nothing" : state === "part" ? "half" : "all");
  else expect(state).not.toBe("part");
  const check = await duban(folder, day, ["check", "--format", "json"]);
  expect([check.exit < 2, check.err]).toEqual([true, ""]);
  const { unreadable, findings } = JSON.parse(check.out);
  expect(unreadable).toBe(0);
  if (state !== "part")
    expect(findings.filter(({ code }: { code: string }) => code !== "leftover-file")).toEqual([]);
  if (first) expect((await duban(folder, day, ["doctor"])).out).toContain(`进程 ${pid}`);
  gitStands(lane, folder);
  tally.kills += 1;
  tally.writing += first ? 1 : 0;
  tally.part += state === "part" ? 1 : 0;
  tally.whole += first && state === "all" ? 1 : 0;
  if (first && n % 4 === 2) {
    tally.cleared += 1;
    expect((await duban(folder, day, ["doctor", "--clear", "--yes"])).exit).toBe(0);
    expect(locksIn(registry)).toEqual([]);
    expect(stateOf(lane, folder)).toBe(state === "none" ? "none" : "all");
    return { over: state !== "none", mayBeUncommitted: true };
  }
  return { over: state === "all" && !first, mayBeUncommitted: false };
}

interface Killing {
  readonly lane: Lane;
  readonly tally: Tally;
}

/** One kill of each command, and the same commands again on the same day. */
async function round(lanes: readonly Killing[], n: number): Promise<void> {
  const killed = await Promise.all(
    lanes.map(async ({ lane, tally }) => {
      const folder = join(scratch, `${lane.name}${n}`);
      cpSync(lane.template, folder, { recursive: true });
      return { lane, tally, folder, pid: await kill(lane, folder, n) };
    }),
  );
  const found = [];
  for (const { lane, tally, folder, pid } of killed)
    if (pid !== null) found.push({ lane, tally, folder, ...(await looked(lane, folder, { n, pid, tally })) });
  const ends = await Promise.all(found.map(({ lane, folder }) => endOf(start(folder, lane.argv))));
  expect(ends).toEqual(found.map(({ over }) => (over ? 2 : 0)));
  for (const { tally, over } of found) tally[over ? "already" : "ran"] += 1;
  for (const { lane, folder, mayBeUncommitted } of found) {
    expect(locksIn(folder)).toEqual([]);
    const git = gitStands(lane, folder);
    if (git && !mayBeUncommitted) expect(git).toEqual({ commits: 2, clean: true });
  }
  for (const { lane, folder } of killed) {
    expect(standing(folder)).toEqual(lane.after);
    clear(folder);
  }
}

it("kill -9 of whole commands: old or new, named, read by check, and the same command again doubles nothing", async () => {
  const lanes: Killing[] = [];
  for (const name of ["progress", "decide"] as const)
    for (const commits of [false, true]) lanes.push({ lane: await laneOf(name, commits), tally: tallyOf() });
  const until = performance.now() + 11_000;
  for (let n = 0; n < 6 || (n < 60 && performance.now() < until); n += 1) await round(lanes, n);
  for (const { lane, tally } of lanes) {
    const { kills, writing, part, whole, cleared, ran, already } = tally;
    console.log(
      `kill -9 of ${lane.name}: ${kills} kills, ${writing} in the midst (${part} with a part in place, ${whole} with all and not committed), ${cleared} cleared by doctor; the same command again: ${ran} done, ${already} refused as done already; none doubled`,
    );
    expect(kills).toBeGreaterThan(0);
  }
});
