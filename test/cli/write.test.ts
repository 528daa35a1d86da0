import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { resume } from "../../src/cli/resume.ts";
import { write } from "../../src/cli/write.ts";
import type { Call } from "../../src/commands/command.ts";
import type { Edit } from "../../src/model/edit.ts";
import type { Outcome } from "../../src/model/outcome.ts";
import { Refusal } from "../../src/model/refusal.ts";
import type { World } from "../../src/model/world.ts";
import { realWorld } from "../../src/world/real-world.ts";
import { realCalls } from "../../src/world/writer/calls.ts";
import { writeEdits } from "../../src/world/writer.ts";
import { failure } from "../faults/broken-disk.ts";
import { locksIn } from "../faults/scene.ts";

const scene = { top: "", folder: "" };
const git = (...args: readonly string[]) =>
  spawnSync("git", ["-C", scene.top, ...args], { encoding: "utf8", env: { ...process.env, LC_ALL: "C" } });
const put = (path: string, text: string): void => writeFileSync(join(scene.folder, path), text);
const read = (path: string): string => readFileSync(join(scene.folder, path), "utf8");

beforeEach(() => {
  scene.top = mkdtempSync(join(tmpdir(), "duban-write-"));
  scene.folder = join(scene.top, "registry");
  mkdirSync(scene.folder);
  for (const path of ["programme.yaml", "a.yaml", "b.yaml", "c[1].yaml"]) put(path, `${path}\n`);
});
afterEach(() => rmSync(scene.top, { recursive: true, force: true }));

function repository(): void {
  git("init", "-q");
  for (const [key, value] of [
    ["user.name", "督办员"],
    ["user.email", "d@example.org"],
    ["commit.gpgsign", "false"],
    ["core.hooksPath", ".git/hooks"],
  ])
    git("config", key ?? "", value ?? "");
  git("add", ".");
  git("commit", "-q", "-m", "start");
}

const world = (): World => ({ ...realWorld(), cwd: scene.top });
const order = { command: "progress qiye-1 已开会", day: "2024-09-30" };
const callWith = (...flags: readonly string[]) =>
  ({
    args: [],
    lang: "en",
    text: () => null,
    list: () => [],
    flag: (option: string) => flags.includes(option),
  }) as unknown as Call;
const edit = (path: string, before: string | null, after: string | null): Edit => ({ path, before, after });
const wanted = (...edits: readonly Edit[]): Outcome => ({
  exit: 0,
  writes: {
    edits,
    says: { zh: "记下了。", en: "Recorded." },
    next: ["show qiye-1", "check"],
    message: "qiye-1：市国资委报告进度40%",
  },
});
const carryOut = (outcome: Outcome, ...flags: readonly string[]) =>
  write(outcome, { folder: scene.folder, call: callWith(...flags), world: world(), order });
const refusedBy = (act: Promise<unknown>): Promise<Refusal> =>
  act.then(
    () => expect.fail("nothing was refused"),
    (cause: unknown) => (cause instanceof Refusal ? cause : expect.fail(String(cause))),
  );

describe("--dry-run", () => {
  it("shows the difference and writes nothing", async () => {
    const edits = [
      edit("a.yaml", "a.yaml\n", "a.yaml\nmore: 1\n"),
      edit("d.yaml", null, "d\n"),
      edit("b.yaml", "b.yaml\n", null),
    ];
    const { report, says } = await carryOut(wanted(...edits), "dry-run");
    expect(says).toBe(undefined);
    expect(report?.blocks).toEqual([
      {
        type: "verbatim",
        language: "diff",
        text: `--- a/registry/a.yaml
+++ b/registry/a.yaml
@@ -1,1 +1,2 @@
 a.yaml
+more: 1
--- /dev/null
+++ b/registry/d.yaml
@@ -0,0 +1,1 @@
+d
--- a/registry/b.yaml
+++ /dev/null
@@ -1,1 +0,0 @@
-b.yaml
`,
      },
    ]);
    expect(report?.facts).toEqual({
      edits: edits.map((each) => ({ ...each, path: `registry/${each.path}` })),
    });
    expect(read("a.yaml")).toBe("a.yaml\n");
    const [block] = report?.blocks ?? [];
    const shown = block?.type === "verbatim" ? block.text : "";
    const applied = spawnSync("git", ["apply", "-"], {
      cwd: scene.top,
      input: shown,
    });
    expect([applied.status, read("a.yaml"), read("d.yaml")]).toEqual([0, "a.yaml\nmore: 1\n", "d\n"]);
  });
});

describe("what is said", () => {
  it("what was written, how to take it back, what comes next", async () => {
    repository();
    const { says } = await carryOut(
      wanted(edit("c[1].yaml", "c[1].yaml\n", "c\n"), edit("d.yaml", null, "d\n")),
    );
    expect(says?.en).toBe(`Recorded.
Written:
  registry/c[1].yaml
  registry/d.yaml
To undo: \`git checkout -- 'registry/c[1].yaml' && rm registry/d.yaml\` (as it was before)
Next:
  duban show qiye-1
  duban check`);
  });
  it("that no git keeps the old text", async () => {
    const { says } = await carryOut(wanted(edit("a.yaml", "a.yaml\n", "new\n")));
    expect(says?.en).toContain("write the old text of registry/a.yaml again (no git keeps it)");
  });
});

