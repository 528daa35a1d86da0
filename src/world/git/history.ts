import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Commit, type History, type HistoryPlace, makeWhole } from "../../model/history.ts";
import type { Text } from "../../model/language.ts";
import { Refusal } from "../../model/refusal.ts";
import { type Git, isolated } from "./isolated.ts";
import { recordedSince } from "./recorded.ts";
import { indexReader, treeReader } from "./stored.ts";

const cannot = (what: Text, shallow: boolean): Refusal =>
  new Refusal(
    what,
    shallow
      ? makeWhole
      : {
          zh: "仓库可能坏了：`git fsck` 看缺什么",
          en: "the repository may be damaged: `git fsck` says what is missing",
        },
    3,
  );

const unreadable: Text = {
  zh: "git 读不出这个仓库里的内容",
  en: "git cannot read what the repository holds",
};

const lineOf = (printed: Buffer | null): string => printed?.toString("utf8").trim() ?? "";

function commitOf(git: Git, revision: string): Commit | null {
  const id = lineOf(git(["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`]));
  if (!/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(id)) return null;
  const at = Number(lineOf(git(["show", "--no-patch", "--no-show-signature", "--format=%ct", id, "--"])));
  return { id, at };
}

/** The history of a repository. */
export function history(place: HistoryPlace): History {
  const shallow = existsSync(join(place.common, "shallow"));
  const told = <T>(found: T | null, what = unreadable): T => {
    if (found === null) throw cannot(what, shallow);
    return found;
  };
  return {
    shallow,
    commit: (revision) => isolated(place, (git) => commitOf(git, revision)),
    mergeBase: (one, other) => isolated(place, (git) => lineOf(git(["merge-base", one, other])) || null),
    at: (commit, below) => isolated(place, (git) => told(treeReader(git, commit, below))),
    staged: (below) => isolated(place, (git) => told(indexReader(git, below))),
    firstRecorded: (from, below) => isolated(place, (git) => told(recordedSince(git, from, below))),
  };
}
