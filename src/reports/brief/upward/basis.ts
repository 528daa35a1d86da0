import { approversOn } from "../../../derive/acting.ts";
import { graveDays, hasLadder, isGrave, startOf } from "../../../derive/ladder.ts";
import { policyOn } from "../../../derive/ledger.ts";
import { shortNamesOn } from "../../../derive/names.ts";
import type { TaskState } from "../../../derive/task-state.ts";
import type { Letter } from "../../../model/records.ts";
import { letterWords } from "../../../model/words.ts";
import type { Setting } from "../../parts/frame.ts";
import { bracketed, clauses, dayWords, joined, plural, sourceWords } from "../../parts/words.ts";
import type { AskedUpward, LateMatter, Matters } from "./matters.ts";

/** The paper that the rules stand in, said once for all matters; nothing where no matter goes by them. */
export function rulesWords(
  { ledger, asOf, lang }: Setting,
  { extensions, decisions, grave }: Matters,
): string {
  const byRules =
    hasLadder(ledger, asOf) && [...decisions, ...grave].some(({ rung }) => rung && isGrave(rung.step));
  if (extensions.length === 0 && !byRules) return "";
  const paper = sourceWords(policyOn(ledger, asOf)?.source, lang);
  if (paper === null) return "";
  return lang === "zh" ? `所称规则：${paper}。` : `The rules are those of ${paper}.`;
}

const told = (parts: readonly string[], { lang }: Setting): string => {
  const said = clauses(
    parts.filter((part) => part !== ""),
    lang,
  );
  return lang === "zh" ? `依据：${said}。` : `Basis: ${said}.`;
};

/** Why an extension waits for an answer: who may give it. */
export function extensionBasis(setting: Setting, { account, task }: TaskState): string {
  const { ledger, asOf, lang } = setting;
  const names = shortNamesOn(ledger, approversOn(ledger, account, { matter: "extension", day: asOf }), asOf);
  return told(
    lang === "zh"
      ? [`按规则，延期由${names}批准`, `任务${task.id}`]
      : [`by the rules ${names} approve extensions`, `task ${task.id}`],
    setting,
  );
}

/** Why an issue goes upward: it asks the task force, or meetings did not settle it. */
export function issueBasis(setting: Setting, { asked, meetings, state: { task } }: AskedUpward): string {
  const { ledger, asOf, lang } = setting;
  const names = shortNamesOn(ledger, asked, asOf);
  return told(
    lang === "zh"
      ? [
          asked.length > 0 ? `请的是${names}，没有解决` : "",
          meetings.length > 0 ? `${meetings.length}次会议研究过，没有解决` : "",
          `任务${task.id}`,
        ]
      : [
          asked.length > 0 ? `it asks ${names} and is not settled` : "",
          meetings.length > 0 ? `${plural(meetings.length, "meeting")} took it up and did not settle it` : "",
          `task ${task.id}`,
        ],
    setting,
  );
}

/** What the rules say of so many days, as far as it is for others than the office. */
function ladderWords(setting: Setting, { daysLate, rung }: LateMatter): string {
  const { ledger, asOf, lang } = setting;
  const zh = lang === "zh";
  if (!hasLadder(ledger, asOf)) {
    if (daysLate < graveDays) return "";
    return zh ? `逾期满${graveDays}天` : `${graveDays} days late or more`;
  }
  if (rung === null || !isGrave(rung.step)) return "";
  const start = startOf(rung);
  return zh
    ? `逾期满${start}天，按规则应发${rung.word}`
    : `${start} days late or more: ${letterWords[rung.step].en} by the rules`;
}

const letterName = ({ asOf, lang }: Setting, { step, number, issued }: Letter): string =>
  letterWords[step][lang] +
  bracketed(clauses([...(number ? [number] : []), dayWords(issued, asOf, lang)], lang), lang);

/** Why an overdue task goes upward: the decision, the rung that it has reached, and what was written so far. */
export function lateBasis(setting: Setting, matter: LateMatter): string {
  const { asOf, lang } = setting;
  const zh = lang === "zh";
  const { decision, letters, state } = matter;
  const written = joined(
    letters.map((letter) => letterName(setting, letter)),
    lang,
  );
  const decided =
    decision === null
      ? ""
      : zh
        ? `${dayWords(decision.meeting.day, asOf, lang)}会议议定第${decision.n}项`
        : `decision ${decision.n} of ${decision.meeting.day}`;
  const letter =
    written === "" ? (zh ? "没有发过函" : "no letter was sent") : zh ? `已发${written}` : `sent: ${written}`;
  const task = zh ? `任务${state.task.id}` : `task ${state.task.id}`;
  return told([decided, ladderWords(setting, matter), letter, task], setting);
}
