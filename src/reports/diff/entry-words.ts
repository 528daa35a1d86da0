import type { TaskNews } from "../../derive/difference/news.ts";
import { ofKind } from "../../derive/history.ts";
import type { Recorded } from "../../derive/ledger.ts";
import { roleWords } from "../../model/words.ts";
import { meetingWords } from "../parts/meeting-words.ts";
import { fieldName } from "./field-words.ts";
import { basis, dayIn, deed, labelled, remarks, type Telling, unitsIn } from "./telling.ts";

/** News that is one entry and nothing more. */
type SingleNews = Extract<TaskNews, { readonly recorded: Recorded }>;

const because = { zh: "理由", en: "reason" };
const evidence = { zh: "材料", en: "evidence" };

const materials = (telling: Telling, { entry }: Recorded): string =>
  labelled(
    telling,
    evidence,
    (entry.evidence ?? []).map(({ title }) => title).join(telling.setting.lang === "zh" ? "、" : ", "),
  );

/** The issue that an entry settles, in its own words. */
function issueWords({ after }: Telling, task: string, refers: string): string {
  const history = after.ledger.accounts.get(task)?.history;
  const issue = ofKind(history?.all ?? [], "issue").find(({ entry }) => entry.id === refers);
  return issue?.entry.text ?? refers;
}

const letterName = ({ after }: Telling, id: string): string => after.ledger.letters.get(id)?.number ?? id;

/** What one entry says, as clauses of a sentence: who did what when, and why. */
function clausesOf(telling: Telling, { task, recorded }: SingleNews): readonly string[] {
  const { lang } = telling.setting;
  const zh = lang === "zh";
  const { entry } = recorded;
  const did = (words: string, english: string) => deed(telling, recorded, zh ? words : english);
  const day = (on: Parameters<typeof dayIn>[1]) => dayIn(telling, on);
  const text = entry.text ?? "";
  const reason = (words: string | undefined) => labelled(telling, because, words);
  switch (entry.kind) {
    case "reassigned": {
      const role = roleWords[entry.role];
      const [from, to] = [unitsIn(telling, entry.from), unitsIn(telling, entry.to)];
      return [
        did(`同意${role.zh}单位由${from}调整为${to}`, `${role.en} changed from ${from} to ${to}`),
        basis(telling, entry.approved),
        text,
      ];
    }
    case "adjusted": {
      const record = telling.after.ledger.accounts.get(task)?.task ?? {};
      const field = fieldName(telling, entry.field.split("."), record);
      return [
        did(
          `同意${field}由${entry.from}调整为${entry.to}`,
          `${field} adjusted from ${entry.from} to ${entry.to}`,
        ),
        basis(telling, entry.approved),
        text,
      ];
    }
    case "resumed":
      return [did("同意恢复", "resumed"), basis(telling, entry.approved), text];
    case "suspended":
      return [did("同意暂停", "suspended"), reason(entry.reason), basis(telling, entry.approved), text];
    case "cancelled":
      return [did("同意取消", "cancelled"), reason(entry.reason), basis(telling, entry.approved), text];
    case "issue": {
      const asked = unitsIn(telling, entry.asks);
      const by = entry.by ? (zh ? `，希望${day(entry.by)}前解决` : `, wanted by ${entry.by}`) : "";
      return [did(`提出：${text}`, text), zh ? `请${asked}协调${by}` : `asks ${asked}${by}`];
    }
    case "resolved":
      return [
        did(
          `：问题“${issueWords(telling, task, entry.refers)}”已解决`,
          `the issue “${issueWords(telling, task, entry.refers)}” is settled`,
        ),
        entry.meeting
          ? zh
            ? `会议：${meetingWords(telling.setting, entry.meeting)}`
            : `at ${meetingWords(telling.setting, entry.meeting)}`
          : "",
        text,
      ];
    case "answered":
      return [
        did(`回复${letterName(telling, entry.refers)}`, `answered ${letterName(telling, entry.refers)}`),
        text,
      ];
    case "extension-requested": {
      const period = entry.period ? (zh ? `${entry.period}期` : `${entry.period} `) : "";
      return [
        did(`申请${period}延至${day(entry.to)}`, `asks to extend ${period}to ${entry.to}`),
        reason(entry.reason),
        text,
      ];
    }
    case "extension-refused":
      return [
        did("不同意延期", "extension refused"),
        reason(entry.reason),
        basis(telling, entry.approved),
        text,
      ];
    case "claim":
      return [did("申请销号", "claims that it is done"), text, materials(telling, recorded)];
    case "returned":
      return [did("核查退回", "returned the claim"), reason(entry.reason), text];
    case "accepted":
      return [
        did("核查同意销号", "accepted the claim"),
        labelled(telling, { zh: "方式", en: "method" }, entry.method),
        labelled(telling, { zh: "结论", en: "finding" }, entry.finding),
        text,
      ];
    case "reopened": {
      const percent =
        entry.percent === undefined ? "" : zh ? `退回到${entry.percent}%` : `back to ${entry.percent}%`;
      return [did("重新打开", "reopened"), reason(entry.reason), percent, text];
    }
    case "extension-approved":
      return [did("同意延期", "extension approved"), basis(telling, entry.approved), text];
    case "report":
    case "fulfilled":
      return [text];
  }
}

/** What the entry did to its task, beside its own words. */
function effectOf(telling: Telling, news: SingleNews): readonly string[] {
  const zh = telling.setting.lang === "zh";
  const day = (on: Parameters<typeof dayIn>[1]) => dayIn(telling, on);
  switch (news.kind) {
    case "extension-approved": {
      const { from, nth, period, reason, recorded } = news;
      const what =
        period === null
          ? zh
            ? "时限"
            : "the last day"
          : zh
            ? `${period}期的时限`
            : `the last day of ${period}`;
      const moved = zh
        ? `${what}${from === null ? "" : `由${day(from)}`}延至${day(recorded.entry.to)}`
        : `${what} moved ${from === null ? "" : `from ${from} `}to ${recorded.entry.to}`;
      const times = nth === null ? "" : zh ? `（第${nth}次）` : ` (no. ${nth})`;
      return [moved + times, labelled(telling, because, reason ?? undefined)];
    }
    case "reopened": {
      const { due } = news.recorded.entry;
      if (due === undefined) return [];
      const from = news.from === null ? "" : zh ? `由${day(news.from)}` : ` from ${news.from}`;
      return [zh ? `时限${from}改定为${day(due)}` : `the last day moved${from} to ${due}`];
    }
    case "closed": {
      const { daysLate, originalDaysLate } = news;
      if (daysLate === null) return [];
      const original =
        originalDaysLate !== null && originalDaysLate > daysLate
          ? zh
            ? `（按原定迟${originalDaysLate}天）`
            : ` (${originalDaysLate} on the original day)`
          : "";
      return [
        (daysLate === 0 ? (zh ? "按时" : "in time") : zh ? `迟${daysLate}天` : `${daysLate} days late`) +
          original,
      ];
    }
    default:
      return [];
  }
}

/** The clauses of a sentence that tells one entry: who did what, what it changed, why, on what paper. */
export function singleWords(telling: Telling, news: SingleNews): readonly string[] {
  const [head = "", ...rest] = clausesOf(telling, news);
  return [head, ...effectOf(telling, news), ...rest, ...remarks(telling, news.recorded)];
}
