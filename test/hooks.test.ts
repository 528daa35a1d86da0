import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, expect, it } from "vitest";

const top = join(import.meta.dirname, "..");
const program = join(top, "bin", "duban.js");
const scratch = mkdtempSync(join(tmpdir(), "duban-hooks-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const script = (path: string, ...lines: readonly string[]): void => {
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, `#!/bin/sh\n${lines.join("\n")}\n`);
  chmodSync(path, 0o755);
};

/** Stands in for `duban` where a hook runs it: says what it was called with and where, and fails where it is told to. */
const bin = join(scratch, "bin");
script(join(bin, "duban"), 'echo "duban $* in $(basename "$PWD")" >> "$CALLS"', 'exit "$' + '{FAILS:-0}"');

const calls = join(scratch, "calls");
const env: NodeJS.ProcessEnv = {
  ...process.env,
  PATH: [bin, process.env["PATH"]].join(delimiter),
  CALLS: calls,
  HOME: scratch,
  XDG_CONFIG_HOME: scratch,
  GIT_CONFIG_NOSYSTEM: "1",
  DUBAN_LANG: "zh",
  DUBAN_DIR: "",
};
const run = (command: string, args: readonly string[], cwd: string, more: NodeJS.ProcessEnv = {}) =>
  spawnSync(command, args, { cwd, env: { ...env, ...more }, encoding: "utf8" });
const git = (cwd: string, args: readonly string[], more: NodeJS.ProcessEnv = {}) =>
  run("git", ["-c", "user.name=t", "-c", "user.email=t@example.org", ...args], cwd, more);
const duban = (cwd: string, ...args: readonly string[]) => run(process.execPath, [program, ...args], cwd);

function repository(name: string): string {
  const folder = join(scratch, name);
  cpSync(join(top, "test", "registries", "small"), join(folder, "registry"), { recursive: true });
  writeFileSync(join(folder, "registry", ".gitattributes"), "progress/** merge=duban\n");
  git(folder, ["init", "-q"]);
  git(folder, ["add", "."]);
  return folder;
}
const hooks = (folder: string): string => join(folder, ".git", "hooks");
const called = (): string => {
  const text = existsSync(calls) ? readFileSync(calls, "utf8") : "";
  rmSync(calls, { force: true });
  return text;
};
const commit = (folder: string, more: NodeJS.ProcessEnv = {}) =>
  git(folder, ["commit", "-q", "--allow-empty", "-m", "x"], more).status;

it("checks the registry before each commit, and sets the merge driver", () => {
  const folder = repository("fresh");
  const { status, stdout, stderr } = duban(folder, "hooks", "install");
  expect([status, stdout]).toEqual([0, ""]);
  expect(stderr).toBe(
    [
      "提交前会检查登记簿 registry：`.git/hooks/pre-commit`",
      "git 合并进展记录时用 `duban merge %O %A %B %P`（merge.duban.driver）",
      "拿掉：`duban hooks remove`\n",
    ].join("\n"),
  );
  expect(git(folder, ["config", "merge.duban.driver"]).stdout).toBe("duban merge %O %A %B %P\n");
  expect(commit(folder, { FAILS: "1" })).not.toBe(0);
  expect(called()).toBe("duban check --staged --no-input --dir=registry in fresh\n");
  expect(commit(folder)).toBe(0);
  expect(commit(folder, { PATH: "/usr/bin:/bin" })).not.toBe(0);
});

it("keeps a person's own hook, which runs first and may refuse, and gives it back", () => {
  const folder = repository("own");
  const own = join(hooks(folder), "pre-commit");
  script(own, 'echo "own $#" >> "$CALLS"', 'exit "$' + '{OWN:-0}"');
  const before = readFileSync(own, "utf8");
  expect(duban(folder, "hooks", "install").stderr).toContain(
    "自己的钩子留着，先运行它：`.git/hooks/pre-commit.own`",
  );
  called();
  expect(commit(folder)).toBe(0);
  expect(called()).toBe("own 0\nduban check --staged --no-input --dir=registry in own\n");
  expect(commit(folder, { OWN: "1" })).not.toBe(0);
  expect(called()).toBe("own 0\n");
  expect(duban(folder, "hooks", "remove").status).toBe(0);
  expect(readFileSync(own, "utf8")).toBe(before);
  expect(statSync(own).mode & 0o777).toBe(0o755);
  expect(readdirSync(hooks(folder)).filter((name) => !name.endsWith(".sample"))).toEqual(["pre-commit"]);
});

