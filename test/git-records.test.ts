import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { placeAround, revisionOf } from "../src/cli/revision.ts";
import { realWorld } from "../src/world/real-world.ts";

const scratch = mkdtempSync(join(tmpdir(), "duban-records-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const top = join(import.meta.dirname, "..");

function git(folder: string, at: string, ...args: readonly string[]): string {
  const { stdout, stderr, status } = spawnSync(
    "git",
    ["-c", "user.name=t", "-c", "user.email=t@t", "-c", "init.defaultBranch=main", ...args],
    { cwd: folder, encoding: "utf8", env: { ...process.env, GIT_COMMITTER_DATE: at, GIT_AUTHOR_DATE: at } },
  );
  if (status !== 0) throw new Error(`git ${args.join(" ")}: ${stderr}`);
  return stdout;
}

/** A repository whose registry is the small one, no longer fictional, recorded on 3 June 2024. */
function repository(name: string, ...init: readonly string[]): string {
  const folder = join(scratch, name);
  cpSync(join(top, "test", "registries", "small"), join(folder, "registry"), { recursive: true });
  const programme = join(folder, "registry", "programme.yaml");
  writeFileSync(programme, readFileSync(programme, "utf8").replace("fictional: true", "fictional: false"));
  git(folder, "2024-06-03T10:00:00+08:00", "init", "-q", ...init);
  git(folder, "2024-06-03T10:00:00+08:00", "add", "-A");
  git(folder, "2024-06-03T10:00:00+08:00", "commit", "-qm", "first");
  return folder;
}

const progressOf = (folder: string, file: string) => join(folder, "registry", "progress", file);
const flow = (id: string, on: string) =>
  `- {id: ${id}, on: ${on}, kind: report, period: "2024-05", text: 补报}\n`;

function recorded(folder: string): ReadonlyMap<string, string> | null {
  const world = realWorld();
  const [place, head] = [placeAround(world, folder), revisionOf(world, folder)];
  if (place === null || head === null) return null;
  const first = world.past(place).firstRecorded(head, "registry/progress");
  return (
    first &&
    new Map(
      [...first].map(([key, { seconds }]) => [key, new Date(seconds * 1000).toISOString().slice(0, 10)]),
    )
  );
}

describe("when an entry was first recorded", () => {
  it("is the day of the earliest commit that has its id, on whatever branch, edited or not", () => {
    const folder = repository("branches");
    const file = progressOf(folder, "qiye-1/guozi.yaml");
    git(folder, "2024-06-05T10:00:00+08:00", "checkout", "-qb", "side");
    appendFileSync(file, flow("zz9x8y", "2024-05-31"));
    git(folder, "2024-06-05T10:00:00+08:00", "commit", "-qam", "on a branch");
    git(folder, "2024-06-06T10:00:00+08:00", "checkout", "-q", "main");
    appendFileSync(
      progressOf(folder, "qiye-1/caizheng.yaml"),
      '- id: "yy8w7v"\n  on: 2024-06-01\n  kind: report\n',
    );
    git(folder, "2024-06-06T10:00:00+08:00", "commit", "-qam", "block style, quoted");
    git(folder, "2024-06-20T10:00:00+08:00", "merge", "-q", "side", "-m", "merge");
    writeFileSync(file, readFileSync(file, "utf8").replace("补报", "补报，改过字"));
    git(folder, "2024-06-25T10:00:00+08:00", "commit", "-qam", "words changed");
    const days = recorded(folder);
    expect(days?.get("qiye-1/zz9x8y")).toBe("2024-06-05");
    expect(days?.get("qiye-1/yy8w7v")).toBe("2024-06-06");
    expect(days?.get("qiye-1/b2k7q9")).toBe("2024-06-03");
    git(folder, "2024-06-26T10:00:00+08:00", "worktree", "add", "-q", join(scratch, "worktree"));
    expect(recorded(join(scratch, "worktree"))).toEqual(days);
  });

  it("is not known in a shallow clone, without git, before the first commit", () => {
    const folder = repository("deep");
    git(folder, "2024-06-04T10:00:00+08:00", "commit", "-q", "--allow-empty", "-m", "second");
    git(scratch, "2024-06-04T10:00:00+08:00", "clone", "-q", "--depth", "1", `file://${folder}`, "shallow");
    expect(recorded(join(scratch, "shallow"))).toBeNull();
    rmSync(join(folder, ".git"), { recursive: true });
    expect(recorded(folder)).toBeNull();
    git(folder, "2024-06-04T10:00:00+08:00", "init", "-q");
    expect(recorded(folder)).toBeNull();
  });

  it("is read from a repository of SHA-256 objects, too", () => {
    expect(recorded(repository("sha256", "--object-format=sha256"))?.get("qiye-1/b2k7q9")).toBe("2024-06-03");
  });

  it("runs nothing that a repository asks for: filters, textconv, hooks, fsmonitor, aliases", () => {
    const folder = repository("hostile");
    const proof = join(scratch, "ran");
    const script = join(scratch, "run.sh");
    writeFileSync(script, `#!/bin/sh\ntouch '${proof}'\ncat\n`);
    chmodSync(script, 0o755);
    for (const [key, value] of [
      ["core.fsmonitor", script],
      ["core.pager", script],
      ["core.hooksPath", scratch],
      ["core.sshCommand", script],
      ["diff.x.textconv", script],
      ["diff.x.command", script],
      ["filter.x.clean", script],
      ["filter.x.smudge", script],
      ["filter.x.required", "true"],
      ["alias.log", `!${script}`],
      ["log.showSignature", "true"],
      ["gpg.program", script],
    ])
      git(folder, "2024-06-04T10:00:00+08:00", "config", key ?? "", value ?? "");
    writeFileSync(join(folder, ".git", "info", "attributes"), "* filter=x diff=x\n");
    expect(recorded(folder)?.get("qiye-1/b2k7q9")).toBe("2024-06-03");
    expect(existsSync(proof)).toBe(false);
  });
});

it("a week's text tells what was recorded late, and in a fictional registry does not ask", () => {
  const folder = repository("weekly");
  appendFileSync(progressOf(folder, "qiye-1/guozi.yaml"), flow("zz9x8y", "2024-06-06"));
  git(folder, "2024-06-12T23:30:00+00:00", "commit", "-qam", "late: already the 13th in Shanghai");
  const weekly = () =>
    spawnSync(
      process.execPath,
      [join(top, "bin", "duban.js"), "weekly", "--week", "2024-W24", "--as-of", "2024-06-20"],
      { cwd: folder, encoding: "utf8", env: { ...process.env, DUBAN_LANG: "zh" } },
    ).stdout;
  expect(weekly()).toContain("补报1条");
  expect(weekly()).toContain(
    "国有企业采购全部上平台：市国资委6月6日进展（2024年5月）。补报（6月13日入库）。",
  );
  expect(weekly()).toBe(weekly());
  const programme = join(folder, "registry", "programme.yaml");
  writeFileSync(programme, readFileSync(programme, "utf8").replace("fictional: false", "fictional: true"));
  expect(weekly()).not.toContain("补报");
});
