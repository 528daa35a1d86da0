import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Commit, RepositoryPlace } from "../../model/history.ts";
import { type IsolatedGit, isolated } from "./isolated.ts";
import { handOver, refsOf } from "./refs.ts";
import { ambiguous, noGit, shallow, strangers, unknownRevision, unreadableObjects } from "./words.ts";

const fullHash = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

export const isShallow = ({ common }: RepositoryPlace): boolean => existsSync(join(common, "shallow"));

/** Where git looks for a short name, in its order. */
const meanings = (name: string): readonly string[] =>
  ["", "refs/", "refs/tags/", "refs/heads/", "refs/remotes/"]
    .map((folder) => `${folder}${name}`)
    .concat(`refs/remotes/${name}/HEAD`);

/** Refuses a name that means several things: a tag must not pass for the branch that was meant. */
function refuseAmbiguous(revision: string, refs: ReadonlyMap<string, string>): void {
  const name = /^(.*?)(?:[~^:]|@\{|$)/s.exec(revision)?.[1] ?? "";
  const found = meanings(name).filter((each) => refs.has(each));
  if (new Set(found.map((each) => refs.get(each))).size > 1) throw ambiguous(revision, found);
}

/** In the year 9999, the last that days are spoken of in. */
const lastSecond = 253_370_000_000;

/** The committer's second as git has it; an absurd one becomes one that is a day. */
export const secondsIn = (text: string): number => Math.min(Math.max(Number(text) || 0, 0), lastSecond);

function secondsOf(git: IsolatedGit, commit: string): number {
  const { status, stdout } = git.run([
    "log",
    "-1",
    "--no-walk",
    "--no-show-signature",
    "--format=%ct",
    commit,
  ]);
  if (status !== 0) throw unreadableObjects(commit);
  return secondsIn(stdout.toString("latin1").trim());
}

/** The commit that a revision means; used as its hash from then on. */
export function commitOf(place: RepositoryPlace, revision: string): Commit {
  return isolated(place, (git) => {
    if (!fullHash.test(revision)) {
      const refs = refsOf(place);
      refuseAmbiguous(revision, refs);
      handOver(refs, git.own);
    }
    const strange = /[\0-\x1f\x7f]/.test(revision);
    const { status, stdout, missing } = strange
      ? { status: 128, stdout: "", missing: false }
      : git.run(["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`]);
    if (missing) throw noGit();
    const hash = stdout.toString().trim();
    if (status === 0 && fullHash.test(hash)) return { hash, seconds: secondsOf(git, hash) };
    throw isShallow(place) ? shallow(revision) : unknownRevision(revision);
  });
}

/**
 * The best common ancestors of two commits. In a shallow clone only where one is the other's ancestor: then nothing that
 * was cut off could be a better one.
 */
export function mergeBases(place: RepositoryPlace, one: string, other: string): readonly Commit[] {
  return isolated(place, (git) => {
    const { status, stdout, missing } = git.run(["merge-base", "--all", one, other]);
    if (missing) throw noGit();
    const found = stdout
      .toString("latin1")
      .split("\n")
      .filter((line) => fullHash.test(line));
    const certain = found.length === 1 && (found[0] === one || found[0] === other);
    if (isShallow(place) && !certain) throw shallow(one.slice(0, 12));
    if (status !== 0 && status !== 1) throw unreadableObjects(one);
    if (found.length === 0) throw strangers(one, other);
    return found.sort().map((hash) => ({ hash, seconds: secondsOf(git, hash) }));
  });
}