it("keeps a hook that is a link", () => {
  const folder = repository("link");
  script(join(folder, "tools", "own"), 'echo "own" >> "$CALLS"');
  symlinkSync("../../tools/own", join(hooks(folder), "pre-commit"));
  expect(duban(folder, "hooks", "install").status).toBe(0);
  called();
  expect(commit(folder)).toBe(0);
  expect(called()).toMatch(/^own\nduban/);
});

it("twice is once, and a second registry is checked too", () => {
  const folder = repository("twice");
  cpSync(join(folder, "registry"), join(folder, "甲 乙"), { recursive: true });
  duban(folder, "hooks", "install");
  const first = readFileSync(join(hooks(folder), "pre-commit"), "utf8");
  expect(duban(folder, "hooks", "install").stderr).toContain("已经装好了");
  expect(readFileSync(join(hooks(folder), "pre-commit"), "utf8")).toBe(first);
  expect(duban(folder, "hooks", "install", "-C", "甲 乙").status).toBe(0);
  expect(commit(folder)).toBe(0);
  expect(called()).toBe(
    "duban check --staged --no-input --dir=registry in twice\nduban check --staged --no-input --dir=甲 乙 in twice\n",
  );
  expect(existsSync(join(hooks(folder), "pre-commit.own"))).toBe(false);
  expect(duban(folder, "hooks", "remove").status).toBe(0);
  expect(duban(folder, "hooks", "remove").status).toBe(2);
});

it("from a work tree of its own it stands where git looks", () => {
  const folder = repository("trees");
  commit(folder);
  const other = join(scratch, "other-tree");
  git(folder, ["worktree", "add", "-q", other]);
  expect(duban(other, "hooks", "install").status).toBe(0);
  called();
  expect(commit(other)).toBe(0);
  expect(called()).toBe("duban check --staged --no-input --dir=registry in other-tree\n");
});

it("touches nothing where hooks are kept elsewhere, or where it would lose one", () => {
  const folder = repository("elsewhere");
  git(folder, ["config", "core.hooksPath", ".husky"]);
  const refused = duban(folder, "hooks", "install");
  expect([refused.status, refused.stdout]).toEqual([2, ""]);
  expect(refused.stderr).toContain("core.hooksPath 指到 `.husky`");
  git(folder, ["config", "--unset", "core.hooksPath"]);
  for (const name of ["pre-commit", "pre-commit.own"]) script(join(hooks(folder), name), `echo ${name}`);
  const both = duban(folder, "hooks", "install");
  expect([both.status, both.stdout]).toEqual([3, ""]);
  for (const name of ["pre-commit", "pre-commit.own"])
    expect(readFileSync(join(hooks(folder), name), "utf8")).toContain(`echo ${name}`);
  expect(existsSync(join(hooks(folder), "pre-commit.duban-new"))).toBe(false);
});

it("with the real program: a bad record does not get past it, whichever index git makes the commit of", () => {
  const folder = repository("real");
  const real = join(scratch, "real-bin");
  script(join(real, "duban"), `exec '${process.execPath}' '${program}' "$@"`);
  const more = { PATH: [real, process.env["PATH"]].join(delimiter) };
  expect(git(folder, ["commit", "-q", "-m", "start"]).status).toBe(0);
  expect(duban(folder, "hooks", "install").status).toBe(0);
  const file = join(folder, "registry", "progress", "qiye-1", "guozi.yaml");
  const text = readFileSync(file, "utf8");
  writeFileSync(file, `${text}- {id: e5n9s3, on: 2024-09-10, kind: report, period: 九月}\n`);
  for (const args of [["-a"], ["--only", "registry/progress/qiye-1/guozi.yaml"]]) {
    const { status, stdout, stderr } = git(folder, ["commit", "-q", ...args, "-m", "bad"], more);
    expect([status, `${stdout}${stderr}`]).toEqual([1, expect.stringContaining("guozi.yaml:4:")]);
  }
  writeFileSync(file, `${text}- {id: e5n9s3, on: 2024-09-10, kind: report, text: 又接入3家}\n`);
  expect(git(folder, ["commit", "-q", "-a", "-m", "good"], more)).toMatchObject({ status: 0 });
});
