import { cardRows, type FormCard, formMark } from "../../model/form.ts";
import type { Sheet, Workbook } from "../../model/workbook.ts";
import type { Setting } from "../parts/frame.ts";
import { tables } from "./columns.ts";
import type { Form } from "./form.ts";
import { guideSheet } from "./guide.ts";
import { headOf, titleOf } from "./head.ts";
import { drawnTable } from "./table.ts";

const cardSheet = (card: FormCard): Sheet => ({
  name: formMark,
  hidden: true,
  columns: [{ width: 12 }, { width: 40 }],
  rows: cardRows(card).map((row) => row.map((value) => ({ value }))),
  locked: true,
  print: { paper: "A4", landscape: false },
});

/** A form as a workbook: what is asked on sheets to be filled in, how to do it, and a hidden sheet that says what it is. */
export function formWorkbook(setting: Setting, form: Form): Workbook {
  const { ledger, asOf, lang } = setting;
  const { rows: head, spots } = headOf(setting, form);
  const drawn = [
    drawnTable(lang, { table: tables.tasks, rows: form.tasks, head, paper: "A3" }),
    ...(["indicators", "occurrences"] as const)
      .filter((each) => form[each].length > 0)
      .map((each) =>
        drawnTable(lang, {
          table: tables[each],
          rows: form[each],
          head: [[{ value: null }, { value: tables[each].name[lang], look: "title" as const }]],
          paper: "A4",
        }),
      ),
  ];
  const card: FormCard = {
    registry: ledger.programme.id,
    unit: form.unit,
    period: form.period,
    made: asOf,
    spots: spots.map((spot) => ({ ...spot, sheet: tables.tasks.name[lang] })),
    tables: drawn.map(({ table }) => table),
  };
  return {
    title: titleOf(setting, form),
    lang,
    sheets: [...drawn.map(({ sheet }) => sheet), guideSheet(setting), cardSheet(card)],
  };
}
