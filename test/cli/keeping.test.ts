import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { hostname, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { World } from "../../src/model/world.ts";
import { writeEdits } from "../../src/world/writer.ts";
import { brokenDisk } from "../faults/broken-disk.ts";
import { locksIn } from "../faults/scene.ts";
import { duban, dubanWith, env, git, mustGit, typed } from "../harness/on-disk.ts";

const small = join(import.meta.dirname, "..", "registries", "small");
const scratch = mkdtempSync(join(tmpdir(), "duban-keeping-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);

const scene = { top: "", count: 0 };
beforeEach(() => {
  scene.count += 1;
  scene.top = join(scratch, String(scene.count));
  mkdirSync(scene.top);
});
const at = (path: string): string => join(scene.top, path);
const own = (...args: readonly string[]): string => mustGit(scene.top, ...args);
function repository(registry = "registry"): void {
  mkdirSync(dirname(at(registry)), { recursive: true });
  cpSync(small, at(registry), { recursive: true });
  own("init", "-q", "-b", "main");
  own("add", "-A");
  own("commit", "-q", "-m", "start");
}

const day = "2024-09-30";
const progress = ["progress", "qiye-1", "又接入1家", "--percent", "97", "--as", "guozi"];
const decide = [
  ...["decide", "dispatch", "研究平台经费。", "--new-task", "提交经费方案"],
  ...["--lead", "市财政局", "--due", "2024年10月底前", "--line", "qiye"],
];
const tasks = "registry/tasks/qiye";
const guozi = "registry/progress/qiye-1/guozi.yaml";
const meeting = "registry/meetings/2024-05-15-dispatch.yaml";
const status = (): string => git(scene.top, "status", "--porcelain", "-uall").stdout;

/** Every run names what it adds alike. */
const alike = (): Partial<World> => {
  const ids = { next: 0 };
  return {
    randomId: () => {
      ids.next += 1;
      return `zz00${String(ids.next).padStart(2, "0")}`;
    },
  };
};

describe("--dry-run", () => {
  it.each([
    ["one file", progress, [`M  ${guozi}`]],
    ["a new file in a new folder", progress, [`A  ${guozi}`]],
    ["several files, one of them new", decide, [`M  ${meeting}`, `A  ${tasks}/qiye-zz0001.yaml`]],
  ])(
    "prints the difference that the command then makes, and writes nothing: %s",
    async (which, argv, changes) => {
      repository();
      if (which.includes("new folder")) {
        rmSync(at("registry/progress/qiye-1"), { recursive: true });
        own("commit", "-q", "-a", "-m", "without");
      }
      for (const more of [["--dry-run"], ["--dry-run", "--commit"]]) {
        const shown = await dubanWith(alike())(scene.top, day, [...argv, ...more]);
        expect([shown.exit, shown.err, status()]).toEqual([0, "", ""]);
        writeFileSync(join(scratch, "shown.diff"), shown.out);
      }
      own("apply", "--index", join(scratch, "shown.diff"));
      expect(status().trimEnd().split("\n")).toEqual(changes);
      const applied = own("write-tree");
      own("reset", "-q", "--hard");
      expect((await dubanWith(alike())(scene.top, day, argv)).exit).toBe(0);
      own("add", "-A");
      expect(own("write-tree")).toBe(applied);
    },
  );
});

describe("--commit", () => {
  const lastCommit = (): readonly string[] =>
    own("show", "--format=%an: %s%n%b", "--name-status", "--no-renames")
      .split("\n")
      .filter((line) => line !== "");
  const refusedBefore = async (argv: readonly string[], said: string): Promise<string> => {
    const before = [status(), git(scene.top, "rev-parse", "HEAD").stdout, readFileSync(at(meeting), "utf8")];
    const { exit, out, err } = await duban(scene.top, day, [...argv, "--commit"]);
    expect([exit, out, err]).toEqual([3, "", expect.stringContaining(said)]);
    expect(err).toContain("什么都没有写");
    expect(err).toContain("去掉 --commit");
    expect([status(), git(scene.top, "rev-parse", "HEAD").stdout, readFileSync(at(meeting), "utf8")]).toEqual(
      before,
    );
    return err;
  };

  it("commits just what the command wrote, although others are staged and changed, with a sentence", async () => {
    repository();
    appendFileSync(at("registry/policy.yaml"), "# 已暂存\n");
    writeFileSync(at("registry/notes.txt"), "已暂存\n");
    own("add", "-A");
    appendFileSync(at("registry/programme.yaml"), "\n# 没有暂存\n");
    writeFileSync(at("unknown.txt"), "");
    const before = [status(), own("diff"), own("diff", "--cached")];
    expect((await dubanWith(alike())(scene.top, day, [...progress, "--commit"])).exit).toBe(0);
    expect(lastCommit()).toEqual([
      "t: 市国资委报9月进展：国有企业采购全部上平台（qiye-1，97%）",
      `M\t${guozi}`,
    ]);
    expect((await dubanWith(alike())(scene.top, day, [...decide, "--commit"])).exit).toBe(0);
    expect(lastCommit()).toEqual([
      "t: 调度会 2024-05-15 第2项议定：研究平台经费。",
      `M\t${meeting}`,
      `A\t${tasks}/qiye-zz0001.yaml`,
    ]);
    expect([status(), own("diff"), own("diff", "--cached")]).toEqual(before);
    expect(own("rev-list", "--count", "HEAD")).toBe("3\n");
    expect(locksIn(scene.top)).toEqual([]);
  });

  it("runs the user's hooks; one that refuses leaves the files written and names the line that commits them", async () => {
    repository();
    const hook = (name: string, ...lines: readonly string[]): void => {
      mkdirSync(at(".git/hooks"), { recursive: true });
      writeFileSync(at(`.git/hooks/${name}`), `#!/bin/sh\n${lines.join("\n")}\n`);
      chmodSync(at(`.git/hooks/${name}`), 0o755);
    };
    hook("commit-msg", 'printf "\\n经办：督查科\\n" >> "$1"');
    hook("pre-commit", 'git diff --cached --name-only >> "$(git rev-parse --git-dir)/seen"');
    expect((await duban(scene.top, day, [...decide, "--commit"])).exit).toBe(0);
    expect(own("log", "-1", "--format=%b")).toContain("经办：督查科");
    expect(readFileSync(at(".git/seen"), "utf8")).toMatch(
      /^registry\/meetings\S+\nregistry\/tasks\/qiye\S+\n$/,
    );
    hook("pre-commit", "echo 今天不收 >&2", "exit 1");
    const refused = await duban(scene.top, day, [...progress, "--commit"]);
    expect([refused.exit, refused.out]).toEqual([3, ""]);
    expect(refused.err).toMatch(/文件已经写好，但没有提交：git 说\n\s+今天不收/);
    expect([status(), locksIn(scene.top)]).toEqual([`M  ${guozi}\n`, []]);
    rmSync(at(".git/hooks/pre-commit"));
    const line = /照 git 说的改好后：(.+)/.exec(refused.err)?.[1] ?? "";
    expect(typed(scene.top, line).status).toBe(0);
    expect([status(), own("log", "-1", "--format=%s")]).toEqual([
      "",
      "市国资委报9月进展：国有企业采购全部上平台（qiye-1，97%）\n",
    ]);
  });

  it("refuses before anything is written where git knows no name, and says how to give one", async () => {
    repository();
    own("config", "user.useConfigOnly", "true");
    for (const name of ["AUTHOR", "COMMITTER"])
      for (const part of ["NAME", "EMAIL"]) vi.stubEnv(`GIT_${name}_${part}`, undefined);
    try {
      const err = await refusedBefore(decide, "不能提交：git 不知道提交人是谁");
      for (const [, line] of err.matchAll(/`(git config [^`]+)`/g))
        expect(typed(scene.top, line ?? "").status).toBe(0);
      expect((await duban(scene.top, day, [...decide, "--commit"])).exit).toBe(0);
      expect(lastCommit()[0]).toBe("姓名: 调度会 2024-05-15 第2项议定：研究平台经费。");
    } finally {
      for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
    }
  });

  it("refuses before anything is written where there is no repository, or git will not have it", async () => {
    cpSync(small, at("registry"), { recursive: true });
    await refusedBefore(progress, "不能提交：登记簿不在 git 仓库里");
    own("init", "-q");
    vi.stubEnv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1");
    await refusedBefore(progress, "dubious ownership");
    vi.stubEnv("GIT_TEST_ASSUME_DIFFERENT_OWNER", undefined);
    expect((await duban(scene.top, day, [...progress, "--commit"])).exit).toBe(0);
    expect(lastCommit()).toEqual([
      "t: 市国资委报9月进展：国有企业采购全部上平台（qiye-1，97%）",
      `A\t${guozi}`,
    ]);
  });

  it.each(["office/督办 台账/registry", "registry"])(
    "in a sub-folder, a worktree, on no branch: %s",
    async (registry) => {
      repository(registry);
      own("worktree", "add", "-q", "--detach", at("other"));
      for (const [top, cwd] of [
        [scene.top, at(registry)],
        [at("other"), join(at("other"), registry, "tasks")],
        [at("other"), tmpdir()],
      ] as const) {
        const words = cwd === tmpdir() ? ["-C", join(top, registry), ...progress, "--again"] : progress;
        const { exit, err } = await duban(cwd, day, [...words, "--commit"]);
        expect([exit, err]).toEqual([0, expect.stringContaining("已提交")]);
        expect(git(top, "show", "--format=", "--name-only", "-z").stdout).toBe(
          `${registry}/progress/qiye-1/guozi.yaml\0`,
        );
        expect(git(top, "status", "--porcelain").stdout.replace("?? other/\n", "")).toBe("");
      }
    },
  );
});

describe("the same command again after a disk that failed half-way", () => {
  /** A disk on which the n-th new text cannot take its place. */
  const failing = (nth: number) => {
    const seen = { renames: 0 };
    const disk = brokenDisk((_, name) => {
      if (name === "rename") seen.renames += 1;
      return name === "rename" && seen.renames === nth ? { code: "EIO" } : null;
    });
    return dubanWith({
      ...alike(),
      writeEdits: async (folder, work) => writeEdits(folder, work, disk.calls),
    });
  };
  const decided = (): readonly number[] => [
    readFileSync(at(meeting), "utf8").split("研究平台经费").length - 1,
    git(scene.top, "ls-files", "-o", tasks)
      .stdout.trim()
      .split("\n")
      .filter((path) => /zz\w+\.yaml$/.test(path)).length,
  ];

  it("the first could not: nothing is written, and the command runs anew", async () => {
    repository();
    const { exit, err } = await failing(1)(scene.top, day, decide);
    expect([exit, err, status()]).toEqual([3, expect.stringContaining("什么都没有写"), ""]);
    expect((await dubanWith(alike())(scene.top, day, decide)).exit).toBe(0);
    expect(decided()).toEqual([1, 1]);
  });

  it.each([[[]], [["--commit"]]])(
    "a later one could not: said, read by check, ended once and not twice %j",
    async (more) => {
      repository();
      const broken = await failing(2)(scene.top, day, [...decide, ...more]);
      expect([broken.exit, broken.out]).toEqual([3, ""]);
      expect(broken.err).toMatch(/只写了一部分：`\S+` 已经写好，`\S+` 还没有/);
      expect(decided().reduce((sum, each) => sum + each)).toBe(1);
      expect((await duban(scene.top, day, ["check", "--format", "json"])).out).toContain('"unreadable": 0');
      expect((await duban(scene.top, day, ["doctor"])).out).toContain("decide dispatch");
      const other = await duban(scene.top, day, [
        ...decide.slice(0, 2),
        "另一件事。",
        "--kind",
        "information",
      ]);
      // What is in place is nobody's to hold: others go on.
      expect([other.exit, locksIn(scene.top).length]).toEqual([0, 2]);
      const again = await duban(scene.top, day, [...decide, ...more]);
      expect([again.exit, again.err]).toEqual([0, expect.stringContaining("接着写完，没有写两遍")]);
      expect(locksIn(scene.top)).toEqual([]);
      if (more.length === 0) expect(decided()).toEqual([1, 1]);
      else
        expect([own("log", "-1", "--format=%s"), status()]).toEqual([
          "调度会 2024-05-15 第2项议定：研究平台经费。\n",
          "",
        ]);
      expect((await duban(scene.top, day, ["check"])).exit).toBe(0);
      expect((await duban(scene.top, day, decide)).exit).toBe(2);
    },
  );

  it("doctor --clear ends it as well; on another day it is another command, which does not double it", async () => {
    repository();
    await failing(2)(scene.top, day, decide);
    const later = await duban(scene.top, "2024-10-01", decide);
    expect([later.exit, later.err]).toEqual([2, expect.stringContaining("一字不差")]);
    expect(decided().reduce((sum, each) => sum + each)).toBe(1);
    expect((await duban(scene.top, day, ["doctor", "--clear", "--yes"])).exit).toBe(0);
    expect([decided(), locksIn(scene.top)]).toEqual([[1, 1], []]);
  });

  it("killed before it had noted what it would write: nothing was held, and the next command clears the note", async () => {
    repository();
    const { pid } = spawnSync(process.execPath, ["-e", ""]);
    writeFileSync(at(`registry/.duban-${pid}@${hostname()}-0123456789ab.lock`), '{"pid":');
    expect((await duban(scene.top, day, progress)).exit).toBe(0);
    expect(locksIn(scene.top)).toEqual([]);
  });

  it("killed between writing and committing: the same command commits what it wrote", async () => {
    repository();
    const killed = dubanWith({
      ...alike(),
      writeEdits: async (folder, work) => {
        writeEdits(folder, work);
        return () => {};
      },
      commit: () => Promise.reject(new Error("killed")),
    });
    expect((await killed(scene.top, day, [...decide, "--commit"])).exit).toBe(70);
    expect(locksIn(scene.top)).toHaveLength(1);
    const again = await duban(scene.top, day, [...decide, "--commit"]);
    expect([again.exit, again.err]).toEqual([0, expect.stringContaining("已经写完，没有再写")]);
    expect([status(), locksIn(scene.top)]).toEqual(["", []]);
    expect(own("log", "-1", "--format=%s")).toBe("调度会 2024-05-15 第2项议定：研究平台经费。\n");
  });
});
