import type { ReadLedger } from "../intake/ledger.ts";
import type { ReadPaper, ReadRow } from "../intake/read-paper.ts";
import type { Lang, Text } from "../model/language.ts";
import type { Block, Fact, Report } from "../model/report.ts";
import { plain } from "./parts/cells.ts";
import { deadlineFacts } from "./parts/deadline-facts.ts";
import { mappingBlocks, mappingFacts } from "./reading/mapping.ts";
import { placeWords, rowsTable } from "./reading/rows.ts";

/** What was read of a file. */
export interface ReadingOfFile extends ReadLedger {
  readonly document: string;
  readonly remarks: readonly Text[];
}

const rowFact = ({ units, deadlines, more, spot, ...row }: ReadRow): Fact => ({
  ...row,
  units: units.map((unit) => ({ ...unit })),
  deadlines: deadlines.map(deadlineFacts),
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
  const { document, title, number, issuer, issued, convention, everywhere, rows, unread, remarks } = read;
  const fields = [
    [zh ? "文件" : "file", document],
    [zh ? "文号" : "number", number],
    [zh ? "印发机关" : "issuer", issuer],
    [zh ? "印发日" : "issued", issued],
    [zh ? "牵头的约定" : "who leads", convention],
    [zh ? "每项都要落实" : "in every row", everywhere.map(({ name }) => name).join("、")],
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
        unread.map(({ spot, text, why }) => `${placeWords(spot, lang)}：${text}（${why[lang]}）`),
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
