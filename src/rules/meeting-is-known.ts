import type { Ledger } from "../derive/ledger.ts";
import type { KeyPath } from "../model/diagnostic.ts";
import type { Meeting } from "../model/records.ts";
import type { Breach, Rule } from "./rule.ts";
import { dangling } from "./shared/dangling.ts";
import { countedEntries, placeOf } from "./shared/every-entry.ts";
import { listed } from "./shared/saying.ts";
import { knownIn } from "./shared/stems.ts";
import type { Reference } from "./shared/unit-references.ts";

const outcomeWords = { information: "通报", decision: "议定", "carried-over": "移下次" } as const;

function namedMeetings(ledger: Ledger): readonly Reference[] {
  const origins = ledger.registry.tasks.flatMap(({ file, record: { origin } }) =>
    origin.kind === "meeting" ? [{ file, path: ["origin", "meeting"] as KeyPath, id: origin.meeting }] : [],
  );
  const entries = [...countedEntries(ledger, "resolved", "reassigned", "adjusted", "resumed")];
  const decided = [
    ...countedEntries(ledger, "extension-approved", "extension-refused", "suspended", "cancelled"),
  ];
  const rested = [...entries, ...decided].flatMap(({ recorded }) => {
    const { entry } = recorded;
    if (entry.kind === "resolved")
      return entry.meeting ? [{ ...placeOf(recorded, "meeting"), id: entry.meeting }] : [];
    const meeting = entry.approved?.meeting;
    return meeting ? [{ ...placeOf(recorded, "approved", "meeting"), id: meeting }] : [];
  });
  return [...origins, ...rested];
}

/** A meeting that is on file, but the outcome that a task comes from is not, or is no decision. */
function wrongItem(item: number, { id, outcomes = [] }: Meeting): Pick<Breach, "what" | "fix"> | null {
  const outcome = outcomes.find(({ n }) => n === item);
  if (outcome?.kind === "decision") return null;
  const decisions = outcomes.filter(({ kind }) => kind === "decision").map(({ n }) => `${n}`);
  const file = `meetings/${id}.yaml`;
  return {
    what: outcome
      ? {
          zh: `会议 \`${id}\` 的第 \`${item}\` 项是“${outcomeWords[outcome.kind]}”（\`${outcome.kind}\`），不是议定事项`,
          en: `item \`${item}\` of meeting \`${id}\` is \`${outcome.kind}\`, no decision`,
        }
      : {
          zh: `会议 \`${id}\` 没有第 \`${item}\` 项结果`,
          en: `meeting \`${id}\` has no outcome \`${item}\``,
        },
    fix:
      decisions.length > 0
        ? {
            zh: `写议定事项的序号（${listed("zh", decisions)}）；确已议定的，在 \`${file}\` 的 \`outcomes\` 里写 \`kind: decision\``,
            en: `write the number of a decision (${listed("en", decisions)}), or record it as \`kind: decision\` in \`outcomes\` of \`${file}\``,
          }
        : {
            zh: `在 \`${file}\` 的 \`outcomes\` 里登记第 ${item} 项，\`kind\` 写 \`decision\``,
            en: `record item ${item} in \`outcomes\` of \`${file}\` as \`kind: decision\``,
          },
  };
}

const rule: Rule = {
  id: "meeting-is-known",
  severity: "error",
  about: {
    zh: "任务和记录写到的会议、议定事项都在会议文件里",
    en: "meetings and decisions that tasks and entries name are on file",
  },
  why: {
    zh: "议定事项要能对回会议原话，对不上就成了没有依据的任务",
    en: "a decision has to lead back to the words of the meeting; without them a task has no ground",
  },
  check(ledger) {
    const { registry, meetings } = ledger;
    const unknown = dangling(namedMeetings(ledger), {
      noun: { zh: "会议", en: "meeting" },
      ids: knownIn(registry, "meetings", registry.meetings),
      named: (id) => meetings.get(id)?.day,
      otherwise: (id) => ({ zh: `新建 \`meetings/${id}.yaml\``, en: `add \`meetings/${id}.yaml\`` }),
    });
    const items = registry.tasks.flatMap(({ file, record: { origin } }): readonly Breach[] => {
      const meeting = origin.kind === "meeting" ? meetings.get(origin.meeting) : undefined;
      const wrong = origin.kind === "meeting" && meeting ? wrongItem(origin.item, meeting) : null;
      return wrong ? [{ file, path: ["origin", "item"], ...wrong }] : [];
    });
    return [...unknown, ...items];
  },
};
export default rule;
