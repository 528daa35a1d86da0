import { shortNameOn, shortNamesOn } from "../../derive/names.ts";
import { statesOn } from "../../derive/task-state.ts";
import type { Finding, Inspection, Letter } from "../../model/records.ts";
import type { Fact, Report } from "../../model/report.ts";
import { letterWords } from "../../model/words.ts";
import { plain, standingCell } from "../parts/cells.ts";
import { columns } from "../parts/columns.ts";
import { framed, type Setting } from "../parts/frame.ts";
import { recordFields } from "../parts/record-fields.ts";

const asFacts = (record: object): { readonly [key: string]: Fact } => ({
  ...(record as { readonly [key: string]: Fact }),
});

/** A finding with the tasks that rectify it. */
export function findingReport(setting: Setting, finding: Finding, file: string): Report {
  const { ledger, asOf, lang } = setting;
  const zh = lang === "zh";
  const mending = statesOn(ledger, asOf).filter(
    ({ task }) => task.origin.kind === "finding" && task.origin.finding === finding.id,
  );
  return framed(setting, {
    kind: "show",
    title: zh ? `问题 ${finding.id}` : `Finding ${finding.id}`,
    blocks: [
      recordFields(lang, [
        ["发现日", "found", finding.found],
        ["检查", "inspection", finding.inspection],
        ["所涉单位", "unit", shortNameOn(ledger, finding.unit, asOf)],
        ["检查内容", "examined", finding.examined],
        ["程度", "severity", finding.severity],
        ["问题", "finding", finding.text],
      ]),
      {
        type: "heading",
        level: 2,
        text: zh ? `整改：${mending.length}项` : `Rectifications: ${mending.length}`,
      },
      {
        type: "table",
        columns: zh
          ? columns(["编号", 0], ["任务", 2], ["状态", 1])
          : columns(["id", 0], ["task", 2], ["standing", 1]),
        rows: mending.map((state) => [
          plain(state.task.id),
          plain(state.task.title),
          standingCell(setting, state),
        ]),
      },
    ],
    facts: { record: "finding", file, ...asFacts(finding), tasks: mending.map(({ task }) => task.id) },
  });
}

/** An inspection with what it found; one that found nothing says so. */
export function inspectionReport(setting: Setting, inspection: Inspection, file: string): Report {
  const { ledger, asOf, lang } = setting;
  const zh = lang === "zh";
  const found = ledger.registry.findings.filter(
    ({ record }) => record.inspection === inspection.id && record.found <= asOf,
  );
  return framed(setting, {
    kind: "show",
    title: `${inspection.kind} ${inspection.id}`,
    blocks: [
      recordFields(lang, [
        ["检查日", "day", inspection.day],
        ["检查单位", "by", shortNameOn(ledger, inspection.by, asOf)],
        ["被检查单位", "units", shortNamesOn(ledger, inspection.units ?? [], asOf)],
        ["内容", "scope", inspection.scope?.join("、")],
      ]),
      { type: "heading", level: 2, text: zh ? `发现问题${found.length}个` : `Findings: ${found.length}` },
      {
        type: "table",
        columns: zh
          ? columns(["编号", 0], ["单位", 1], ["问题", 3])
          : columns(["id", 0], ["unit", 1], ["finding", 3]),
        rows: found.map(({ record }) => [
          plain(record.id),
          plain(shortNameOn(ledger, record.unit, asOf)),
          plain(record.text),
        ]),
      },
    ],
    facts: {
      record: "inspection",
      file,
      ...asFacts(inspection),
      findings: found.map(({ record }) => record.id),
    },
  });
}

/** A letter and its way: issued, delivered, answered, lifted. */
export function letterReport(setting: Setting, letter: Letter, file: string): Report {
  const { ledger, asOf, lang } = setting;
  const titles = (letter.tasks ?? []).map((id) => ledger.accounts.get(id)?.task.title ?? id);
  return framed(setting, {
    kind: "show",
    title: `${letterWords[letter.step][lang]} ${letter.number ?? letter.id}`,
    blocks: [
      recordFields(lang, [
        ["编号", "id", letter.id],
        ["主送", "to", shortNameOn(ledger, letter.unit, asOf)],
        ["发函", "from", shortNameOn(ledger, letter.issuer, asOf)],
        ["所涉任务", "tasks", titles.join("、")],
        ["印发", "issued", letter.issued],
        ["送达", "delivered", letter.delivered],
        ["回复期限", "answer due", letter.answerDue],
        ["回复", "answered", letter.answered],
        ["解除", "lifted", letter.lifted],
        ["内容", "text", letter.text],
      ]),
    ],
    facts: { record: "letter", file, ...asFacts(letter) },
  });
}
