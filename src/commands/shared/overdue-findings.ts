import { overdueItems } from "../../derive/overdue.ts";
import { statesOn } from "../../derive/task-state.ts";
import type { Finding } from "../../model/diagnostic.ts";
import type { Setting } from "../../reports/parts/frame.ts";

/** What is overdue on the day, as errors: only where `check --fail-on overdue` asks for it. */
export const overdueFindings = ({ ledger, asOf }: Setting): readonly Finding[] =>
  overdueItems(ledger, statesOn(ledger, asOf)).map(({ state, due, daysLate, period }) => ({
    code: "overdue",
    severity: "error",
    place: { file: state.account.file, path: ["deadline"], on: "key" },
    what: {
      zh: `\`${state.task.id}\`${period ? ` 的 \`${period}\` 期` : ""}应于 \`${due}\` 前完成，截至 ${asOf} 逾期 ${daysLate} 天`,
      en: `\`${state.task.id}\`${period ? `, period \`${period}\`,` : ""} was due on \`${due}\` and is ${daysLate} days late on ${asOf}`,
    },
    why: {
      zh: "这次检查用 --fail-on overdue 要求逾期即不通过",
      en: "this check was asked to fail on what is overdue (--fail-on overdue)",
    },
    fix: {
      zh: "催牵头单位报进展、申请销号，或看 `duban show` 的经过",
      en: "press the lead for a report or a claim, or read its story with `duban show`",
    },
  }));
