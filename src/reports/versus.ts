import type { Text } from "../model/language.ts";
import type { Block, Fact, Report } from "../model/report.ts";
import { plain } from "./parts/cells.ts";
import { columns } from "./parts/columns.ts";
import { fictionLine, type Setting } from "./parts/frame.ts";
import { type Differences, type DifferingTable, differences } from "./versus/differences.ts";
import type { Side } from "./versus/rows.ts";

/** One of two states of a record: what it was asked for by, and the report on it; null where it is not on record there. */
export interface State {
  /** As it was typed; null for the files as they stand. */
  readonly revision: string | null;
  readonly setting: Setting;
  readonly report: Report | null;
}

const sideWords: Readonly<Record<Side, Text>> = {
  "first-only": { zh: "只在前", en: "first only" },
  "second-only": { zh: "只在后", en: "second only" },
  first: { zh: "前", en: "first" },
  second: { zh: "后", en: "second" },
};

function stateWords({ revision, setting, report }: State): string {
  const { lang, version, asOf } = setting;
  const zh = lang === "zh";
  const files = zh ? "现有的文件" : "the files as they stand";
  const commit = version === undefined || revision?.startsWith(version) ? "" : version;
  const name =
    revision === null
      ? files
      : commit === ""
        ? revision
        : zh
          ? `${revision}（${commit}）`
          : `${revision} (${commit})`;
  const missing = report ? "" : zh ? "；没有这条记录" : "; not on record there";
  return `${name}${zh ? `，截至 ${asOf}` : `, as of ${asOf}`}${missing}`;
}

function tableBlocks({ heading, columns: heads, rows }: DifferingTable, { lang }: Setting): readonly Block[] {
  return [
    { type: "heading", level: 2, text: heading },
    {
      type: "table",
      columns: [{ heading: "", shrink: 0 }, ...heads],
      rows: rows.map(({ side, row }) => [
        { text: sideWords[side][lang], tone: "quiet" },
        ...row.map((cell) => (side.startsWith("first") ? { text: cell.text, tone: "quiet" as const } : cell)),
      ]),
    },
  ];
}

function differenceBlocks({ fields, tables }: Differences, setting: Setting): readonly Block[] {
  const zh = setting.lang === "zh";
  if (fields.length === 0 && tables.length === 0)
    return [{ type: "paragraph", text: zh ? "两处相同。" : "Both are the same." }];
  const heads = zh
    ? columns(["项目", 0], ["前", 1], ["后", 1])
    : columns(["what", 0], ["first", 1], ["second", 1]);
  const rows = fields.map(({ label, first, second }) => [
    plain(label),
    { text: first, tone: "quiet" as const },
    plain(second),
  ]);
  return [
    ...(rows.length > 0 ? [{ type: "table" as const, columns: heads, rows }] : []),
    ...tables.flatMap((each) => tableBlocks(each, setting)),
  ];
}

const stateFacts = ({ setting, report }: State): Fact => ({
  revision: setting.revision,
  asOf: setting.asOf,
  record: report ? report.facts : null,
});

const titleOf = (report: Report | null): string | null => {
  const [first] = report?.blocks ?? [];
  return first?.type === "heading" ? first.text : null;
};

/** What differs between two states of a record: values side by side, then the rows that only one has. */
export function versusReport(word: string, first: State, second: State): Report {
  const { setting } = second;
  const zh = setting.lang === "zh";
  const found = first.report && second.report ? differences(first.report.blocks, second.report.blocks) : null;
  const title = titleOf(second.report) ?? titleOf(first.report) ?? word;
  return {
    kind: "versus",
    asOf: null,
    blocks: [
      { type: "heading", level: 1, text: zh ? `${title}：前后对比` : `${title}: two states` },
      {
        type: "fields",
        fields: [
          [sideWords.first[setting.lang], plain(stateWords(first))],
          [sideWords.second[setting.lang], plain(stateWords(second))],
        ],
      },
      ...fictionLine(setting),
      ...(found ? differenceBlocks(found, setting) : []),
    ],
    facts: {
      first: stateFacts(first),
      second: stateFacts(second),
      fields: (found?.fields ?? []).map((each) => ({ ...each })),
      tables: (found?.tables ?? []).map(({ heading, columns: heads, rows }) => ({
        heading,
        columns: heads.map((each) => each.heading),
        rows: rows.map(({ side, row }) => ({ side, cells: row.map(({ text }) => text) })),
      })),
    },
  };
}
