import { overdueItems } from "../../derive/overdue.ts";
import type { Sitting } from "../../derive/sitting.ts";
import type { Block, Report } from "../../model/report.ts";
import { standingBlocks } from "../line/standing.ts";
import { type Compared, flowFacts, openFlowWords, paceFlowWords } from "../paper/flows.ts";
import { numberedItems, outlined, type Part, paragraph } from "../paper/outline.ts";
import { meetingPaper } from "../paper/papered.ts";
import {
  carriedOver,
  extensionItem,
  issueFacts,
  issueItem,
  issuesOf,
  pendingExtensions,
} from "../paper/to-settle.ts";
import { comingCount, comingTable, comingUntil } from "../parts/coming.ts";
import { overdueTable } from "../parts/due-table.ts";
import { dueFacts } from "../parts/facts.ts";
import { framed, type Setting } from "../parts/frame.ts";
import { planChart } from "../parts/plan-chart.ts";
import { dayWords } from "../parts/words.ts";
import { paperTitle, sittingFacts, timeWords } from "./heading.ts";
import { linesPart, troubleFacts, troubles, troubleTitle } from "./lines.ts";
import { openingFacts, openingPart } from "./opening.ts";

const comparedIn = ({ now, before }: Sitting): Compared => ({
  before,
  now,
  past: { zh: "上次会议时", en: "at the last meeting" },
});

function standingPart(setting: Setting, sitting: Sitting): Part {
  const { lang } = setting;
  const compared = comparedIn(sitting);
  const flows = sitting.opening.last
    ? [openFlowWords(compared, lang), ...paceFlowWords(compared, lang)].map((words) =>
        paragraph(words + (lang === "zh" ? "。" : ".")),
      )
    : [];
  return {
    title: { zh: "总体情况", en: "Overall" },
    blocks: [
      ...standingBlocks(setting, sitting.now),
      ...flows,
      ...planChart(
        setting,
        troubles(setting, sitting).map((trouble) => ({
          title: troubleTitle(trouble, setting),
          states: trouble.states,
        })),
      ),
    ],
  };
}

/** What the meeting has to settle: issues with the unit asked, requests for extensions, items moved on. */
function toSettlePart(setting: Setting, sitting: Sitting): Part {
  const { lang } = setting;
  const zh = lang === "zh";
  const issues = issuesOf(sitting.now);
  const extensions = pendingExtensions(sitting.now);
  const moved = carriedOver(sitting);
  const group = (title: Part["title"], items: readonly string[]): readonly Part[] =>
    items.length === 0 ? [] : [{ title, blocks: numberedItems(items) }];
  const parts = [
    ...group(
      { zh: `需协调的问题${issues.length}个`, en: `Issues to coordinate: ${issues.length}` },
      issues.map((each) => issueItem(setting, each)),
    ),
    ...group(
      { zh: `待批的延期申请${extensions.length}件`, en: `Extensions to decide: ${extensions.length}` },
      extensions.map((state) => extensionItem(setting, state)),
    ),
    ...group({ zh: `上次会议移下来的${moved.length}项`, en: `Carried over: ${moved.length}` }, moved),
  ];
  return {
    title: { zh: "提请会议研究的事项", en: "To be settled by the meeting" },
    blocks: parts.length === 0 ? [paragraph(zh ? "无。" : "None.")] : [],
    parts,
  };
}

function comingPart(setting: Setting, sitting: Sitting): Part {
  const { asOf, lang } = setting;
  const coming = comingUntil(setting, sitting.now, sitting.horizon);
  const until = dayWords(sitting.horizon, asOf, lang);
  return {
    title:
      coming.length > 0
        ? {
            zh: `下步到期事项（至${until}，${comingCount(coming, "zh")}）`,
            en: `Due until ${until}: ${comingCount(coming, "en")}`,
          }
        : { zh: `下步到期事项（至${until}）`, en: `Due until ${until}` },
    blocks:
      coming.length > 0 ? [comingTable(setting, coming)] : [paragraph(lang === "zh" ? "无。" : "None.")],
  };
}

function annex(setting: Setting, sitting: Sitting): readonly Block[] {
  const { ledger, lang } = setting;
  const items = overdueItems(ledger, sitting.now);
  if (items.length === 0) return [];
  const title = lang === "zh" ? `逾期事项清单（${items.length}项）` : `overdue items (${items.length})`;
  const text = lang === "zh" ? `附件：${title}` : `Annex: ${title}`;
  return [{ type: "heading", level: 2, text, annex: title }, overdueTable(setting, items)];
}

/** The paper on the table of a meeting: decisions first, then standing, each line's trouble, what to settle, what comes. */
export function materials(setting: Setting, sitting: Sitting): Report {
  const { ledger, lang } = setting;
  const when = timeWords(sitting, setting);
  return framed(setting, {
    kind: "brief",
    title: paperTitle(sitting, setting, "materials"),
    paper: meetingPaper(setting, sitting, { kind: "materials", day: setting.asOf, signs: "title" }),
    blocks: [
      paragraph(lang === "zh" ? `会议时间：${when}。` : `Meeting: ${when}.`),
      ...outlined(
        [
          openingPart(setting, sitting),
          standingPart(setting, sitting),
          linesPart(setting, sitting),
          toSettlePart(setting, sitting),
          comingPart(setting, sitting),
        ],
        lang,
      ),
      ...annex(setting, sitting),
    ],
    facts: {
      paper: "materials",
      ...sittingFacts(sitting),
      opening: openingFacts(sitting),
      flow: flowFacts(comparedIn(sitting)),
      lines: troubles(setting, sitting).map(troubleFacts),
      issues: issuesOf(sitting.now).map((each) => issueFacts(setting, each)),
      extensions: pendingExtensions(sitting.now).map(({ task }) => task.id),
      carriedOver: carriedOver(sitting),
      horizon: sitting.horizon,
      coming: comingUntil(setting, sitting.now, sitting.horizon).map(({ due, state, note, milestone }) => ({
        due,
        task: state.task.id,
        note,
        milestone,
      })),
      overdue: overdueItems(ledger, sitting.now).map(dueFacts),
    },
  });
}
