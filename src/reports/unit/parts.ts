import { fateOf } from "../../derive/decisions.ts";
import { shortNameOn } from "../../derive/names.ts";
import { isOpen } from "../../derive/stage.ts";
import { addDays } from "../../model/day.ts";
import type { Block } from "../../model/report.ts";
import { type Role, roles, roleWords } from "../../model/words.ts";
import { fateWords, outcomeWords } from "../paper/outcome.ts";
import { numberedItems, type Part, paragraph } from "../paper/outline.ts";
import { issueItem } from "../paper/to-settle.ts";
import { dayCell, deadlineCell, lampCell, plain, standingCell } from "../parts/cells.ts";
import { columns } from "../parts/columns.ts";
import { comingCount, comingTable, comingUntil } from "../parts/coming.ts";
import type { Setting } from "../parts/frame.ts";
import { dayWords } from "../parts/words.ts";
import { sheetRows } from "../sheets/column.ts";
import { ledgerColumns } from "../sheets/task-columns.ts";
import type { Held, UnitPage } from "./page.ts";
import { letterName, toDoItems } from "./to-do.ts";

/** How far ahead a unit's page looks, in days. */
const horizon = 30;

export function toDoPart(setting: Setting, page: UnitPage): Part {
  const items = toDoItems(setting, page);
  return {
    title: { zh: `现在要办的${items.length}件`, en: `To do now: ${items.length}` },
    blocks:
      items.length > 0 ? numberedItems(items) : [paragraph(setting.lang === "zh" ? "无。" : "Nothing.")],
  };
}

export function soonPart(setting: Setting, { held }: UnitPage): Part | null {
  const states = held.filter(({ roles: [first] }) => first === "lead" || first === "responsible");
  const coming = comingUntil(
    setting,
    states.map(({ state }) => state),
    addDays(setting.asOf, horizon),
  );
  return coming.length === 0
    ? null
    : {
        title: {
          zh: `${horizon}天内到期${comingCount(coming, "zh")}`,
          en: `Due within ${horizon} days: ${comingCount(coming, "en")}`,
        },
        blocks: [comingTable(setting, coming)],
      };
}

function heldTable(setting: Setting, held: readonly Held[], role: Role): Block {
  const zh = setting.lang === "zh";
  return {
    type: "table",
    name: zh ? "承担的任务" : "Tasks",
    group: roleWords[role][setting.lang],
    sheet: () =>
      sheetRows(
        ledgerColumns(setting),
        held.map(({ state }) => state),
        setting.lang,
      ),
    columns: zh
      ? columns(["编号", 0], ["任务", 2], ["完成时限", 1], ["状态", 1], ["亮灯", 0])
      : columns(["id", 0], ["task", 2], ["due", 1], ["standing", 1], ["lamp", 0]),
    rows: held.map(({ state }) => [
      plain(state.task.id),
      plain(state.task.title),
      deadlineCell(setting, state),
      standingCell(setting, state),
      lampCell(state),
    ]),
  };
}

/** Its open tasks role by role, each under its weightiest role; what is closed only as a number. */
export function heldPart(setting: Setting, { held }: UnitPage): Part {
  const zh = setting.lang === "zh";
  const open = held.filter(({ state }) => isOpen(state.stage));
  const count = (role: Role) => held.filter(({ roles: [first] }) => first === role).length;
  const present = roles.filter((role) => count(role) > 0);
  const sum = present.map((role) => `${roleWords[role][setting.lang]}${zh ? "" : " "}${count(role)}`);
  const words = zh
    ? `${sum.join("＋")}＝共${held.length}项（一项任务有几个角色的，只算最重的一个）；其中在办${open.length}项，列在下面。`
    : `${sum.join(" + ")} = ${held.length} in all, each under its weightiest role; the ${open.length} open ones follow.`;
  return {
    title:
      held.length > 0
        ? { zh: `承担的任务${held.length}项`, en: `Tasks: ${held.length}` }
        : { zh: "承担的任务", en: "Tasks" },
    blocks: [paragraph(held.length === 0 ? (zh ? "无。" : "None.") : words)],
    parts: roles.flatMap((role): readonly Part[] => {
      const mine = open.filter(({ roles: [first] }) => first === role);
      return mine.length === 0
        ? []
        : [
            {
              title: {
                zh: `${roleWords[role].zh}，在办${mine.length}项`,
                en: `${roleWords[role].en}, open: ${mine.length}`,
              },
              blocks: [heldTable(setting, mine, role)],
            },
          ];
    }),
  };
}

