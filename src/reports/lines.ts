import { countPaces, countStages } from "../derive/counts.ts";
import { courseUntil } from "../derive/course.ts";
import { shortNamesOn } from "../derive/names.ts";
import { consultationsOf } from "../derive/series.ts";
import { isOpen } from "../derive/stage.ts";
import { statesOn, type TaskState } from "../derive/task-state.ts";
import type { Day } from "../model/day.ts";
import type { Line } from "../model/records.ts";
import type { Block, Report } from "../model/report.ts";
import { meetingEvents } from "./calendar/meetings.ts";
import { taskEvents } from "./calendar/tasks.ts";
import { linePage } from "./line/page.ts";
import type { LinePage } from "./line/section.ts";
import { issuerOf } from "./paper/papered.ts";
import { plain } from "./parts/cells.ts";
import { framed, type Setting } from "./parts/frame.ts";
import { planChart } from "./parts/plan-chart.ts";
import { bracketed, joined, numbered, numberedWithin } from "./parts/words.ts";

/** The title of the tasks that belong to no line. */
const noLine = { zh: "总体事项（不属于任何行动）", en: "Programme-wide tasks (of no line)" };

function overview(setting: Setting, pages: readonly LinePage[]): Block {
  const { lang } = setting;
  const row = (title: string, states: readonly TaskState[]) => {
    const paces = new Map(countPaces(states).classes.map(({ key, count }) => [key, count]));
    const stages = new Map(countStages(states).classes.map(({ key, count }) => [key, count]));
    const open = states.filter(({ stage }) => isOpen(stage)).length;
    const rest = (stages.get("suspended") ?? 0) + (stages.get("cancelled") ?? 0);
    const onTrack = (paces.get("ahead") ?? 0) + (paces.get("on-pace") ?? 0);
    return [
      plain(title),
      ...[
        states.length,
        stages.get("closed"),
        rest,
        open,
        onTrack,
        paces.get("behind"),
        paces.get("overdue"),
        paces.get("no-deadline"),
      ].map((count) => plain(count ?? 0)),
    ];
  };
  const heads =
    lang === "zh"
      ? ["行动", "合计", "已销号", "暂停取消", "在办", "达超序时", "欠序时", "逾期", "无时限"]
      : ["line", "all", "closed", "off", "open", "on or ahead", "behind", "overdue", "no deadline"];
  return {
    type: "table",
    name: lang === "zh" ? "总览" : "Overview",
    columns: heads.map((heading, index) =>
      index === 0 ? { heading, shrink: 2 } : { heading, align: "right", shrink: 0 },
    ),
    rows: [
      ...pages.map(({ line, now }) => row(line?.title ?? noLine[lang], now)),
      row(
        lang === "zh" ? "合计" : "all",
        pages.flatMap(({ now }) => now),
      ),
    ],
  };
}

/** A page with what it says, worked out once for people and for programs. */
interface Written extends ReturnType<typeof linePage> {
  readonly page: LinePage;
}

function pageBlocks(setting: Setting, { page, sections }: Written, number: number | null): readonly Block[] {
  const { ledger, asOf, lang } = setting;
  const zh = lang === "zh";
  const title = page.line ? { zh: page.line.title, en: page.line.title } : noLine;
  const leads = shortNamesOn(ledger, page.line?.leads ?? [], asOf);
  const goals = (page.line?.goals ?? []).map(
    (id) => ledger.programme.goals?.find((goal) => goal.id === id)?.title ?? id,
  );
  return [
    ...(number === null ? [] : [{ type: "heading", level: 2, text: numbered(number, title, lang) } as const]),
    ...(page.line
      ? [
          {
            type: "paragraph",
            text: `${zh ? "牵头单位：" : "Lead: "}${leads}${bracketed(goals.length > 0 ? `${zh ? "目标：" : "goals: "}${joined(goals, lang)}` : "", lang)}`,
          } as const,
        ]
      : []),
    ...sections.flatMap((section, index): readonly Block[] => {
      const text =
        number === null
          ? numbered(index + 1, section.title, lang)
          : numberedWithin({ within: number, number: index + 1 }, section.title, lang);
      return [{ type: "heading", level: number === null ? 2 : 3, text }, ...section.blocks];
    }),
  ];
}

/** The pages of some lines, or of all with the tasks of no line, so that the totals are the programme's. */
export function linesReport(
  setting: Setting,
  { lines, since }: { readonly lines: readonly Line[]; readonly since: Day },
): Report {
  const { ledger, asOf, lang } = setting;
  const [now, earlier] = [statesOn(ledger, asOf), statesOn(ledger, since)];
  const pageOf = (line: Line | null): LinePage => {
    const belongs = ({ task }: TaskState) => (task.line ?? null) === (line?.id ?? null);
    const mine = now.filter(belongs);
    const points = lines.length === 1 ? courseUntil(ledger, mine, asOf) : null;
    return { line, now: mine, before: earlier.filter(belongs), since, points };
  };
  const all = lines.length === 0;
  const chosen = all ? [...ledger.lines.values()].sort((a, b) => a.number - b.number) : lines;
  const others = pageOf(null);
  const pages = [...chosen.map(pageOf), ...(all && others.now.length > 0 ? [others] : [])];
  const written = pages.map((page): Written => ({ page, ...linePage(setting, page) }));
  const single = written.length === 1 ? written[0] : undefined;
  const title = lang === "zh" ? "进展报告" : "Progress report";
  return framed(setting, {
    kind: "report",
    title: single?.page.line ? `${single.page.line.title}${lang === "zh" ? "" : ": "}${title}` : title,
    paper: {
      kind: "line",
      issuer: issuerOf(setting, single?.page.line?.taskForce ?? ledger.programme.taskForce),
      day: asOf,
      turn: null,
      signs: "end",
    },
    blocks: single
      ? pageBlocks(setting, single, null)
      : [
          overview(setting, pages),
          ...planChart(
            setting,
            pages.map(({ line, now }) => ({ title: line?.title ?? noLine[lang], states: now })),
          ),
          ...written.flatMap((each, index) => pageBlocks(setting, each, index + 1)),
        ],
    facts: { since, lines: written.map(({ facts }) => facts) },
    events: () => [
      ...taskEvents(
        setting,
        pages.flatMap(({ now: states }) => states),
      ),
      ...meetingEvents(
        setting,
        [...ledger.meetings.values()].filter(
          ({ series }) => all || chosen.some((line) => consultationsOf(line) === series),
        ),
      ),
    ],
  });
}