describe("--commit", () => {
  const edits = [
    edit("c[1].yaml", "c[1].yaml\n", "c\n"),
    edit("d.yaml", null, "d\n"),
    edit("b.yaml", "b.yaml\n", null),
  ];

  it("commits just these files, in the user's name, with the hooks; the rest stays as it was", async () => {
    repository();
    writeFileSync(join(scene.top, ".git", "hooks", "pre-commit"), "#!/bin/sh\necho ran > hook-ran\n");
    chmodSync(join(scene.top, ".git", "hooks", "pre-commit"), 0o755);
    put("c1.yaml", "staged by hand\n");
    put("a.yaml", "changed by hand\n");
    git("add", "registry/c1.yaml");
    const { says } = await carryOut(wanted(...edits), "commit");
    expect(
      git("show", "--format=%an|%s", "--name-status", "--no-renames")
        .stdout.trim()
        .split("\n")
        .filter((line) => line !== ""),
    ).toEqual([
      "督办员|qiye-1：市国资委报告进度40%",
      "D\tregistry/b.yaml",
      "M\tregistry/c[1].yaml",
      "A\tregistry/d.yaml",
    ]);
    expect(git("status", "--porcelain").stdout).toBe(
      " M registry/a.yaml\nA  registry/c1.yaml\n?? hook-ran\n",
    );
    const head = git("rev-parse", "HEAD").stdout.slice(0, 12);
    expect(says?.en).toContain(
      `Committed as ${head}. To undo: \`git stash -q && git revert --no-edit ${head} && git stash pop -q --index\``,
    );
  });
  it("refuses before writing without git, and while a merge is under way", async () => {
    const without = await refusedBy(carryOut(wanted(...edits), "commit"));
    expect([without.exit, without.what.en]).toEqual([
      3,
      expect.stringContaining("no git repository; nothing was written"),
    ]);
    repository();
    writeFileSync(join(scene.top, ".git", "MERGE_HEAD"), git("rev-parse", "HEAD").stdout);
    expect((await refusedBy(carryOut(wanted(...edits), "commit"))).what.en).toContain("a merge is under way");
    expect(read("c[1].yaml")).toBe("c[1].yaml\n");
  });
  it("a hook that refuses: the files are written, not committed, and the command is said", async () => {
    repository();
    writeFileSync(
      join(scene.top, ".git", "hooks", "pre-commit"),
      "#!/bin/sh\necho 'not today' >&2\nexit 1\n",
    );
    chmodSync(join(scene.top, ".git", "hooks", "pre-commit"), 0o755);
    const { exit, what, fix } = await refusedBy(carryOut(wanted(...edits), "commit"));
    expect([exit, what.en]).toEqual([3, expect.stringMatching(/written, but not committed[\s\S]*not today/)]);
    rmSync(join(scene.top, ".git", "hooks", "pre-commit"));
    const command = fix.en.slice(fix.en.indexOf("git commit"));
    const done = spawnSync("bash", ["-c", command], { cwd: scene.top, encoding: "utf8" });
    expect([done.status, done.stderr]).toEqual([0, ""]);
    expect(git("status", "--porcelain").stdout).toBe("");
  });
});

describe("the same command again", () => {
  const edits = [edit("a.yaml", "a.yaml\n", "a\n"), edit("b.yaml", "b.yaml\n", "b\n")];
  const stopAt = (name: string) => {
    try {
      writeEdits(
        scene.folder,
        { edits, order: { ...order, message: "a, b" } },
        {
          ...realCalls,
          rename: (from, to) => {
            if (to.endsWith(name)) throw failure("EIO");
            realCalls.rename(from, to);
          },
        },
      );
    } catch {}
  };
  const again = (command = order.command, ...flags: readonly string[]) =>
    resume({
      call: callWith(...flags),
      world: { ...world(), cwd: scene.folder },
      order: { ...order, command },
    });

  it("ends what it could not end, and does not run; with --commit that is committed", async () => {
    repository();
    stopAt("b.yaml");
    expect(read("a.yaml") + read("b.yaml")).toBe("a\nb.yaml\n");
    expect(await again("another command")).toBe(null);
    const outcome = await again(order.command, "commit");
    expect(outcome?.says?.en).toContain("nothing written twice");
    expect([read("a.yaml") + read("b.yaml"), locksIn(scene.folder)]).toEqual(["a\nb\n", []]);
    expect(git("log", "-1", "--format=%s").stdout).toBe("a, b\n");
    expect(await again()).toBe(null);
  });
  it("refuses where others have written since", async () => {
    stopAt("b.yaml");
    put("b.yaml", "an editor's\n");
    expect((await refusedBy(again())).what.en).toContain("wrote only a part last time");
  });
  it("runs anew where nothing came of it, or nothing is left", async () => {
    stopAt("a.yaml");
    expect(await again()).toBe(null);
  });
});
