// Generated from the listing of src/commands by `npm run generate`; do not edit.
import acceptCommand from "./accept.ts";
import addCommand from "./add.ts";
import adjustCommand from "./adjust.ts";
import boardCommand from "./board.ts";
import briefCommand from "./brief.ts";
import cancelCommand from "./cancel.ts";
import checkCommand from "./check.ts";
import claimCommand from "./claim.ts";
import completionCommand from "./completion.ts";
import correctCommand from "./correct.ts";
import decideCommand from "./decide.ts";
import diffCommand from "./diff.ts";
import doctorCommand from "./doctor.ts";
import editCommand from "./edit.ts";
import exportCommand from "./export.ts";
import extendCommand from "./extend.ts";
import fmtCommand from "./fmt.ts";
import formCommand from "./form.ts";
import fulfilCommand from "./fulfil.ts";
import hooksCommand from "./hooks.ts";
import importCommand from "./import.ts";
import initCommand from "./init.ts";
import listCommand from "./list.ts";
import logCommand from "./log.ts";
import mergeCommand from "./merge.ts";
import missingCommand from "./missing.ts";
import overdueCommand from "./overdue.ts";
import packetCommand from "./packet.ts";
import progressCommand from "./progress.ts";
import reassignCommand from "./reassign.ts";
import redactCommand from "./redact.ts";
import reopenCommand from "./reopen.ts";
import reportCommand from "./report.ts";
import resolveCommand from "./resolve.ts";
import resumeCommand from "./resume.ts";
import returnCommand from "./return.ts";
import schemaCommand from "./schema.ts";
import showCommand from "./show.ts";
import statsCommand from "./stats.ts";
import suspendCommand from "./suspend.ts";
import unitCommand from "./unit.ts";
import weeklyCommand from "./weekly.ts";
import whenCommand from "./when.ts";
import type { Command } from "./command.ts";

export const commands: readonly Command[] = [
  acceptCommand,
  addCommand,
  adjustCommand,
  boardCommand,
  briefCommand,
  cancelCommand,
  checkCommand,
  claimCommand,
  completionCommand,
  correctCommand,
  decideCommand,
  diffCommand,
  doctorCommand,
  editCommand,
  exportCommand,
  extendCommand,
  fmtCommand,
  formCommand,
  fulfilCommand,
  hooksCommand,
  importCommand,
  initCommand,
  listCommand,
  logCommand,
  mergeCommand,
  missingCommand,
  overdueCommand,
  packetCommand,
  progressCommand,
  reassignCommand,
  redactCommand,
  reopenCommand,
  reportCommand,
  resolveCommand,
  resumeCommand,
  returnCommand,
  schemaCommand,
  showCommand,
  statsCommand,
  suspendCommand,
  unitCommand,
  weeklyCommand,
  whenCommand,
];
