import type { Named, News } from "../../derive/difference/news.ts";
import type { Recorded } from "../../derive/ledger.ts";
import { oneDecimal } from "../../derive/share.ts";
import type { Fact } from "../../model/report.ts";
import type { Group, Told } from "./groups.ts";
import { countsOf } from "./kinds.ts";

type Facts = { readonly [key: string]: Fact };

const rounded = (value: number | null): number | null => (value === null ? null : oneDecimal(value));

const entryFacts = ({ unit, file, entry }: Recorded): Facts => ({
  id: entry.id,
  unit,
  on: entry.on,
  kind: entry.kind,
  file,
});

const recordFacts = ({ of, id, file }: Named): Facts => ({ kind: of, id, file });

/** The new entries that a piece of news tells. */
function entriesOf(news: News): readonly Recorded[] {
  if ("all" in news) return news.all;
  if ("recorded" in news) return [news.recorded];
  return news.kind === "stray" && news.about.entry ? [news.about.entry.recorded] : [];
}

/** What a kind of news has beside its task, record, entries and sentence. */
function detailsOf(news: News): Facts {
  switch (news.kind) {
    case "extension-approved":
      return { from: news.from, to: news.recorded.entry.to, extension: news.nth, period: news.period };
    case "reopened":
      return { from: news.from, to: news.recorded.entry.due ?? null };
    case "closed":
      return { daysLate: news.daysLate, originalDaysLate: news.originalDaysLate };
    case "lead-changed":
      return { from: news.recorded.entry.from, to: news.recorded.entry.to };
    case "report":
      return { from: rounded(news.from), to: rounded(news.to) };
    case "fulfilled":
      return { periods: [...new Set(news.all.map(({ entry }) => entry.period))] };
    case "held":
    case "planned":
      return { meeting: news.meeting.id };
    case "minuted":
      return { meeting: news.meeting.id, outcomes: news.outcomes.map(({ n }) => n) };
    case "settled":
      return { meeting: news.decision.meeting.id, decision: news.decision.n, fate: news.decision.fate };
    case "rewritten":
    case "updated":
      return { fields: news.fields.map(({ path, from, to }) => ({ path: path.join("."), from, to })) };
    case "redacted":
      return { fields: news.fields.map((path) => ({ path: path.join(".") })) };
    case "moved":
      return { from: news.from, to: news.about.file };
    default:
      return {};
  }
}

const changeFacts = ({ id, line }: Group, { news, task, sentence }: Told): Facts => ({
  kind: news.kind,
  group: id,
  line,
  task,
  record: "about" in news ? recordFacts(news.about) : null,
  entries: entriesOf(news).map(entryFacts),
  ...detailsOf(news),
  sentence,
});

const counts = (groups: readonly Group[]): Facts =>
  Object.fromEntries(countsOf(groups.flatMap(({ told }) => told.map(({ news }) => news))));

/** The groups with their counts, and every change, as programs read them. */
export const differenceFacts = (groups: readonly Group[]): Facts => ({
  total: groups.reduce((sum, { told }) => sum + told.length, 0),
  counts: counts(groups),
  groups: groups.map((group) => ({
    group: group.id,
    line: group.line,
    total: group.told.length,
    counts: counts([group]),
  })),
  changes: groups.flatMap((group) => group.told.map((each) => changeFacts(group, each))),
});
