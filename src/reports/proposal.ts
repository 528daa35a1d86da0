import { type Open, type Proposal, paperSaid } from "../intake/proposal.ts";
import type { Lang } from "../model/language.ts";
import type { Block, Cell, Fact, Report } from "../model/report.ts";
import { framed, type Setting } from "./parts/frame.ts";
import { joined } from "./parts/words.ts";
import { additionBlocks, nameBlocks, openBlocks, restBlocks } from "./proposal/blocks.ts";
import { proposalFacts } from "./proposal/facts.ts";
import { revisionBlocks } from "./proposal/revisions.ts";
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
    ],
  };
}

/** What becomes of the units that carry out every item although the items do not name them. */
function everywhereBlocks(
  { read: { everywhere }, additions, names }: Proposal,
  lang: Lang,
): readonly Block[] {
  const listed = everywhere.filter(({ name }) => names.some((each) => each.name === name));
  if (additions.length === 0 || everywhere.length === 0) return [];
  const said = joined(
    everywhere.map(({ name }) => name),
    lang,
  );
  const text =
    listed.length > 0
      ? {
          zh: `${said}每项都要落实：新的任务都列上它们；不要列的写 \`--everywhere none\`。`,
          en: `${said} carry out every item and stand on each new task; to leave them out, write \`--everywhere none\`.`,
        }
      : {
          zh: `${said}每项都要落实，但按 \`--everywhere none\` 没有列。`,
          en: `${said} carry out every item and are left out, as \`--everywhere none\` says.`,
        };
  return [{ type: "paragraph", text: text[lang] }];
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
    reading,
    facts,
  }: {
    readonly proposal: Proposal;
    readonly open: readonly Open[];
    /** How the file was read: what its columns are for. */
    readonly reading: readonly Block[];
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
      ...everywhereBlocks(proposal, lang),
      ...openBlocks(open, lang),
      ...additionBlocks(telling),
      ...revisionBlocks(telling),
      ...nameBlocks(telling),
      ...restBlocks(telling),
      ...reading,
      ...unreadBlocks(proposal, lang),
    ],
    facts: { ...facts, proposal: proposalFacts(proposal, open) },
  });
}
