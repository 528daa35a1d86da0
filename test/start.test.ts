import { spawnSync } from "node:child_process";
import {
  chmodSync,
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
import { afterAll, describe, expect, it } from "vitest";
import { parse } from "yaml";

const top = join(import.meta.dirname, "..");
const program = join(top, "bin", "duban.js");
const scratch = mkdtempSync(join(tmpdir(), "duban-start-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const folderAt = (...names: readonly string[]): string => {
  const folder = join(scratch, ...names);
  mkdirSync(folder, { recursive: true });
  return folder;
};
const script = (path: string, ...lines: readonly string[]): void => {
  writeFileSync(path, `#!/bin/sh\n${lines.join("\n")}\n`);
  chmodSync(path, 0o755);
};

/** `duban` itself, as a program on PATH. */
const bin = folderAt("bin");
script(join(bin, "duban"), `exec "${process.execPath}" "${program}" "$@"`);

const env: NodeJS.ProcessEnv = {
  ...process.env,
  PATH: [bin, process.env["PATH"]].join(delimiter),
  DUBAN_LANG: "zh",
  NO_COLOR: "1",
  TZ: "Asia/Shanghai",
  DUBAN_TODAY: "2024-09-30",
  DUBAN_DIR: "",
  DUBAN_REGISTRY: "",
  XDG_CONFIG_HOME: folderAt("config"),
};

interface How {
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly uid?: number;
}
const run = (command: string, args: readonly string[], { cwd, env: more = {}, uid }: How) =>
  spawnSync(command, args, {
    cwd,
    env: { ...env, ...more },
    encoding: "utf8",
    timeout: 60_000,
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
const duban = (args: readonly string[], how: How) => run(process.execPath, [program, ...args], how);

const answers = [
  ...["--title", "清廉云泽", "--id", "qinglian", "--line", "廉洁企业建设行动", "--line-id", "qiye"],
  ...["--unit", "市国资委", "--unit-id", "guozi"],
];

describe("duban init", () => {
  it("makes a registry in an empty repository that passes every check, commits no lock, and twice is as once", () => {
    const cwd = folderAt("empty");
    const git = (...args: readonly string[]) =>
      run(
        "git",
        ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false", ...args],
        { cwd },
      );
    git("init", "-q");
    const first = duban(["init", ...answers, "--forge", "github"], { cwd });
    expect([first.status, first.stdout]).toEqual([0, ""]);
    expect(first.stderr).toContain("registry/programme.yaml");
    const setUp = first.stderr.trimEnd().split("\n").at(-1) ?? "";
    expect(run("bash", ["--norc", "-c", setUp], { cwd }).status).toBe(0);
    expect(git("config", "merge.duban.driver").stdout).toBe("duban merge %O %A %B %P\n");
    const left = [".duban-4242@bangongshi-0123456789ab.lock", "units/guozi.yaml.lock", "new/a.yaml.lock"];
    for (const file of left) {
      mkdirSync(join(cwd, "registry", file, ".."), { recursive: true });
      writeFileSync(join(cwd, "registry", file), "");
    }
    git("add", ".");
    git("commit", "-q", "-m", "start");
    expect(git("ls-files").stdout).not.toContain(".lock");
    for (const file of left) rmSync(join(cwd, "registry", file));
    rmSync(join(cwd, "registry", "new"), { recursive: true });
    const check = duban(["check", "--strict", "--notes"], { cwd });
    expect([check.status, check.stdout, check.stderr]).toEqual([0, "", ""]);
    expect(duban(["init", ...answers, "--forge", "github"], { cwd }).status).toBe(0);
    expect(git("status", "--porcelain").stdout).toBe("");
    const { checks } = JSON.parse(duban(["doctor", "--format", "json"], { cwd }).stdout);
    const wrong = checks.filter(
      ({ state, name }: { state: string; name: string }) => state !== "ok" && name !== "calendar",
    );
    expect(wrong).toEqual([]);
  });

  it("writes nothing over a file with other text, and nothing beside it", () => {
    const cwd = folderAt("taken");
    mkdirSync(join(cwd, "registry"));
    writeFileSync(join(cwd, "registry", "policy.yaml"), "mine\n");
    const { status, stdout, stderr } = duban(["init", ...answers], { cwd });
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("registry/policy.yaml");
    expect(readdirSync(cwd)).toEqual(["registry"]);
    expect(readdirSync(join(cwd, "registry"))).toEqual(["policy.yaml"]);
  });

  it("writes nothing on a dry run, but says all", () => {
    const cwd = folderAt("dry");
    const { stdout } = duban(["init", ...answers, "--dry-run", "--format", "json"], { cwd });
    const paths = JSON.parse(stdout).files.map(({ path }: { path: string }) => path);
    expect(paths).toContain("registry/tasks/qiye/qiye-fangan.yaml");
    expect(readdirSync(cwd)).toEqual([]);
  });

  it("offers the pipeline that the repository pushes to, and leaves an office's own alone", () => {
    const forge = (name: string, ...files: readonly (readonly [string, string])[]): readonly string[] => {
      const cwd = folderAt(name);
      for (const [file, text] of files) {
        mkdirSync(join(cwd, file, ".."), { recursive: true });
        writeFileSync(join(cwd, file), text);
      }
      expect(duban(["init", ...answers], { cwd }).status).toBe(0);
      return readdirSync(cwd).filter((file) => file.startsWith(".git"));
    };
    const remote = (url: string) => [".git/config", `[remote "origin"]\n\turl = ${url}\n`] as const;
    expect(forge("forge-0")).toEqual([]);
    expect(forge("forge-1", remote("git@github.com:a/b.git"))).toEqual([".git", ".github"]);
    expect(forge("forge-2", remote("https://gitlab.example.org/a/b"))).toEqual([".git", ".gitlab-ci.yml"]);
    expect(
      forge("forge-3", remote("https://gitlab.example.org/a/b"), [".gitlab-ci.yml", "mine\n"]),
    ).toHaveLength(2);
    expect(forge("forge-4", [".git", "gitdir: ../elsewhere\n"])).toEqual([".git"]);
  });

  it("ends with 3 where it may not write, and leaves nothing", () => {
    const cwd = folderAt("read-only");
    chmodSync(scratch, 0o755);
    chmodSync(cwd, 0o555);
    const nobody = process.getuid?.() === 0 ? { uid: 65_534 } : {};
    const { status, stdout, stderr } = duban(["init", ...answers], { cwd, ...nobody });
    expect([status, stdout]).toEqual([3, ""]);
    expect(stderr).toMatch(/没有权限|不允许/);
    expect(readdirSync(cwd)).toEqual([]);
  });

  it("keeps names that YAML would read otherwise", () => {
    const cwd = folderAt("names");
    const title = "清廉: 云泽 #1 'a' \"b\" {c} - true";
    const names = ["--title", title, "--id", "x", "--task-force", "true", "--line", "123", "--unit", "null"];
    expect(duban(["init", ...names], { cwd }).status).toBe(0);
    const read = (file: string) => parse(readFileSync(join(cwd, "registry", file), "utf8"));
    expect(read("programme.yaml").title).toBe(title);
    expect(read("units/zongzhuanban.yaml").name).toBe("true");
    expect(read("lines/line-1.yaml").title).toBe("123");
    expect(read("units/unit-1.yaml").name).toBe("null");
    expect(duban(["check", "--strict"], { cwd }).stdout).toBe("");
    expect(duban(["init", "--title", "a\u202eb"], { cwd }).status).toBe(2);
  });
});

it("duban doctor sees line ends of Windows, and starts nothing of the repository", () => {
  const cwd = folderAt("windows");
  expect(duban(["init", ...answers], { cwd }).status).toBe(0);
  const unit = join(cwd, "registry", "units", "guozi.yaml");
  writeFileSync(unit, readFileSync(unit, "utf8").replaceAll("\n", "\r\n"));
  run("git", ["init", "-q"], { cwd });
  run("git", ["config", "core.fsmonitor", "touch started"], { cwd });
  const { stdout } = duban(["doctor", "--format", "json"], { cwd });
  const { checks } = JSON.parse(stdout);
  const states = Object.fromEntries(
    checks.map(({ name, state }: { name: string; state: string }) => [name, state]),
  );
  expect(states).toMatchObject({ "line-ends": "warning", repository: "warning", git: "ok", registry: "ok" });
  expect(existsSync(join(cwd, "started"))).toBe(false);
});

describe("duban completion", () => {
  const answered = (...words: readonly string[]): readonly string[] => {
    const quoted = words.map((word) => `'${word}'`).join(" ");
    const lines = [
      'eval "$(duban completion bash)"',
      `COMP_WORDS=(duban ${quoted})`,
      `COMP_CWORD=${words.length}`,
      "_duban",
      `printf "%s\\n" "\${COMPREPLY[@]}"`,
    ];
    const { stdout, stderr } = run("bash", ["--norc", "-u", "-c", lines.join("\n")], { cwd: top });
    expect(stderr.replaceAll(/.*compopt.*\n/g, "")).toBe("");
    return stdout.split("\n").filter((line) => line !== "");
  };
  it.each([
    [["ov"], ["overdue"]],
    [["overdue", "--lea"], ["--lead"]],
    [["overdue", "--lead", "guo"], ["guozi"]],
    [["overdue", "--lead", "=", "guo"], ["guozi"]],
    [["overdue", "--lead", "guozi,cai"], ["guozi,caizheng"]],
    [["show", "市国"], ["guozi"]],
    [["show", "qiye-z4"], ["qiye-z490v6"]],
    [
      ["-P", ""],
      ["qinglian-rongcheng", "qinglian-yunze"],
    ],
    [["-P", "qinglian-rongcheng", "report", "jig"], ["jiguan"]],
    [
      ["overdue", "--by", ""],
      ["unit", "line", "goal"],
    ],
    [["-C", "regi"], ["registry"]],
    [["when", "-o", "READ"], ["README.md"]],
    [["show", "$(touch pwned)"], []],
  ])("bash completes %j", (words, expected) => {
    expect(answered(...words)).toEqual(expected);
    expect(existsSync(join(top, "pwned"))).toBe(false);
  });
});

describe("plug-ins", () => {
  const plugIns = folderAt("plug-ins");
  const cwd = folderAt("with-plug-ins");
  const hello = 'echo "$DUBAN_DIR|$DUBAN_REGISTRY|$DUBAN_LANG|$#|$*"; exit 7';
  for (const name of ["duban-hello", "duban-overdue", "duban-list"]) script(join(plugIns, name), hello);
  const more = { PATH: [plugIns, bin, process.env["PATH"]].join(delimiter) };

  it("a program on PATH is a command: its words, its exit code, what was chosen", () => {
    const called = duban(["-C", ".", "-P", "x", "--lang=en", "hello", "--as-of", "a b", "-o"], {
      cwd,
      env: more,
    });
    expect([called.status, called.stdout]).toEqual([7, `${cwd}|x|en|3|--as-of a b -o\n`]);
    expect(duban(["--format", "json", "hello"], { cwd, env: more }).status).toBe(2);
  });
  it("a command's own name and its beginnings come first", () => {
    expect(duban(["overdue", "-C", top], { cwd, env: more }).stdout).toContain("qiye-z490v6");
    expect(duban(["li", "-C", top], { cwd, env: more }).stdout).toContain("qiye-z490v6");
  });
  it("the help names them", () => {
    expect(duban(["--help"], { cwd, env: more }).stdout).toContain("duban-*）：hello、list、overdue");
  });
  it("none is taken from a relative entry of PATH, nor out of a registry", () => {
    script(join(cwd, "duban-here"), hello);
    expect(duban(["here"], { cwd, env: { PATH: [".", "", bin].join(delimiter) } }).status).toBe(2);
    const registry = folderAt("own", "registry", "bin");
    writeFileSync(join(registry, "..", "programme.yaml"), "");
    script(join(registry, "duban-there"), hello);
    expect(duban(["there"], { cwd, env: { PATH: registry } }).status).toBe(2);
  });
});

describe("a user's own defaults", () => {
  it("are never read from the folder that one stands in", () => {
    const cwd = folderAt("not-mine", "duban");
    writeFileSync(join(cwd, "defaults.yaml"), "lang: en\n");
    const env = { XDG_CONFIG_HOME: "..", HOME: "" };
    expect(duban(["when", "2024年6月底前"], { cwd, env }).stdout).toContain("原文");
  });
  it("choose colours where no variable does", () => {
    writeFileSync(join(folderAt("colourful", "duban"), "defaults.yaml"), "color: always\n");
    const colours = (more: NodeJS.ProcessEnv) =>
      duban(["overdue"], {
        cwd: top,
        env: { XDG_CONFIG_HOME: join(scratch, "colourful"), ...more },
      }).stdout.includes("\u001b");
    expect(colours({ NO_COLOR: "" })).toBe(true);
    expect(colours({ NO_COLOR: "1" })).toBe(false);
    expect(colours({ NO_COLOR: "", FORCE_COLOR: "0" })).toBe(false);
  });
  it("that cannot be read are a refusal, and doctor tells of them", () => {
    const config = folderAt("broken", "duban");
    mkdirSync(join(config, "defaults.yaml"));
    const env = { XDG_CONFIG_HOME: join(config, "..") };
    expect(duban(["list"], { cwd: top, env }).status).toBe(3);
    const { status, stdout } = duban(["doctor"], { cwd: top, env });
    expect(status).toBe(1);
    expect(stdout).toContain("错误：个人缺省选项");
  });
});
