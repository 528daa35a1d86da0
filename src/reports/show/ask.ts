import { askAnswers } from "../../derive/form-asks.ts";
import { shortNameOn } from "../../derive/names.ts";
import type { Ask } from "../../model/records.ts";
import type { Fact, Report } from "../../model/report.ts";
import { askCell, awaitedWords } from "../parts/asks.ts";
import { plain } from "../parts/cells.ts";
import { columns } from "../parts/columns.ts";
import { framed, type Setting } from "../parts/frame.ts";
import { recordFields } from "../parts/record-fields.ts";
import { periodWords } from "../parts/words.ts";

/** What a unit was asked, and how far it has answered. */
export function askReport(setting: Setting, record: Ask, file: string): Report {
  const { ledger, asOf, lang } = setting;
  const zh = lang === "zh";
  const answers = askAnswers(ledger, record, asOf);
  const name = shortNameOn(ledger, record.unit, asOf);
  const awaited = new Map((answers?.awaited ?? []).map((each) => [each.task, each]));
  return framed(setting, {
    kind: "show",
    title: zh ? `请${name}报${periodWords(record.period, lang)}进展` : `${name}: asked for ${record.period}`,
    blocks: [
      recordFields(lang, [
        ["编号", "id", record.id],
        ["发出", "asked", record.asked],
        ["报送期限", "due", record.due],
        ["由谁要", "by", record.by && shortNameOn(ledger, record.by, asOf)],
        ["情况", "state", answers ? askCell(setting, answers).text : undefined],
      ]),
      {
        type: "table",
        columns: zh
          ? columns(["编号", 0], ["任务", 2], ["还等谁报", 1])
          : columns(["id", 0], ["task", 2], ["awaited", 1]),
        rows: record.tasks.map((id) => {
          const waits = awaited.get(id);
          return [
            plain(id),
            plain(ledger.accounts.get(id)?.task.title ?? id),
            plain(waits ? awaitedWords(setting, waits) : ""),
          ];
        }),
      },
    ],
    facts: {
      record: "ask",
      file,
      ...(record as unknown as { readonly [key: string]: Fact }),
      state: answers?.state ?? null,
      unanswered: answers?.unanswered ?? [],
    },
  });
}
