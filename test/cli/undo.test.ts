import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { duban, env, git, mustGit, typed } from "../harness/on-disk.ts";

const small = join(import.meta.dirname, "..", "registries", "small");
const scratch = mkdtempSync(join(tmpdir(), "duban-undo-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);

const scene = { top: "", count: 0 };
beforeEach(() => {
  scene.count += 1;
  scene.top = join(scratch, `${scene.count} 督办's`);
  mkdirSync(scene.top);
  cpSync(small, join(scene.top, "registry"), { recursive: true });
});

const guozi = "registry/progress/qiye-1/guozi.yaml";
const meeting = "registry/meetings/2024-05-15-dispatch.yaml";
const at = (path: string): string => join(scene.top, path);
const own = (...args: readonly string[]): string => mustGit(scene.top, ...args);
const start = (): void => {
  own("init", "-q", "-b", "main");
  own("config", "core.autocrlf", "false");
};
const commit = (): void => {
  own("add", "-A");
  own("commit", "-q", "-m", "start");
};

/** Every file with its text, what git's index holds, and what git says of both. */
function standing() {
  const files = readdirSync(scene.top, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile() && !join(each.parentPath, each.name).startsWith(at(".git")))
    .map((each) => join(each.parentPath, each.name));
  return {
    files: Object.fromEntries(files.sort().map((file) => [file, readFileSync(file, "utf8")])),
    index: git(scene.top, "ls-files", "-s").stdout,
    status: git(scene.top, "status", "--porcelain").stdout,
  };
}

const progress = ["progress", "qiye-1", "又接入1家", "--as", "guozi"];
const decide = [
  ...["decide", "dispatch", "研究平台经费。", "--new-task", "提交经费方案"],
  ...["--lead", "市财政局", "--due", "2024年10月底前", "--line", "qiye"],
];

/** Runs a command and types what it says undoes it, where it was run: then all stands as before. Answers with the line. */
async function undone(argv: readonly string[], cwd = scene.top): Promise<string> {
  const before = standing();
  const { exit, err } = await duban(cwd, "2024-09-30", argv);
  expect([exit, err]).toEqual([0, expect.stringContaining("（回到写之前）")]);
  expect(standing()).not.toEqual(before);
  const line = /撤销：`([^`]+)`/.exec(err)?.[1] ?? "";
  expect(typed(cwd, line)).toMatchObject({ status: 0 });
  const after = standing();
  expect(after.files).toEqual(before.files);
  expect(after.index).toBe(before.index);
  expect(after.status).toBe(before.status);
  return line;
}

describe("what is written and not committed is taken back by the line that is printed", () => {
  it("a changed committed file", async () => {
    start();
    commit();
    expect(await undone(progress)).toBe(`git checkout -- ${guozi}`);
  });
  it("a new file, which git does not know", async () => {
    start();
    commit();
    rmSync(at(guozi));
    own("commit", "-q", "-a", "-m", "gone");
    expect(await undone(progress)).toBe(`rm ${guozi}`);
  });
  it("a changed file that was never committed: in a new repository, and beside committed ones", async () => {
    start();
    expect(await undone(progress)).toMatch(/^git cat-file blob [0-9a-f]{16} > registry/);
    rmSync(at(guozi));
    commit();
    expect((await duban(scene.top, "2024-09-30", progress)).exit).toBe(0);
    expect(await undone([...progress, "--again"])).toMatch(/^git cat-file blob/);
  });
  it("a file that is staged, as it is or with other text since", async () => {
    start();
    commit();
    appendFileSync(at(guozi), "# 已暂存\n");
    own("add", guozi);
    expect(await undone(progress)).toBe(`git checkout -- ${guozi}`);
    appendFileSync(at(guozi), "# 没有暂存\n");
    expect(await undone(progress)).toMatch(/^git cat-file blob/);
  });
  it("a file that people, or an earlier command, changed and did not commit", async () => {
    start();
    commit();
    appendFileSync(at(guozi), "# 手改\n");
    await undone(progress);
    expect((await duban(scene.top, "2024-09-30", progress)).exit).toBe(0);
    await undone([...progress, "--again"]);
    expect(readFileSync(at(guozi), "utf8")).toContain("又接入1家");
  });
  it("several files: a committed one, one never committed, a new one", async () => {
    start();
    own("add", meeting);
    own("commit", "-q", "-m", "meeting");
    expect(await undone(decide)).toMatch(
      /^git checkout -- registry\/meetings\/\S+ && rm registry\/tasks\/qiye\/qiye-\w{6}\.yaml$/,
    );
    appendFileSync(at(meeting), "# 手改\n");
    expect(await undone(decide)).toMatch(/^git cat-file blob \w+ > \S+ && rm \S+$/);
  });
  it("line ends of Windows", async () => {
    start();
    own("config", "core.autocrlf", "true");
    for (const path of [guozi, meeting])
      writeFileSync(at(path), readFileSync(at(path), "utf8").replaceAll("\n", "\r\n"));
    commit();
    expect(await undone(progress)).toBe(`git checkout -- ${guozi}`);
  });
  it("from a folder inside, and from outside", async () => {
    start();
    commit();
    await undone(progress, at("registry/tasks"));
    await undone(decide, at("registry"));
    expect(await undone(["-C", scene.top, ...progress], dirname(scene.top))).toMatch(/^git -C '.*督办/);
    await undone(["-C", scene.top, ...decide], tmpdir());
    appendFileSync(at(guozi), "# 手改\n");
    await undone(["-C", scene.top, ...progress], tmpdir());
    await undone(["-C", at("registry"), ...progress], dirname(scene.top));
  });
  it("without git nothing promises to bring an old text back; a new file has its line", async () => {
    const { err } = await duban(scene.top, "2024-09-30", progress);
    expect(err).toContain(`撤销：${guozi} 改回原样（没有 git 存着旧稿）\n`);
    const decided = await duban(scene.top, "2024-09-30", decide);
    const line = /撤销：`(rm [^`]+)`，registry\/meetings\S+ 改回原样/.exec(decided.err)?.[1] ?? "";
    expect(typed(scene.top, line).status).toBe(0);
    expect(readdirSync(at("registry/tasks/qiye"))).toEqual(["qiye-1.yaml", "qiye-2.yaml"]);
  });
});

