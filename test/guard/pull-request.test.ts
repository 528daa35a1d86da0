import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { duban, git, mustGit } from "../harness/on-disk.ts";

const top = join(import.meta.dirname, "..", "..");
const scratch = mkdtempSync(join(tmpdir(), "duban-guard-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** What check prints about a clone, with the codes of its findings. */
async function check(folder: string, ...argv: readonly string[]) {
  const printed = await duban(folder, "2024-09-30", ["check", "--lang", "en", ...argv]);
  const codes = [...printed.out.matchAll(/: (?:error|warning)\[([\w-]+)\]/g)].map(([, code = ""]) => code);
  return { ...printed, codes: new Set(codes) };
}

const origin = join(scratch, "origin");
beforeAll(() => {
  cpSync(join(top, "test", "registries", "small"), join(origin, "registry"), { recursive: true });
  mustGit(origin, "init", "-q", "-b", "main");
  mustGit(origin, "add", "-A");
  mustGit(origin, "commit", "-q", "-m", "start");
});

/** A fresh branch, named and worked on in a clone of its own. */
function branch(name: string): string {
  const folder = join(scratch, name);
  mustGit(scratch, "clone", "-q", origin, name);
  mustGit(folder, "checkout", "-q", "-b", name);
  return folder;
}
const path = (folder: string, file: string): string => join(folder, "registry", file);
function change(folder: string, file: string, by: (text: string) => string): void {
  const whole = path(folder, file);
  mkdirSync(dirname(whole), { recursive: true });
  const before = existsSync(whole) ? readFileSync(whole, "utf8") : "";
  const after = by(before);
  if (after === before) throw new Error(`${file} did not change`);
  writeFileSync(whole, after);
}
const commit = (folder: string, message: string): void => {
  mustGit(folder, "add", "-A");
  mustGit(folder, "commit", "-q", "-m", message);
};
const checkAsCi = (folder: string) => check(folder, "--base", "origin/main");

const progress = "progress/qiye-1/guozi.yaml";
const more = (id: string): string =>
  `- {id: ${id}, on: 2024-09-10, kind: report, period: "2024-09", percent: 90, text: 又接入3家}\n`;
const better = (text: string): string => text.replace("percent: 80", "percent: 100");

describe("what is laundered", () => {
  const cases: Readonly<Record<string, readonly [rule: string, work: (folder: string) => void]>> = {
    "in one of many commits, with a message that says otherwise": [
      "entry-is-kept",
      (folder) => {
        change(folder, progress, (text) => text + more("e5n9s3"));
        commit(folder, "more progress");
        change(folder, progress, better);
        commit(folder, "fix a typo");
        change(folder, "tasks/qiye/qiye-1.yaml", (text) => `${text}notes: 备注\n`);
        commit(folder, "notes");
      },
    ],
    "in a merge commit of two clean branches": [
      "entry-is-kept",
      (folder) => {
        mustGit(folder, "checkout", "-q", "-b", "side");
        change(folder, "progress/qiye-1/caizheng.yaml", (text) => text + more("e6n9s3"));
        commit(folder, "side");
        mustGit(folder, "checkout", "-q", "-");
        change(folder, progress, (text) => text + more("e5n9s3"));
        commit(folder, "main line");
        mustGit(folder, "merge", "-q", "--no-commit", "--no-ff", "side");
        change(folder, progress, better);
        commit(folder, "Merge branch 'side'");
      },
    ],
    "through a squash": [
      "entry-is-kept",
      (folder) => {
        mustGit(folder, "checkout", "-q", "-b", "side");
        change(folder, progress, better);
        commit(folder, "one");
        change(folder, progress, (text) => text + more("e5n9s3"));
        commit(folder, "two");
        mustGit(folder, "checkout", "-q", "-");
        mustGit(folder, "merge", "-q", "--squash", "side");
        commit(folder, "progress of September");
      },
    ],
    "as a revert of what was merged": [
      "entry-is-kept",
      (folder) => {
        change(folder, progress, (text) =>
          text
            .split("\n")
            .filter((line) => !line.includes("c4m8r2"))
            .join("\n"),
        );
        commit(folder, 'Revert "progress of August"');
      },
    ],
    "by renaming the file away and writing another in its place": [
      "task-is-kept",
      (folder) => {
        const [from, to] = ["tasks/qiye/qiye-1.yaml", "tasks/qiye/qiye-9.yaml"];
        renameSync(path(folder, from), path(folder, to));
        cpSync(path(folder, to), path(folder, from));
        change(folder, to, (text) => text.replace("id: qiye-1", "id: qiye-9"));
        change(folder, from, (text) => text.replaceAll("2024-08-31", "2024-12-31"));
        commit(folder, "rename");
      },
    ],
    "by another case of the file's name": [
      "task-is-kept",
      (folder) => {
        renameSync(path(folder, "tasks/qiye/qiye-1.yaml"), path(folder, "tasks/qiye/Qiye-1.yaml"));
        commit(folder, "rename");
      },
    ],
    "with a number that looks the same": [
      "schema-type",
      (folder) => {
        change(folder, progress, (text) => text.replace("percent: 80", 'percent: "80"'));
        commit(folder, "quotes");
      },
    ],
    "with letters that look the same": [
      "task-is-kept",
      (folder) => {
        change(folder, "tasks/qiye/qiye-1.yaml", (text) => text.replace("平台", "平臺"));
        commit(folder, "spelling");
      },
    ],
    "in YAML that reads otherwise than it looks": [
      "yaml-number",
      (folder) => {
        change(folder, progress, (text) => text.replace("percent: 80", "percent: 0x50"));
        commit(folder, "style");
      },
    ],
    "in other quotes": [
      "entry-is-kept",
      (folder) => {
        change(folder, progress, (text) => text.replace('period: "2024-08"', "period: '2024-07'"));
        commit(folder, "style");
      },
    ],
    "by a key that is given twice": [
      "yaml-duplicate-key",
      (folder) => {
        change(folder, progress, (text) => text.replace("percent: 80,", "percent: 80, percent: 100,"));
        commit(folder, "style");
      },
    ],
    "with the rules loosened in the same change": [
      "policy-is-kept",
      (folder) => {
        change(folder, "policy.yaml", (text) =>
          text.replace("extension: [zhuanban-ban]", "extension: [guozi]"),
        );
        change(
          folder,
          "progress/qiye-1/guozi.yaml",
          (text) =>
            `${text}- {id: e5n9s3, on: 2024-08-20, kind: extension-requested, to: 2024-12-31, reason: 等改造}\n`,
        );
        commit(folder, "policy");
      },
    ],
    "with an allowance in the same change": [
      "allowance-is-new",
      (folder) => {
        change(folder, progress, (text) => `${better(text)}# duban: allow entry-is-kept — 改错字\n`);
        commit(folder, "allow");
      },
    ],
    "behind a link": [
      "not-a-file",
      (folder) => {
        rmSync(path(folder, progress));
        symlinkSync("../../elsewhere.yaml", path(folder, progress));
        commit(folder, "link");
      },
    ],
    "as a program": [
      "plain-files",
      (folder) => {
        chmodSync(path(folder, progress), 0o755);
        commit(folder, "mode");
      },
    ],
    "by calling the registry fictional, unfinished, or another": [
      "programme-is-kept",
      (folder) => {
        change(folder, "programme.yaml", (text) => text.replace("complete: true", "complete: false"));
        commit(folder, "programme");
      },
    ],
    "by moving the registry away": [
      "registry-is-kept",
      (folder) => {
        renameSync(join(folder, "registry"), join(folder, "archive"));
        commit(folder, "tidy up");
      },
    ],
  };
  it.each(Object.entries(cases))("%s, is caught", async (name, [rule, work]) => {
    const folder = branch(name.replace(/\W+/g, "-"));
    work(folder);
    const { exit, codes, out } = await checkAsCi(folder);
    expect([...codes], out).toContain(rule);
    expect(exit).toBe(1);
  });
});

describe("what is let through", () => {
  it("a week's honest commits, each as CI would see it", async () => {
    const folder = branch("honest");
    const steps: readonly (readonly string[])[] = [
      ["progress", "qiye-1", "接入29家", "--as", "guozi", "--percent", "97"],
      ["progress", "qiye-1", "尾款已付", "--as", "caizheng"],
      ["claim", "qiye-1", "--evidence", "接入验收单"],
      ["return", "qiye-1", "--reason", "缺2家的验收单"],
      [
        "decide",
        "2024-05-15",
        "市国资委9月底前报名单",
        "--new-task",
        "报名单",
        "--lead",
        "guozi",
        "--due",
        "2024年10月底前",
      ],
      ["add", "meeting", "dispatch", "--day", "2024-10-30"],
      ["correct", "c4m8r2", "--percent", "82"],
    ];
    for (const step of steps) {
      const { exit, err } = await duban(folder, "2024-09-30", [...step, "--quiet"]);
      expect([exit, err]).toEqual([0, expect.not.stringContaining("error")]);
      commit(folder, step.join(" "));
      expect(await checkAsCi(folder), step.join(" ")).toMatchObject({ exit: 0 });
    }
  });

  it("other layout, comments, notes, line ends: nothing of record", async () => {
    const folder = branch("layout");
    change(folder, progress, (text) =>
      text
        .replace("- {id: b2k7q9, on: 2024-05-30,", "# 五月\n- {on: 2024-05-30, id: b2k7q9,")
        .replaceAll("\n", "\r\n"),
    );
    change(
      folder,
      "tasks/qiye/qiye-1.yaml",
      (text) => `${text}notes: 平台由市财政局代管\nleader: 分管副主任\n`,
    );
    commit(folder, "layout");
    expect(await checkAsCi(folder)).toMatchObject({ exit: 0, out: expect.not.stringContaining("is-kept") });
  });

  it("what others have merged meanwhile is not this branch's doing", async () => {
    const folder = branch("behind");
    change(folder, progress, (text) => text + more("e5n9s3"));
    commit(folder, "progress");
    change(origin, "progress/qiye-1/caizheng.yaml", (text) => text + more("e7n9s3"));
    commit(origin, "others");
    mustGit(folder, "fetch", "-q");
    expect(await checkAsCi(folder)).toMatchObject({ exit: 0, out: "" });
  });
});

it("lateness reddens nobody: only --fail-on overdue does", async () => {
  const folder = branch("late");
  change(folder, progress, (text) => text + more("e5n9s3"));
  commit(folder, "progress");
  expect(await checkAsCi(folder)).toMatchObject({ exit: 0 });
  expect((await check(folder, "--base", "origin/main", "--fail-on", "overdue")).codes).toContain("overdue");
});

it("a clone that is not whole is refused, and told how to be", async () => {
  mustGit(origin, "commit", "-q", "--allow-empty", "-m", "later");
  mustGit(scratch, "clone", "-q", "--depth", "1", `file://${origin}`, "shallow");
  const folder = join(scratch, "shallow");
  mustGit(folder, "checkout", "-q", "-b", "x");
  const { exit, out, err } = await check(folder, "--base", "HEAD~1");
  expect([exit, out]).toEqual([3, ""]);
  expect(err).toContain("fetch-depth: 0");
});

it("--staged judges the index, not the disk, and names what a merge left open", async () => {
  const folder = branch("staged");
  change(folder, progress, (text) => `${text}- {id: e5n9s3, on: 2024-09-10, kind: report, period: 九月}\n`);
  mustGit(folder, "add", "-A");
  change(folder, progress, (text) => text.replace("九月", '"2024-09"'));
  expect((await check(folder, "--staged")).exit).toBe(1);
  expect((await check(folder)).exit).toBe(0);
  mustGit(folder, "add", "-A");
  expect(await check(folder, "--staged")).toMatchObject({ exit: 0 });
  mustGit(folder, "commit", "-q", "-m", "one");
  mustGit(folder, "checkout", "-q", "-b", "other", "origin/main");
  change(folder, progress, (text) => text + more("e8n9s3"));
  commit(folder, "other");
  expect(git(folder, "merge", "-q", "staged").status).toBe(1);
  const { exit, codes } = await check(folder, "--staged");
  expect([exit, [...codes].includes("unmerged")]).toEqual([1, true]);
});
