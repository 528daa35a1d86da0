// Generated from the listing of src/commands by `npm run generate`; do not edit.
import acceptCommand from "./accept.ts";
import briefCommand from "./brief.ts";
import checkCommand from "./check.ts";
import claimCommand from "./claim.ts";
import completionCommand from "./completion.ts";
import doctorCommand from "./doctor.ts";
import fulfilCommand from "./fulfil.ts";
import initCommand from "./init.ts";
import listCommand from "./list.ts";
import mergeCommand from "./merge.ts";
import missingCommand from "./missing.ts";
import overdueCommand from "./overdue.ts";
import progressCommand from "./progress.ts";
import reopenCommand from "./reopen.ts";
import reportCommand from "./report.ts";
import returnCommand from "./return.ts";
import schemaCommand from "./schema.ts";
import showCommand from "./show.ts";
import statsCommand from "./stats.ts";
import unitCommand from "./unit.ts";
import weeklyCommand from "./weekly.ts";
import whenCommand from "./when.ts";
import type { Command } from "./command.ts";

export const commands: readonly Command[] = [
  acceptCommand,
  briefCommand,
  checkCommand,
  claimCommand,
  completionCommand,
  doctorCommand,
  fulfilCommand,
  initCommand,
  listCommand,
  mergeCommand,
  missingCommand,
  overdueCommand,
  progressCommand,
  reopenCommand,
  reportCommand,
  returnCommand,
  schemaCommand,
  showCommand,
  statsCommand,
  unitCommand,
  weeklyCommand,
  whenCommand,
];
