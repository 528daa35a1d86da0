import { isOpen } from "../derive/stage.ts";
import type { CalendarEvent } from "../model/calendar-event.ts";
import type { Unit } from "../model/records.ts";
import type { Fact, Report } from "../model/report.ts";
import { letterEvents } from "./calendar/letters.ts";
import { meetingEvents } from "./calendar/meetings.ts";
import { taskEvents } from "./calendar/tasks.ts";
import { outlined } from "./paper/outline.ts";
import { issuerOf } from "./paper/papered.ts";
import { issueFacts } from "./paper/to-settle.ts";
import { askFacts } from "./parts/asks.ts";
import { stateFacts } from "./parts/facts.ts";
import { framed, type Setting } from "./parts/frame.ts";
import { askedPart } from "./unit/asked.ts";
import { type UnitPage, unitPage } from "./unit/page.ts";
import { decisionsPart, heldPart, lettersPart, raisedPart, soonPart, toDoPart } from "./unit/parts.ts";

/** A unit's page for programs. */
export function unitFacts(setting: Setting, page: UnitPage): { readonly [key: string]: Fact } {
  return {
    id: page.unit.id,
    name: page.unit.name,
    tasks: page.held.map(({ state, roles }) => ({ roles, ...stateFacts(state) })),
    open: page.held.filter(({ state }) => isOpen(state.stage)).length,
    overdue: page.overdue.map(({ task }) => task.id),
    sentBack: page.sentBack.map(({ task }) => task.id),
    toVerify: page.toVerify.map(({ task }) => task.id),
    toDecide: page.toDecide.map(({ task }) => task.id),
    letters: page.letters.map(({ letter, answerDue, answeredOn, awaits }) => ({
      id: letter.id,
      step: letter.step,
      number: letter.number ?? null,
      issued: letter.issued,
      answerDue,
      answeredOn,
      awaits,
    })),
    asksIt: page.asksIt.map((each) => issueFacts(setting, each)),
    raised: page.raised.map((each) => issueFacts(setting, each)),
    returns: page.returns.flatMap(({ asks }) => asks.map(askFacts)),
    running: page.running.flatMap(({ asks }) => asks.map(askFacts)),
    asked: page.asked.map(({ kind, on }) => ({ kind, on })),
    month: page.month.id,
  };
}

/** What it leads or answers for, its letters, the meetings that it attends. */
export const unitEvents = (setting: Setting, { unit, held, letters }: UnitPage): readonly CalendarEvent[] => [
  ...taskEvents(
    setting,
    held.flatMap(({ state, roles: [first] }) => (first === "lead" || first === "responsible" ? [state] : [])),
  ),
  ...letterEvents(
    setting,
    letters.map(({ letter }) => letter),
  ),
  ...meetingEvents(
    setting,
    [...setting.ledger.meetings.values()].filter(({ attending }) => attending?.includes(unit.id)),
  ),
];

/** One unit's page: what it has to do now, what comes, all it holds, and how often it was asked. */
export function unitReport(setting: Setting, unit: Unit): Report {
  const { lang } = setting;
  const page = unitPage(setting, unit);
  return framed(setting, {
    kind: "unit",
    title: lang === "zh" ? `${unit.name}：要办的和承担的` : `${unit.name}: what it owes`,
    paper: {
      kind: "unit",
      issuer: issuerOf(setting, setting.ledger.programme.taskForce),
      day: setting.asOf,
      turn: null,
      signs: "nowhere",
    },
    blocks: outlined(
      [
        toDoPart(setting, page),
        soonPart(setting, page),
        heldPart(setting, page),
        decisionsPart(setting, page),
        lettersPart(setting, page),
        raisedPart(setting, page),
        askedPart(setting, page),
      ],
      lang,
    ),
    facts: { handover: false, ...unitFacts(setting, page) },
    events: () => unitEvents(setting, page),
  });
}
