import { verifiersOf } from "../../derive/acting.ts";
import { graveDays, hasLadder } from "../../derive/ladder.ts";
import type { Sitting } from "../../derive/sitting.ts";
import { daysBetween } from "../../model/day.ts";
import type { Text } from "../../model/language.ts";
import type { Block, Report } from "../../model/report.ts";
import { outcomeWords } from "../paper/outcome.ts";
import { numberedItems, outlined, type Part, paragraph } from "../paper/outline.ts";
import { meetingPaper } from "../paper/papered.ts";
import { extensionItem, issueItem } from "../paper/to-settle.ts";
import { plain, unitsCell } from "../parts/cells.ts";
import { columns } from "../parts/columns.ts";
import { framed, type Setting } from "../parts/frame.ts";
import { unended } from "../parts/words.ts";
import { paperTitle, sittingFacts } from "./heading.ts";
import { extensionBasis, issueBasis, lateBasis, rulesWords } from "./upward/basis.ts";
import { mattersFacts } from "./upward/facts.ts";
import { type LateMatter, type Matters, mattersOf, type Waiting } from "./upward/matters.ts";

/** A group of matters: its name in the count, how many there are, and what is said of them. */
interface Group {
  readonly name: Text;
  readonly count: number;
  readonly blocks: readonly Block[];
}

const items = (name: Text, texts: readonly string[]): Group => ({
  name,
  count: texts.length,
  blocks: numberedItems(texts),
});

const lateItem = (setting: Setting, matter: LateMatter): string =>
  [matter.state.task.title, outcomeWords(setting, matter.state), lateBasis(setting, matter)].join("\n");

function waitingTable(setting: Setting, waiting: readonly Waiting[]): readonly Block[] {
  const { ledger, asOf, lang } = setting;
  if (waiting.length === 0) return [];
  const zh = lang === "zh";
  const heads = zh
    ? columns(
        ["任务", 2],
        ["牵头", 1],
        ["申请销号", 0],
        ["已等", 0, "right"],
        ["核查单位", 1],
        ["任务编号", 0],
      )
    : columns(["task", 2], ["lead", 1], ["claimed", 0], ["waiting", 0, "right"], ["verifier", 1], ["id", 0]);
  const rows = waiting.map(({ state, since }) => [
    plain(state.task.title),
    unitsCell(setting, state.roles.lead),
    plain(since),
    plain(zh ? `${daysBetween(since, asOf)}天` : `${daysBetween(since, asOf)} days`),
    unitsCell(setting, verifiersOf(ledger, state.account, state.roles)),
    plain(state.task.id),
  ]);
  return [{ type: "table", columns: heads, rows }];
}

const asking = (setting: Setting, { extensions, issues, carriedOver }: Matters): readonly Group[] => [
  items(
    { zh: "延期待批", en: "extensions to approve" },
    extensions.map((state) => `${extensionItem(setting, state)}\n${extensionBasis(setting, state)}`),
  ),
  items(
    { zh: "需协调的问题", en: "issues to settle" },
    issues.map((issue) => `${issueItem(setting, issue)}\n${issueBasis(setting, issue)}`),
  ),
  items(
    { zh: "上次会议移下来的事项", en: "carried over" },
    carriedOver.map((text) => `${unended(text)}${setting.lang === "zh" ? "。" : "."}`),
  ),
];

const graveName = ({ ledger, asOf }: Setting): Text =>
  hasLadder(ledger, asOf)
    ? { zh: "其他事项逾期到约谈、通报", en: "others due for a summons or a circular" }
    : { zh: `其他事项逾期${graveDays}天以上`, en: `others ${graveDays} days late or more` };

const telling = (setting: Setting, { decisions, grave, waiting }: Matters): readonly Group[] => [
  items(
    { zh: "议定事项逾期", en: "decisions overdue" },
    decisions.map((matter) => lateItem(setting, matter)),
  ),
  items(
    graveName(setting),
    grave.map((matter) => lateItem(setting, matter)),
  ),
  {
    name: { zh: "申请销号待核", en: "closings to verify" },
    count: waiting.length,
    blocks: waitingTable(setting, waiting),
  },
];

/** 延期待批1＋需协调的问题3＝4件; groups of nothing are left out. */
function sum(groups: readonly Group[], { lang }: Setting): string {
  const zh = lang === "zh";
  const total = groups.reduce((all, { count }) => all + count, 0);
  const parts = groups
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => (zh ? `${name.zh}${count}` : `${name.en} ${count}`));
  if (parts.length === 0) return zh ? "0件" : "none";
  return zh ? `${parts.join("＋")}＝${total}件` : `${parts.join(" + ")} = ${total}`;
}

function part(title: Text, groups: readonly Group[], setting: Setting): Part {
  const present = groups.filter(({ count }) => count > 0);
  return {
    title,
    blocks: present.length === 0 ? [paragraph(setting.lang === "zh" ? "无。" : "None.")] : [],
    parts: present.map(({ name, count, blocks }) => ({
      title: {
        zh: `${name.zh}${count}件`,
        en: `${name.en.charAt(0).toUpperCase()}${name.en.slice(1)}: ${count}`,
      },
      blocks,
    })),
  };
}

/** What has to be reported upward (请示报告事项): what asks for a decision, then what is to be known, each with its basis. */
export function upward(setting: Setting, sitting: Sitting): Report {
  const { lang } = setting;
  const zh = lang === "zh";
  const matters = mattersOf(setting, sitting);
  const [asks, tells] = [asking(setting, matters), telling(setting, matters)];
  return framed(setting, {
    kind: "brief",
    title: paperTitle(sitting, setting, "upward"),
    paper: meetingPaper(setting, sitting, { kind: "upward", day: setting.asOf, signs: "end" }),
    blocks: [
      paragraph(
        zh
          ? `请示：${sum(asks, setting)}。报告：${sum(tells, setting)}。`
          : `For decision: ${sum(asks, setting)}. For information: ${sum(tells, setting)}.`,
      ),
      ...[rulesWords(setting, matters)].filter((words) => words !== "").map(paragraph),
      ...outlined(
        [
          part({ zh: "请示事项", en: "For decision" }, asks, setting),
          part({ zh: "报告事项", en: "For information" }, tells, setting),
        ],
        lang,
      ),
    ],
    facts: { paper: "upward", ...sittingFacts(sitting), ...mattersFacts(setting, matters) },
  });
}
