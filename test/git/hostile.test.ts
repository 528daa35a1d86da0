import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { commitAll } from "../harness/git.ts";
import { folderCalled, headOf, listed, pastOf, repository, say, stagedIn } from "./scene.ts";

const top = join(import.meta.dirname, "..", "..");
const proofs = folderCalled("proofs");

/** A program that leaves a file where it was run, and passes on what it is given. */
function trap(name: string): string {
  const path = join(proofs, `${name}.sh`);
  writeFileSync(path, `#!/bin/sh\ntouch '${join(proofs, name)}.ran'\ncat\n`);
  chmodSync(path, 0o755);
  return path;
}

const ran = (): readonly string[] => readdirSync(proofs).filter((name) => name.endsWith(".ran"));
const forget = (): void => {
  for (const name of ran()) rmSync(join(proofs, name));
};

/** Settings of git that start a program, or lead it elsewhere. */
const settings = (program: string): Readonly<Record<string, string>> => ({
  "core.fsmonitor": program,
  "core.pager": program,
  "core.editor": program,
  "core.askPass": program,
  "core.sshCommand": program,
  "core.gitProxy": program,
  "core.alternateRefsCommand": program,
  "core.hooksPath": proofs,
  "core.attributesFile": join(proofs, "attributes"),
  "core.worktree": "/",
  "core.precomposeUnicode": "true",
  "pager.log": program,
  "pager.ls-tree": program,
  "diff.external": program,
  "diff.x.textconv": program,
  "diff.x.command": program,
  "diff.x.cachetextconv": "true",
  "filter.x.clean": program,
  "filter.x.smudge": program,
  "filter.x.process": program,
  "filter.x.required": "true",
  "merge.x.driver": program,
  "credential.helper": `!${program}`,
  "gpg.program": program,
  "log.showSignature": "true",
  "trailer.x.command": program,
  "mailmap.file": join(proofs, "mailmap"),
  "uploadpack.packObjectsHook": program,
  "remote.evil.url": `ext::${program}`,
  "remote.evil.promisor": "true",
  "remote.evil.partialclonefilter": "blob:none",
  "extensions.partialClone": "evil",
  "protocol.ext.allow": "always",
  "alias.log": `!${program}`,
  "alias.ls-tree": `!${program}`,
  "alias.rev-parse": `!${program}`,
  "alias.cat-file": `!${program}`,
  "include.path": join(proofs, "included"),
});

const hooks = [
  "pre-commit",
  "post-checkout",
  "post-index-change",
  "reference-transaction",
  "fsmonitor-watchman",
  "pre-auto-gc",
  "post-merge",
  "sendemail-validate",
];

/** A repository that asks for a program to be run wherever git would run one for it. */
function hostile(): string {
  const folder = repository("hostile");
  appendFileSync(
    join(folder, "registry", "progress", "qiye-1", "guozi.yaml"),
    '- {id: zz9x8y, on: 2024-05-31, kind: report, period: "2024-05", text: 补报}\n',
  );
  commitAll(folder, "2024-06-10", "second");
  writeFileSync(
    join(folder, ".gitattributes"),
    "* filter=x diff=x merge=x ident\n*.yaml working-tree-encoding=UTF-16\n",
  );
  say(folder, "add", ".gitattributes");
  say(folder, "commit", "-qm", "attributes");
  const program = trap("program");
  writeFileSync(join(proofs, "attributes"), "* filter=x diff=x\n");
  writeFileSync(join(proofs, "mailmap"), "Nobody <x@x> <duban@example.org>\n");
  writeFileSync(join(proofs, "included"), `[core]\n\tfsmonitor = ${program}\n`);
  say(folder, "update-index", "--fsmonitor");
  mkdirSync(join(folder, ".git", "hooks"), { recursive: true });
  for (const name of hooks) cpSync(trap(`hook-${name}`), join(folder, ".git", "hooks", name));
  for (const name of hooks) cpSync(trap(`path-${name}`), join(proofs, name));
  mkdirSync(join(folder, ".git", "info"), { recursive: true });
  writeFileSync(join(folder, ".git", "info", "attributes"), "* filter=x diff=x\n");
  for (const name of ["-x", "--output=pwned", "$(touch pwned)", "a;touch pwned", "..", "x\ny", "v1.lock"])
    if (name !== "..") writeFileSync(join(folder, ".git", "refs", "heads", name), `${headOf(folder)}\n`);
  writeFileSync(join(folder, ".git", "refs", "heads", "loop"), "ref: refs/heads/loop\n");
  writeFileSync(join(folder, ".git", "FETCH_HEAD"), "no hash\tat all\n");
  for (const [key, value] of Object.entries(settings(program)))
    say(folder, "config", "--file", ".git/config", key, value);
  return folder;
}