/** The decisions that it carries out, with what became of each. */
export function decisionsPart(setting: Setting, { held, overdue }: UnitPage): Part | null {
  const { ledger, asOf, lang } = setting;
  const mine = held.flatMap(({ state, roles: mineRoles }) => {
    const { origin } = state.task;
    const meeting = origin.kind === "meeting" ? ledger.meetings.get(origin.meeting) : undefined;
    const doing = mineRoles.some((role) => role === "lead" || role === "responsible");
    return meeting && doing ? [{ state, meeting }] : [];
  });
  if (mine.length === 0) return null;
  const zh = lang === "zh";
  const items = mine
    .sort((a, b) => (a.meeting.day < b.meeting.day ? -1 : a.meeting.day > b.meeting.day ? 1 : 0))
    .map(({ state, meeting }) => {
      const when = dayWords(meeting.day, asOf, lang);
      const head = zh ? `${state.task.title}（${when}议定）` : `${state.task.title} (${when})`;
      if (overdue.includes(state))
        return zh ? `${head}：逾期，见第一部分。` : `${head}: overdue, see part 1.`;
      return isOpen(state.stage)
        ? `${head}\n${outcomeWords(setting, state)}`
        : `${head}${zh ? "：" : ": "}${fateWords[fateOf(state)][lang]}${zh ? "。" : "."}`;
    });
  return {
    title: { zh: `议定事项${mine.length}项`, en: `Decisions: ${mine.length}` },
    blocks: numberedItems(items),
  };
}

export function lettersPart(setting: Setting, { letters }: UnitPage): Part | null {
  if (letters.length === 0) return null;
  const { ledger, asOf, lang } = setting;
  const zh = lang === "zh";
  const rows = letters.map((state) => {
    const { letter, answerDue, answeredOn, awaits } = state;
    const late = answeredOn && answerDue && answeredOn > answerDue;
    const answer = answeredOn
      ? late
        ? zh
          ? `${answeredOn}（迟）`
          : `${answeredOn} (late)`
        : answeredOn
      : awaits
        ? zh
          ? "未复"
          : "not answered"
        : "";
    return [
      dayCell(letter.issued),
      plain(shortNameOn(ledger, letter.issuer, asOf)),
      plain(letterName(state, setting)),
      plain(
        (letter.tasks ?? []).map((id) => ledger.accounts.get(id)?.task.title ?? id).join(zh ? "、" : ", "),
      ),
      dayCell(answerDue),
      {
        ...(answeredOn && !late ? dayCell(answeredOn) : plain(answer)),
        ...(awaits ? { tone: "red" as const } : {}),
      },
    ];
  });
  const heads = zh
    ? columns(["印发", 0], ["发函", 1], ["函件", 1], ["事由", 2], ["应复", 0], ["复函", 0])
    : columns(["issued", 0], ["from", 1], ["letter", 1], ["about", 2], ["answer due", 0], ["answered", 0]);
  return {
    title: { zh: `收到函件${letters.length}件`, en: `Letters: ${letters.length}` },
    blocks: [{ type: "table", name: zh ? "收到函件" : "Letters", columns: heads, rows }],
  };
}

export const raisedPart = (setting: Setting, { raised }: UnitPage): Part | null =>
  raised.length === 0
    ? null
    : {
        title: { zh: `提出而未解决的问题${raised.length}个`, en: `Raised and not settled: ${raised.length}` },
        blocks: numberedItems(raised.map((each) => issueItem(setting, each))),
      };
