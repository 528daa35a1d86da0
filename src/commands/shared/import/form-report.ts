import { type FilledRow, numberIn, percentIn } from "../../../intake/form.ts";
import type { Draft, Fields } from "../entry/draft.ts";
import { lastAbove } from "../entry/report-draft.ts";
import type { Scene } from "../entry/scene.ts";
import { type Judging, meant, note, textOf } from "./form-cells.ts";

/** Everything that a form says of one task. */
export interface TaskRows {
  readonly task: string;
  readonly main: FilledRow | null;
  readonly indicators: readonly FilledRow[];
  readonly occurrences: readonly FilledRow[];
}

/** Who reports, for which period, by which post. */
export interface Reporter {
  readonly unit: string;
  readonly period: string;
  readonly post: string | undefined;
}

/** A draft with the rows that it was made of. */
export interface FormDraft {
  readonly draft: Draft;
  readonly rows: readonly FilledRow[];
  /** Columns of the first row that it was made of; all where not given. */
  readonly keys?: readonly (keyof FilledRow["cells"])[];
}

/** The milestone that a cell names: `m2 全部接入`, `m2`, or its title. */
function milestoneIn(judging: Judging, { account }: Scene, row: FilledRow): string | undefined {
  const text = textOf(judging, row, "milestone");
  if (text === undefined) return undefined;
  const [first = ""] = text.split(" ");
  const found = (account.task.milestones ?? []).find(
    ({ id, title }) => id === first || title === text || `${id} ${title}` === text,
  );
  if (found) return found.id;
  note(judging, {
    row,
    key: "milestone",
    state: "refused",
    why: {
      zh: `这项任务没有“${text}”这个节点，从下拉列表里选`,
      en: `the task has no milestone “${text}”; choose one from the list`,
    },
  });
  return undefined;
}

/** Problems that a unit settles itself stand behind what it says of its progress. */
function wordsIn(judging: Judging, row: FilledRow, lang: "zh" | "en"): string | undefined {
  const text = textOf(judging, row, "text");
  const trouble = textOf(judging, row, "trouble");
  if (trouble === undefined) return text;
  const said = lang === "zh" ? `存在的问题：${trouble}` : `Difficulties: ${trouble}`;
  if (text === undefined) return said;
  return /[。！？!?.；;]$/u.test(text)
    ? `${text}${lang === "zh" ? "" : " "}${said}`
    : `${text}${lang === "zh" ? "。" : ". "}${said}`;
}

function percentOf(
  judging: Judging,
  scene: Scene,
  row: FilledRow,
  who: { readonly unit: string; readonly text: string | undefined },
) {
  const percent = meant(judging, { row, key: "percent", read: percentIn });
  if (percent === null) return undefined;
  const before = lastAbove(scene, who.unit, percent);
  if (before && who.text === undefined)
    note(judging, {
      row,
      key: "percent",
      state: "warned",
      why: {
        zh: `比 ${before.on} 报的 ${before.percent}% 低，没有写原因`,
        en: `less than the ${before.percent}% of ${before.on}, and no reason is given`,
      },
    });
  return percent;
}

/** The report of a task: what its row and its indicators say. Null where they say nothing. */
export function reportOf(
  judging: Judging,
  scene: Scene,
  rows: TaskRows,
  who: Reporter & { readonly evidence: Fields[string] | undefined },
): FormDraft | null {
  const { main, indicators } = rows;
  const { language } = scene.opened.ledger.programme;
  const values = indicators.flatMap((row) => {
    const value = meant(judging, { row, key: "value", read: numberIn });
    return value === null ? [] : [[row.key.slice(row.key.indexOf("#") + 1), value] as const];
  });
  const text = main ? wordsIn(judging, main, language) : undefined;
  const fields: Fields = {
    text,
    percent: main ? percentOf(judging, scene, main, { unit: who.unit, text }) : undefined,
    milestone: main ? milestoneIn(judging, scene, main) : undefined,
    next: main ? textOf(judging, main, "next") : undefined,
    indicators: values.length > 0 ? Object.fromEntries(values) : undefined,
    evidence: who.evidence,
  };
  if (
    Object.values(fields).every(
      (value) => value === undefined || (Array.isArray(value) && value.length === 0),
    )
  )
    return null;
  return {
    draft: { kind: "report", fields: { ...fields, period: who.period, post: who.post } },
    rows: [...(main ? [main] : []), ...indicators],
    keys: ["percent", "text", "trouble", "next", "milestone", "evidence", "link", "value"],
  };
}
