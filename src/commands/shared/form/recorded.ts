import { officesOf } from "../../../derive/acting.ts";
import { askId, isFurther } from "../../../derive/form-asks.ts";
import type { Ask } from "../../../derive/reporting.ts";
import type { Day } from "../../../model/day.ts";
import type { Edit } from "../../../model/edit.ts";
import type { Ask as AskRecord } from "../../../model/records.ts";
import { Refusal } from "../../../model/refusal.ts";
import { recordText } from "../../../source/splice.ts";
import type { Opened } from "../../command.ts";
import { present } from "../add/made.ts";
import { schemaLine } from "../schema-line.ts";

/** The record of an ask that is made on a day. */
export function recordOf(
  { ledger }: Opened,
  ask: Ask,
  on: { readonly day: Day; readonly due: Day | null },
): AskRecord {
  const { unit, tasks } = ask;
  const period = ask.period.id;
  const [first] = tasks.flatMap((task) => ledger.accounts.get(task) ?? []);
  const office = first && officesOf(ledger, first).at(-1);
  const due = on.due ?? (ask.due !== null && ask.due >= on.day ? ask.due : null);
  return {
    id: askId({ unit, period }),
    unit,
    period,
    asked: on.day,
    ...(due === null ? {} : { due }),
    ...(office === undefined ? {} : { by: office }),
    tasks,
  };
}

/** The new file of an ask; none where the unit was asked for that period already: it stays one ask. */
export function askEdits(opened: Opened, record: AskRecord): readonly Edit[] {
  if (opened.ledger.asks.has(record.id)) return [];
  const path = `asks/${record.id}.yaml`;
  const schema = schemaLine(opened.textOf("programme.yaml"), "ask", 1);
  const fields = present(record as unknown as Parameters<typeof present>[0]);
  return [{ path, before: opened.textOf(path), after: recordText(fields, schema) }];
}

/** A day of its own for the return is for forms outside the rhythm; a rhythm's day is set by the programme. */
export function mayHaveOwnDay({ ledger }: Opened, record: AskRecord): void {
  if (isFurther(ledger, record)) return;
  throw new Refusal(
    {
      zh: `\`${record.period}\` 是规定要报的一期，报送期限按规定算，不另定`,
      en: `\`${record.period}\` is a period of the rhythm of returns, whose last day is set`,
    },
    {
      zh: "去掉 `--due`；要改期限，改 programme.yaml 或行动的 `reporting`",
      en: "leave `--due` out; to change it, change `reporting` in programme.yaml or in the line",
    },
  );
}
