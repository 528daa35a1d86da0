import { copyFileSync, existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { RepositoryPlace } from "../../model/history.ts";
import type { Reader } from "../../model/reader.ts";
import { worldRefusal } from "../world-refusal.ts";
import { type IsolatedGit, isolated } from "./isolated.ts";
import { type Held, heldIn, readerOf } from "./trees.ts";
import { noGit, unreadableObjects } from "./words.ts";

/** Copies an index with the parts that it may be split into; no index is an empty one. */
function copied(index: string, own: string): NodeJS.ProcessEnv {
  const copy = join(own, "index");
  try {
    if (existsSync(index)) copyFileSync(index, copy);
    for (const name of readdirSync(dirname(index)))
      if (/^sharedindex\.[0-9a-f]+$/.test(name)) copyFileSync(join(dirname(index), name), join(own, name));
  } catch (cause) {
    throw worldRefusal(index, cause);
  }
  return { GIT_INDEX_FILE: copy };
}

/** Paths in conflict, with the `-z` list that takes them out of the index. */
function unmergedIn(git: IsolatedGit, env: NodeJS.ProcessEnv): readonly string[] {
  const { status, stdout, missing } = git.run(["ls-files", "--unmerged", "-z"], { env });
  if (missing) throw noGit();
  if (status !== 0) throw unreadableObjects("index");
  const paths = stdout
    .toString("utf8")
    .split("\0")
    .flatMap((line) => /^\d+ [0-9a-f]+ [123]\t(.*)$/s.exec(line)?.[1] ?? []);
  return [...new Set(paths)];
}

/** What a commit of an index would hold below a folder, files in conflict as `unmerged`; the index itself is not touched. */
export function staged(place: RepositoryPlace, index: string, below: string): Reader {
  const prefix = below === "" ? "" : `${below}/`;
  const held = isolated(place, (git): readonly Held[] => {
    const env = copied(index, git.own);
    const unmerged = unmergedIn(git, env);
    if (unmerged.length > 0)
      git.run(["update-index", "-z", "--force-remove", "--stdin"], {
        env,
        input: unmerged.map((path) => `${path}\0`).join(""),
      });
    const { status, stdout } = git.run(["write-tree"], { env });
    if (status !== 0) throw unreadableObjects("index");
    const conflicts = unmerged
      .filter((path) => path.startsWith(prefix))
      .map((path): Held => ({ path: path.slice(prefix.length), kind: "unmerged", size: 0, id: "" }));
    return [...heldIn(git, stdout.toString("latin1").trim(), below), ...conflicts].sort((a, b) =>
      a.path < b.path ? -1 : 1,
    );
  });
  return readerOf(place, held);
}
