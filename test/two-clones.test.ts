import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { duban, env, git, mustGit } from "./harness/on-disk.ts";
import { cutAfter } from "./harness/until.ts";

const top = join(import.meta.dirname, "..");
const scratch = mkdtempSync(join(tmpdir(), "duban-clones-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const program = join(top, "bin", "duban.js").replaceAll("\\", "/");
const driver = `'${process.execPath.replaceAll("\\", "/")}' '${program}' merge %O %A %B %P`;

/** A day, then the words of a command. */
type Step = readonly string[];

/** Carries out steps in a clone, day by day, each committed. */
async function keep(folder: string, steps: readonly Step[]): Promise<void> {
  for (const [day = "", ...argv] of steps) {
    const { exit, err } = await duban(folder, day, argv);
    if (exit !== 0) throw new Error(`${day} duban ${argv.join(" ")}\n${err}`);
    mustGit(folder, "add", "-A");
    mustGit(folder, "commit", "-q", "-m", `${day} ${argv[0]}`);
  }
}

/** Every entry of a clone as `<file> <id>`. */
function entriesIn(folder: string): readonly string[] {
  const progress = join(folder, "registry", "progress");
  return readdirSync(progress, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".yaml"))
    .flatMap((file) =>
      [...readFileSync(join(progress, file), "utf8").matchAll(/\bid: ([a-z][0-9a-z]{5})\b/g)].map(
        ([, id]) => `${file.replaceAll("\\", "/")} ${id}`,
      ),
    )
    .sort();
}

/** The repository that all clones come from: the invented city as it was on the last day of September. */
const origin = join(scratch, "origin");

function clone(name: string, { withDriver }: { readonly withDriver: boolean }): string {
  mustGit(scratch, "clone", "-q", origin, name);
  const folder = join(scratch, name);
  if (withDriver) mustGit(folder, "config", "merge.duban.driver", driver);
  return folder;
}

/** What one clone did comes to the other's, as a pull brings it. */
function pulled(into: string, from: string) {
  mustGit(into, "fetch", "-q", from, "HEAD");
  return git(into, "merge", "--no-edit", "FETCH_HEAD");
}

beforeAll(() => {
  mkdirSync(origin);
  const registry = join(origin, "registry");
  cpSync(join(top, "registry", "qinglian-yunze"), registry, { recursive: true });
  cutAfter(registry, "2024-09-30");
  writeFileSync(join(origin, ".gitattributes"), "* text=auto eol=lf\nregistry/**/progress/** merge=duban\n");
  mustGit(origin, "init", "-q", "-b", "main");
  mustGit(origin, "add", "-A");
  mustGit(origin, "commit", "-q", "-m", "start");
});

const monthOfA: readonly Step[] = [
  ["2024-10-08", "accept", "qiye-qvew7c", "--method", "抽查6家", "--finding", "清理到位，同意销号"],
  ["2024-10-09", "progress", "qiye-9myb66", "互认方案报审", "--as", "zhengwu", "--percent", "55"],
  ["2024-10-10", "progress", "qiye-zysr21", "接入52家", "--as", "guozi", "--percent", "84"],
  [
    ...["2024-10-10", "extend", "request", "cunshe-bj6hc7", "--to", "2024年11月15日前"],
    ...["--reason", "受灾核定要等保险理赔结论"],
  ],
  ["2024-10-11", "extend", "approve", "cunshe-bj6hc7", "--approved", "云清廉办复〔2024〕18号"],
  ["2024-10-11", "progress", "cunshe-5tbvhp", "进场31宗", "--as", "nongye", "--percent", "52"],
  [
    ...["2024-10-14", "add", "meeting", "consultation", "--line", "qiye"],
    ...["--day", "2024-10-14", "--attending", "guozi,jingxin"],
  ],
  [
    ...["2024-10-14", "decide", "consultation-qiye", "由市国资委牵头，11月底前清理采购代理账号。"],
    ...["--new-task", "清理采购代理账号", "--lead", "guozi", "--due", "2024年11月底前"],
  ],
  ["2024-10-15", "return", "jiguan-grf36e", "--reason", "第3课引用的规定已经废止"],
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
  ["2024-10-24", "claim", "programme-ar888e", "短片播出", "--evidence", "播出单"],
  ["2024-10-28", "accept", "programme-ar888e", "--method", "调看", "--finding", "已播出，同意销号"],
  ["2024-10-30", "progress", "qiye-ftss92", "名单排定", "--as", "jingxin", "--percent", "10"],
];

const monthOfB: readonly Step[] = [
  ["2024-10-08", "accept", "yiyuan-kn4eey", "--method", "调阅12份合同", "--finding", "问题已整改，同意销号"],
  ["2024-10-09", "fulfil", "jiating-s5f0xb", "--period", "2024-Q3", "--evidence", "三季度宣讲情况"],
  [
    ...["2024-10-11", "add", "task", "核对子企业名单", "--measure", "12", "--lead", "guozi"],
    ...["--due", "2024年10月底前"],
  ],
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
  ["2024-10-16", "progress", "cunshe-5tbvhp", "两县合同逐份核对", "--as", "yunpu"],
  ["2024-10-18", "progress", "jiguan-ktb7mf", "上线6个专项", "--as", "caizheng", "--percent", "78"],
  [
    "2024-10-22",
    "reopen",
    "qiye-1mr5na",
    "--as",
    "jiwei",
    "--reason",
    "回头看发现2家没有落实",
    "--percent",
    "85",
  ],
  ["2024-10-25", "progress", "qiye-ftss92", "--as", "jingxin", "--issue", "互查人手不够"],
  ["2024-10-28", "resolve", "qiye-zysr21/hy0p5g", "互认接口已经打通", "--as", "zhengwu"],
];

/** New records are files of their own. */
const writesEntry = ([, word = ""]: Step): boolean => !["add", "decide"].includes(word);

it("two clones keep a month by commands, and merge without a conflict into a clean check", async () => {
  const [a, b] = [clone("a", { withDriver: true }), clone("b", { withDriver: true })];
  const before = entriesIn(a);
  await Promise.all([keep(a, monthOfA), keep(b, monthOfB)]);
  const news = [a, b].map((folder) => entriesIn(folder).filter((entry) => !before.includes(entry)));
  const months = [monthOfA, monthOfB].map((steps) => steps.filter(writesEntry));
  expect(news.map(({ length }) => length)).toEqual(months.map(({ length }) => length));
  const files = news.map((entries) => new Set(entries.map((entry) => entry.split(" ")[0])));
  const shared = [...(files[0] ?? [])].filter((file) => files[1]?.has(file));
  expect(shared).toEqual([
    "jiguan-ktb7mf/caizheng.yaml",
    "qiye-ftss92/jingxin.yaml",
    "qiye-zysr21/guozi.yaml",
  ]);
  const { status, stdout, stderr } = pulled(a, b);
  expect([status, stdout.includes("CONFLICT"), stderr]).toEqual([0, false, ""]);
  expect(entriesIn(a)).toEqual([...before, ...news.flat()].sort());
  expect(mustGit(a, "status", "--porcelain")).toBe("");
  expect(await duban(a, "2024-10-31", ["check"])).toEqual({ exit: 0, out: "", err: "" });
  expect(pulled(b, a).status).toBe(0);
  expect(entriesIn(b)).toEqual(entriesIn(a));
  process.stdout.write(
    `two clones: ${monthOfA.length}+${monthOfB.length} commands, ${news.map(({ length }) => length).join("+")} entries, ${shared.length} files written by both\n`,
  );
});

it("closed in one clone and reported in the other: the merged check names both entries and the way out", async () => {
  const [a, b] = [clone("closing", { withDriver: true }), clone("reporting", { withDriver: true })];
  const task = "programme-ar888e";
  await keep(a, [
    ["2024-10-24", "claim", task, "短片播出", "--evidence", "播出单"],
    ["2024-10-28", "accept", task, "--method", "调看", "--finding", "已播出，同意销号"],
  ]);
  await keep(b, [["2024-10-30", "progress", task, "第3集还在剪", "--percent", "90"]]);
  const idOf = (folder: string, unit: string): string =>
    entriesIn(folder)
      .findLast((entry) => entry.startsWith(`${task}/${unit}.yaml `) && !entriesIn(origin).includes(entry))
      ?.slice(-6) ?? "";
  const [accepted, reported] = [idOf(a, "zongzhuanban-bangongshi"), idOf(b, "xuanchuan")];
  expect(pulled(a, b).status).toBe(0);
  const { exit, out } = await duban(a, "2024-10-31", ["check"]);
  expect(exit).toBe(1);
  expect(out).toContain("error[after-closing]");
  expect(out).toContain(`\`${accepted}\`（zongzhuanban-bangongshi，2024-10-28，同意销号）`);
  expect(out).toContain(`\`${reported}\`（xuanchuan，2024-10-30，进展）`);
  expect(out).toContain(`duban reopen ${task} --on`);
  await keep(a, [
    [
      "2024-10-30",
      "reopen",
      task,
      "--on",
      "2024-10-29",
      "--as",
      "zongzhuanban-bangongshi",
      "--reason",
      "第3集没有做完",
    ],
  ]);
  expect(await duban(a, "2024-10-31", ["check"])).toEqual({ exit: 0, out: "", err: "" });
});

describe("a clone without the driver", () => {
  const both = async (name: string) => {
    const [a, b] = [clone(name, { withDriver: false }), clone(`${name}-other`, { withDriver: false })];
    await keep(a, [
      ["2024-10-10", "progress", "qiye-zysr21", "接入52家", "--as", "guozi", "--percent", "84"],
    ]);
    await keep(b, [
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
    ]);
    const all = [...new Set([...entriesIn(a), ...entriesIn(b)])].sort();
    const { status, stdout } = pulled(a, b);
    expect([status, stdout.includes("CONFLICT")]).toEqual([1, true]);
    return { a, all, file: "registry/progress/qiye-zysr21/guozi.yaml" };
  };

  it("gets git's conflict; check names the file and the command, and the command solves it", async () => {
    const { a, all, file } = await both("fresh");
    const found = await duban(a, "2024-10-31", ["check"]);
    expect(found.exit).toBe(1);
    expect(found.out).toContain(`${file}:`);
    expect(found.out).toContain("error[conflict-marker]");
    expect(found.out).toContain("`duban merge`");
    const solved = await duban(a, "2024-10-31", ["merge"]);
    expect([solved.exit, solved.out]).toEqual([0, ""]);
    expect(solved.err).toContain(`git add ${file} && git commit --no-edit`);
    expect(await duban(a, "2024-10-31", ["check"])).toEqual({ exit: 0, out: "", err: "" });
    mustGit(a, "add", file);
    mustGit(a, "commit", "-q", "--no-edit");
    expect(entriesIn(a)).toEqual(all);
    expect(mustGit(a, "status", "--porcelain")).toBe("");
    const again = await duban(a, "2024-10-31", ["merge"]);
    expect([again.exit, again.err]).toEqual([0, "没有有冲突的进展文件。\n"]);
    const doctor = await duban(a, "2024-10-31", ["doctor", "--format", "json"]);
    expect(doctor.out).toContain("git config merge.duban.driver 'duban merge %O %A %B %P'");
  });

  it("what somebody has worked on is left alone, and comes back with git's own command", async () => {
    const { a, all, file } = await both("worked-on");
    const text = readFileSync(join(a, file), "utf8");
    const worked = text.replace("接入52家", "接入53家");
    writeFileSync(join(a, file), worked);
    const refused = await duban(a, "2024-10-31", ["merge", file]);
    expect(refused.exit).toBe(1);
    expect(readFileSync(join(a, file), "utf8")).toBe(worked);
    const back = /`(git checkout -m -- [^`]+)`/.exec(refused.err)?.[1] ?? "";
    expect(spawnSync(back, { cwd: a, env, shell: true }).status).toBe(0);
    expect((await duban(join(a, "registry"), "2024-10-31", ["merge"])).exit).toBe(0);
    expect(entriesIn(a)).toEqual(all);
  });
});

it("one entry in two wordings is people's: git's own markers, both wordings in the file, the entry named", () => {
  const [a, b] = [clone("one-way", { withDriver: true }), clone("other-way", { withDriver: true })];
  const file = "registry/progress/qiye-zysr21/guozi.yaml";
  const id = /\bid: (\w{6})/.exec(readFileSync(join(a, file), "utf8"))?.[1] ?? "";
  const change = (folder: string, to: string) => {
    const path = join(folder, file);
    writeFileSync(path, readFileSync(path, "utf8").replace(/(\bid: \w{6}[\s\S]*?text: )\S+/, `$1${to}`));
    mustGit(folder, "commit", "-q", "-a", "-m", to);
  };
  change(a, "甲说");
  change(b, "乙说");
  const { status, stderr } = pulled(a, b);
  expect(status).toBe(1);
  expect(stderr).toContain(`\`${file}\`：两边各改了同一条记录：\`${id}\``);
  const text = readFileSync(join(a, file), "utf8");
  for (const part of ["<<<<<<< ours", "甲说", "=======", "乙说", ">>>>>>> theirs"])
    expect(text).toContain(part);
});

it("a driver that fails leaves our side as it was", async () => {
  const folder = mkdtempSync(join(scratch, "fails-"));
  const file = (name: string, text: string | Buffer) => writeFileSync(join(folder, name), text);
  file("base", "");
  file("ours", "- {id: aaaaaa}\n");
  expect((await duban(folder, "2024-10-31", ["merge", "base", "ours", "gone"])).exit).toBe(3);
  file("theirs", Buffer.from([0, 159, 1]));
  expect((await duban(folder, "2024-10-31", ["merge", "base", "ours", "theirs"])).exit).toBe(3);
  expect(readFileSync(join(folder, "ours"), "utf8")).toBe("- {id: aaaaaa}\n");
  expect(readdirSync(folder).sort()).toEqual(["base", "ours", "theirs"]);
});
