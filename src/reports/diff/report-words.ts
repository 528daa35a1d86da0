import type { TaskNews } from "../../derive/difference/news.ts";
import type { Recorded } from "../../derive/ledger.ts";
import type { Task } from "../../model/records.ts";
import { percent, periodWords } from "../parts/words.ts";
import { deed, remarks, type Telling, unitsIn } from "./telling.ts";

type Reports = Extract<TaskNews, { readonly kind: "report" }>;
type Fulfilments = Extract<TaskNews, { readonly kind: "fulfilled" }>;

/** How often each unit reported: 市国资委报送3次; 报送4次（市国资委3次、市经信局1次）. */
function turns(telling: Telling, all: readonly Recorded[]): string {
  const zh = telling.setting.lang === "zh";
  const units = [...new Set(all.map(({ unit }) => unit))];
  const [first] = units;
  if (first !== undefined && units.length === 1) {
    const name = unitsIn(telling, [first]);
    return zh ? `${name}报送${all.length}次` : `${name} reported ${all.length} times`;
  }
  const each = units
    .map((unit) => {
      const times = all.filter((each) => each.unit === unit).length;
      return `${unitsIn(telling, [unit])}${zh ? `${times}次` : ` (${times})`}`;
    })
    .join(zh ? "、" : ", ");
  return zh ? `报送${all.length}次（${each}）` : `${all.length} reports: ${each}`;
}

function progress({ setting: { lang } }: Telling, task: Task, { from, to }: Reports): string {
  const zh = lang === "zh";
  if (to === null || task.deadline.type === "recurring") return "";
  if (from === null) return zh ? `进度${percent(to)}` : `progress ${percent(to)}`;
  if (from === to) return zh ? `进度仍为${percent(to)}` : `progress still ${percent(to)}`;
  return zh
    ? `进度由${percent(from)}变为${percent(to)}`
    : `progress went from ${percent(from)} to ${percent(to)}`;
}

/** The milestones that reports say are reached, and the last value of each indicator. */
function reached({ setting: { lang } }: Telling, task: Task, { all }: Reports): readonly string[] {
  const zh = lang === "zh";
  const milestones = [...new Set(all.flatMap(({ entry }) => entry.milestone ?? []))].map(
    (id) => task.milestones?.find((each) => each.id === id)?.title ?? id,
  );
  const values = new Map(all.flatMap(({ entry }) => Object.entries(entry.indicators ?? {})));
  const indicators = [...values].map(([id, value]) => {
    const indicator = task.indicators?.find((each) => each.id === id);
    return `${indicator?.name ?? id} ${value}${indicator?.measure ?? ""}`;
  });
  return [
    milestones.length > 0
      ? `${zh ? "达到节点：" : "milestone reached: "}${milestones.join(zh ? "、" : ", ")}`
      : "",
    indicators.join(zh ? "，" : ", "),
  ];
}

/** The reports on a task: who reported how often, how far it has come, and what was said last. */
export function reportWords(telling: Telling, task: Task, news: Reports): readonly string[] {
  const zh = telling.setting.lang === "zh";
  const { all } = news;
  const last = all.at(-1);
  if (last === undefined) return [];
  const said = last.entry.text ?? "";
  const corrections = all.filter(({ entry }) => entry.corrects).length;
  if (all.length === 1)
    return [
      deed(telling, last, zh ? "报送" : "reported"),
      progress(telling, task, news),
      ...reached(telling, task, news),
      said,
      ...remarks(telling, last),
    ];
  return [
    turns(telling, all),
    corrections > 0 ? (zh ? `其中更正${corrections}次` : `${corrections} of them corrections`) : "",
    progress(telling, task, news),
    ...reached(telling, task, news),
    said === "" ? "" : deed(telling, last, zh ? `报：${said}` : said),
  ];
}

/** The turns of a duty that units fulfilled, period by period. */
export function fulfilledWords(telling: Telling, { all }: Fulfilments): readonly string[] {
  const { lang } = telling.setting;
  const [only] = all;
  if (only === undefined) return [];
  const period = (id: string) => periodWords(id, lang);
  if (all.length === 1)
    return [
      deed(
        telling,
        only,
        lang === "zh" ? `完成${period(only.entry.period)}一期` : `fulfilled ${only.entry.period}`,
      ),
      only.entry.text ?? "",
      ...remarks(telling, only),
    ];
  return [...new Set(all.map(({ entry }) => entry.period))].map((id) => {
    const units = [...new Set(all.filter(({ entry }) => entry.period === id).map(({ unit }) => unit))];
    return lang === "zh" ? `${period(id)}：${unitsIn(telling, units)}` : `${id}: ${unitsIn(telling, units)}`;
  });
}
