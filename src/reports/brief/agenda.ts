import { shortNamesOn } from "../../derive/names.ts";
import { heldBefore } from "../../derive/series.ts";
import type { Sitting } from "../../derive/sitting.ts";
import type { Meeting } from "../../model/records.ts";
import type { Report } from "../../model/report.ts";
import { labelled, numberedItems } from "../paper/outline.ts";
import { meetingPaper } from "../paper/papered.ts";
import { carriedOver, issuesOf, pendingExtensions } from "../paper/to-settle.ts";
import { framed, type Setting } from "../parts/frame.ts";
import { bracketed, unended } from "../parts/words.ts";
import { seatsOf } from "./attendance.ts";
import { paperTitle, sittingFacts, timeWords } from "./heading.ts";
import { troubles, troubleTitle } from "./lines.ts";
import { fateLine } from "./opening.ts";

/** An item of an agenda: what is spoken of, in lines of its own where there are several, and who speaks to each. */
interface Item extends Point {
  readonly points: readonly Point[];
}

interface Point {
  readonly text: string;
  readonly speakers: readonly string[];
}

const unique = (units: readonly string[]): readonly string[] => [...new Set(units)];

/** Who gives an account of the decisions: the leads of what is not settled. */
const decidersOf = ({ opening }: Sitting): readonly string[] =>
  unique(
    [...opening.ofLast, ...opening.unsettled]
      .flatMap(({ tasks }) => tasks)
      .filter(({ pace }) => pace !== null)
      .flatMap(({ roles }) => roles.lead),
  );

/** The first sentence of a text: an agenda names an issue, the materials tell it. */
const firstSentence = (text: string): string => unended(/^[^。；;]*/.exec(text.trim())?.[0] ?? "");

/** An item with its points; none without any. */
const gathered = (text: string, points: readonly Point[]): readonly Item[] =>
  points.length === 0 ? [] : [{ text, speakers: [], points }];

function linePoints(setting: Setting, sitting: Sitting): readonly Point[] {
  const zh = setting.lang === "zh";
  return troubles(setting, sitting)
    .filter(({ overdue, behind }) => overdue.length + behind.length > 0)
    .map((trouble) => {
      const { line, overdue, behind } = trouble;
      return {
        text: zh
          ? `${troubleTitle(trouble, setting)}：逾期${overdue.length}项、滞后${behind.length}项`
          : `${troubleTitle(trouble, setting)}: ${overdue.length} overdue, ${behind.length} behind`,
        speakers: line?.leads ?? unique([...overdue, ...behind].flatMap(({ roles }) => roles.lead)),
      };
    });
}

/** What a sitting without an agenda of its own would have to go through, from the registry alone. */
function proposed(setting: Setting, sitting: Sitting): readonly Item[] {
  const zh = setting.lang === "zh";
  const { opening, series } = sitting;
  const office = series.force?.office ?? series.force?.unit;
  const decisions = [...opening.ofLast, ...opening.unsettled, ...opening.settledSince];
  return [
    ...(decisions.length > 0
      ? [
          {
            text: zh
              ? `通报议定事项落实情况：${fateLine(decisions, setting)}`
              : `What became of decisions: ${fateLine(decisions, setting)}`,
            speakers: decidersOf(sitting),
            points: [],
          },
        ]
      : []),
    { text: zh ? "通报总体进展" : "Overall progress", speakers: office ? [office] : [], points: [] },
    ...gathered(zh ? "说明逾期和滞后事项" : "Overdue and behind", linePoints(setting, sitting)),
    ...gathered(
      zh ? "续议上次会议移下来的事项" : "Carried over",
      carriedOver(sitting).map((text) => ({ text: unended(text), speakers: [] })),
    ),
    ...gathered(
      zh ? "协调问题" : "Issues to coordinate",
      issuesOf(sitting.now).map(({ state, issue: { unit, entry } }) => ({
        text: zh
          ? `${firstSentence(entry.text ?? "")}——${state.task.title}`
          : `${state.task.title}: ${firstSentence(entry.text ?? "")}`,
        speakers: unique([unit, ...entry.asks]),
      })),
    ),
    ...gathered(
      zh ? "研究延期申请" : "Extensions to decide",
      pendingExtensions(sitting.now).map(({ task, roles }) => ({ text: task.title, speakers: roles.lead })),
    ),
  ];
}

/** The items of a meeting's own agenda, with who raised an issue and whom it asks. */
function recorded(sitting: Sitting, agenda: NonNullable<Meeting["agenda"]>): readonly Item[] {
  const raised = issuesOf(sitting.now);
  return agenda.map(({ text, issue }) => {
    const found = raised.find(({ issue: { entry } }) => entry.id === issue)?.issue;
    return { text, speakers: found ? unique([found.unit, ...found.entry.asks]) : [], points: [] };
  });
}

/** The agenda: the meeting's own, else what the registry gives to go through. */
export function agenda(setting: Setting, sitting: Sitting): Report {
  const { ledger, asOf, lang } = setting;
  const zh = lang === "zh";
  const own = sitting.meeting?.agenda ?? [];
  const items = own.length > 0 ? recorded(sitting, own) : proposed(setting, sitting);
  const last = heldBefore(ledger, sitting.series.id, sitting.day ?? asOf).at(-1);
  const chair = sitting.meeting?.chair ?? last?.chair;
  const { members, belongs } = seatsOf(setting, sitting);
  const guests = unique(
    items.flatMap(({ speakers, points }) => [speakers, ...points.map((point) => point.speakers)].flat()),
  ).filter((unit) => !belongs(unit));
  const names = (units: readonly string[]) => shortNamesOn(ledger, units, asOf);
  const said = ({ text, speakers }: Point) => text + bracketed(names(speakers), lang);
  const itemText = (item: Item) =>
    [
      said(item),
      ...item.points.map((point, at) => (zh ? `（${at + 1}）` : `(${at + 1}) `) + said(point)),
    ].join("\n");
  const line = (label: string, english: string, value: string) =>
    value === "" ? [] : [labelled(zh ? `${label}：${value}` : `${english}: ${value}`)];
  return framed(setting, {
    kind: "brief",
    title: paperTitle(sitting, setting, "agenda") + (own.length > 0 ? "" : zh ? "（拟）" : " (proposed)"),
    paper: meetingPaper(setting, sitting, { kind: "agenda", day: sitting.day ?? asOf, signs: "nowhere" }),
    blocks: [
      ...line("时间", "Time", timeWords(sitting, setting)),
      ...line("主持", "Chair", chair ?? ""),
      ...line("参加", "Members", names(members)),
      ...line("列席", "Also invited", names(guests)),
      ...numberedItems(items.map(itemText)),
    ],
    facts: {
      paper: "agenda",
      ...sittingFacts(sitting),
      proposed: own.length === 0,
      chair: chair ?? null,
      members,
      guests,
      items: items.map(({ text, speakers, points }) => ({
        text,
        speakers,
        points: points.map((point) => ({ text: point.text, speakers: point.speakers })),
      })),
    },
  });
}
