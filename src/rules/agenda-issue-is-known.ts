import type { Ledger, Recorded } from "../derive/ledger.ts";
import { bothLanguages, type Text } from "../model/language.ts";
import type { Breach, Rule } from "./rule.ts";
import { everyEntry } from "./shared/every-entry.ts";
import { nearest } from "./shared/nearest.ts";
import { entrySaid } from "./shared/saying.ts";
import { hasUnreadable } from "./shared/stems.ts";

/** Every entry that carries an id; ids are unique within a task only. */
function entriesById(ledger: Ledger): ReadonlyMap<string, readonly Recorded[]> {
  const found = new Map<string, Recorded[]>();
  for (const { recorded } of everyEntry(ledger)) {
    const same = found.get(recorded.entry.id);
    if (same) same.push(recorded);
    else found.set(recorded.entry.id, [recorded]);
  }
  return found;
}

const isIssue = ({ entry }: Recorded): boolean => entry.kind === "issue";

function whatOf(id: string, other: Recorded | undefined): Text {
  if (other === undefined) {
    return { zh: `没有编号为 \`${id}\` 的需协调问题`, en: `there is no issue \`${id}\` to be coordinated` };
  }
  return bothLanguages((lang) =>
    lang === "zh"
      ? `议程写到的${entrySaid(lang, other)}不是需协调问题`
      : `${entrySaid(lang, other)}, named by the agenda, is no issue`,
  );
}

const rule: Rule = {
  id: "agenda-issue-is-known",
  severity: "error",
  about: { zh: "议程写到的需协调问题都有记录", en: "issues on an agenda are on record" },
  why: {
    zh: "会上研究的问题要对回提出单位的记录，否则会后没法答复它",
    en: "an issue taken to a meeting has to lead back to the unit that raised it, or nobody can answer it",
  },
  check(ledger) {
    const { registry } = ledger;
    if (hasUnreadable(registry, "progress")) return [];
    const entries = entriesById(ledger);
    const issues = [...entries].flatMap(([id, found]) => (found.some(isIssue) ? [id] : []));
    return registry.meetings.flatMap(({ file, record }) =>
      (record.agenda ?? []).flatMap(({ issue }, index): readonly Breach[] => {
        const found = issue === undefined ? [] : (entries.get(issue) ?? []);
        if (issue === undefined || found.some(isIssue)) return [];
        const near = nearest(issue, issues);
        return [
          {
            file,
            path: ["agenda", index, "issue"],
            what: whatOf(issue, found[0]),
            fix: near
              ? {
                  zh: `改为 \`${near}\`；不是提出过的问题就删去这一行`,
                  en: `write \`${near}\`; take the line out where no unit raised it`,
                }
              : {
                  zh: "写 `kind: issue` 那条记录的编号；不是单位提出的问题就删去这一行",
                  en: "write the id of the entry with `kind: issue`; take the line out where no unit raised it",
                },
          },
        ];
      }),
    );
  },
};
export default rule;
