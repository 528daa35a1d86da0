import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const top = join(import.meta.dirname, "..");
const scratch = mkdtempSync(join(tmpdir(), "duban-e2e-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const env = {
  ...process.env,
  DUBAN_LANG: "zh",
  NO_COLOR: "1",
  DUBAN_TODAY: "",
  DUBAN_DIR: "",
  DUBAN_REGISTRY: "",
  XDG_CONFIG_HOME: scratch,
  APPDATA: scratch,
};
const run = (command: string, args: readonly string[], cwd = top) =>
  spawnSync(command, args, { cwd, env, encoding: "utf8" });
const duban = (args: readonly string[], cwd = top) =>
  run(process.execPath, [join(top, "bin", "duban.js"), ...args], cwd);

function registryAt(name: string): string {
  const folder = join(scratch, name);
  mkdirSync(folder);
  cpSync(join(top, "test", "registries", "small"), join(folder, "registry"), { recursive: true });
  return folder;
}

describe("the built program", () => {
  it("says its version", () => {
    const { version } = JSON.parse(readFileSync(join(top, "package.json"), "utf8"));
    expect(duban(["--version"]).stdout).toBe(`${version}\n`);
  });

  it("prints the same bytes twice, and no colours into a pipe", () => {
    const [first, second] = [duban(["report"]), duban(["report"])];
    expect(first.status).toBe(0);
    expect(first.stdout).toBe(second.stdout);
    expect(first.stdout).not.toContain("\u001b");
  });

  it.each(["qinglian-yunze", "qinglian-rongcheng"])(
    "finds nothing to mend in the shipped %s, in seconds",
    (id) => {
      const { status, stdout, stderr } = duban(["check", "--strict", "-P", id]);
      expect(stdout + stderr).toBe("");
      expect(status).toBe(0);
    },
  );

  it("knows Chinese words as the sources do: marks of secrecy, deadlines", () => {
    const folder = registryAt("words");
    appendFileSync(join(folder, "registry", "tasks", "qiye", "qiye-1.yaml"), "notes: 机密★10年\n");
    expect(duban(["check"], folder).stdout).toContain("error[secrecy-mark]");
    expect(duban(["when", "每季度最后一个月的三十日前"]).stdout).toContain("每季");
    expect(readFileSync(join(top, "dist", "duban.cjs")).every((byte) => byte < 128)).toBe(true);
  });

  it("works from a registry's own folders", () => {
    const folder = registryAt("inside");
    expect(duban(["overdue"], join(folder, "registry", "tasks", "qiye")).stdout).toContain("qiye-1");
  });

  it("names the commit that HEAD is at, in a repository and in a worktree of it", () => {
    const folder = registryAt("repository");
    const git = (...args: readonly string[]) =>
      run(
        "git",
        ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false", ...args],
        folder,
      );
    git("init", "-q");
    git("add", ".");
    git("commit", "-q", "-m", "start");
    const head = git("rev-parse", "HEAD").stdout.trim();
    const revision = (cwd: string) => JSON.parse(duban(["overdue", "--format", "json"], cwd).stdout).revision;
    expect(head).toMatch(/^[0-9a-f]{40}$/);
    expect(revision(folder)).toBe(head);
    git("pack-refs", "--all");
    expect(revision(folder)).toBe(head);
    git("worktree", "add", "-q", "../worktree");
    expect(revision(join(scratch, "worktree"))).toBe(head);
  });

  it("never follows a link out of the registry", () => {
    const folder = registryAt("linked");
    writeFileSync(join(scratch, "secret.yaml"), "id: secret\n");
    symlinkSync(join(scratch, "secret.yaml"), join(folder, "registry", "units", "secret.yaml"));
    const { status, stdout } = duban(["check"], folder);
    expect(status).toBe(1);
    expect(stdout).toContain("registry/units/secret.yaml:1:1: error[not-a-file]");
  });

  it("ends quietly when nobody reads on", () => {
    const line = `"${process.execPath}" "${join(top, "bin", "duban.js")}" report | head -1; echo "\${PIPESTATUS[0]}"`;
    const { stdout, stderr } = run("bash", ["--norc", "-c", line]);
    expect(stderr).toBe("");
    expect(stdout.trim().split("\n")).toEqual(["进展报告", "0"]);
  });

  it("starts no process and makes no Intl object on the way of overdue", () => {
    const trap = join(scratch, "trap.cjs");
    writeFileSync(
      trap,
      `const forbidden = (name) => function () { throw new Error("used: " + name); };
       for (const name of ["DateTimeFormat", "NumberFormat", "Collator", "Segmenter", "PluralRules"]) Intl[name] = forbidden("Intl." + name);
       const processes = require("node:child_process");
       for (const name of ["spawn", "spawnSync", "exec", "execSync", "execFile", "execFileSync", "fork"]) processes[name] = forbidden(name);`,
    );
    const trapped = (args: readonly string[]) =>
      run(process.execPath, ["--require", trap, join(top, "bin", "duban.js"), ...args]);
    expect(trapped(["overdue"]).stderr).toBe("");
    expect(trapped(["overdue"]).stdout).toBe(duban(["overdue"]).stdout);
  });

  it("leaves nothing on standard output when it refuses", () => {
    const { status, stdout, stderr } = duban(["show", "nobody"]);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("nobody");
  });
});

it("packs into one file that installs without a network", () => {
  const npm = (args: readonly string[], cwd: string) =>
    run(
      process.platform === "win32" ? "npm.cmd" : "npm",
      [...args, "--ignore-scripts", "--loglevel=error"],
      cwd,
    );
  npm(["pack", "--pack-destination", scratch], top);
  const [tarball] = readdirSync(scratch).filter((file) => file.endsWith(".tgz"));
  const home = join(scratch, "home");
  mkdirSync(home);
  writeFileSync(join(home, "package.json"), "{}");
  expect(npm(["install", "--offline", join(scratch, tarball ?? "")], home).status).toBe(0);
  const installed = run(
    process.execPath,
    [join(home, "node_modules", "duban", "bin", "duban.js"), "overdue", "-C", top],
    home,
  );
  expect(installed.stdout).toContain("qiye-z490v6");
});
