import { actorsByDay, officesOf } from "../derive/acting.ts";
import type { Account, Ledger, Recorded } from "../derive/ledger.ts";
import { actingUnits, rolesOn } from "../derive/roles.ts";
import { bothLanguages } from "../model/language.ts";
import { kindWords, roles } from "../model/words.ts";
import type { Breach, Rule } from "./rule.ts";
import { placeOf } from "./shared/every-entry.ts";
import { unitSaid, unitsSaid } from "./shared/saying.ts";
import { wholeAccounts } from "./shared/whole-accounts.ts";
import { type Writers, writersOf } from "./shared/writers.ts";

/** Entries of one unit on one task that fail for the same reason; told once, at the first. */
interface Misplaced {
  readonly first: Recorded;
  readonly writers: Writers;
  readonly more: number;
}

/** Whether a collective unit writes where its members act for it. */
const speaksForMembers = (account: Account, { unit, entry }: Recorded): boolean => {
  const named = rolesOn(account, entry.on);
  return account.collectives.has(unit) && roles.some((role) => named[role].includes(unit));
};

function collectiveBreach(account: Account, { first, more }: Misplaced): Breach {
  const { unit, entry, file } = first;
  const members = actingUnits(account, [unit]);
  return {
    ...placeOf(first, "kind"),
    what: {
      zh: `\`${unit}\` 是集合单位，由成员单位分别填报；\`${file}\` 却以它的名义记了 \`${entry.id}\`${more > 0 ? `等 ${more + 1} 条` : ""}`,
      en: `\`${unit}\` is a collective unit, whose members act for it, but \`${file}\` records \`${entry.id}\`${more > 0 ? ` and ${more} more` : ""} in its name`,
    },
    fix: {
      zh: `把 \`${entry.id}\` 移到实际填报的成员单位的文件，如 \`progress/${account.task.id}/${members[0]}.yaml\``,
      en: `move \`${entry.id}\` to the file of the member that wrote it, such as \`progress/${account.task.id}/${members[0]}.yaml\``,
    },
  };
}

function misplacedBreach(ledger: Ledger, account: Account, misplaced: Misplaced): Breach {
  const { first, writers, more } = misplaced;
  if (speaksForMembers(account, first)) return collectiveBreach(account, misplaced);
  const { unit, entry, file } = first;
  const target = writers.units[0];
  return {
    ...placeOf(first, "kind"),
    what: bothLanguages((lang) => {
      const who = unitSaid(lang, ledger, unit);
      const may =
        writers.units.length > 0 ? unitsSaid(lang, ledger, writers.units) : lang === "zh" ? "没有" : "nobody";
      return lang === "zh"
        ? `“${kindWords[entry.kind].zh}”（\`${entry.id}\`，${entry.on}）应由${writers.who.zh}写，${who}当日不是；当日是：${may}${more > 0 ? `。这个文件里另有 ${more} 条也是` : ""}`
        : `\`${entry.kind}\` (\`${entry.id}\`, ${entry.on}) has to be written by ${writers.who.en}, which ${who} was not that day; it was ${may}${more > 0 ? `. So it is with ${more} more in this file` : ""}`;
    }),
    fix: bothLanguages((lang) => {
      if (target === undefined) return lang === "zh" ? writers.become.zh : writers.become.en;
      const to = `progress/${account.task.id}/${target}.yaml`;
      return lang === "zh"
        ? `本是 \`${target}\` 的记录，移到 \`${to}\`；确由 \`${unit}\` 来写的，${writers.become.zh}，否则从 \`${file}\` 删去`
        : `if it is \`${target}\`'s, move it to \`${to}\`; if \`${unit}\` is right, ${writers.become.en}; else take it out of \`${file}\``;
    }),
  };
}

/** An approver that is not the task-force office keeps what a meeting approved. */
function elsewhereBreach(ledger: Ledger, recorded: Recorded, offices: readonly string[]): Breach {
  const { entry, file } = recorded;
  const meeting = "approved" in entry ? (entry.approved?.meeting ?? "") : "";
  return {
    ...placeOf(recorded, "approved", "meeting"),
    severity: "warning",
    what: bothLanguages((lang) =>
      lang === "zh"
        ? `\`${entry.id}\` 是会议 \`${meeting}\` 批准的，却记在 \`${file}\`，不在专班办公室 ${unitsSaid(lang, ledger, offices)}的文件里`
        : `\`${entry.id}\` was approved by the meeting \`${meeting}\`, but stands in \`${file}\` and not in the file of the task-force office ${unitsSaid(lang, ledger, offices)}`,
    ),
    fix: bothLanguages((lang) => {
      const to = `progress/${file.split("/")[1]}/${offices[0]}.yaml`;
      return lang === "zh" ? `把 \`${entry.id}\` 移到 \`${to}\`` : `move \`${entry.id}\` to \`${to}\``;
    }),
  };
}

function breachesOf(ledger: Ledger, account: Account): readonly Breach[] {
  const actors = actorsByDay(account);
  const misplaced = new Map<string, Misplaced>();
  const elsewhere: Breach[] = [];
  for (const recorded of account.history.counted) {
    const { unit, entry } = recorded;
    if (!ledger.units.has(unit)) continue;
    const writers = writersOf(ledger, account, { recorded, held: actors(entry.on) });
    if (writers === null || writers.units.some((each) => !ledger.units.has(each))) continue;
    if (!writers.units.includes(unit)) {
      const key = `${unit} ${writers.who.en}`;
      const earlier = misplaced.get(key);
      misplaced.set(
        key,
        earlier ? { ...earlier, more: earlier.more + 1 } : { first: recorded, writers, more: 0 },
      );
    } else if ("approved" in entry && entry.approved?.meeting !== undefined) {
      const offices = officesOf(ledger, account);
      if (offices.length > 0 && !offices.includes(unit))
        elsewhere.push(elsewhereBreach(ledger, recorded, offices));
    }
  }
  return [...[...misplaced.values()].map((each) => misplacedBreach(ledger, account, each)), ...elsewhere];
}

const rule: Rule = {
  id: "entry-writer",
  severity: "error",
  about: { zh: "每一类记录由有权的单位写", en: "each kind of entry is written by a unit that may" },
  why: {
    zh: "谁干、谁批、谁核各有其责；由无权的单位写下，这一步就没有人负责",
    en: "doing, approving and verifying are different duties; written by another, nobody answers for the step",
  },
  check: (ledger) => wholeAccounts(ledger).flatMap((account) => breachesOf(ledger, account)),
};

export default rule;
