import { happenedIn } from "../../derive/happened.ts";
import { ofKind } from "../../derive/history.ts";
import type { Recorded } from "../../derive/ledger.ts";
import { actingUnits } from "../../derive/roles.ts";
import { oneDecimal } from "../../derive/share.ts";
import type { TaskState } from "../../derive/task-state.ts";
import type { ReportEntry } from "../../model/records.ts";
import { numberedItems, type Part, paragraph } from "../paper/outline.ts";
import { plural, unended } from "../parts/words.ts";
import { byWhom, type WeeklyPage } from "./page.ts";

/** A task whose leads reported in the period: their last report, and how far it has come. */
interface Moved {
  readonly state: TaskState;
  readonly report: Recorded<ReportEntry>;
  /** Percent at the last period's end and now; null where there is none. */
  readonly from: number | null;
  readonly to: number | null;
  /** Milestones reported reached in the period. */
  readonly reached: readonly string[];
}

/** The points from which a text of a month or longer speaks of a single task. */
const leap = 20;

export function movedIn({ before, now, span }: WeeklyPage): readonly Moved[] {
  const earlier = new Map(before.map((state) => [state.task.id, state]));
  const reports = happenedIn(now, span, "report");
  return now.flatMap((state) => {
    const leads = actingUnits(state.account, state.roles.lead);
    const mine = reports.filter(({ state: { task } }) => task.id === state.task.id);
    const report = mine.findLast(({ recorded }) => leads.includes(recorded.unit))?.recorded;
    if (report === undefined) return [];
    const reached = ofKind(
      mine.map(({ recorded }) => recorded),
      "report",
    ).flatMap(({ entry }) => {
      const milestone = state.task.milestones?.find(({ id }) => id === entry.milestone);
      return milestone ? [milestone.title] : [];
    });
    return [{ state, report, from: earlier.get(state.task.id)?.actual ?? null, to: state.actual, reached }];
  });
}

const share = (value: number): string => `${oneDecimal(value)}%`;

/** 45%→55%, 45%未动, or the percentage alone where there was none before. */
function stepWords({ from, to, state }: Moved, zh: boolean): string {
  if (to === null || state.task.deadline.type === "recurring") return "";
  if (from === null) return share(to);
  if (from === to) return zh ? `${share(to)}，未动` : `${share(to)}, not moved`;
  return `${share(from)}→${share(to)}`;
}

function movedItem(page: WeeklyPage, moved: Moved): string {
  const zh = page.setting.lang === "zh";
  const { state, report, reached } = moved;
  const step = stepWords(moved, zh);
  const steps = [
    ...(step === "" ? [] : [step]),
    ...(reached.length > 0
      ? [zh ? `达到节点：${reached.join("、")}` : `milestone reached: ${reached.join(", ")}`]
      : []),
  ].join(zh ? "；" : "; ");
  const words = unended(report.entry.text ?? "");
  return zh
    ? `${state.task.title}${steps === "" ? "" : `（${steps}）`}：${byWhom(page, report)}报${words === "" ? "" : `，${words}`}。`
    : `${state.task.title}${steps === "" ? "" : ` (${steps})`}: ${byWhom(page, report)}${words === "" ? "" : `, ${words}`}.`;
}

/** Of a week every task that its leads reported on; of longer periods those that leapt or reached a milestone. */
const isTold = ({ every }: WeeklyPage, { from, to, reached }: Moved): boolean =>
  every === "week" || reached.length > 0 || (to ?? 0) - (from ?? 0) >= leap;

/** What moved, line by line; null where nobody reported. */
export function movedPart(page: WeeklyPage): Part | null {
  const { ledger, lang } = page.setting;
  const zh = lang === "zh";
  const moved = movedIn(page);
  if (moved.length === 0) return null;
  const told = moved.filter((each) => isTold(page, each));
  const lines = [...[...ledger.lines.values()].sort((a, b) => a.number - b.number), null];
  const parts = lines.flatMap((line): readonly Part[] => {
    const mine = told.filter(({ state }) => (state.task.line ?? null) === (line?.id ?? null));
    const title = line?.title ?? (zh ? "总体事项" : "Programme-wide tasks");
    return mine.length === 0
      ? []
      : [
          {
            title: { zh: title, en: title },
            blocks: numberedItems(mine.map((each) => movedItem(page, each))),
          },
        ];
  });
  const still = moved.filter(({ from, to }) => from !== null && from === to).length;
  const untold = moved.length - told.length;
  const clauses = zh
    ? [
        `牵头单位报了${moved.length}项`,
        ...(still > 0 ? [`其中进度未动的${still}项`] : []),
        ...(untold > 0 ? [`下面只列进度上升${leap}个百分点以上或达到节点的${told.length}项`] : []),
      ]
    : [
        `The leads reported on ${plural(moved.length, "task")}`,
        ...(still > 0 ? [`${still} of which did not move`] : []),
        ...(untold > 0
          ? [`the ${told.length} that rose by ${leap} points or reached a milestone follow`]
          : []),
      ];
  const sum = clauses.join(zh ? "，" : ", ") + (zh ? "。" : ".");
  return { title: { zh: "进展", en: "What moved" }, blocks: [paragraph(sum)], parts };
}
