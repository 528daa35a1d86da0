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
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { gitlabScript, type Job, runAction } from "./pipelines/runner.ts";

const top = join(import.meta.dirname, "..");
const program = join(top, "bin", "duban.js");
const scratch = mkdtempSync(join(tmpdir(), "duban-pipelines-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const env: NodeJS.ProcessEnv = {
  PATH: process.env["PATH"],
  HOME: scratch,
  TMPDIR: tmpdir(),
  npm_config_offline: "true",
  npm_config_cache: join(scratch, "npm"),
  npm_config_update_notifier: "false",
  GIT_CONFIG_NOSYSTEM: "1",
  DUBAN_TODAY: "2024-09-30",
};
const run = (command: string, args: readonly string[], cwd: string, more: NodeJS.ProcessEnv = {}) =>
  spawnSync(command, args, { cwd, env: { ...env, ...more }, encoding: "utf8" });
const git = (cwd: string, ...args: readonly string[]): string =>
  run("git", ["-c", "user.name=t", "-c", "user.email=t@example.org", ...args], cwd).stdout.trim();
const commit = (cwd: string): string => {
  git(cwd, "add", "-A", "-f");
  git(cwd, "commit", "-q", "-m", "x");
  return git(cwd, "rev-parse", "HEAD");
};

/** A package that stands in for duban: its programs print their name, its own name, their words, and what is to be heard. */
function pretended(name: string, folder: string): void {
  const made = join(scratch, `pretended-${name}`, "package");
  mkdirSync(join(made, "bin"), { recursive: true });
  writeFileSync(
    join(made, "package.json"),
    JSON.stringify({
      name: "duban",
      version: "1.0.0",
      bin: { duban: "bin/duban", "duban-post": "bin/post" },
    }),
  );
  const says = (called: string) =>
    `#!/bin/sh\necho "${name}: ${called}"; for each in "$@"; do echo "  <$each>"; done\nexit "$` +
    '{FAILS:-0}"\n';
  for (const [file, called] of [
    ["duban", "duban"],
    ["post", "duban-post"],
  ] as const) {
    writeFileSync(join(made, "bin", file), says(called));
    chmodSync(join(made, "bin", file), 0o755);
  }
  mkdirSync(folder, { recursive: true });
  run("tar", ["czf", join(folder, "duban-1.0.0.tgz"), "-C", join(made, ".."), "package"], scratch);
}

/** An office's repository as `init` makes it. */
function office(name: string, forge: string): string {
  const folder = join(scratch, name);
  mkdirSync(folder);
  git(folder, "init", "-q", "-b", "main");
  const answers = [
    "--title",
    "清廉云泽",
    "--id",
    "qinglian",
    "--line",
    "廉洁企业建设行动",
    "--line-id",
    "qiye",
  ];
  const unit = ["--unit", "市国资委", "--unit-id", "guozi"];
  expect(run(process.execPath, [program, "init", ...answers, ...unit, "--forge", forge], folder).status).toBe(
    0,
  );
  return folder;
}

const packed = join(scratch, "packed");
beforeAll(() => {
  mkdirSync(packed);
  run("npm", ["pack", "--silent", "--ignore-scripts", "--pack-destination", packed], top);
});

const jobIn = (folder: string, more: Partial<Job> = {}): Job => ({
  action: join(folder, ".github", "actions", "duban", "action.yml"),
  workspace: folder,
  left: mkdtempSync(join(scratch, "left-")),
  inputs: {},
  github: { "github.event.repository.default_branch": "main", "github.token": "" },
  env: { ...env, GITHUB_EVENT_NAME: "push", GITHUB_REF: "refs/heads/work" },
  ...more,
});

const spoil = (folder: string): void => {
  const task = join(folder, "registry", "tasks", "qiye", "qiye-fangan.yaml");
  writeFileSync(task, readFileSync(task, "utf8").replace("lead: [guozi]", "lead: [guozii]"));
};

describe("GitHub", () => {
  it("a registry that is well passes in silence, and the summary says so", () => {
    const folder = office("well", "github");
    cpSync(packed, join(folder, "tools"), { recursive: true });
    commit(folder);
    const { status, log, summary } = runAction(jobIn(folder));
    expect(log).not.toMatch(/^::/m);
    expect([status, summary]).toEqual([0, "## 清廉云泽：检查通过\n\n没有发现问题。\n"]);
    const weekly = runAction(jobIn(folder, { inputs: { command: "weekly" } }));
    expect([weekly.status, weekly.summary.split("\n")[0]]).toEqual([
      0,
      "# 清廉云泽周报（2024年第40周，9月30日）",
    ]);
    expect(weekly.log).toContain("没有口令，没有发");
  });

  it("a mistake is marked at its line, told in the summary and in SARIF, and fails", () => {
    const folder = office("wrong", "github");
    cpSync(packed, join(folder, "tools"), { recursive: true });
    spoil(folder);
    commit(folder);
    const sarif = join(folder, "duban.sarif");
    const { status, log, summary } = runAction(jobIn(folder, { inputs: { sarif, lang: "en" } }));
    expect(status).toBe(1);
    expect(log).toMatch(
      /^::error file=registry\/tasks\/qiye\/qiye-fangan\.yaml,line=9,.*title=unit-is-known::there is no/m,
    );
    expect(summary).toMatch(/^## 清廉云泽: check failed\n/);
    expect(JSON.parse(readFileSync(sarif, "utf8")).runs[0].results).toHaveLength(1);
  });

  it("a check that cannot be done is said, also in the comment", () => {
    const folder = office("broken", "github");
    cpSync(packed, join(folder, "tools"), { recursive: true });
    rmSync(join(folder, "registry"), { recursive: true });
    commit(folder);
    const { status, summary } = runAction(jobIn(folder));
    expect([status, summary.split("\n")[0]]).toEqual([2, "## 检查没有做成 · the check could not be done"]);
  });

  it("judges a change by the program of its base, against its base", () => {
    const folder = office("guarded", "github");
    pretended("base", join(folder, "tools"));
    const base = commit(folder);
    pretended("change", join(folder, "tools"));
    commit(folder);
    const pull = { "github.event.pull_request.base.sha": base };
    const { status, log } = runAction(jobIn(folder, { github: pull }));
    expect(status).toBe(0);
    expect(log).not.toContain("change:");
    expect(log).toContain(
      `base: duban\n  <check>\n  <--no-input>\n  <--fail-on=error>\n  <--base=${base}>\n  <--format>\n  <github>\n`,
    );
    expect(log).toMatch(/base: duban-post\n {2}<comment>\n {2}<.*duban\.md>\n {2}<check>\n/);
    expect(runAction(jobIn(folder, { github: pull, env: { ...jobIn(folder).env, FAILS: "1" } })).status).toBe(
      1,
    );
  });

  it.each([
    ["refs/heads/main", "push", true],
    ["refs/heads/work", "push", false],
    ["refs/heads/main", "schedule", false],
  ])("on %s, %s, compares with what was there before: %s", (GITHUB_REF, GITHUB_EVENT_NAME, compares) => {
    const folder = office(`push-${GITHUB_REF.slice(11)}-${GITHUB_EVENT_NAME}`, "github");
    pretended("any", join(folder, "tools"));
    const before = commit(folder);
    const github = { "github.event.before": before, "github.event.repository.default_branch": "main" };
    const { log } = runAction(jobIn(folder, { github, env: { ...env, GITHUB_REF, GITHUB_EVENT_NAME } }));
    expect(log.includes(`<--base=${before}>`)).toBe(compares);
    const first = { ...github, "github.event.before": "0".repeat(40) };
    expect(
      runAction(jobIn(folder, { github: first, env: { ...env, GITHUB_REF, GITHUB_EVENT_NAME } })).log,
    ).not.toContain("--base");
  });

  it("inputs are words, whatever stands in them", () => {
    const folder = office("hostile", "github");
    pretended("any", join(folder, "tools"));
    commit(folder);
    const nasty = "\"; touch pwned; $(touch pwned) `touch pwned` ' --x";
    const names = ["dir", "registry", "base", "fail-on", "lang", "sarif"];
    const { log } = runAction(
      jobIn(folder, { inputs: Object.fromEntries(names.map((name) => [name, nasty])) }),
    );
    for (const option of ["dir", "registry", "base", "fail-on"])
      expect(log).toContain(`<--${option}=${nasty}>`);
    expect(existsSync(join(folder, "pwned"))).toBe(false);
  });

  it("without a program says what is missing", () => {
    const folder = office("empty", "github");
    commit(folder);
    const { status, log } = runAction(jobIn(folder));
    expect(status).toBe(3);
    expect(log).toContain("tools/ 里没有 duban-*.tgz");
  });
});

describe("GitLab", () => {
  const job = (folder: string, name: string, more: NodeJS.ProcessEnv = {}) =>
    run(
      "bash",
      ["--norc", "-eo", "pipefail", "-c", gitlabScript(join(folder, ".gitlab-ci.yml"), name)],
      folder,
      {
        npm_config_prefix: mkdtempSync(join(scratch, "prefix-")),
        ...more,
      },
    );
  const withPrefix = (folder: string, name: string, more: NodeJS.ProcessEnv = {}) => {
    const prefix = mkdtempSync(join(scratch, "prefix-"));
    return job(folder, name, {
      npm_config_prefix: prefix,
      PATH: [join(prefix, "bin"), env["PATH"]].join(delimiter),
      DUBAN_LANG: "zh",
      ...more,
    });
  };

  it("reports code quality, and fails where the check fails", () => {
    const folder = office("gitlab", "gitlab");
    cpSync(packed, join(folder, "tools"), { recursive: true });
    commit(folder);
    expect(withPrefix(folder, "duban").status).toBe(0);
    const report = join(folder, "gl-code-quality-report.json");
    expect(JSON.parse(readFileSync(report, "utf8"))).toEqual([]);
    spoil(folder);
    const { status, stdout } = withPrefix(folder, "duban");
    expect(status).toBe(1);
    expect(stdout).toContain("error[unit-is-known]");
    expect(JSON.parse(readFileSync(report, "utf8"))[0].location.path).toBe(
      "registry/tasks/qiye/qiye-fangan.yaml",
    );
    expect(readFileSync(join(folder, "duban.md"), "utf8")).toContain("检查不通过");
    expect(withPrefix(folder, "duban-weekly").stdout).toContain("清廉云泽周报");
  });

  it("judges a change by the program of its base, against its base", () => {
    const folder = office("gitlab-guarded", "gitlab");
    pretended("base", join(folder, "tools"));
    const base = commit(folder);
    pretended("change", join(folder, "tools"));
    commit(folder);
    const { stdout } = withPrefix(folder, "duban", { CI_MERGE_REQUEST_DIFF_BASE_SHA: base });
    expect(stdout).toContain(`base: duban\n  <check>\n  <--no-input>\n  <--base=${base}>\n`);
    expect(stdout).not.toContain("change:");
  });
});

describe("the files themselves", () => {
  const github = office("files", "github");
  const own = readdirSync(join(top, ".github", "workflows")).map((file) =>
    join(top, ".github", "workflows", file),
  );
  const made = ["duban.yml", "duban-weekly.yml"].map((file) => join(github, ".github", "workflows", file));
  const action = join(top, "action.yml");

  it("what init writes is this repository's own step", () => {
    const written = readFileSync(join(github, ".github", "actions", "duban", "action.yml"), "utf8");
    expect(written).toBe(readFileSync(action, "utf8"));
  });

  it("no expression stands inside a script", () => {
    const scripts: string[] = [];
    const look = (value: unknown): void => {
      if (typeof value !== "object" || value === null) return;
      for (const [key, each] of Object.entries(value)) {
        if (key === "run" && typeof each === "string") scripts.push(each);
        else look(each);
      }
    };
    for (const file of [action, ...own, ...made]) look(parse(readFileSync(file, "utf8")));
    expect(scripts.length).toBeGreaterThan(5);
    expect(scripts.filter((each) => each.includes("${" + "{"))).toEqual([]);
    for (const each of scripts) expect(run("bash", ["-n", "-c", each], scratch).stderr).toBe("");
  });

  it("every workflow says what it may, fetches the whole history and leaves no token behind", () => {
    for (const file of [...own, ...made]) {
      const { on, permissions, jobs } = parse(readFileSync(file, "utf8"));
      expect(on).not.toHaveProperty("pull_request_target");
      expect(permissions.contents).toBe("read");
      for (const { steps } of Object.values<{ steps: readonly { uses?: string; with?: object }[] }>(jobs)) {
        const checkouts = steps.filter(({ uses }) => uses?.startsWith("actions/checkout@"));
        expect(checkouts.map((step) => step.with)).toEqual([
          { "fetch-depth": 0, "persist-credentials": false },
        ]);
      }
    }
  });

  it("the step says what each input and output is, and asks for none that it has not", () => {
    const { inputs, outputs, runs } = parse(readFileSync(action, "utf8"));
    for (const each of Object.values<{ description: string }>({ ...inputs, ...outputs }))
      expect(each.description).toMatch(/ · /);
    const asked = readFileSync(action, "utf8").matchAll(/inputs\.([\w-]+)/g);
    expect(new Set([...asked].map(([, name]) => name))).toEqual(new Set(Object.keys(inputs)));
    for (const step of runs.steps) expect(step.shell).toBe("bash");
  });

  it("pre-commit's file names one hook that takes no files", () => {
    expect(parse(readFileSync(join(top, ".pre-commit-hooks.yaml"), "utf8"))).toEqual([
      expect.objectContaining({
        id: "duban-check",
        entry: "duban check --staged --no-input",
        language: "node",
        pass_filenames: false,
        always_run: true,
      }),
    ]);
  });
});
