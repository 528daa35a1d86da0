import type { Ledger } from "../derive/ledger.ts";
import type { Line } from "../model/records.ts";
import type { Breach, Rule } from "./rule.ts";

/** Who belongs to a line's task force: its members, itself and its office, collective members through theirs. */
function belonging({ units }: Ledger, { taskForce }: Line): ReadonlySet<string> {
  const named = taskForce
    ? [...taskForce.members, taskForce.unit, ...(taskForce.office ? [taskForce.office] : [])]
    : [];
  return new Set([...named, ...named.flatMap((id) => units.get(id)?.expands ?? [])]);
}

const rule: Rule = {
  id: "lead-in-task-force",
  severity: "warning",
  about: { zh: "牵头单位都在本行动的分专班里", en: "who leads belongs to the line's task force" },
  why: {
    zh: "会商时不在座的单位，牵头的事没人催、有难处也没处说",
    en: "a lead that does not sit with the task force is not asked there, and has nowhere to bring its troubles",
  },
  check(ledger) {
    const { registry, units } = ledger;
    return registry.lines.flatMap(({ file, record: line }): readonly Breach[] => {
      if (!line.taskForce) return [];
      const members = belonging(ledger, line);
      const severity = line.taskForce.membersComplete ? ("warning" as const) : ("note" as const);
      const isStranger = (id: string): boolean =>
        units.has(id) &&
        !members.has(id) &&
        !(units.get(id)?.expands ?? []).some((each) => members.has(each));
      const fix = (id: string) => ({
        zh: `把 \`${id}\` 写进 \`lines/${line.id}.yaml\` 的 \`taskForce.members\`，或换一个牵头单位`,
        en: `add \`${id}\` to \`taskForce.members\` in \`lines/${line.id}.yaml\`, or name another lead`,
      });
      const ofLine = line.leads.flatMap((id, index) =>
        isStranger(id)
          ? [
              {
                file,
                path: ["leads", index],
                severity,
                fix: fix(id),
                what: {
                  zh: `牵头单位 \`${id}\` 不在本行动的分专班里`,
                  en: `\`${id}\` leads the line but is no member of its task force`,
                },
              },
            ]
          : [],
      );
      const ofTasks = registry.tasks
        .filter(({ record }) => record.line === line.id)
        .flatMap(({ file: at, record }) =>
          record.lead.flatMap((id, index) =>
            isStranger(id) && !line.leads.includes(id)
              ? [
                  {
                    file: at,
                    path: ["lead", index],
                    severity,
                    fix: fix(id),
                    what: {
                      zh: `任务的牵头单位 \`${id}\` 不在“${line.title}”的分专班里`,
                      en: `\`${id}\` leads the task but is no member of the task force of ${line.title}`,
                    },
                  },
                ]
              : [],
          ),
        );
      return [...ofLine, ...ofTasks];
    });
  },
};
export default rule;
