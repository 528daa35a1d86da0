// Generated from the listing of src/rules by `npm run generate`; do not edit.
import approvalIsNamedRule from "./approval-is-named.ts";
import claimStillStandsRule from "./claim-still-stands.ts";
import entryDayRule from "./entry-day.ts";
import entryRefersRule from "./entry-refers.ts";
import entryWriterRule from "./entry-writer.ts";
import findingIsKnownRule from "./finding-is-known.ts";
import goalIsKnownRule from "./goal-is-known.ts";
import inspectionIsKnownRule from "./inspection-is-known.ts";
import letterIsKnownRule from "./letter-is-known.ts";
import lineIsKnownRule from "./line-is-known.ts";
import measureIsKnownRule from "./measure-is-known.ts";
import meetingCameFirstRule from "./meeting-came-first.ts";
import seriesIsKnownRule from "./series-is-known.ts";
import taskIsKnownRule from "./task-is-known.ts";
import unitIsKnownRule from "./unit-is-known.ts";
import verdictIsIndependentRule from "./verdict-is-independent.ts";
import type { Rule } from "./rule.ts";

export const rules: readonly Rule[] = [
  approvalIsNamedRule,
  claimStillStandsRule,
  entryDayRule,
  entryRefersRule,
  entryWriterRule,
  findingIsKnownRule,
  goalIsKnownRule,
  inspectionIsKnownRule,
  letterIsKnownRule,
  lineIsKnownRule,
  measureIsKnownRule,
  meetingCameFirstRule,
  seriesIsKnownRule,
  taskIsKnownRule,
  unitIsKnownRule,
  verdictIsIndependentRule,
];
