import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { duban, env, git, mustGit } from "./harness/on-disk.ts";
import { cutAfter } from "./harness/until.ts";

const top = join(import.meta.dirname, "..");
const scratch = mkdtempSync(join(tmpdir(), "duban-rebase-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);

const slashes = (path: string): string => path.replaceAll("\\", "/");
const driver = `'${slashes(process.execPath)}' '${slashes(join(top, "bin", "duban.js"))}' merge %O %A %B %P`;
const origin = join(scratch, "origin");

beforeAll(() => {
  const registry = join(origin, "registry");
  mkdirSync(origin);
  cpSync(join(top, "registry", "qinglian-yunze"), registry, { recursive: true });
  cutAfter(registry, "2024-09-30");
  writeFileSync(join(origin, ".gitattributes"), "* text=auto eol=lf\nregistry/**/progress/** merge=duban\n");
  mustGit(origin, "init", "-q", "-b", "main");
  mustGit(origin, "add", "-A");
  mustGit(origin, "commit", "-q", "-m", "start");
});

function clone(name: string): string {
  mustGit(scratch, "clone", "-q", origin, name);
  mustGit(join(scratch, name), "config", "merge.duban.driver", driver);
  return join(scratch, name);
}

type Step = readonly [day: string, ...argv: readonly string[]];

/** Carries out steps in a clone, each committed by the command itself. */
async function keep(folder: string, steps: readonly Step[]): Promise<void> {
  for (const [day, ...argv] of steps)
    expect(await duban(folder, day, [...argv, "--commit"])).toMatchObject({ exit: 0 });
}

const ids = (text: string): readonly string[] =>
  [...text.matchAll(/\bid: ([a-z][0-9a-z]{5})\b/g)].map(([, id = ""]) => id);

/** Every entry of a clone as `<file> <id>`. */
function entriesIn(folder: string): readonly string[] {
  const progress = join(folder, "registry", "progress");
  return readdirSync(progress, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".yaml"))
    .flatMap((file) => ids(readFileSync(join(progress, file), "utf8")).map((id) => `${slashes(file)} ${id}`))
    .sort();
}

const subjects = (folder: string): readonly string[] =>
  mustGit(folder, "log", "--format=%s", "--reverse").trim().split("\n");

const worksOfA: readonly Step[] = [
  ["2024-10-08", "accept", "qiye-qvew7c", "--method", "抽查6家", "--finding", "清理到位，同意销号"],
  ["2024-10-10", "progress", "qiye-zysr21", "接入52家", "--as", "guozi", "--percent", "84"],
  [
    "2024-10-17",
    "progress",
    "jiguan-ktb7mf",
    "--as",
    "caizheng",
    "--issue",
    "两家系统口径不一",
    "--by",
    "2024-10-31",
  ],
  ["2024-10-30", "progress", "qiye-ftss92", "名单排定", "--as", "jingxin", "--percent", "10"],
];
const worksOfB: readonly Step[] = [
  ["2024-10-12", "progress", "qiye-zysr21", "接入口径已经核对", "--as", "jiaotou"],
  [
    "2024-10-14",
    "progress",
    "qiye-zysr21",
    "--as",
    "guozi",
    "--issue",
    "证书互认要改接口",
    "--asks",
    "zhengwu",
  ],
  ["2024-10-18", "progress", "jiguan-ktb7mf", "上线6个专项", "--as", "caizheng", "--percent", "78"],
  ["2024-10-25", "progress", "qiye-ftss92", "--as", "jingxin", "--issue", "互查人手不够"],
];

it("a clone rebases its commits onto the other's: every entry is there, every sentence in the log, nothing in conflict", async () => {
  const [a, b] = [clone("onto"), clone("rebasing")];
  const before = entriesIn(origin);
  await keep(a, worksOfA);
  await keep(b, worksOfB);
  const news = [a, b].map((folder) => entriesIn(folder).filter((entry) => !before.includes(entry)));
  const said = [subjects(a), subjects(b).slice(1)].flat();
  mustGit(b, "fetch", "-q", a, "HEAD");
  const { status, stdout, stderr } = git(b, "rebase", "FETCH_HEAD");
  expect([status, /CONFLICT|error/.test(stdout + stderr)]).toEqual([0, false]);
  expect(entriesIn(b)).toEqual([...before, ...news.flat()].sort());
  expect(subjects(b)).toEqual(said);
  expect(mustGit(b, "status", "--porcelain")).toBe("");
  expect(await duban(b, "2024-10-31", ["check"])).toEqual({ exit: 0, out: "", err: "" });
  mustGit(a, "fetch", "-q", b, "HEAD");
  expect(mustGit(a, "merge", "--ff-only", "FETCH_HEAD")).toContain("Fast-forward");
  console.log(
    `a rebase: ${worksOfB.length} commits onto ${worksOfA.length}, ${news.map(({ length }) => length).join("+")} entries, none lost`,
  );
});

it("a rebase that stops at one entry in two wordings: no --commit meanwhile; solved, it goes on", async () => {
  const [a, b] = [clone("stop-one"), clone("stop-other")];
  const file = "registry/progress/qiye-zysr21/guozi.yaml";
  const reworded = (folder: string, to: string) => {
    const path = join(folder, file);
    writeFileSync(path, readFileSync(path, "utf8").replace(/(\bid: \w{6}[\s\S]*?text: )\S+/, `$1${to}`));
    mustGit(folder, "commit", "-q", "-a", "-m", to);
  };
  reworded(a, "甲说");
  reworded(b, "乙说");
  const report = ["progress", "cunshe-5tbvhp", "两县合同逐份核对", "--as", "yunpu"] as const;
  await keep(b, [["2024-10-16", ...report]]);
  mustGit(b, "fetch", "-q", a, "HEAD");
  expect(git(b, "rebase", "FETCH_HEAD").status).toBe(1);
  const refused = await duban(b, "2024-10-17", [
    "progress",
    "cunshe-5tbvhp",
    "进场31宗",
    "--as",
    "nongye",
    "--commit",
  ]);
  expect([refused.exit, refused.err]).toEqual([3, expect.stringContaining("rebase 还没有做完")]);
  expect((await duban(b, "2024-10-17", ["check"])).out).toContain("error[conflict-marker]");
  writeFileSync(
    join(b, file),
    readFileSync(join(b, file), "utf8").replace(/<<<<<<<.*\n([\s\S]*?)=======\n[\s\S]*?>>>>>>>.*\n/, "$1"),
  );
  mustGit(b, "add", file);
  mustGit(b, "-c", "core.editor=true", "rebase", "--continue");
  expect(await duban(b, "2024-10-31", ["check"])).toEqual({ exit: 0, out: "", err: "" });
  expect(readFileSync(join(b, file), "utf8")).toContain("甲说");
  expect(subjects(b).at(-1)).toContain("云浦区报9月进展");
});
