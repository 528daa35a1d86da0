import { officesOf } from "../../../derive/acting.ts";
import { type FilledRow, numberIn, percentIn, yesIn } from "../../../intake/form.ts";
import type { Text } from "../../../model/language.ts";
import type { Draft, Fields } from "../entry/draft.ts";
import { lastAbove } from "../entry/report-draft.ts";
import type { Scene } from "../entry/scene.ts";
import { findUnit } from "../find.ts";
import { evidenceOf, type Judging, meant, note, textOf } from "./form-cells.ts";

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

/** The issue that a row raises, and who is asked: the task's office where nobody is named. */
export function issueOf(
  judging: Judging,
  scene: Scene,
  row: FilledRow,
  post: string | undefined,
): FormDraft | null {
  const text = textOf(judging, row, "issue");
  const names = textOf(judging, row, "asks");
  if (text === undefined) {
    if (names !== undefined)
      note(judging, {
        row,
        key: "asks",
        state: "refused",
        why: {
          zh: "选了提请谁，没有写需协调什么",
          en: "somebody is asked, but nothing is said to be settled",
        },
      });
    return null;
  }
  const { ledger } = scene.opened;
  const asks: string[] = [];
  for (const name of (names ?? "")
    .split(/[、，,；;]/)
    .map((each) => each.trim())
    .filter((each) => each !== "")) {
    const unit = [...ledger.units.values()].find(({ id, name: whole, short = [], aliases = [] }) =>
      [id, whole, ...short, ...aliases.map((alias) => alias.name)].includes(name),
    );
    if (unit === undefined) {
      const why: Text = {
        zh: `没有“${name}”这个单位，从下拉列表里选`,
        en: `there is no unit “${name}”; choose one from the list`,
      };
      note(judging, { row, key: "asks", state: "refused", why });
      return null;
    }
    asks.push(findUnit(ledger, unit.id));
  }
  const offices = officesOf(ledger, scene.account).slice(0, 1);
  const asked = asks.length > 0 ? [...new Set(asks)] : offices;
  return {
    draft: { kind: "issue", fields: { asks: asked, text, post } },
    rows: [row],
    keys: ["issue", "asks"],
  };
}

/** Whether a row claims that its task is done, with the evidence that it has to name. */
export function claimOf(judging: Judging, row: FilledRow, post: string | undefined): FormDraft | null {
  const claims = meant(judging, { row, key: "claim", read: yesIn });
  if (claims === false) note(judging, { row, key: "claim", state: "unchanged", why: null });
  if (claims !== true) return null;
  const evidence = evidenceOf(judging, row);
  if (evidence.length === 0) {
    note(judging, {
      row,
      key: "claim",
      state: "refused",
      why: {
        zh: "申请销号要有佐证材料，“佐证材料名称”空着",
        en: "a claim needs evidence, and none is named",
      },
    });
    return null;
  }
  return {
    draft: { kind: "claim", fields: { evidence, post } },
    rows: [row],
    keys: ["claim", "evidence", "link"],
  };
}

/** A turn of a duty that a row says is done. */
export function fulfilledOf(judging: Judging, row: FilledRow, post: string | undefined): FormDraft | null {
  const done = meant(judging, { row, key: "done", read: yesIn });
  const text = textOf(judging, row, "text");
  const evidence = evidenceOf(judging, row);
  if (done === false) note(judging, { row, key: "done", state: "unchanged", why: null });
  if (done !== true) {
    if (done === null && (text !== undefined || evidence.length > 0))
      for (const key of ["text", "evidence", "link"] as const)
        note(judging, {
          row,
          key,
          state: "refused",
          why: {
            zh: "“本期已完成”没有选，写的没有收",
            en: "whether it is done was not chosen, so this was not taken",
          },
        });
    return null;
  }
  if (evidence.length === 0) {
    note(judging, {
      row,
      key: "done",
      state: "refused",
      why: { zh: "本期已完成的，要写佐证材料", en: "what is done needs evidence, and none is named" },
    });
    return null;
  }
  const period = row.key.slice(row.key.indexOf("@") + 1);
  return { draft: { kind: "fulfilled", fields: { period, text, evidence, post } }, rows: [row] };
}
