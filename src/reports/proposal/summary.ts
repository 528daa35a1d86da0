import type { Proposal } from "../../intake/proposal.ts";
import type { Lang } from "../../model/language.ts";
import { clauses, plural } from "../parts/words.ts";

/** Whether the paper asks for nothing that is not on file. */
export const asksNothing = ({ additions, revisions }: Proposal): boolean =>
  additions.length === 0 && revisions.every(({ changes }) => changes.length === 0);

/** 加12项任务、3个单位；变动2处；已在登记簿里9项. Classes that are empty are left out. */
export function proposalSummary(proposal: Proposal, lang: Lang, cancelled = 0): string {
  const { read, additions, fresh, revisions, there, gone, undone } = proposal;
  const changes = revisions.flatMap((each) => each.changes).length;
  const differences = revisions.flatMap((each) => each.differences).length;
  const measures = new Set(additions.flatMap(({ measure }) => (measure?.isNew ? [measure.number] : []))).size;
  const undated = additions.filter(({ wanted }) => wanted.timed.deadline.type === "none").length;
  const zh = lang === "zh";
  const said: readonly (readonly [number, string])[] = [
    [additions.length, zh ? `加${additions.length}项任务` : `${plural(additions.length, "task")} to add`],
    [undated, zh ? `其中${undated}项缺时限` : `${undated} of them without a day`],
    [measures, zh ? `${measures}条措施` : plural(measures, "measure")],
    [fresh.length, zh ? `${fresh.length}个单位` : plural(fresh.length, "unit")],
    [changes, zh ? `变动${changes}处` : plural(changes, "change")],
    [
      differences,
      zh ? `不同而不改${differences}处` : `${plural(differences, "difference")} left as they are`,
    ],
    [there.length, zh ? `已在登记簿里${there.length}项` : `${there.length} on file already`],
    [cancelled, zh ? `取消${cancelled}项` : `${cancelled} cancelled`],
    [
      gone.length - cancelled,
      zh ? `文件里不再有${gone.length - cancelled}项` : `${gone.length - cancelled} no longer in the paper`,
    ],
    [undone.length, zh ? `没有写由谁办${undone.length}项` : `${undone.length} naming nobody`],
    [
      read.unread.length,
      zh ? `没读懂${read.unread.length}处` : `${plural(read.unread.length, "passage")} not understood`,
    ],
  ];
  return clauses(
    said.flatMap(([count, words]) => (count === 0 ? [] : [words])),
    lang,
  );
}
