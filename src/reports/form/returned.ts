import type { Lang, Text } from "../../model/language.ts";
import type { Block, Cell, Fact, Report, Tone } from "../../model/report.ts";
import { plain } from "../parts/cells.ts";
import { columns } from "../parts/columns.ts";
import { framed, type Setting } from "../parts/frame.ts";
import { bracketed, joined, periodWords } from "../parts/words.ts";

/** What became of a cell that was filled in, or of a place that is not as it was handed out. */
export interface ReturnedCell {
  readonly state: "accepted" | "unchanged" | "refused" | "warned";
  /** 填报表!F12 */
  readonly at: string;
  /** Of its task and its column; empty for what belongs to none. */
  readonly of: string;
  /** As it was filled in. */
  readonly text: string;
  readonly why: Text | null;
}

/** A file that came back, judged. */
export interface ReturnedForm {
  readonly file: string;
  /** Null where the file is no form that can be told. */
  readonly form: { readonly unit: string; readonly name: string; readonly period: string } | null;
  /** Why nothing of it is taken; null where it can be. */
  readonly fault: Text | null;
  readonly cells: readonly ReturnedCell[];
  /** Entries that it would add, each in a few words. */
  readonly entries: readonly Text[];
  /** Whether they will be written: a file with refused cells is not, unless the rest is asked for. */
  readonly taken: boolean;
}

const stateWords: Readonly<Record<ReturnedCell["state"], Text>> = {
  accepted: { zh: "收下", en: "accepted" },
  unchanged: { zh: "已有", en: "on file" },
  refused: { zh: "退回", en: "refused" },
  warned: { zh: "注意", en: "mind" },
};

const tones: Readonly<Record<ReturnedCell["state"], Tone>> = {
  accepted: "plain",
  unchanged: "quiet",
  refused: "red",
  warned: "yellow",
};

const order = ["refused", "warned", "accepted", "unchanged"] as const;

/** Long texts are cut in the list: it says where they stand. */
const mostText = 40;

const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, " ");
  return line.length <= mostText ? line : `${line.slice(0, mostText - 1).replace(/[\ud800-\udbff]$/, "")}…`;
};

const countOf = ({ cells }: ReturnedForm, state: ReturnedCell["state"]): number =>
  cells.filter((cell) => cell.state === state).length;

/** 收下8格、已有2格、退回1格 */
function countWords(form: ReturnedForm, lang: Lang): string {
  return joined(
    (["accepted", "unchanged", "refused", "warned"] as const).flatMap((state) => {
      const count = countOf(form, state);
      if (count === 0 && state === "warned") return [];
      return [
        lang === "zh"
          ? `${stateWords[state].zh}${count}${state === "warned" ? "处" : "格"}`
          : `${stateWords[state].en} ${count}`,
      ];
    }),
    lang,
  );
}

function verdict({ taken, entries, cells, fault }: ReturnedForm, lang: Lang): string {
  const zh = lang === "zh";
  const refused = cells.some(({ state }) => state === "refused");
  if (fault) return fault[lang];
  if (cells.length === 0) return zh ? "一格也没有填。" : "Not a cell was filled in.";
  if (entries.length === 0)
    return refused
      ? zh
        ? "没有能写的。"
        : "There is nothing to write."
      : zh
        ? "没有新的内容。"
        : "There is nothing new in it.";
  if (!taken)
    return zh
      ? `有退回的格子，整份都不写；只写其余的，加 --partly。`
      : `Cells were refused, so none of it is written; --partly writes the rest.`;
  return zh ? `写${entries.length}条记录。` : `Entries to write: ${entries.length}.`;
}

function blocksOf(form: ReturnedForm, lang: Lang): readonly Block[] {
  const zh = lang === "zh";
  const { form: card } = form;
  const name = card
    ? `${card.name}${bracketed(periodWords(card.period, lang), lang)}`
    : zh
      ? "不是填报表"
      : "no form";
  const rows = order.flatMap((state) => form.cells.filter((cell) => cell.state === state));
  const cell = ({ state, at, of, text, why }: ReturnedCell): readonly Cell[] => [
    { text: stateWords[state][lang], tone: tones[state] },
    plain(at),
    plain(of),
    plain(shortened(text)),
    plain(why?.[lang] ?? ""),
  ];
  return [
    { type: "heading", level: 2, text: `${form.file}${zh ? "：" : ": "}${name}` },
    {
      type: "paragraph",
      text: [
        ...(form.cells.length > 0 ? [countWords(form, lang) + (zh ? "。" : ".")] : []),
        verdict(form, lang),
      ].join(zh ? "" : " "),
      ...(form.fault || countOf(form, "refused") > 0 ? { tone: "red" as const } : {}),
    },
    ...(rows.length === 0
      ? []
      : [
          {
            type: "table" as const,
            columns: zh
              ? columns(["结果", 0], ["格子", 0], ["任务和栏目", 1], ["填的", 1], ["说明", 2])
              : columns(["result", 0], ["cell", 0], ["task and column", 1], ["filled in", 1], ["why", 2]),
            rows: rows.map(cell),
          },
        ]),
    ...(form.entries.length > 0
      ? [{ type: "list" as const, items: form.entries.map((entry) => entry[lang]) }]
      : []),
  ];
}

const factsOf = (form: ReturnedForm): Fact => ({
  file: form.file,
  unit: form.form?.unit ?? null,
  period: form.form?.period ?? null,
  fault: form.fault === null ? null : { zh: form.fault.zh, en: form.fault.en },
  taken: form.taken,
  accepted: countOf(form, "accepted"),
  unchanged: countOf(form, "unchanged"),
  refused: countOf(form, "refused"),
  cells: form.cells.map(({ state, at, of, text, why }) => ({
    state,
    at,
    of,
    text,
    why: why === null ? null : { zh: why.zh, en: why.en },
  })),
  entries: form.entries.map(({ zh }) => zh),
});

/** Forms that came back: each cell with what becomes of it, and what would be written. */
export function returnedReport(setting: Setting, forms: readonly ReturnedForm[]): Report {
  const { lang } = setting;
  const zh = lang === "zh";
  const written = forms.filter(({ taken, entries }) => taken && entries.length > 0);
  const faulty = forms.filter(({ fault, cells }) => fault || cells.some(({ state }) => state === "refused"));
  const entries = written.reduce((sum, each) => sum + each.entries.length, 0);
  const sum = zh
    ? `共${forms.length}份：可写${written.length}份（${entries}条记录），有退回的${faulty.length}份，没有新内容的${forms.length - new Set([...written, ...faulty]).size}份。`
    : `Files: ${forms.length}; to be written ${written.length} (${entries} entries), with refusals ${faulty.length}, with nothing new ${forms.length - new Set([...written, ...faulty]).size}.`;
  return framed(setting, {
    kind: "import",
    title: zh ? "收回的填报表" : "Forms that came back",
    blocks: [
      ...(forms.length > 1 ? [{ type: "paragraph" as const, text: sum }] : []),
      ...forms.flatMap((form) => blocksOf(form, lang)),
    ],
    facts: { forms: forms.map(factsOf) },
  });
}
