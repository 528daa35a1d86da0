import type { AskGroup } from "../../derive/ask-history.ts";
import { shortNamesOn } from "../../derive/names.ts";
import type { Ask } from "../../derive/reporting.ts";
import type { Lang, Text } from "../../model/language.ts";
import type { Cell, Fact, Tone } from "../../model/report.ts";
import type { Setting } from "./frame.ts";
import { bracketed, clauses, joined, periodWords } from "./words.ts";

export const askWords: Readonly<Record<Ask["state"], Text>> = {
  missing: { zh: "未报", en: "not reported" },
  partial: { zh: "部分", en: "partly" },
  late: { zh: "迟报", en: "late" },
  reported: { zh: "已报", en: "reported" },
};

/** Not reported, partly, late, reported; within each the order given, which is by unit. */
export const worstFirst = (asks: readonly Ask[]): readonly Ask[] =>
  (Object.keys(askWords) as readonly Ask["state"][]).flatMap((state) =>
    asks.filter((ask) => ask.state === state),
  );

const tones: Readonly<Record<Ask["state"], Tone>> = {
  missing: "red",
  partial: "yellow",
  late: "yellow",
  reported: "plain",
};

const workdaysWords = (days: number | null, lang: Lang): string =>
  days === null
    ? lang === "zh"
      ? "工作日待定"
      : "working days not announced yet"
    : lang === "zh"
      ? `${days}个工作日`
      : `${days} working days`;

/** When a period's returns are due, and how that stands to the as-of day. */
function dueWords({ asOf, lang }: Setting, { period, dues, asks }: AskGroup): string {
  const zh = lang === "zh";
  const days = dues.map((day) => day ?? (zh ? "待定" : "not known yet"));
  const due = zh ? `${days.join("、")}前报` : `due ${days.join(", ")}`;
  const past = asks.find((ask) => ask.pastDue && ask.unanswered.length > 0);
  if (past) {
    const since = workdaysWords(past.workdaysLate, lang);
    return dues.length === 1 ? clauses([due, zh ? `已过${since}` : `${since} ago`], lang) : due;
  }
  if (period.end >= asOf) return clauses([due, zh ? "本期未完" : "the period still runs"], lang);
  return dues.some((day) => day !== null && day >= asOf)
    ? clauses([due, zh ? "还没到期" : "not yet past"], lang)
    : due;
}

/** The line that reconciles a period's asks: 已报9＋迟报1＋部分2＋未报2＝应报14个单位。 */
export function askCountLine(setting: Setting, group: AskGroup): string {
  const { lang } = setting;
  const count = (state: Ask["state"]) => group.asks.filter((ask) => ask.state === state).length;
  const sum = (["reported", "late", "partial", "missing"] as const).map(
    (state) => `${askWords[state][lang]}${lang === "zh" ? "" : " "}${count(state)}`,
  );
  const head = periodWords(group.period.id, lang) + bracketed(dueWords(setting, group), lang);
  return lang === "zh"
    ? `${head}：${sum.join("＋")}＝应报${group.asks.length}个单位。`
    : `${head}: ${sum.join(" + ")} = ${group.asks.length} units asked.`;
}

/** The state of an ask with its answered tasks, 部分（1/3）; a late one with its day, its lateness and who came last. */
export function askCell(setting: Setting, ask: Ask): Cell {
  const { ledger, asOf, lang } = setting;
  const zh = lang === "zh";
  const others = ask.lastBy.includes(ask.unit) ? [] : ask.lastBy;
  const answered = `${ask.tasks.length - ask.unanswered.length}/${ask.tasks.length}`;
  const names = shortNamesOn(ledger, others, asOf);
  const inner =
    ask.completedOn === null
      ? [answered]
      : [
          zh ? `${ask.completedOn}报齐` : `complete on ${ask.completedOn}`,
          ...(ask.state === "late"
            ? [
                zh
                  ? `迟${workdaysWords(ask.workdaysLate, lang)}`
                  : `${workdaysWords(ask.workdaysLate, lang)} late`,
              ]
            : []),
          ...(others.length > 0 ? [zh ? `最后报的是${names}` : `the last was ${names}`] : []),
        ];
  return { text: askWords[ask.state][lang] + bracketed(clauses(inner, lang), lang), tone: tones[ask.state] };
}

type Awaited = Ask["awaited"][number];

/** Who is awaited on a task: 本单位, or by name the responsible units that a lead waits for. */
export function awaitedWords({ ledger, asOf, lang }: Setting, { own, responsible }: Awaited): string {
  const self = own ? [lang === "zh" ? "本单位" : "itself"] : [];
  return joined([...self, ...responsible.map((unit) => shortNamesOn(ledger, [unit], asOf))], lang);
}

/** An ask as programs read it. */
export const askFacts = (ask: Ask): { readonly [key: string]: Fact } => ({
  unit: ask.unit,
  period: ask.period.id,
  due: ask.due,
  state: ask.state,
  tasks: ask.tasks,
  unanswered: ask.unanswered,
  awaited: ask.awaited.map(({ task, own, responsible }) => ({ task, own, responsible })),
  completedOn: ask.completedOn,
  lastBy: ask.lastBy,
  workdaysLate: ask.workdaysLate,
});
