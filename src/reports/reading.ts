import type { ReadLedger } from "../intake/ledger.ts";
import type { ReadPaper, ReadRow } from "../intake/read-paper.ts";
import type { Lang, Text } from "../model/language.ts";
import type { Block, Fact, Report } from "../model/report.ts";
import { deadlineWords, everyWords, roleWords } from "../model/words.ts";
import { byWords } from "./parts/by-words.ts";
import { plain } from "./parts/cells.ts";
import { mappingBlocks, mappingFacts } from "./reading/mapping.ts";

/** What was read of a file. */
export interface ReadingOfFile extends ReadLedger {
  readonly document: string;
  readonly remarks: readonly Text[];
}

type Reading = ReadRow["deadlines"][number];

const at = ({ line, sheet, cell }: ReadRow["spot"], lang: Lang): string =>
  sheet === undefined ? (lang === "zh" ? `第${line}行` : `line ${line}`) : `${sheet}!${cell}`;

function timeWords({ type, from, due, every, by, text }: Reading, lang: Lang): string {
  if (type === "recurring" && every)
    return [everyWords[every][lang], by === null ? "" : byWords(by, lang)].join(" ").trim();
  if (due !== null) return from === null ? due : `${from}—${due}`;
  return type === "none" ? `${text}（${deadlineWords.none[lang]}）` : deadlineWords[type][lang];
}

const unitWords = ({ units }: ReadRow, lang: Lang): string =>
  units.map(({ name, role }) => `${name}（${roleWords[role][lang]}）`).join("、");

function rowsTable(rows: readonly ReadRow[], lang: Lang): Block {
  const zh = lang === "zh";
  const columns = zh
    ? ["序号", "任务", "单位", "时限", "位置"]
    : ["no.", "task", "units", "deadline", "place"];
  return {
    type: "table",
    columns: columns.map((heading) => ({ heading })),
    rows: rows.map((row) => [
      plain(`${row.ref ?? row.n}${row.part === null ? "" : `-${row.part}`}`),
      plain(row.heading),
      plain(unitWords(row, lang)),
      plain(row.deadlines.map((each) => timeWords(each, lang)).join("；")),
      plain(at(row.spot, lang)),
    ]),
  };
}

const readingFact = ({ text, type, from, due, every, by, parts }: Reading): Fact => ({
  text,
  type,
  from,
  due,
  every,
  by,
  ...(parts ? { parts: parts.map(readingFact) } : {}),
});

const rowFact = ({ units, deadlines, more, spot, ...row }: ReadRow): Fact => ({
  ...row,
  units: units.map((unit) => ({ ...unit })),
  deadlines: deadlines.map(readingFact),
  more: { ...more },
  spot: { ...spot },
});

const paperFacts = ({
  title,
  number,
  issuer,
  issued,
  convention,
  everywhere,
  rows,
  unread,
}: ReadPaper): { readonly [key: string]: Fact } => ({
  title,
  number,
  issuer,
  issued,
  convention,
  everywhere: everywhere.map(({ name }) => name),
  rows: rows.map(rowFact),
  unread: unread.map(({ spot, text, why }) => ({ spot: { ...spot }, text, why: { zh: why.zh, en: why.en } })),
});

function list(head: string, items: readonly string[]): readonly Block[] {
  return items.length === 0
    ? []
    : [
        { type: "heading", level: 2, text: head },
        { type: "list", items },
      ];
}

/** What a file says, before any registry is looked at: how its columns were read, its rows, and what was not understood. */
export function readingReport(read: ReadingOfFile, lang: Lang): Report {
  const zh = lang === "zh";
  const { document, title, number, convention, rows, unread, remarks } = read;
  const fields = [
    [zh ? "文件" : "file", document],
    [zh ? "文号" : "number", number],
    [zh ? "牵头的约定" : "who leads", convention],
  ] as const;
  return {
    kind: "import",
    asOf: null,
    blocks: [
      { type: "heading", level: 1, text: title ?? document },
      {
        type: "fields",
        fields: fields.flatMap(([label, value]) => (value ? [[label, plain(value)] as const] : [])),
      },
      ...mappingBlocks(read, lang),
      { type: "heading", level: 2, text: zh ? `读到 ${rows.length} 项` : `${rows.length} rows` },
      rowsTable(rows, lang),
      ...list(
        zh ? "没有读出来的" : "What was not understood",
        unread.map(({ spot, text, why }) => `${at(spot, lang)}：${text}（${why[lang]}）`),
      ),
      ...list(
        zh ? "另外" : "Also",
        remarks.map((each) => each[lang]),
      ),
    ],
    facts: {
      document,
      ...paperFacts(read),
      ...mappingFacts(read),
      remarks: remarks.map(({ zh, en }) => ({ zh, en })),
    },
  };
}
