import { countedUntil, standingId } from "../../../derive/history.ts";
import { openIssues } from "../../../derive/issues.ts";
import type { Recorded } from "../../../derive/ledger.ts";
import type { IssueEntry } from "../../../model/records.ts";
import { Refusal } from "../../../model/refusal.ts";
import { entriesSaid } from "../../../rules/shared/saying.ts";
import type { Call, Opened } from "../../command.ts";
import { entriesWith, findEntry } from "./find-entry.ts";
import { dayOfCall, type Scene, sceneFor, sceneIn } from "./scene.ts";

type Issue = Recorded<IssueEntry>;

/** The issues of a task that are open on a day. */
export const issuesOpen = ({ account, on }: Pick<Scene, "account" | "on">): readonly Issue[] =>
  openIssues(account.history, countedUntil(account.history, on));

const isEntryId = (word: string): boolean => /^(?:.+\/)?[a-hjkmnp-tv-z][0-9a-hjkmnp-tv-z]{5}$/.test(word);

/** The issue that is meant among those open: the one of an id, or the only one. */
function among(scene: Scene, id: string | null): Issue {
  const open = issuesOpen(scene);
  const meant = id === null ? open : open.filter(({ entry }) => entry.id === id);
  const [only] = meant;
  if (only !== undefined && meant.length === 1) return only;
  const { task } = scene.account;
  const said = (lang: "zh" | "en") => entriesSaid(lang, open as never);
  if (open.length === 0)
    throw new Refusal(
      {
        zh: `任务 \`${task.id}\` 到 ${scene.on} 没有未解决的问题`,
        en: `by ${scene.on} the task \`${task.id}\` has no open issue`,
      },
      { zh: `\`duban show ${task.id}\` 看它的经过`, en: `\`duban show ${task.id}\` tells its story` },
    );
  throw new Refusal(
    id === null
      ? {
          zh: `任务 \`${task.id}\` 有${open.length}个未解决的问题`,
          en: `the task \`${task.id}\` has ${open.length} open issues`,
        }
      : { zh: `\`${id}\` 不是未解决的问题`, en: `\`${id}\` is no open issue` },
    { zh: `写其中一个的编号：${said("zh")}`, en: `write the id of one: ${said("en")}` },
  );
}

/** The open issue that a word names, by its id or as the only one of a task. */
export function issueNamed(opened: Opened, call: Call): { readonly scene: Scene; readonly issue: Issue } {
  const [word = ""] = call.args;
  const { ledger } = opened;
  if (
    isEntryId(word) &&
    !ledger.accounts.has(word) &&
    entriesWith(ledger, word.split("/").at(-1) ?? "").length > 0
  ) {
    const { account, recorded } = findEntry(ledger, word);
    const scene = sceneFor(opened, account, dayOfCall(call, opened));
    return { scene, issue: among(scene, standingId(account.history, recorded.entry.id)) };
  }
  const scene = sceneIn(opened, call, word);
  return { scene, issue: among(scene, null) };
}
