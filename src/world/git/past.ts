import type { Past, RepositoryPlace } from "../../model/history.ts";
import { firstRecorded } from "./recorded.ts";
import { commitOf, mergeBases } from "./revisions.ts";
import { staged } from "./staged.ts";
import { touching } from "./touches.ts";
import { treeOf } from "./trees.ts";

/** The past of the repository at a place of the disk. */
export const past = (place: RepositoryPlace): Past => ({
  commitOf: (revision) => commitOf(place, revision),
  mergeBases: (one, other) => mergeBases(place, one, other),
  treeOf: (commit, below) => treeOf(place, commit, below),
  staged: (index, below) => staged(place, index, below),
  touching: (commit, path) => touching(place, commit, path),
  firstRecorded: (commit, below) => firstRecorded(place, commit, below),
});
