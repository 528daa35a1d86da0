import { officesOf } from "../../../derive/acting.ts";
import { countedUntil, ofKind } from "../../../derive/history.ts";
import { shortNamesOn } from "../../../derive/names.ts";
import { oneDecimal } from "../../../derive/share.ts";
import { bothLanguages, type Text } from "../../../model/language.ts";
import type { ReportEntry } from "../../../model/records.ts";
import { Refusal } from "../../../model/refusal.ts";
import { unitSaid } from "../../../rules/shared/saying.ts";
import type { Call } from "../../command.ts";
import { dayNamed } from "../day-words.ts";
import { given, unitsNamed } from "../given.ts";
import type { Draft } from "./draft.ts";
import { commonFields, indicatorsOf, milestoneOf, percentOf } from "./fields.ts";
import { periodOfReport } from "./period-of-report.ts";
import type { Scene } from "./scene.ts";

/** Options that a report is made of; without any of them and without text there is none. */
const contents = ["percent", "milestone", "next"] as const;

export const saysReport = (call: Call): boolean =>
  (call.args[1] ?? "").trim() !== "" ||
  contents.some((option) => given(call, option) !== null) ||
  call.list("indicator").length > 0 ||
  call.list("evidence").length > 0;

/** The unit's last report with a percentage, where that is more than what it reports now and the work was not sent back in between. */
export function lastAbove(
  { account, on }: Pick<Scene, "account" | "on">,
  unit: string,
  percent: number,
): (ReportEntry & { readonly percent: number }) | null {
  const entries = countedUntil(account.history, on);
  const back = entries.findLastIndex(({ entry }) => entry.kind === "returned" || entry.kind === "reopened");
  const last = ofKind(entries.slice(back + 1), "report").findLast(
    (each) => each.unit === unit && each.entry.percent !== undefined,
  )?.entry;
  return last?.percent === undefined || percent >= last.percent ? null : { ...last, percent: last.percent };
}

/** A percentage below the unit's last one wants a reason. */
function mayFall(scene: Scene, unit: string, percent: number): void {
  const { opened } = scene;
  const last = lastAbove(scene, unit, percent);
  if (last === null) return;
  const { id, percent: before, on: day } = last;
  throw new Refusal(
    bothLanguages((lang) =>
      lang === "zh"
        ? `${unitSaid(lang, opened.ledger, unit)}在 ${day} 报过 \`${oneDecimal(before)}%\`（\`${id}\`），现在报 \`${percent}%\`，低了却没有说明`
        : `${unitSaid(lang, opened.ledger, unit)} reported \`${oneDecimal(before)}%\` on ${day} (\`${id}\`); \`${percent}%\` is less, and no reason is given`,
    ),
    {
      zh: `把原因写成情况说明；前一条报错了的，\`duban correct ${id} --percent …\``,
      en: `write the reason as text; if the earlier figure was wrong, \`duban correct ${id} --percent …\``,
    },
    {
      why: {
        zh: "进度往回走，要么前一次虚报，要么出了事，会上一定有人问",
        en: "progress that goes back means an inflated figure or trouble, and the meeting will ask which",
      },
    },
  );
}

interface Drafted {
  readonly drafts: readonly Draft[];
  readonly notes: readonly (Text | null)[];
}

function reportDraft(scene: Scene, call: Call, unit: string): Drafted {
  const { task } = scene.account;
  const typed = given(call, "percent");
  const percent = typed === null ? undefined : percentOf("percent", typed);
  const milestone = given(call, "milestone");
  const indicators = indicatorsOf(task, call.list("indicator"));
  const common = commonFields(call, call.args[1] ?? null);
  const again = call.flag("again");
  const { period, note } = periodOfReport(scene, { unit, word: given(call, "period"), again });
  if (percent !== undefined && common["text"] === undefined) mayFall(scene, unit, percent);
  const fields = {
    ...common,
    period,
    percent,
    milestone: milestone === null ? undefined : milestoneOf(task, milestone),
    next: given(call, "next") ?? undefined,
    indicators: Object.keys(indicators).length > 0 ? indicators : undefined,
  };
  return { drafts: [{ kind: "report", fields }], notes: [note] };
}

function issueDraft(scene: Scene, call: Call, text: string): Drafted {
  const { opened, account, on } = scene;
  const named = unitsNamed(scene.opened.ledger, call.list("asks"));
  const asks = named.length > 0 ? named : officesOf(opened.ledger, account).slice(0, 1);
  if (asks.length === 0)
    throw new Refusal(
      { zh: "还要写 `--asks`（请谁协调）", en: "`--asks` is missing: who is asked" },
      { zh: "写要请的单位，如 `--asks 市财政局`", en: "name the units, as in `--asks caizheng`" },
    );
  const by = given(call, "by");
  const meant = by === null ? null : dayNamed("by", by, scene);
  const names = shortNamesOn(opened.ledger, asks, on);
  const note: Text = {
    zh: `没有写 --asks，问题请${names}协调`,
    en: `without --asks the issue goes to ${names}`,
  };
  const post = given(call, "post") ?? undefined;
  return {
    drafts: [{ kind: "issue", fields: { asks, by: meant?.day, text, post } }],
    notes: [named.length > 0 ? null : note, meant?.read ?? null],
  };
}

/** What `progress` writes for a unit: a report, an issue, or both. */
export function progressDrafts(scene: Scene, call: Call, unit: string): Drafted {
  const issue = given(call, "issue");
  const parts = [
    ...(saysReport(call) ? [reportDraft(scene, call, unit)] : []),
    ...(issue === null ? [] : [issueDraft(scene, call, issue)]),
  ];
  if (parts.length === 0)
    throw new Refusal(
      { zh: "没有写报什么", en: "there is nothing to report" },
      {
        zh: "写情况说明，或 `--percent`、`--milestone`、`--indicator`、`--next`、`--issue`",
        en: "write what happened, or `--percent`, `--milestone`, `--indicator`, `--next`, `--issue`",
      },
    );
  return { drafts: parts.flatMap(({ drafts }) => drafts), notes: parts.flatMap(({ notes }) => notes) };
}
