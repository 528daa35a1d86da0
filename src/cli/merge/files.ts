import { resolve } from "node:path";
import type { Call } from "../../commands/command.ts";
import type { Merging } from "../../model/merging.ts";
import type { Outcome } from "../../model/outcome.ts";
import { Refusal } from "../../model/refusal.ts";
import type { World } from "../../model/world.ts";
import { disputedEntries, mergedEntries } from "../../source/merge.ts";
import { onPath } from "../path-search.ts";
import { exactText, place } from "./place.ts";
import { byPeople, leftToPeople } from "./words.ts";

type Files = Extract<Merging, { readonly by: "files" }>;

/** The most conflicts that git's own merge counts; more than that is its failure. */
const mostConflicts = 127;

const gitFailed = (named: string): Refusal =>
  new Refusal(
    {
      zh: `git 合并不了 \`${named}\`，文件没有动`,
      en: `git cannot merge \`${named}\`; the file is as it was`,
    },
    {
      zh: "`git show :2:文件` 是我方的，`git show :3:文件` 是对方的：对照着写好，再 `git add`",
      en: "`git show :2:FILE` is ours, `git show :3:FILE` theirs: write the file from both, then `git add`",
    },
    3,
  );

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, at) => byte === b[at]);

/** git's own merge of the texts, into `ours`; answers how many conflicts it marked there. */
function byGit(world: World, { base, ours, theirs, named }: Files): number {
  const before = world.readFile(ours);
  const labels = ["ours", "base", "theirs"].flatMap((label) => ["-L", label]);
  const git = onPath(world, "git") ?? "git";
  const status = world.run(git, ["merge-file", "-q", ...labels, ours, base, theirs], {});
  if (status >= 0 && status <= mostConflicts) return status;
  if (!sameBytes(world.readFile(ours), before)) world.writeFile(ours, before);
  throw gitFailed(named);
}

/**
 * What git asks of a merge driver: both sides' entries into `ours`, exit 0. Where people have to decide, `ours` is as
 * git's own merge of texts leaves it, exit 1. On a failure `ours` is as it was.
 */
export async function mergeFiles(files: Files, call: Call, world: World): Promise<Outcome> {
  const [base, ours, theirs] = [files.base, files.ours, files.theirs].map((path) => resolve(world.cwd, path));
  if (base === undefined || ours === undefined || theirs === undefined) throw new Error("three files");
  const [old, mine, other] = [base, ours, theirs].map((path) => exactText(world.readFile(path)));
  const texts = old != null && mine != null && other != null ? ([old, mine, other] as const) : null;
  const merged = texts && mergedEntries(...texts);
  if (texts && merged !== null) {
    await place({ file: ours, before: texts[1], after: merged }, call, world);
    return { exit: 0 };
  }
  const disputed = texts ? disputedEntries(...texts) : [];
  const conflicts = byGit(world, { ...files, base, ours, theirs });
  if (conflicts === 0 && disputed.length === 0) return { exit: 0 };
  const why = leftToPeople(disputed);
  return {
    says: {
      zh: `\`${files.named}\`：${why.zh}\n办法：${byPeople.zh}`,
      en: `\`${files.named}\`: ${why.en}\nfix: ${byPeople.en}`,
    },
    exit: 1,
  };
}