it("a leaked value that was never committed is not given to git by taking it out", async () => {
  start();
  const leaked = "接入24家，余6家待系统改造";
  const argv = ["redact", "c4m8r2", "--text", leaked, "--reason", "误填", "--approved", "专班办主任"];
  const { exit, err } = await duban(scene.top, "2024-09-30", argv);
  expect([exit, err]).toEqual([0, expect.stringContaining("改回原样（没有 git 存着旧稿）")]);
  expect(own("count-objects")).toBe("0 objects, 0 kilobytes\n");
});

describe("what is committed is taken back by the line that is printed", () => {
  const reverted = async (argv: readonly string[], cwd = scene.top): Promise<string> => {
    const before = standing().files;
    const { exit, err } = await duban(cwd, "2024-09-30", [...argv, "--commit"]);
    expect([exit, err]).toEqual([0, expect.stringContaining("已提交")]);
    const line = /撤销：`([^`]+)`/.exec(err)?.[1] ?? "";
    expect(typed(cwd, line)).toMatchObject({ status: 0 });
    expect(standing().files).toEqual(before);
    return line;
  };
  it("one file, several, a new one", async () => {
    start();
    commit();
    expect(await reverted(progress)).toMatch(/^git revert --no-edit [0-9a-f]{12}$/);
    await reverted(decide);
    await reverted(["-C", scene.top, ...decide], tmpdir());
    rmSync(at(guozi));
    own("commit", "-q", "-a", "-m", "gone");
    await reverted(progress);
    expect(standing().status).toBe("");
  });
  it("beside staged files and changed ones, which stay so", async () => {
    start();
    commit();
    writeFileSync(at("staged.txt"), "staged\n");
    appendFileSync(at("registry/policy.yaml"), "# staged\n");
    own("add", "staged.txt", "registry/policy.yaml");
    appendFileSync(at("registry/programme.yaml"), "\n# changed\n");
    const before = standing();
    await reverted(decide);
    expect(standing()).toEqual(before);
  });
  it("a file with earlier changes that nobody had committed, and one never committed", async () => {
    start();
    commit();
    appendFileSync(at(guozi), "# 手改\n");
    expect(await reverted(progress)).toMatch(/^git revert \S+ \w+ && git cat-file blob/);
    expect(standing().status).toBe(` M ${guozi}\n`);
    own("checkout", "--", guozi);
    own("rm", "-q", "--cached", guozi);
    own("commit", "-q", "-m", "unknown");
    await reverted(progress);
  });
  it("the first commit of a repository", async () => {
    start();
    await reverted(progress);
  });
});
