import { type Ledger, ledgerOf } from "../../src/derive/ledger.ts";

/** A ledger as it was on a day: without the records and entries that came later. */
export function untilDay({ registry, calendar }: Ledger, day: string): Ledger {
  return ledgerOf(
    {
      ...registry,
      tasks: registry.tasks.filter(({ record }) => record.assigned <= day),
      progress: registry.progress
        .map((file) => ({ ...file, record: file.record.filter(({ on }) => on <= day) }))
        .filter(({ record }) => record.length > 0),
      meetings: registry.meetings.filter((each) => each.record.day <= day),
      findings: registry.findings.filter(({ record }) => record.found <= day),
      inspections: registry.inspections.filter((each) => each.record.day <= day),
      letters: registry.letters.filter(({ record }) => record.issued <= day),
    },
    calendar,
  );
}
