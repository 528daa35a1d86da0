import type { MeetingNews, News, RecordNews, TaskNews, Unrecorded } from "../../derive/difference/news.ts";
import type { Difference } from "../../derive/difference.ts";
import type { Text } from "../../model/language.ts";
import { meetingWords } from "../parts/meeting-words.ts";
import { rankOf } from "./kinds.ts";
import { meetingSentence } from "./meeting-words.ts";
import { nameOf, taskName } from "./names.ts";
import { recordSentence } from "./record-words.ts";
import { taskSentence } from "./task-words.ts";
import type { Telling } from "./telling.ts";

/** A piece of news in words, under the record that it is about. */
export interface Told {
  readonly news: News;
  /** The record: a task's title and id, a meeting's name. */
  readonly subject: string;
  readonly sentence: string;
  readonly task: string | null;
}

/** News that belongs together: of a line, of the tasks of no line, of meetings, of supervision, of the rules. */
export interface Group {
  readonly id: "unrecorded" | "line" | "programme" | "meetings" | "supervision" | "rules";
  /** The line of a line's group; null for the others. */
  readonly line: string | null;
  readonly title: Text;
  readonly told: readonly Told[];
}

const isOnTask = (news: News): news is TaskNews => "task" in news;
const isOnMeeting = (news: News): news is MeetingNews => "meeting" in news || "decision" in news;
const isUnrecorded = (news: RecordNews | Unrecorded): news is Unrecorded =>
  news.kind !== "recorded" && news.kind !== "updated";

/** On one line: what a record says must not look like a line of ours. */
const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

/** A piece of news in words, each on one line. */
function toldOf(telling: Telling, news: News): Told {
  const { subject, sentence, task } = wordsOf(telling, news);
  return { news, subject: oneLine(subject), sentence: oneLine(sentence), task };
}

function wordsOf(telling: Telling, news: News): Omit<Told, "news"> {
  if (isOnTask(news))
    return {
      subject: taskName(telling, news.task),
      sentence: taskSentence(telling, news),
      task: news.task,
    };
  if (isOnMeeting(news)) {
    const { id } = "meeting" in news ? news.meeting : news.decision.meeting;
    return {
      subject: meetingWords(telling.setting, id),
      sentence: meetingSentence(telling, news),
      task: null,
    };
  }
  const { about } = news;
  const task = about.entry?.task ?? (about.of === "task" ? about.id : null);
  return { subject: nameOf(telling, about), sentence: recordSentence(telling, news), task };
}

const unrecorded: Text = { zh: "没有相应记录的改动", en: "Changed without a record of it" };
const noLine: Text = { zh: "总体事项（不属于任何行动）", en: "Programme-wide tasks (of no line)" };
const meetings: Text = { zh: "会议和议定事项", en: "Meetings and their decisions" };
const supervision: Text = { zh: "检查、问题和函件", en: "Inspections, findings and letters" };
const rules: Text = { zh: "单位、行动和规则", en: "Units, lines and rules" };

/** The group that news belongs to: a fixed one, or a line by its id; the tasks of no known line are the programme's. */
function placeOf({ before, after }: Telling, { news, task }: Told): Group["id"] | `line ${string}` {
  if (isOnMeeting(news)) return "meetings";
  if (!isOnTask(news)) {
    if (isUnrecorded(news)) return "unrecorded";
    if (["finding", "inspection", "letter", "ask"].includes(news.about.of)) return "supervision";
    if (news.about.of === "meeting") return "meetings";
    if (news.about.of !== "task") return "rules";
  }
  const account = after.ledger.accounts.get(task ?? "") ?? before.ledger.accounts.get(task ?? "");
  const line = account?.task.line ?? "";
  return after.ledger.lines.has(line) ? `line ${line}` : "programme";
}

const byRank = (a: Told, b: Told): number => rankOf(a.news.kind) - rankOf(b.news.kind);

/** The weightiest news' subject first, then by name of the subject; of a subject the weightiest first. */
function sorted(told: readonly Told[]): readonly Told[] {
  const best = new Map<string, number>();
  for (const { subject, news } of told)
    best.set(subject, Math.min(best.get(subject) ?? Infinity, rankOf(news.kind)));
  return [...told].sort(
    (a, b) =>
      (best.get(a.subject) ?? 0) - (best.get(b.subject) ?? 0) ||
      (a.subject < b.subject ? -1 : a.subject > b.subject ? 1 : byRank(a, b)),
  );
}

/** All news in words, in the groups of a report; groups without any are left out. What no entry says comes first. */
export function groupsOf(telling: Telling, { news }: Difference): readonly Group[] {
  const told = news.map((each) => toldOf(telling, each));
  const lines = [...telling.after.ledger.lines.values()].sort((a, b) => a.number - b.number);
  const group = (id: Group["id"], title: Text, line: string | null = null): Group => {
    const place = line === null ? id : `line ${line}`;
    return { id, line, title, told: sorted(told.filter((each) => placeOf(telling, each) === place)) };
  };
  return [
    group("unrecorded", unrecorded),
    ...lines.map(({ id, title }) => group("line", { zh: title, en: title }, id)),
    group("programme", noLine),
    group("meetings", meetings),
    group("supervision", supervision),
    group("rules", rules),
  ].filter((each) => each.told.length > 0);
}
