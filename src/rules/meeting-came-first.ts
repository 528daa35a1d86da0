import type { Recorded } from "../derive/ledger.ts";
import type { KeyPath } from "../model/diagnostic.ts";
import type { Meeting } from "../model/records.ts";
import type { EntryKind } from "../model/words.ts";
import type { Breach, Rule } from "./rule.ts";
import { countedEntries, placeOf } from "./shared/every-entry.ts";

const resting: readonly EntryKind[] = [
  "reassigned",
  "adjusted",
  "resumed",
  "resolved",
  "extension-approved",
  "extension-refused",
  "suspended",
  "cancelled",
];

/** The meeting that an entry rests on, with the way to its name. */
function restsOn({ entry }: Recorded): { readonly id: string; readonly keys: KeyPath } | null {
  if (entry.kind === "resolved")
    return entry.meeting === undefined ? null : { id: entry.meeting, keys: ["meeting"] };
  const meeting = "approved" in entry ? entry.approved?.meeting : undefined;
  return meeting === undefined ? null : { id: meeting, keys: ["approved", "meeting"] };
}

function breachOf(recorded: Recorded, keys: KeyPath, meeting: Meeting): Breach | null {
  const { entry } = recorded;
  const place = placeOf(recorded, ...keys);
  const earlier = meeting.day > entry.on;
  if (earlier) {
    return {
      ...place,
      what: {
        zh: `\`${entry.id}\` 记在 \`${entry.on}\`，所依据的会议 \`${meeting.id}\` 在 \`${meeting.day}\` 才开`,
        en: `\`${entry.id}\` is dated \`${entry.on}\`, but the meeting \`${meeting.id}\` it rests on is on \`${meeting.day}\``,
      },
      fix: {
        zh: `把 \`on\` 改为会议当日 \`${meeting.day}\` 或之后，或写上真正作出决定的那次会议`,
        en: `write \`on: ${meeting.day}\` or later, or name the meeting that really decided it`,
      },
    };
  }
  if (meeting.held) return null;
  return {
    ...place,
    what: {
      zh: `\`${entry.id}\` 所依据的会议 \`${meeting.id}\` 记为没有召开（\`held: false\`）`,
      en: `the meeting \`${meeting.id}\` that \`${entry.id}\` rests on is recorded as not held (\`held: false\`)`,
    },
    fix: {
      zh: `会已开的，在 \`meetings/${meeting.id}.yaml\` 写 \`held: true\`；没开的，写上真正批准的文件或会议`,
      en: `if it was held, write \`held: true\` in \`meetings/${meeting.id}.yaml\`; if not, name the paper or meeting that really approved it`,
    },
  };
}

const rule: Rule = {
  id: "meeting-came-first",
  severity: "error",
  about: { zh: "所依据的会议先开，记录在后", en: "the meeting that an entry rests on was held by its day" },
  why: {
    zh: "还没开的会批不了事；查账时决定和会议要对得上",
    en: "a meeting yet to come approves nothing, and a decision has to be found in its meeting",
  },
  check: (ledger) =>
    countedEntries(ledger, ...resting).flatMap(({ recorded }) => {
      const rests = restsOn(recorded);
      const meeting = rests && ledger.meetings.get(rests.id);
      const breach = rests && meeting ? breachOf(recorded, rests.keys, meeting) : null;
      return breach ? [breach] : [];
    }),
};

export default rule;
