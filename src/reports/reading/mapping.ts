import type { MappedTable, ReadLedger } from "../../intake/ledger.ts";
import type { Lang, Text } from "../../model/language.ts";
import type { Block, Fact } from "../../model/report.ts";
import { plain } from "../parts/cells.ts";

type Ledger = Pick<ReadLedger, "tables" | "passedOver">;

function tableBlocks(
  { sheet, header, columns, rows, meant, leftOut }: MappedTable,
  lang: Lang,
): readonly Block[] {
  const zh = lang === "zh";
  const [from, to] = header;
  const lines = from === to ? String(from) : zh ? `${from}—${to}` : `${from}-${to}`;
  const says = zh
    ? `\`${sheet}\`：表头在第${lines}行，下面 ${rows} 项`
    : `\`${sheet}\`: headings in row ${lines}, ${rows} below`;
  const otherwise = zh ? "只作附注" : "kept as a note";
  return [
    { type: "paragraph", text: says },
    {
      type: "table",
      columns: [
        { heading: zh ? "列" : "column" },
        { heading: zh ? "表头" : "heading" },
        { heading: zh ? "读作" : "read as" },
      ],
      rows: columns.map(({ letters, heading }, at) => [
        plain(letters),
        plain(heading),
        meant[at] ? plain(meant[at][lang]) : { text: otherwise, tone: "quiet" as const },
      ]),
    },
    ...listed(
      zh ? "没有作为任务读的行：" : "rows that were read as no task:",
      leftOut.map(({ address, text, as }) => `${sheet}!${address} ${as[lang]}：${text}`),
    ),
  ];
}

function listed(head: string, items: readonly string[]): readonly Block[] {
  return items.length === 0
    ? []
    : [
        { type: "paragraph", text: head },
        { type: "list", items },
      ];
}

/** How the columns of a ledger were understood, and what was passed over. */
export function mappingBlocks({ tables, passedOver }: Ledger, lang: Lang): readonly Block[] {
  const zh = lang === "zh";
  return [
    ...(tables.length === 0
      ? []
      : [
          {
            type: "heading" as const,
            level: 2 as const,
            text: zh ? "各列怎样读" : "How the columns were read",
          },
        ]),
    ...tables.flatMap((table) => tableBlocks(table, lang)),
    ...listed(
      zh ? "没有读的表：" : "tables that were not read:",
      passedOver.map(({ sheet, why }) => `${sheet}：${why[lang]}`),
    ),
  ];
}

const said = (text: Text): Fact => ({ zh: text.zh, en: text.en });

/** The same for programs: `mapping`, `leftOut` and `passedOver` of the reading. */
export const mappingFacts = ({ tables, passedOver }: Ledger): { readonly [key: string]: Fact } => ({
  mapping: tables.map(({ sheet, header, columns, rows }) => ({
    sheet,
    header: [...header],
    rows,
    columns: columns.map(({ letters, heading, meaning }) => ({ column: letters, heading, meaning })),
  })),
  leftOut: tables.flatMap(({ sheet, leftOut }) =>
    leftOut.map(({ address, text, as }) => ({ sheet, cell: address, text, why: said(as) })),
  ),
  passedOver: passedOver.map(({ sheet, why }) => ({ sheet, why: said(why) })),
});
