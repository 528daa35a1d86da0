import { shortNameOn } from "../../../derive/names.ts";
import type { Ask } from "../../../derive/reporting.ts";
import type { Day } from "../../../model/day.ts";
import { bothLanguages } from "../../../model/language.ts";
import type { Outcome } from "../../../model/outcome.ts";
import { formOf } from "../../../reports/form/form.ts";
import { formWorkbook } from "../../../reports/form/workbook.ts";
import { periodWords } from "../../../reports/parts/words.ts";
import type { Call, Opened } from "../../command.ts";
import { judged } from "../judged.ts";
import { inOwnLanguage } from "../own-language.ts";
import { askEdits, mayHaveOwnDay, recordOf } from "./recorded.ts";

/** Who is asked, on which day, and by when where the rhythm does not say it. */
export interface Asking {
  readonly opened: Opened;
  readonly day: Day;
  readonly due: Day | null;
}

/** The workbook of an ask. */
export const bookOf = ({ opened, day, due }: Asking, ask: Ask) => {
  const setting = inOwnLanguage({ ...opened.setting, asOf: day });
  return formWorkbook(setting, formOf(setting, due === null ? ask : { ...ask, due }));
};

/** What is said and recorded of forms that are sent: each ask once, however often its form is made. */
export function asking(call: Call, how: Asking, asks: readonly Ask[]): Outcome {
  const { opened, day, due } = how;
  const { ledger } = opened;
  const records = asks.map((ask) => recordOf(opened, ask, { day, due }));
  if (due !== null) for (const record of records) mayHaveOwnDay(opened, record);
  const edits = call.flag("record") ? records.flatMap((record) => askEdits(opened, record)) : [];
  const known = records.filter(({ id }) => ledger.asks.has(id));
  const names = (lang: "zh" | "en", units: readonly string[]) =>
    units.map((unit) => shortNameOn(ledger, unit, day)).join(lang === "zh" ? "、" : ", ");
  const again = bothLanguages((lang) =>
    known.length === 0
      ? ""
      : lang === "zh"
        ? `早先已经要过，算同一次：${names(
            "zh",
            known.map(({ unit }) => unit),
          )}`
        : `asked before, counted once: ${names(
            "en",
            known.map(({ unit }) => unit),
          )}`,
  );
  const [first] = records;
  const period = first?.period ?? "";
  const units = records.map(({ unit }) => unit);
  const says = bothLanguages((lang) =>
    [
      lang === "zh"
        ? `${periodWords(period, "zh")}填报表：${names("zh", units)}`
        : `Form for ${period}: ${names("en", units)}`,
      ...(again[lang] === "" ? [] : [again[lang]]),
    ].join("\n"),
  );
  if (edits.length === 0) return { says, exit: 0 };
  const { language } = ledger.programme;
  return judged(opened, {
    edits,
    says,
    next: [`missing ${period}`, "import <file>"],
    message:
      language === "zh"
        ? `请${names("zh", units)}报${periodWords(period, "zh")}进展`
        : `ask ${names("en", units)} for ${period}`,
  });
}
