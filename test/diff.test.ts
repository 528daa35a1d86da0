import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { devNull, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cutAfter } from "./harness/until.ts";

const top = join(import.meta.dirname, "..");
const scratch = mkdtempSync(join(tmpdir(), "duban-diff-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const env = {
  ...process.env,
  DUBAN_LANG: "zh",
  NO_COLOR: "1",
  DUBAN_TODAY: "",
  DUBAN_DIR: "",
  DUBAN_REGISTRY: "",
};
const duban = (cwd: string, ...args: readonly string[]) =>
  spawnSync(process.execPath, [join(top, "bin", "duban.js"), ...args], { cwd, env, encoding: "utf8" });

/** git as on a day, with settings of nobody's. */
function git(folder: string, day: string, ...words: readonly string[]): void {
  const { status, stderr } = spawnSync("git", words, {
    cwd: folder,
    encoding: "utf8",
    env: {
      PATH: process.env["PATH"],
      GIT_CONFIG_GLOBAL: devNull,
      GIT_CONFIG_NOSYSTEM: "1",
      GIT_AUTHOR_NAME: "t",
      GIT_AUTHOR_EMAIL: "t@example.org",
      GIT_COMMITTER_NAME: "t",
      GIT_COMMITTER_EMAIL: "t@example.org",
      GIT_AUTHOR_DATE: `${day}T10:00:00+08:00`,
      GIT_COMMITTER_DATE: `${day}T10:00:00+08:00`,
    },
  });
  if (status !== 0) throw new Error(`git ${words.join(" ")}: ${stderr}`);
}

/** Everything in a folder committed on a day, in a repository that is made where there is none. */
function commitAll(folder: string, day: string, message: string): void {
  if (!existsSync(join(folder, ".git"))) git(folder, day, "init", "-q", "-b", "main");
  git(folder, day, "add", "-A");
  git(folder, day, "commit", "-q", "-m", message);
}

const ends = ["2024-06-30", "2024-07-31", "2024-08-31", "2024-09-30"];
const city = join(scratch, "city");

/** The invented city as a real one would keep it: its days are those of its commits, one at each month's end. */
beforeAll(() => {
  mkdirSync(city);
  for (const end of ends) {
    rmSync(join(city, "registry"), { recursive: true, force: true });
    cpSync(join(top, "registry", "qinglian-yunze"), join(city, "registry"), { recursive: true });
    cutAfter(join(city, "registry"), end);
    const programme = join(city, "registry", "programme.yaml");
    writeFileSync(programme, readFileSync(programme, "utf8").replace("fictional: true", "fictional: false"));
    commitAll(city, end, end);
    git(city, end, "tag", end.slice(0, 7));
  }
});

describe("diff of real commits", () => {
  it("speaks of each revision as of its commit's day, and tells no honest month as tampering", () => {
    for (const [n, end] of ends.slice(1).entries()) {
      const [from, to] = [(ends[n] ?? "").slice(0, 7), end.slice(0, 7)];
      const { status, stdout, stderr } = duban(city, "diff", from, to, "--format", "json");
      expect([status, stderr]).toEqual([0, ""]);
      const found = JSON.parse(stdout);
      expect([found.kind, found.from.asOf, found.to.asOf]).toEqual(["diff", ends[n], end]);
      expect(found.counts["newly-late"]).toBeGreaterThan(0);
      expect(found.groups.map(({ group }: { group: string }) => group)).not.toContain("unrecorded");
      for (const { task, entries } of found.changes)
        for (const { on } of entries) expect(on > (ends[n] ?? "") && on <= end, `${task} ${on}`).toBe(true);
      expect(duban(city, "diff", from, to, "--format", "json").stdout).toBe(stdout);
    }
  });

  it("with one day for both sides leaves out what only the days did", () => {
    const { counts } = JSON.parse(
      duban(city, "diff", "2024-08", "2024-09", "--as-of", "2024-09-30", "--format", "json").stdout,
    );
    const both = JSON.parse(duban(city, "diff", "2024-08", "2024-09", "--format", "json").stdout).counts;
    expect(counts.report).toBe(both.report);
    expect(counts["newly-late"] ?? 0).toBeLessThan(both["newly-late"]);
  });

  it("finds a changed deadline among a month of honest work, and puts it first", () => {
    const clone = join(scratch, "clone");
    git(scratch, "2024-09-30", "clone", "-q", city, clone);
    const task = join(clone, "registry", "tasks", "qiye", "qiye-zysr21.yaml");
    writeFileSync(task, readFileSync(task, "utf8").replace("due: 2024-09-20", "due: 2024-11-20"));
    const { status, stdout } = duban(clone, "diff", "2024-08", "--as-of", "2024-09-30");
    expect(status).toBe(0);
    const [first = ""] = stdout.split("\n").filter((line) => line.includes("【") && line.includes("由"));
    expect(first).toContain("【改动】时限的截止日由2024-09-20改为2024-11-20");
    expect(stdout.indexOf("没有相应记录的改动")).toBeLessThan(stdout.indexOf("廉洁机关建设行动"));
  });

  it("refuses, with nothing on standard output, without git and where the registry was not there", () => {
    const bare = join(scratch, "bare");
    cpSync(join(top, "test", "registries", "small"), join(bare, "registry"), { recursive: true });
    const none = duban(bare, "diff", "HEAD");
    expect([none.status, none.stdout]).toEqual([3, ""]);
    commitAll(bare, "2024-06-03", "there");
    renameSync(join(bare, "registry"), join(bare, "elsewhere"));
    const moved = duban(join(bare, "elsewhere"), "diff", "HEAD");
    expect([moved.status, moved.stdout]).toEqual([3, ""]);
  });
});
