// Generated from the listing of src/rules by `npm run generate`; do not edit.
import adjustedFromRule from "./adjusted-from.ts";
import afterCancellationRule from "./after-cancellation.ts";
import afterClosingRule from "./after-closing.ts";
import agendaIssueIsKnownRule from "./agenda-issue-is-known.ts";
import aliasDatesRule from "./alias-dates.ts";
import allowanceRule from "./allowance.ts";
import answeredLetterRule from "./answered-letter.ts";
import approvalIsNamedRule from "./approval-is-named.ts";
import askPeriodRule from "./ask-period.ts";
import caseLeadRule from "./case-lead.ts";
import claimBeforeResponsibleRule from "./claim-before-responsible.ts";
import claimHasEvidenceRule from "./claim-has-evidence.ts";
import claimStillStandsRule from "./claim-still-stands.ts";
import collectiveHasMembersRule from "./collective-has-members.ts";
import correctionRule from "./correction.ts";
import datesInOrderRule from "./dates-in-order.ts";
import deadlineFieldsRule from "./deadline-fields.ts";
import deadlineIsSetRule from "./deadline-is-set.ts";
import deadlineReadsSoRule from "./deadline-reads-so.ts";
import decisionHasOwnerAndTimeRule from "./decision-has-owner-and-time.ts";
import declaredCountsRule from "./declared-counts.ts";
import entriesInOrderRule from "./entries-in-order.ts";
import entryDayRule from "./entry-day.ts";
import entryRefersRule from "./entry-refers.ts";
import entryWriterRule from "./entry-writer.ts";
import extensionInTimeRule from "./extension-in-time.ts";
import fileNameIsSafeRule from "./file-name-is-safe.ts";
import findingIsKnownRule from "./finding-is-known.ts";
import fulfilledPeriodRule from "./fulfilled-period.ts";
import goalIsKnownRule from "./goal-is-known.ts";
import idIsUniqueRule from "./id-is-unique.ts";
import idMatchesFileRule from "./id-matches-file.ts";
import identityCardRule from "./identity-card.ts";
import indicatorCertifiedRule from "./indicator-certified.ts";
import indicatorIsKnownRule from "./indicator-is-known.ts";
import inspectionIsKnownRule from "./inspection-is-known.ts";
import issueAsksRule from "./issue-asks.ts";
import leadInTaskForceRule from "./lead-in-task-force.ts";
import letterIsKnownRule from "./letter-is-known.ts";
import lineIsKnownRule from "./line-is-known.ts";
import lineLeadsInProgrammeForceRule from "./line-leads-in-programme-force.ts";
import measureHasTaskRule from "./measure-has-task.ts";
import measureIsKnownRule from "./measure-is-known.ts";
import meetingCameFirstRule from "./meeting-came-first.ts";
import meetingIsKnownRule from "./meeting-is-known.ts";
import milestoneIsKnownRule from "./milestone-is-known.ts";
import onePercentADayRule from "./one-percent-a-day.ts";
import percentFallsRule from "./percent-falls.ts";
import periodFitsRule from "./period-fits.ts";
import phoneNumberRule from "./phone-number.ts";
import planInOrderRule from "./plan-in-order.ts";
import planReaches100Rule from "./plan-reaches-100.ts";
import reassignedFromRule from "./reassigned-from.ts";
import reopeningRule from "./reopening.ts";
import secrecyMarkRule from "./secrecy-mark.ts";
import seriesIsKnownRule from "./series-is-known.ts";
import styleHoldsItsTextRule from "./style-holds-its-text.ts";
import taskHasLeadRule from "./task-has-lead.ts";
import taskIsKnownRule from "./task-is-known.ts";
import unitIsKnownRule from "./unit-is-known.ts";
import unitNameInTextRule from "./unit-name-in-text.ts";
import unitNameIsUniqueRule from "./unit-name-is-unique.ts";
import unitTreeRule from "./unit-tree.ts";
import verdictIsIndependentRule from "./verdict-is-independent.ts";
import verifierIsIndependentRule from "./verifier-is-independent.ts";
import whileSuspendedRule from "./while-suspended.ts";
import type { Rule } from "./rule.ts";

export const rules: readonly Rule[] = [
  adjustedFromRule,
  afterCancellationRule,
  afterClosingRule,
  agendaIssueIsKnownRule,
  aliasDatesRule,
  allowanceRule,
  answeredLetterRule,
  approvalIsNamedRule,
  askPeriodRule,
  caseLeadRule,
  claimBeforeResponsibleRule,
  claimHasEvidenceRule,
  claimStillStandsRule,
  collectiveHasMembersRule,
  correctionRule,
  datesInOrderRule,
  deadlineFieldsRule,
  deadlineIsSetRule,
  deadlineReadsSoRule,
  decisionHasOwnerAndTimeRule,
  declaredCountsRule,
  entriesInOrderRule,
  entryDayRule,
  entryRefersRule,
  entryWriterRule,
  extensionInTimeRule,
  fileNameIsSafeRule,
  findingIsKnownRule,
  fulfilledPeriodRule,
  goalIsKnownRule,
  idIsUniqueRule,
  idMatchesFileRule,
  identityCardRule,
  indicatorCertifiedRule,
  indicatorIsKnownRule,
  inspectionIsKnownRule,
  issueAsksRule,
  leadInTaskForceRule,
  letterIsKnownRule,
  lineIsKnownRule,
  lineLeadsInProgrammeForceRule,
  measureHasTaskRule,
  measureIsKnownRule,
  meetingCameFirstRule,
  meetingIsKnownRule,
  milestoneIsKnownRule,
  onePercentADayRule,
  percentFallsRule,
  periodFitsRule,
  phoneNumberRule,
  planInOrderRule,
  planReaches100Rule,
  reassignedFromRule,
  reopeningRule,
  secrecyMarkRule,
  seriesIsKnownRule,
  styleHoldsItsTextRule,
  taskHasLeadRule,
  taskIsKnownRule,
  unitIsKnownRule,
  unitNameInTextRule,
  unitNameIsUniqueRule,
  unitTreeRule,
  verdictIsIndependentRule,
  verifierIsIndependentRule,
  whileSuspendedRule,
];
