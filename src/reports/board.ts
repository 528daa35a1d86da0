import { seriesOf } from "../derive/series.ts";
import type { TaskState } from "../derive/task-state.ts";
import type { Board, BoardMeeting, BoardTask } from "../model/board.ts";
import type { Day } from "../model/day.ts";
import type { Fact, Report } from "../model/report.ts";
import { boardLines, signOrder } from "./board/lines.ts";
import { stateFacts } from "./parts/facts.ts";
import { framed, type Setting } from "./parts/frame.ts";
import { joined } from "./parts/words.ts";

/** What the chart shows: whole months, the tasks that were chosen, and what was typed to choose them. */
interface BoardWish {
  readonly from: Day;
  readonly to: Day;
  readonly states: readonly TaskState[];
  /** How many tasks there are, chosen or not. */
  readonly all: number;
  readonly chosenBy: readonly string[];
}

function meetingsOf({ ledger, asOf, lang }: Setting, { from, to }: BoardWish): readonly BoardMeeting[] {
  return [...ledger.meetings.values()]
    .filter(({ day, held }) => from <= day && day <= to && (!held || day <= asOf))
    .sort((a, b) => (a.day !== b.day ? (a.day < b.day ? -1 : 1) : a.id < b.id ? -1 : 1))
    .map(({ day, series }) => {
      const { title, line } = seriesOf(ledger, series);
      return { day, title: title?.[lang] ?? series, general: line === null };
    });
}

const chosenWords = ({ lang }: Setting, { states, all, chosenBy }: BoardWish): string | null => {
  if (chosenBy.length === 0) return null;
  const by = joined(chosenBy, lang);
  return lang === "zh"
    ? `只列${by}：全部${all}项中的${states.length}项`
    : `Only ${by}: ${states.length} of ${all} tasks`;
};

const nothing = { zh: "没有要画的任务。", en: "There is no task to draw." };

const taskFacts = (state: TaskState, task: BoardTask | undefined): { readonly [key: string]: Fact } => ({
  ...stateFacts(state),
  start: task?.start ?? null,
  milestones: (task?.milestones ?? []).map(({ title, dues, reachedOn }) => ({
    title,
    due: dues[dues.length - 1]?.is ?? null,
    reachedOn,
  })),
  occurrences: (task?.turns ?? []).map(({ period, dues, answeredOn }) => ({
    period,
    due: dues[dues.length - 1]?.is ?? null,
    answeredOn,
  })),
  suspensions: (task?.pauses ?? []).map(({ from, until }) => ({ from, until })),
  marks: (task?.marks ?? []).map(({ on, kind }) => ({ on, kind })),
});

/** The wall chart (挂图作战) on a day: tasks by line and lead unit against months. */
export function boardReport(setting: Setting, wish: BoardWish): Report {
  const { lang } = setting;
  const title = lang === "zh" ? "挂图作战" : "Wall chart";
  const chosen = chosenWords(setting, wish);
  const lines = boardLines(setting, wish.states, wish.to);
  const meetings = meetingsOf(setting, wish);
  const tasks = new Map(
    lines.flatMap(({ units }) => units.flatMap((unit) => unit.tasks)).map((task) => [task.id, task]),
  );
  const report = framed(setting, {
    kind: "board",
    title,
    blocks: [
      ...(chosen === null ? [] : [{ type: "paragraph", text: chosen } as const]),
      ...(lines.length === 0 ? [{ type: "paragraph", text: nothing[lang] } as const] : []),
    ],
    facts: {
      from: wish.from,
      to: wish.to,
      meetings: meetings.map(({ day, title: words }) => ({ day, title: words })),
      tasks: wish.states.map((state) => taskFacts(state, tasks.get(state.task.id))),
    },
  });
  const notes = report.blocks.flatMap((block) => (block.type === "paragraph" ? [block.text] : []));
  const { from, to } = wish;
  const board: Board = {
    title: `${setting.ledger.programme.title}${lang === "zh" ? "" : ": "}${title}`,
    asOf: setting.asOf,
    notes,
    from,
    to,
    lines,
    order: signOrder(setting),
    meetings,
  };
  return { ...report, board };
}
