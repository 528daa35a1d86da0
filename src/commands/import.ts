import { yearOf } from "../model/day.ts";
import { Refusal } from "../model/refusal.ts";
import { readingReport } from "../reports/reading.ts";
import type { Call, Command } from "./command.ts";
import { dayOption } from "./shared/days.ts";
import { screenFormats } from "./shared/formats.ts";
import { columnOption, correctedColumns } from "./shared/import/columns.ts";
import { fileRead, ledgerIn } from "./shared/import/read-file.ts";

function yearOption(text: string): number {
  if (/^\d{4}$/.test(text) && text !== "0000") return Number(text);
  throw new Refusal(
    { zh: `\`${text}\` 不是年份`, en: `\`${text}\` is no year` },
    { zh: "写成四位数，如 2024", en: "write four digits, as in 2024" },
  );
}

function contextOf(call: Call) {
  const issued = call.text("issued");
  const year = call.text("year");
  return {
    year: year === null ? yearOf(call.today()) : yearOption(year),
    issued: issued === null ? null : dayOption("issued", issued),
    workingDays: call.addWorkdays,
    corrected: correctedColumns(call),
    kept: new Map(),
  };
}

const command: Command = {
  name: "import",
  about: { zh: "读一份方案或台账，提出登记的建议", en: "read a plan or a ledger and propose records" },
  arguments: [
    {
      pattern: "<file>",
      about: { zh: "文件：.xlsx .csv .docx", en: "the file: .xlsx .csv .docx" },
      completes: "file",
    },
  ],
  options: [
    { flags: "--year <year>", about: { zh: "没写年份时按哪一年", en: "the year of words without one" } },
    { flags: "--issued <day>", about: { zh: "文件印发日", en: "the paper's day of issue" } },
    columnOption,
  ],
  formats: screenFormats,
  examples: ["import 台账.xlsx", "import 台账.csv --column 牵头单位=C"],
  async run(call) {
    const read = await fileRead(call, call.args[0] ?? "");
    return { report: readingReport(ledgerIn(read, contextOf(call)), call.lang), exit: 0 };
  },
};
export default command;
