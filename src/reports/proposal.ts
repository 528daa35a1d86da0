import { type Open, type Proposal, paperSaid } from "../intake/proposal.ts";
import type { Lang } from "../model/language.ts";
import type { Block, Cell, Fact, Report } from "../model/report.ts";
import { framed, type Setting } from "./parts/frame.ts";
import { joined } from "./parts/words.ts";
import { additionBlocks, nameBlocks, openBlocks, restBlocks, revisionBlocks } from "./proposal/blocks.ts";
import { proposalFacts } from "./proposal/facts.ts";
import { proposalSummary } from "./proposal/summary.ts";

export { asksNothing, proposalSummary } from "./proposal/summary.ts";

function paperFields({ read, assigned }: Proposal, lang: Lang): Block {
  const said = (zh: string, en: string, value: string | null): readonly (readonly [string, Cell])[] =>
    value === null || value === "" ? [] : [[lang === "zh" ? zh : en, { text: value }]];
  return {
    type: "fields",
    fields: [
      ...said("印发机关", "Issuer", read.issuer),
      ...said("印发日", "Issued", read.issued),
      ...said("交办日", "Assigned", assigned),
      ...said("谁牵头的约定", "Who leads, as it says", read.convention),
      ...said(
        "每项都要落实的",
        "Carrying out every item",
        joined(
          read.everywhere.map(({ name }) => name),
          lang,
        ),
      ),
    ],
  };
}

function unreadBlocks({ read: { unread } }: Proposal, lang: Lang): readonly Block[] {
  if (unread.length === 0) return [];
  const where = ({ line, sheet, cell }: Proposal["read"]["unread"][number]["spot"]): string =>
    line === undefined
      ? [sheet, cell].filter((each) => each !== undefined).join("!")
      : lang === "zh"
        ? `第${line}行`
        : `line ${line}`;
  return [
    {
      type: "heading",
      level: 2,
      text: lang === "zh" ? `没读懂的（${unread.length}处）` : `Not understood (${unread.length})`,
    },
    {
      type: "list",
      items: unread.map(
        ({ spot, text, why }) => `${where(spot)}${lang === "zh" ? "：" : ": "}${text}\n${why[lang]}`,
      ),
    },
  ];
}

/** What a paper would change in a registry, for people; `facts` are what the paper says, for programs. */
export function proposalReport(
  setting: Setting,
  {
    proposal,
    open,
    facts,
  }: {
    readonly proposal: Proposal;
    readonly open: readonly Open[];
    readonly facts: { readonly [key: string]: Fact };
  },
): Report {
  const { lang, ledger } = setting;
  const telling = { ledger, lang, proposal };
  return framed(setting, {
    kind: "import",
    title:
      lang === "zh"
        ? `导入提议：${paperSaid(proposal.paper)}`
        : `To be imported: ${paperSaid(proposal.paper)}`,
    blocks: [
      paperFields(proposal, lang),
      {
        type: "paragraph",
        text: `${proposalSummary(proposal, lang)}${lang === "zh" ? "。" : "."}`,
        tone: "strong",
      },
      ...openBlocks(open, lang),
      ...additionBlocks(telling),
      ...revisionBlocks(telling),
      ...nameBlocks(telling),
      ...restBlocks(telling),
      ...unreadBlocks(proposal, lang),
    ],
    facts: { ...facts, proposal: proposalFacts(proposal, open) },
  });
}
