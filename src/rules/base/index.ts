// Generated from the listing of src/rules/base by `npm run generate`; do not edit.
import allowanceIsNewBaseRule from "./allowance-is-new.ts";
import askIsKeptBaseRule from "./ask-is-kept.ts";
import calendarIsKeptBaseRule from "./calendar-is-kept.ts";
import changeIsToldBaseRule from "./change-is-told.ts";
import entryIsKeptBaseRule from "./entry-is-kept.ts";
import entryWasAllowedBaseRule from "./entry-was-allowed.ts";
import findingIsKeptBaseRule from "./finding-is-kept.ts";
import inspectionIsKeptBaseRule from "./inspection-is-kept.ts";
import letterIsKeptBaseRule from "./letter-is-kept.ts";
import lineIsKeptBaseRule from "./line-is-kept.ts";
import meetingIsKeptBaseRule from "./meeting-is-kept.ts";
import mendingIsSeenBaseRule from "./mending-is-seen.ts";
import plainFilesBaseRule from "./plain-files.ts";
import policyChangedBaseRule from "./policy-changed.ts";
import policyIsKeptBaseRule from "./policy-is-kept.ts";
import programmeIsKeptBaseRule from "./programme-is-kept.ts";
import recordedInTimeBaseRule from "./recorded-in-time.ts";
import redactionIsMarkedBaseRule from "./redaction-is-marked.ts";
import registryIsKeptBaseRule from "./registry-is-kept.ts";
import taskIsKeptBaseRule from "./task-is-kept.ts";
import unitIsKeptBaseRule from "./unit-is-kept.ts";
import type { BaseRule } from "./rule.ts";

export const baseRules: readonly BaseRule[] = [
  allowanceIsNewBaseRule,
  askIsKeptBaseRule,
  calendarIsKeptBaseRule,
  changeIsToldBaseRule,
  entryIsKeptBaseRule,
  entryWasAllowedBaseRule,
  findingIsKeptBaseRule,
  inspectionIsKeptBaseRule,
  letterIsKeptBaseRule,
  lineIsKeptBaseRule,
  meetingIsKeptBaseRule,
  mendingIsSeenBaseRule,
  plainFilesBaseRule,
  policyChangedBaseRule,
  policyIsKeptBaseRule,
  programmeIsKeptBaseRule,
  recordedInTimeBaseRule,
  redactionIsMarkedBaseRule,
  registryIsKeptBaseRule,
  taskIsKeptBaseRule,
  unitIsKeptBaseRule,
];
