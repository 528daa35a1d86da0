import { join, relative, resolve } from "node:path";
import type { Call } from "../../commands/command.ts";
import type { Text } from "../../model/language.ts";
import type { Outcome } from "../../model/outcome.ts";
import { Refusal } from "../../model/refusal.ts";
import type { World } from "../../model/world.ts";
import { fromHere } from "../observe/from-here.ts";
import { seenRepository } from "../observe/repository.ts";
import { onPath } from "../path-search.ts";
import { repositoryAround } from "../revision.ts";
import { shellWord } from "../write/shell-word.ts";
import { place } from "./place.ts";
import { solution } from "./solution.ts";
import { type Conflict, conflictsIn } from "./stages.ts";
import { type Left, told } from "./words.ts";

const isProgress = (path: string): boolean => /(?:^|\/)progress\/[^/]+\/[^/]+\.yaml$/.test(path);

const noGit = (what: Text): Refusal =>
  new Refusal(what, {
    zh: "在登记簿的 git 仓库里运行，或用 -C 指明",
    en: "run it in the registry's git repository, or say where that is with -C",
  });

/** The repository that is meant, and the git to ask about it. */
function seat(
  call: Call,
  world: World,
): { readonly start: string; readonly top: string; readonly git: string } {
  const start = resolve(world.cwd, call.text("dir") ?? world.env("DUBAN_DIR") ?? ".");
  const top = repositoryAround(world, start)?.top;
  if (top === undefined)
    throw noGit({ zh: `\`${start}\` 不在 git 仓库里`, en: `\`${start}\` is in no git repository` });
  const git = onPath(world, "git");
  if (git === null) throw noGit({ zh: "PATH 里没有 git", en: "git is not on PATH" });
  return { start, top, git };
}

function meant(conflicts: readonly Conflict[], wanted: string | null): readonly Conflict[] {
  if (wanted === null) return conflicts.filter(({ path }) => isProgress(path));
  const found = conflicts.filter(({ path }) => path === wanted);
  if (found.length > 0) return found;
  throw new Refusal(
    { zh: `git 说 \`${wanted}\` 没有合并冲突`, en: `git knows of no merge conflict in \`${wanted}\`` },
    {
      zh: "`git status` 列出有冲突的文件；`duban merge` 不写文件名就是全部",
      en: "`git status` lists files in conflict; `duban merge` without a file takes them all",
    },
  );
}

/** How git goes on once nothing stands in conflict. */
const goingOn = (underWay: string | null): string =>
  underWay === null
    ? ""
    : underWay === "merge"
      ? " && git commit --no-edit"
      : ` && git ${underWay} --continue`;

/** Puts files together that stand in conflict in git's index; the index itself is git's and people's. */
export async function mergeFromIndex(file: string | null, call: Call, world: World): Promise<Outcome> {
  const { start, top, git } = seat(call, world);
  const ask = (args: readonly string[]) =>
    world.printed(git, ["-C", top, "-c", "core.fsmonitor=false", ...args]);
  const conflicts = conflictsIn(ask);
  const wanted = file === null ? null : relative(top, resolve(world.cwd, file)).replaceAll("\\", "/");
  const seen = (path: string): string => fromHere(world, join(top, path));
  const solved: string[] = [];
  const left: Left[] = [];
  for (const conflict of meant(conflicts, wanted)) {
    const whole = join(top, conflict.path);
    const bytes = world.kindOf(whole) === "file" ? world.readFile(whole) : null;
    const found = solution(conflict, { ask, bytes });
    if ("why" in found) left.push({ ...found, path: seen(conflict.path) });
    else {
      await place({ file: whole, ...found }, call, world);
      solved.push(conflict.path);
    }
  }
  const others = conflicts
    .map(({ path }) => path)
    .filter((path) => !solved.includes(path) && !left.some((each) => each.path === seen(path)));
  const add = `git add ${solved.map((path) => shellWord(seen(path))).join(" ")}`;
  const underWay = seenRepository(world, start)?.underWay ?? null;
  const next = `${add}${left.length + others.length === 0 ? goingOn(underWay) : ""}`;
  const says = told({ solved: solved.map(seen), left, others: others.map(seen), next });
  return { says, exit: left.length > 0 ? 1 : 0 };
}
