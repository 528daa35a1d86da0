import type { Text } from "../../model/language.ts";
import { conflicts } from "../../source/conflict.ts";
import { disputedEntries, mergedEntries } from "../../source/merge.ts";
import { exactText } from "./place.ts";
import type { AskGit, Conflict } from "./stages.ts";
import { byPeople, leftToPeople } from "./words.ts";

/** What becomes of a file in conflict: its new text, or why it is left alone and what to do. */
type Solution =
  | { readonly before: string; readonly after: string }
  | { readonly why: Text; readonly fix: Text };

const marker = /^(?:<{7}|\|{7}|={7}|>{7})(?: |$)/;
const linesOf = (text: string): readonly string[] => text.split("\n").map((line) => line.replace(/\r$/, ""));

/** Whether somebody wrote in the file since git left it in conflict: a line that neither side has. */
function isEdited(text: string, versions: readonly string[]): boolean {
  const known = new Set(versions.flatMap(linesOf));
  return linesOf(text).some((line) => line !== "" && !known.has(line) && !marker.test(line));
}

const edited = (path: string): Text => ({
  zh: `改好后 \`git add\`；要从头来，\`git checkout -m -- ':/${path}'\` 恢复成冲突的样子，再 \`duban merge\``,
  en: `mend it and \`git add\`; to start again, \`git checkout -m -- ':/${path}'\` brings the conflict back, then \`duban merge\``,
});

interface Standing {
  readonly ask: AskGit;
  /** The file as it stands; null where it does not. */
  readonly bytes: Uint8Array | null;
}

/** Both sides' entries of one file, as git's index has them, where nobody has worked on the file since. */
export function solution({ path, base, ours, theirs }: Conflict, { ask, bytes }: Standing): Solution {
  const left = (why: Text, fix: Text = byPeople): Solution => ({ why, fix });
  const before = bytes && exactText(bytes);
  if (ours === null || theirs === null || before === null)
    return left({ zh: "一边删去了这个文件", en: "one side took the file away" });
  const [old, mine, other] = [base, ours, theirs].map((object) =>
    object === null ? "" : ask(["cat-file", "blob", object]),
  );
  if (old == null || mine == null || other == null || `${old}${mine}${other}`.includes("\ufffd"))
    return left({ zh: "git 给不出两边的文字", en: "git cannot give both sides' texts" });
  if (conflicts(path, before).length === 0)
    return left({ zh: "冲突标记已经不在", en: "its conflict markers are gone" }, edited(path));
  if (isEdited(before, [old, mine, other]))
    return left({ zh: "有人已经在里面改过", en: "somebody has worked on it" }, edited(path));
  const merged = mergedEntries(old, mine, other);
  if (merged === null) return left(leftToPeople(disputedEntries(old, mine, other)));
  const windows = before.includes("\r\n") && !merged.includes("\r\n");
  return { before, after: windows ? merged.replaceAll("\n", "\r\n") : merged };
}
