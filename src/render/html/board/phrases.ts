import type { Lang } from "../../../model/language.ts";
import type { Phrases } from "../page/facts.ts";

/** What the chart's page says; its script knows it all, and uses the phrases. */
interface Labels extends Phrases {
  readonly line: string;
  readonly search: string;
  readonly all: string;
  readonly reset: string;
  readonly caption: string;
  readonly title: string;
  readonly lead: string;
  readonly done: string;
  readonly months: string;
  readonly legend: string;
  readonly close: string;
  readonly replay: string;
  readonly slider: string;
  readonly dayBack: string;
  readonly dayOn: string;
  readonly monthBack: string;
  readonly monthOn: string;
  readonly today: string;
  readonly filters: string;
  readonly noScript: string;
  readonly lamps: string;
}

const zh: Labels = {
  shown: "显示{}项，共{}项",
  unborn: "未交办",
  id: "编号",
  replayed: "回放到 {}",
  total: "{}项",
  colon: "：",
  each: "{}{}",
  comma: "、",
  play: "播放",
  pause: "暂停",
  standing: "状态",
  lamp: "亮灯",
  progress: "实际/计划",
  due: "完成时限",
  day: "日期",
  unit: "单位",
  what: "事项",
  nothing: "截至这一天还没有记载。",
  asOf: "截至 {}",
  bar: "{}；完成{}，计划{}；时限{}",
  line: "行动",
  search: "查找",
  all: "全部",
  reset: "清除筛选",
  caption: "各行动、各牵头单位的任务与月份对照",
  title: "任务",
  lead: "牵头",
  done: "进度",
  months: "各月进展",
  legend: "图例",
  close: "关闭",
  replay: "按日回放",
  slider: "回放到哪一天",
  dayBack: "前一天",
  dayOn: "后一天",
  monthBack: "前一月",
  monthOn: "后一月",
  today: "回到截止日",
  filters: "筛选",
  noScript: "浏览器没有运行脚本：可以看图和打印，不能筛选、回放和查看经过。",
  lamps: "亮灯",
};

const en: Labels = {
  shown: "{} of {} tasks shown",
  unborn: "not assigned yet",
  id: "id",
  replayed: "Replayed to {}",
  total: "{} in all",
  colon: ": ",
  each: "{} {}",
  comma: ", ",
  play: "Play",
  pause: "Pause",
  standing: "standing",
  lamp: "lamp",
  progress: "actual/planned",
  due: "due",
  day: "day",
  unit: "unit",
  what: "what",
  nothing: "Nothing is recorded up to this day.",
  asOf: "as of {}",
  bar: "{}; done {}, planned {}; due {}",
  line: "line",
  search: "find",
  all: "all",
  reset: "Clear filters",
  caption: "Tasks by line and lead unit against months",
  title: "task",
  lead: "lead",
  done: "done",
  months: "month by month",
  legend: "Legend",
  close: "Close",
  replay: "Replay by day",
  slider: "the day to replay to",
  dayBack: "Day back",
  dayOn: "Day on",
  monthBack: "Month back",
  monthOn: "Month on",
  today: "Back to the as-of day",
  filters: "Filters",
  noScript: "The browser runs no script: the chart can be read and printed, not filtered, replayed or asked.",
  lamps: "lamp",
};

export const labelsOf = (lang: Lang): Labels => ({ zh, en })[lang];
