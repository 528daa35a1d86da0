// Generated from the listing of src/commands by `npm run generate`; do not edit.
import briefCommand from "./brief.ts";
import checkCommand from "./check.ts";
import completionCommand from "./completion.ts";
import doctorCommand from "./doctor.ts";
import initCommand from "./init.ts";
import listCommand from "./list.ts";
import missingCommand from "./missing.ts";
import overdueCommand from "./overdue.ts";
import reportCommand from "./report.ts";
import schemaCommand from "./schema.ts";
import showCommand from "./show.ts";
import statsCommand from "./stats.ts";
import unitCommand from "./unit.ts";
import weeklyCommand from "./weekly.ts";
import whenCommand from "./when.ts";
import type { Command } from "./command.ts";

export const commands: readonly Command[] = [
  briefCommand,
  checkCommand,
  completionCommand,
  doctorCommand,
  initCommand,
  listCommand,
  missingCommand,
  overdueCommand,
  reportCommand,
  schemaCommand,
  showCommand,
  statsCommand,
  unitCommand,
  weeklyCommand,
  whenCommand,
];