/** Variables that would lead git astray, were they handed on. */
const environment = (folder: string): NodeJS.ProcessEnv => ({
  ...process.env,
  DUBAN_LANG: "zh",
  GIT_DIR: "/nowhere",
  GIT_WORK_TREE: "/",
  GIT_OBJECT_DIRECTORY: "/nowhere",
  GIT_ALTERNATE_OBJECT_DIRECTORIES: "/nowhere",
  GIT_CONFIG_COUNT: "1",
  GIT_CONFIG_KEY_0: "core.fsmonitor",
  GIT_CONFIG_VALUE_0: join(proofs, "program.sh"),
  GIT_CONFIG_PARAMETERS: `'core.fsmonitor=${join(proofs, "program.sh")}'`,
  GIT_EXTERNAL_DIFF: join(proofs, "program.sh"),
  GIT_PAGER: join(proofs, "program.sh"),
  GIT_SSH_COMMAND: join(proofs, "program.sh"),
  GIT_EXEC_PATH: proofs,
  GIT_TRACE: join(folder, "trace"),
  GIT_NAMESPACE: "x",
  GIT_INDEX_FILE: join(folder, "trace"),
});

/** Every file below a folder with its size and its time of change: what a command wrote shows here. */
function stamp(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .sort()
    .map((name) => {
      const { size, mtimeMs, mode } = lstatSync(join(folder, name));
      return `${name} ${size} ${mtimeMs} ${mode}`;
    });
}

describe("a stranger's repository", () => {
  const folder = hostile();
  forget();
  const before = stamp(folder);
  const commands: readonly (readonly string[])[] = [
    ["overdue"],
    ["list", "--at", "HEAD~1"],
    ["list", "--at", "main"],
    ["check", "--at", "HEAD"],
    ["check", "--notes"],
    ["show", "qiye-1", "--at", "HEAD~1", "--versus", "HEAD"],
    ["log", "qiye-1"],
    ["log", "guozi", "--format", "json"],
    ["weekly", "--week", "2024-W24", "--as-of", "2024-06-20"],
    ["doctor"],
    ["complete", "--", "show", "q"],
  ];

  it("was armed: git itself runs what it asks for", () => {
    const armed = repository("armed");
    say(armed, "config", "core.fsmonitor", trap("armed"));
    spawnSync("git", ["status"], { cwd: armed });
    expect(existsSync(join(proofs, "armed.ran"))).toBe(true);
    forget();
  });

  it.each(commands.map((words) => [words.join(" "), words] as const))(
    "runs nothing and keeps every file: duban %s",
    (_, words) => {
      const { status } = spawnSync(process.execPath, [join(top, "bin", "duban.js"), ...words], {
        cwd: folder,
        encoding: "utf8",
        // `doctor` asks the user's own git for its settings, with the user's own environment.
        env: { ...environment(folder), ...(words[0] === "doctor" ? { GIT_TRACE: "0" } : {}) },
      });
      expect([0, 1]).toContain(status);
      expect(ran()).toEqual([]);
      expect(stamp(folder)).toEqual(before);
    },
  );

  it("runs nothing when its merge bases, its index and its days are read", () => {
    const past = pastOf(folder);
    expect(past.mergeBases(past.commitOf("HEAD~1").hash, headOf(folder))).toHaveLength(1);
    expect(listed(stagedIn(folder))).toContain("file programme.yaml");
    expect(past.firstRecorded(headOf(folder), "registry/progress")?.has("qiye-1/zz9x8y")).toBe(true);
    expect(ran()).toEqual([]);
    expect(stamp(folder)).toEqual(before);
  });

  it("gets no object fetched: a promised one is said to be missing", () => {
    const object = say(folder, "rev-parse", "HEAD:registry/units/jiwei.yaml");
    const path = join(folder, ".git", "objects", object.slice(0, 2), object.slice(2));
    const bytes = readFileSync(path);
    rmSync(path);
    const { status, stderr } = spawnSync(
      process.execPath,
      [join(top, "bin", "duban.js"), "list", "--at", "HEAD", "--lang", "en"],
      { cwd: folder, encoding: "utf8", env: environment(folder) },
    );
    writeFileSync(path, bytes);
    expect(status).toBe(3);
    expect(stderr).toContain("git cannot read");
    expect(ran()).toEqual([]);
  });
});

describe("words from git", () => {
  it("cannot reach the terminal as anything but words", () => {
    const folder = repository("escapes");
    appendFileSync(join(folder, "registry", "units", "guozi.yaml"), "# x\n");
    say(folder, "add", "--all");
    say(
      folder,
      "-c",
      "user.name=\u001b[31m红\u202e",
      "commit",
      "-qm",
      "\u001b]0;pwned\u0007说明\n\n::error::x",
    );
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [join(top, "bin", "duban.js"), "log", "guozi", "--at", "HEAD"],
      { cwd: folder, encoding: "utf8" },
    );
    expect(stdout).toContain("说明");
    expect(`${stdout}${stderr}`).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  });

  it("and a revision's name in a refusal neither", () => {
    const folder = repository("escapes-too");
    commitAll(folder, "2024-06-04", "x");
    const { stderr, status } = spawnSync(
      process.execPath,
      [join(top, "bin", "duban.js"), "list", "--at", "\u001b[31mmain\n::error::pwned"],
      { cwd: folder, encoding: "utf8" },
    );
    expect(status).toBe(2);
    expect(stderr).not.toContain("\u001b");
    expect(stderr).not.toMatch(/^::error/m);
  });
});
