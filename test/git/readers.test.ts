import { spawnSync } from "node:child_process";
import { appendFileSync, copyFileSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { load } from "../../src/source/load.ts";
import { realWorld } from "../../src/world/real-world.ts";
import { commitAll } from "../harness/git.ts";
import {
  folderCalled,
  headOf,
  listed,
  pastOf,
  refusalOf,
  repository,
  say,
  stagedIn,
  textIn,
} from "./scene.ts";

const problemsIn = (reader: Parameters<typeof load>[0]): readonly string[] =>
  load(reader).problems.map(({ code, place }) => `${code} ${place.file}`);

/** An object made of what git would not write itself. */
function forged(folder: string, type: string, bytes: Buffer): string {
  const { stdout } = spawnSync("git", ["hash-object", "--literally", "-t", type, "-w", "--stdin"], {
    cwd: folder,
    input: bytes,
    encoding: "utf8",
  });
  return stdout.trim();
}

describe("a commit's tree", () => {
  it("reads as the same files on the disk do, byte for byte", () => {
    const folder = repository("same");
    const disk = realWorld().reader(join(folder, "registry"));
    const tree = pastOf(folder).treeOf(headOf(folder), "registry");
    expect(tree.list().map(({ path, kind, size }) => ({ path, kind, size }))).toEqual(disk.list());
    for (const { path, kind } of disk.list())
      if (kind === "file") expect(Buffer.from(tree.read(path))).toEqual(disk.read(path));
  });

  it("has names as they are, whatever stands in them", () => {
    const folder = repository("names");
    const names = ["-rf.yaml", "a\nb.yaml", "空 格.yaml", '"q".yaml', "*.yaml", ":(glob)x.yaml"];
    for (const name of names) writeFileSync(join(folder, "registry", "units", name), `${name}\n`);
    commitAll(folder, "2024-06-04", "names");
    const tree = pastOf(folder).treeOf(headOf(folder), "registry");
    for (const name of names) expect(textIn(tree, `units/${name}`)).toBe(`${name}\n`);
    expect(pastOf(folder).treeOf(headOf(folder), "registry/units/*").list()).toEqual([]);
  });

  it("shows links, modules and odd modes for what they are, and follows none", () => {
    const folder = repository("modes");
    symlinkSync("/etc/passwd", join(folder, "registry", "units", "link.yaml"));
    say(folder, "add", "--all");
    say(
      folder,
      "update-index",
      "--add",
      "--cacheinfo",
      `160000,${headOf(folder)},registry/units/module.yaml`,
    );
    say(folder, "commit", "-qm", "modes");
    const tree = pastOf(folder).treeOf(headOf(folder), "registry");
    expect(listed(tree)).toEqual(expect.arrayContaining(["link units/link.yaml", "other units/module.yaml"]));
    expect(refusalOf(() => tree.read("units/link.yaml"))).toMatch(/^3 /);
    expect(problemsIn(tree)).toEqual(["not-a-file units/link.yaml", "not-a-file units/module.yaml"]);
  });

  it("that is forged, with a name twice, is a finding and not a choice", () => {
    const folder = repository("forged");
    const units = say(folder, "rev-parse", "HEAD:registry/units/guozi.yaml");
    const line = Buffer.concat([Buffer.from("100644 guozi.yaml\0"), Buffer.from(units, "hex")]);
    const twice = forged(folder, "tree", Buffer.concat([line, line]));
    expect(listed(pastOf(folder).treeOf(twice, ""))).toEqual(["other guozi.yaml"]);
  });

  it("that unfolds into gigabytes is refused, not unfolded", () => {
    const folder = repository("bomb");
    let [mode, id] = ["100644", say(folder, "rev-parse", "HEAD:registry/programme.yaml")];
    for (let depth = 0; depth < 8; depth += 1) {
      const entries = Array.from({ length: 12 }, (_, n) =>
        Buffer.concat([Buffer.from(`${mode} f${String(n).padStart(2, "0")}\0`), Buffer.from(id, "hex")]),
      );
      [mode, id] = ["40000", forged(folder, "tree", Buffer.concat(entries))];
    }
    expect(refusalOf(() => pastOf(folder).treeOf(id, ""))).toMatch(/^3 git cannot read/);
  });

  it("whose objects are gone is refused", () => {
    const folder = repository("gone");
    const missing = forged(
      folder,
      "tree",
      Buffer.concat([Buffer.from("100644 programme.yaml\0"), Buffer.alloc(20, 1)]),
    );
    expect(refusalOf(() => load(pastOf(folder).treeOf(missing, "")))).toMatch(/^3 /);
  });
});

describe("the index", () => {
  it("is what a commit would hold: not what the disk has since, not what is only meant to be added", () => {
    const folder = repository("partly");
    const unit = join(folder, "registry", "units", "guozi.yaml");
    appendFileSync(unit, "# staged\n");
    say(folder, "add", "--all");
    appendFileSync(unit, "# only on the disk\n");
    writeFileSync(join(folder, "registry", "units", "later.yaml"), "x\n");
    say(folder, "add", "--intent-to-add", "registry/units/later.yaml");
    const index = stagedIn(folder);
    expect(textIn(index, "units/guozi.yaml")).toMatch(/# staged\n$/);
    expect(listed(index)).not.toContain("file units/later.yaml");
    expect(problemsIn(index)).toEqual([]);
  });

  it("is the one that git tells its hooks of, where that is this repository's", () => {
    const folder = repository("only");
    copyFileSync(join(folder, ".git", "index"), join(folder, ".git", "next-index-1.lock"));
    appendFileSync(join(folder, "registry", "units", "guozi.yaml"), "# staged\n");
    say(folder, "add", "--all");
    const says = (told?: string) => textIn(stagedIn(folder, told), "units/guozi.yaml").includes("# staged");
    expect(says()).toBe(true);
    expect(says(".git/index")).toBe(true);
    expect(says(".git/next-index-1.lock")).toBe(false);
    expect(says(join(folder, ".git", "next-index-1.lock"))).toBe(false);
    expect(says("/etc/passwd")).toBe(true);
    expect(says(join(repository("another"), ".git", "index"))).toBe(true);
  });

  it("may be split, or not be there, before the first commit", () => {
    const folder = repository("split");
    say(folder, "update-index", "--split-index");
    appendFileSync(join(folder, "registry", "units", "guozi.yaml"), "# staged\n");
    say(folder, "add", "--all");
    expect(textIn(stagedIn(folder), "units/guozi.yaml")).toContain("# staged");
    const fresh = folderCalled("fresh");
    say(fresh, "init", "-q");
    expect(stagedIn(fresh).list()).toEqual([]);
    mkdirSync(join(fresh, "registry"));
    writeFileSync(join(fresh, "registry", "programme.yaml"), "x\n");
    say(fresh, "add", "--all");
    expect(listed(stagedIn(fresh))).toEqual(["file programme.yaml"]);
  });

  it("names files in conflict, once each, beside all the others", () => {
    const folder = repository("conflict");
    const unit = join(folder, "registry", "units", "guozi.yaml");
    say(folder, "checkout", "-qb", "side");
    appendFileSync(unit, "# theirs\n");
    commitAll(folder, "2024-06-04", "theirs");
    say(folder, "checkout", "-q", "main");
    appendFileSync(unit, "# ours\n");
    commitAll(folder, "2024-06-05", "ours");
    expect(() => say(folder, "merge", "-q", "side")).toThrow();
    const before = say(folder, "ls-files", "--stage");
    const index = stagedIn(folder);
    expect(problemsIn(index)).toEqual(["unmerged units/guozi.yaml"]);
    expect(listed(index)).toContain("unmerged units/guozi.yaml");
    expect(say(folder, "ls-files", "--stage")).toBe(before);
  });

  it("that is broken is refused", () => {
    const folder = repository("broken");
    writeFileSync(join(folder, ".git", "index"), "no index");
    expect(refusalOf(() => stagedIn(folder))).toMatch(/^3 git cannot read/);
  });
});
