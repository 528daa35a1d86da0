import { officesOf } from "../../derive/acting.ts";
import { shortNamesOn } from "../../derive/names.ts";
import type { SheetCell } from "../../model/workbook.ts";
import { fictionLine, type Setting } from "../parts/frame.ts";
import { periodWords, wholeDayWords } from "../parts/words.ts";
import type { Form } from "./form.ts";

const blank: SheetCell = { value: null, look: "note" };

export function titleOf({ ledger, lang }: Setting, { period }: Form): string {
  const { title } = ledger.programme;
  return lang === "zh" ? `${title}${periodWords(period, lang)}进展填报表` : `${title}: return for ${period}`;
}

/** The offices to which the form goes back. */
function backTo({ ledger, asOf }: Setting, { tasks }: Form): string {
  const offices = tasks.flatMap(({ key }) => {
    const account = ledger.accounts.get(key);
    return account ? officesOf(ledger, account).slice(-1) : [];
  });
  return shortNamesOn(ledger, [...new Set(offices)], asOf);
}

/** What stands above the rows: what is asked of whom, by when, and where the unit says who fills it in. */
export function headOf(setting: Setting, form: Form) {
  const { ledger, asOf, lang } = setting;
  const zh = lang === "zh";
  const unit = ledger.units.get(form.unit)?.name ?? form.unit;
  const due = form.due === null ? null : wholeDayWords(form.due, lang);
  const office = backTo(setting, form);
  const note = (value: string): readonly SheetCell[] => [blank, { value, look: "note" }];
  const before: readonly (readonly SheetCell[])[] = [
    [blank, { value: titleOf(setting, form), look: "title" }],
    note(
      zh
        ? `填报单位：${unit}　报送期：${periodWords(form.period, lang)}　${due === null ? "报送期限：待定" : `请于${due}前报送`}${office === "" ? "" : `，报${office}`}　制表：${asOf}`
        : `Unit: ${unit}. Period: ${form.period}. ${due === null ? "Due: not known yet" : `Due ${due}`}${office === "" ? "" : `, to ${office}`}. Made on ${asOf}.`,
    ),
    note(
      zh
        ? `共${form.tasks.length}项任务。请填黄色格子：${[
            "每项至少写“进展情况”",
            ...(form.indicators.length > 0 ? [`另有指标${form.indicators.length}个`] : []),
            ...(form.occurrences.length > 0 ? [`周期任务${form.occurrences.length}期`] : []),
          ].join("，")}。怎么填见“填报说明”。`
        : `Tasks: ${form.tasks.length}. Fill in the yellow cells; the guide sheet tells how.`,
    ),
    ...fictionLine(setting).map((block) => note("text" in block ? block.text : "")),
  ];
  const label = (value: string): SheetCell => ({ value, look: "note", align: "right" });
  const open: SheetCell = { value: null, look: "open" };
  const row = before.length;
  const filled: readonly SheetCell[] = [
    blank,
    blank,
    label(zh ? "填报日期：" : "Day:"),
    open,
    open,
    label(zh ? "岗位：" : "Post:"),
    open,
    open,
  ];
  return {
    rows: [...before, filled],
    spots: [
      { is: "day", row, column: 3 },
      { is: "post", row, column: 6 },
    ] as const,
  };
}
