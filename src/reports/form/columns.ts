import { type FormKey, formHeadings } from "../../model/form.ts";
import type { Text } from "../../model/language.ts";

interface FormColumn {
  readonly key: FormKey;
  readonly heading: Text;
  /** In half-width characters. */
  readonly width: number;
}

const column = (key: FormKey, width: number, heading: Text): FormColumn => ({ key, width, heading });

const key = column("key", 4, { zh: "编号", en: "id" });
const no = column("no", 5, { zh: "序号", en: "no." });
const task = column("task", 18, { zh: "任务", en: "task" });
const evidence = column("evidence", 14, { zh: "佐证材料名称", en: "evidence: title" });
const link = column("link", 10, { zh: "网址或档号", en: "link or file number" });

/** The tables of a form, with the sheets that they stand on. */
export const tables = {
  tasks: {
    name: { zh: "填报表", en: "Return" },
    columns: [
      key,
      no,
      task,
      column("role", 6, { zh: "角色", en: "role" }),
      column("due", 12, { zh: "完成时限", en: "due" }),
      column("state", 6, { zh: "本期", en: "this period" }),
      column("last", 11, formHeadings.last),
      column("words", 22, formHeadings.words),
      column("milestones", 16, { zh: "节点", en: "milestones" }),
      column("percent", 8, { zh: "完成百分比", en: "percent done" }),
      column("text", 28, { zh: "进展情况", en: "what was done" }),
      column("trouble", 15, { zh: "存在的问题", en: "difficulties" }),
      column("next", 15, { zh: "下一步打算", en: "next step" }),
      column("milestone", 12, { zh: "已到的节点", en: "milestone reached" }),
      column("issue", 15, { zh: "需协调事项", en: "issue to be settled" }),
      column("asks", 10, { zh: "提请谁协调", en: "who is asked" }),
      evidence,
      link,
      column("claim", 8, formHeadings.claim),
    ],
  },
  indicators: {
    name: { zh: "指标", en: "Indicators" },
    columns: [
      key,
      no,
      column("task", 34, { zh: "任务", en: "task" }),
      column("name", 26, { zh: "指标", en: "indicator" }),
      column("measure", 8, { zh: "单位", en: "measure" }),
      column("target", 10, { zh: "目标值", en: "target" }),
      column("last", 20, { zh: "上次报的累计值", en: "last total" }),
      column("value", 11, { zh: "现在的累计值", en: "total now" }),
    ],
  },
  occurrences: {
    name: { zh: "周期任务", en: "Recurring" },
    columns: [
      key,
      no,
      column("task", 34, { zh: "任务", en: "task" }),
      column("period", 16, { zh: "哪一期", en: "period" }),
      column("due", 12, { zh: "应于", en: "due" }),
      column("done", 10, { zh: "本期已完成", en: "done" }),
      column("text", 30, { zh: "完成情况", en: "what was done" }),
      column("evidence", 20, { zh: "佐证材料名称", en: "evidence: title" }),
      column("link", 18, { zh: "网址或档号", en: "link or file number" }),
    ],
  },
} as const satisfies Readonly<
  Record<string, { readonly name: Text; readonly columns: readonly FormColumn[] }>
>;
