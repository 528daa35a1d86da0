import type { Block, Report } from "../model/report.ts";
import type { ExportKind, Scope } from "./export/kind.ts";
import { framed } from "./parts/frame.ts";

/** Records as tables, one a kind, as facts and as days; `kinds` in the order that is wanted. */
export function exportReport(scope: Scope, kinds: readonly ExportKind[]): Report {
  const { setting } = scope;
  const { lang } = setting;
  const exported = kinds.map((kind) => ({ kind, ...kind.of(scope) }));
  return framed(setting, {
    kind: "export",
    title: setting.ledger.programme.title,
    blocks: exported.map(({ kind, rows }): Block => ({ type: "table", name: kind.label[lang], ...rows })),
    facts: Object.fromEntries(exported.map(({ kind, facts }) => [kind.name, facts])),
    events: () => exported.flatMap(({ events }) => events()),
  });
}
