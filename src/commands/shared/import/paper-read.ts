import { yearOf } from "../../../model/day.ts";
import type { ReadingOfFile } from "../../../reports/reading.ts";
import type { Call, Opened } from "../../command.ts";
import { dayOption, yearOption } from "../days.ts";
import { correctedColumns } from "./columns.ts";
import { columnsKept } from "./columns-kept.ts";
import { planIn } from "./plan-in.ts";
import { fileRead, ledgerIn } from "./read-file.ts";

/** What the file says that the first argument names; its day of issue is the one that was typed, where one was. */
export async function paperRead(call: Call, opened: Opened | null): Promise<ReadingOfFile> {
  const typed = call.text("issued");
  const year = call.text("year");
  const issued = typed === null ? null : dayOption("issued", typed);
  const context = {
    year: year === null ? yearOf(opened?.today ?? call.today()) : yearOption(year),
    issued,
    workingDays: call.addWorkdays,
  };
  const found = await fileRead(call, call.args[0] ?? "");
  const read =
    planIn(found.document, found.file, { ...context, yearSaid: year !== null }) ??
    ledgerIn(found, { ...context, corrected: correctedColumns(call), kept: columnsKept(opened) });
  return issued === null ? read : { ...read, issued };
}
