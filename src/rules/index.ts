// Generated from the listing of src/rules by `npm run generate`; do not edit.
import agendaIssueIsKnownRule from "./agenda-issue-is-known.ts";
import approvalIsNamedRule from "./approval-is-named.ts";
import caseLeadRule from "./case-lead.ts";
import claimBeforeResponsibleRule from "./claim-before-responsible.ts";
import claimHasEvidenceRule from "./claim-has-evidence.ts";
import claimStillStandsRule from "./claim-still-stands.ts";
import correctionRule from "./correction.ts";
import deadlineFieldsRule from "./deadline-fields.ts";
import deadlineIsSetRule from "./deadline-is-set.ts";
import deadlineReadsSoRule from "./deadline-reads-so.ts";
import decisionHasOwnerAndTimeRule from "./decision-has-owner-and-time.ts";
import declaredCountsRule from "./declared-counts.ts";
import entryDayRule from "./entry-day.ts";
import entryRefersRule from "./entry-refers.ts";
import entryWriterRule from "./entry-writer.ts";
import findingIsKnownRule from "./finding-is-known.ts";
import goalIsKnownRule from "./goal-is-known.ts";
import identityCardRule from "./identity-card.ts";
import indicatorIsKnownRule from "./indicator-is-known.ts";
import inspectionIsKnownRule from "./inspection-is-known.ts";
import issueAsksRule from "./issue-asks.ts";
import leadInTaskForceRule from "./lead-in-task-force.ts";
import letterIsKnownRule from "./letter-is-known.ts";
import lineIsKnownRule from "./line-is-known.ts";
import measureHasTaskRule from "./measure-has-task.ts";
import measureIsKnownRule from "./measure-is-known.ts";
import meetingCameFirstRule from "./meeting-came-first.ts";
import meetingIsKnownRule from "./meeting-is-known.ts";
import milestoneIsKnownRule from "./milestone-is-known.ts";
import phoneNumberRule from "./phone-number.ts";
import reopeningRule from "./reopening.ts";
import secrecyMarkRule from "./secrecy-mark.ts";
import seriesIsKnownRule from "./series-is-known.ts";
import taskHasLeadRule from "./task-has-lead.ts";
import taskIsKnownRule from "./task-is-known.ts";
import unitIsKnownRule from "./unit-is-known.ts";
import verdictIsIndependentRule from "./verdict-is-independent.ts";
import verifierIsIndependentRule from "./verifier-is-independent.ts";
import type { Rule } from "./rule.ts";

export const rules: readonly Rule[] = [
  agendaIssueIsKnownRule,
  approvalIsNamedRule,
  caseLeadRule,
  claimBeforeResponsibleRule,
  claimHasEvidenceRule,
  claimStillStandsRule,
  correctionRule,
  deadlineFieldsRule,
  deadlineIsSetRule,
  deadlineReadsSoRule,
  decisionHasOwnerAndTimeRule,
  declaredCountsRule,
  entryDayRule,
  entryRefersRule,
  entryWriterRule,
  findingIsKnownRule,
  goalIsKnownRule,
  identityCardRule,
  indicatorIsKnownRule,
  inspectionIsKnownRule,
  issueAsksRule,
  leadInTaskForceRule,
  letterIsKnownRule,
  lineIsKnownRule,
  measureHasTaskRule,
  measureIsKnownRule,
  meetingCameFirstRule,
  meetingIsKnownRule,
  milestoneIsKnownRule,
  phoneNumberRule,
  reopeningRule,
  secrecyMarkRule,
  seriesIsKnownRule,
  taskHasLeadRule,
  taskIsKnownRule,
  unitIsKnownRule,
  verdictIsIndependentRule,
  verifierIsIndependentRule,
];
