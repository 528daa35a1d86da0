import { appendFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { commitAll } from "../harness/git.ts";
import { folderCalled, headOf, pastOf, refusalOf, repository, say } from "./scene.ts";

const note = (folder: string, text: string): void =>
  appendFileSync(join(folder, "registry", "units", "guozi.yaml"), `# ${text}\n`);

/** A commit with a note of its own; answers with its hash. */
function commit(folder: string, day: string, text: string): string {
  note(folder, text);
  commitAll(folder, day, text);
  return headOf(folder);
}

describe("a revision", () => {
  it("is a branch, a tag, a hash, a remote's branch or a way from there, loose and packed, in a worktree too", () => {
    const folder = repository("revisions");
    const first = headOf(folder);
    say(folder, "tag", "-a", "-m", "x", "v1");
    say(folder, "update-ref", "refs/remotes/origin/main", first);
    say(folder, "symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/main");
    const second = commit(folder, "2024-06-04", "second");
    const words = {
      main: second,
      HEAD: second,
      "@": second,
      "HEAD~1": first,
      "main^": first,
      v1: first,
      "refs/tags/v1": first,
      "v1^{}": first,
      "origin/main": first,
      origin: first,
      [second]: second,
      [second.slice(0, 9)]: second,
    };
    const all = (at: string) => Object.keys(words).map((word) => pastOf(at).commitOf(word).hash);
    expect(all(folder)).toEqual(Object.values(words));
    say(folder, "pack-refs", "--all");
    expect(all(folder)).toEqual(Object.values(words));
    say(folder, "worktree", "add", "-q", "--detach", join(dirname(folder), "revisions-tree"), "v1");
    const tree = pastOf(join(dirname(folder), "revisions-tree"));
    expect([tree.commitOf("HEAD").hash, tree.commitOf("main").hash]).toEqual([first, second]);
    expect(new Date(tree.commitOf("main").seconds * 1000).toISOString()).toBe("2024-06-04T01:00:00.000Z");
  });

  it.each([
    "--output=x",
    "-x",
    "--all",
    "HEAD:registry/programme.yaml",
    "HEAD^{tree}",
    ":/first",
    "HEAD..HEAD",
    "^HEAD",
    "HEAD HEAD",
    "",
    " ",
    "a\nb",
    "a\0b",
    "main@{1}",
    "main@{upstream}",
    "../../etc/passwd",
    "config",
    "none",
    "0".repeat(40),
    "x".repeat(10_000),
  ])("is none: %j", (word) => {
    expect(refusalOf(() => pastOf(repository("none")).commitOf(word))).toMatch(/^2 git has no revision/);
  });

  it("that means two things is refused: a tag does not pass for a branch", () => {
    const folder = repository("ambiguous");
    say(folder, "update-ref", "refs/remotes/origin/main", "HEAD");
    commit(folder, "2024-06-04", "second");
    say(folder, "tag", "origin/main");
    expect(refusalOf(() => pastOf(folder).commitOf("origin/main~1"))).toMatch(
      /^2 `origin\/main~1` means 2 things in git: refs\/tags\/origin\/main, refs\/remotes\/origin\/main/,
    );
    expect(pastOf(folder).commitOf("refs/remotes/origin/main").hash).not.toBe(headOf(folder));
  });

  it("is what it says where a repository replaces or grafts commits", () => {
    const folder = repository("replaced");
    const first = headOf(folder);
    const second = commit(folder, "2024-06-04", "second");
    say(folder, "replace", second, first);
    mkdirSync(join(folder, ".git", "info"), { recursive: true });
    writeFileSync(join(folder, ".git", "info", "grafts"), `${second}\n`);
    expect(pastOf(folder).commitOf("HEAD").seconds * 1000).toBe(Date.parse("2024-06-04T09:00:00+08:00"));
    expect(
      pastOf(folder)
        .mergeBases(first, second)
        .map(({ hash }) => hash),
    ).toEqual([first]);
  });
});

describe("where two commits parted", () => {
  it("is one commit, also of a merge that HEAD is", () => {
    const folder = repository("parted");
    const first = headOf(folder);
    say(folder, "checkout", "-qb", "side");
    const side = commit(folder, "2024-06-04", "side");
    say(folder, "checkout", "-q", "main");
    writeFileSync(join(folder, "registry", "README.md"), "x\n");
    commitAll(folder, "2024-06-05", "main");
    const main = headOf(folder);
    const bases = (one: string, other: string) =>
      pastOf(folder)
        .mergeBases(one, other)
        .map(({ hash }) => hash);
    expect(bases(main, side)).toEqual([first]);
    say(folder, "merge", "-q", "side", "-m", "merged");
    expect(bases(main, headOf(folder))).toEqual([main]);
    expect(bases(side, headOf(folder))).toEqual([side]);
  });

  it("is every best one where branches were merged crosswise: one of them may not have what the other has", () => {
    const folder = repository("crosswise");
    const tree = say(folder, "rev-parse", "HEAD^{tree}");
    const make = (...parents: readonly string[]) =>
      say(folder, "commit-tree", tree, "-m", parents.join(), ...parents.flatMap((each) => ["-p", each]));
    const first = headOf(folder);
    const [one, other] = [make(first), make(first, first)];
    const [left, right] = [make(one, other), make(other, one)];
    expect(
      pastOf(folder)
        .mergeBases(left, right)
        .map(({ hash }) => hash),
    ).toEqual([one, other].sort());
  });

  it("is refused where there is none", () => {
    const folder = repository("orphan");
    const first = headOf(folder);
    const orphan = say(folder, "commit-tree", "HEAD^{tree}", "-m", "orphan");
    expect(refusalOf(() => pastOf(folder).mergeBases(first, orphan))).toMatch(
      /^3 .* have no history in common/,
    );
  });
});

describe("a shallow clone", () => {
  const origin = repository("origin");
  commit(origin, "2024-06-04", "second");
  say(origin, "checkout", "-qb", "side", "HEAD~1");
  commit(origin, "2024-06-05", "on the side");
  say(origin, "checkout", "-q", "main");
  commit(origin, "2024-06-06", "third");

  function clone(name: string, ...options: readonly string[]): string {
    const folder = join(folderCalled("clones"), name);
    rmSync(folder, { recursive: true, force: true });
    say(folderCalled("clones"), "clone", "-q", ...options, `file://${origin}`, name);
    return folder;
  }

  it("refuses a base that it does not reach, with exit 3, and says `fetch-depth: 0`", () => {
    const folder = clone("one", "--depth", "1");
    for (const word of ["origin/side", "HEAD~1", "main~2"])
      expect(refusalOf(() => pastOf(folder).commitOf(word))).toMatch(/^3 .*shallow.*fetch-depth: 0/);
    expect(pastOf(folder).firstRecorded(headOf(folder), "registry/progress")).toBeNull();
    expect(pastOf(folder).touching(headOf(folder), "registry/programme.yaml")).toBeNull();
  });

  it("has a merge base only where nothing that was cut off could be a better one", () => {
    const folder = clone("two", "--depth", "2", "--no-single-branch");
    const past = pastOf(folder);
    const [main, before, side] = ["main", "main~1", "origin/side"].map((word) => past.commitOf(word).hash);
    expect(past.mergeBases(before ?? "", main ?? "").map(({ hash }) => hash)).toEqual([before]);
    expect(refusalOf(() => past.mergeBases(side ?? "", main ?? ""))).toMatch(/^3 .*shallow.*fetch-depth: 0/);
  });

  it("and a partial one say what is missing", () => {
    say(origin, "config", "uploadpack.allowFilter", "true");
    const folder = clone("partial", "--filter=blob:none", "--no-checkout");
    const past = pastOf(folder);
    const tree = past.treeOf(past.commitOf("HEAD").hash, "registry");
    expect(refusalOf(() => tree.read("programme.yaml"))).toMatch(/^3 git cannot read/);
  });
});
