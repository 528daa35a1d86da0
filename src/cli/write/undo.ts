import type { Edit } from "../../model/edit.ts";
import type { Text } from "../../model/language.ts";
import type { OldText } from "../../model/world.ts";
import type { GitFromHere } from "./git-from-here.ts";
import { shellWord } from "./shell-word.ts";

/** What was written, and where its old texts are. */
export interface Undoing {
  readonly edits: readonly Edit[];
  /** By registry's path; a file that is not among them was new, or git knows nothing of it. */
  readonly olds: ReadonlyMap<string, OldText>;
  /** Null where there is no repository. */
  readonly git: GitFromHere | null;
  readonly seen: (path: string) => string;
}

const changed = ({ edits, olds }: Undoing, at: OldText["at"]): readonly string[] =>
  edits
    .filter(({ path, before }) => before !== null && (olds.get(path)?.at ?? "nowhere") === at)
    .map(({ path }) => path);

/** The commands that bring back, each into its file, the old texts that are objects of their own. */
const fromObjects = ({ edits, olds, git, seen }: Undoing): readonly string[] =>
  edits.flatMap(({ path }) => {
    const old = olds.get(path);
    return git !== null && old?.at === "object"
      ? [`${git.git} cat-file blob ${old.object.slice(0, 16)} > ${shellWord(seen(path))}`]
      : [];
  });

function wordsFor(commands: readonly string[], lost: readonly string[]): Text {
  const line = commands.length === 0 ? "" : `\`${commands.join(" && ")}\``;
  if (lost.length === 0) return { zh: `${line}（回到写之前）`, en: `${line} (as it was before)` };
  return {
    zh: `${line}${line && "，"}${lost.join("、")} 改回原样（没有 git 存着旧稿）`,
    en: `${line}${line && ", "}write the old text of ${lost.join(", ")} again (no git keeps it)`,
  };
}

/** How what was written and not committed is taken back, so that all stands as it did just before. */
export function undoing(of: Undoing): Text {
  const { edits, git, seen } = of;
  const made = edits.filter(({ before }) => before === null).map(({ path }) => shellWord(seen(path)));
  const atPath = changed(of, "path");
  const commands = [
    ...(git && atPath.length > 0 ? [`${git.git} checkout -- ${git.files(atPath)}`] : []),
    ...fromObjects(of),
    ...(made.length > 0 ? [`rm ${made.join(" ")}`] : []),
  ];
  return wordsFor(
    commands,
    changed(of, "nowhere").map((path) => shellWord(seen(path))),
  );
}

/**
 * How a commit of it is taken back. git reverts nothing while other files are staged, so they are put aside; what the
 * commit took along because nobody had committed it before is brought back.
 */
export function reverting(of: Undoing, { commit, others }: { commit: string; others: boolean }): Text {
  const git = of.git?.git ?? "git";
  const revert = `${git} revert --no-edit ${commit.slice(0, 12)}`;
  const commands = [
    ...(others ? [`${git} stash -q`, revert, `${git} stash pop -q --index`] : [revert]),
    ...fromObjects(of),
  ];
  return wordsFor(
    commands,
    changed(of, "nowhere").map((path) => shellWord(of.seen(path))),
  );
}
