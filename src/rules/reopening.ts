import { ofKind } from "../derive/history.ts";
import type { Account, Recorded } from "../derive/ledger.ts";
import { bothLanguages } from "../model/language.ts";
import type { ReopenedEntry } from "../model/records.ts";
import type { Breach, Rule } from "./rule.ts";
import { placeOf } from "./shared/every-entry.ts";
import { entrySaid, takeOut } from "./shared/saying.ts";
import { wholeAccounts } from "./shared/whole-accounts.ts";

/** A reopening of what nobody had closed. */
function nothingClosed({ task }: Account, recorded: Recorded, before: readonly Recorded[]): Breach | null {
  const last = ofKind(before, "accepted", "reopened").at(-1);
  if (last?.entry.kind === "accepted" || before.some(({ entry }) => entry.kind === "cancelled")) return null;
  const claim = ofKind(before, "claim").at(-1);
  return {
    ...placeOf(recorded, "kind"),
    what: bothLanguages((lang) => {
      if (last) {
        return lang === "zh"
          ? `${entrySaid(lang, recorded)}之前，任务 \`${task.id}\` 已由 ${entrySaid(lang, last)}重新打开，此后没有再销号`
          : `the task \`${task.id}\` was already reopened by ${entrySaid(lang, last)} and not closed again before ${entrySaid(lang, recorded)}`;
      }
      return lang === "zh"
        ? `${entrySaid(lang, recorded)}重新打开任务 \`${task.id}\`，但它从来没有销过号`
        : `${entrySaid(lang, recorded)} reopens the task \`${task.id}\`, of which no claim was ever accepted`;
    }),
    fix: bothLanguages((lang) => {
      if (last)
        return lang === "zh"
          ? `与前一条是同一件事的，${takeOut(lang, recorded)}`
          : `if both are one event, ${takeOut(lang, recorded)}`;
      if (claim) {
        return lang === "zh"
          ? `申请不通过的，改记 \`{kind: returned, refers: ${claim.entry.id}, reason: …}\`；确已销号的，先补记 \`accepted\``
          : `to turn the claim down, record \`{kind: returned, refers: ${claim.entry.id}, reason: …}\` instead; if it was closed, record the \`accepted\` first`;
      }
      return lang === "zh"
        ? `确已销号的，先补记 \`claim\` 和 \`accepted\`；没有的，${takeOut(lang, recorded)}`
        : `if it was closed, record the \`claim\` and the \`accepted\` first; if not, ${takeOut(lang, recorded)}`;
    }),
  };
}

/** A new last day that had passed when it was set. */
function pastDue(recorded: Recorded<ReopenedEntry>): Breach | null {
  const { entry } = recorded;
  if (entry.due === undefined || entry.due >= entry.on) return null;
  return {
    ...placeOf(recorded, "due"),
    what: {
      zh: `\`${entry.id}\` 在 \`${entry.on}\` 重新打开任务，定的新截止日 \`${entry.due}\` 却已经过了`,
      en: `\`${entry.id}\` reopens the task on \`${entry.on}\` with a new due day that had passed: \`${entry.due}\``,
    },
    fix: {
      zh: `把 \`due\` 改为 \`${entry.on}\` 之后的一天；不另定日子的，删去 \`due\``,
      en: `write a \`due\` after \`${entry.on}\`; if no new day is set, drop \`due\``,
    },
  };
}

const rule: Rule = {
  id: "reopening",
  severity: "error",
  about: {
    zh: "销过号的任务才能重新打开，新定的日子在后",
    en: "only what was closed is reopened, and for a day still to come",
  },
  why: {
    zh: "重新打开说明销号没有落实，会计入考核；没销过号就谈不上",
    en: "a reopening says that a closing did not hold, and is assessed; without a closing it accuses nobody of anything",
  },
  check: (ledger) =>
    wholeAccounts(ledger).flatMap((account) =>
      ofKind(account.history.counted, "reopened").flatMap((recorded) => {
        const before = account.history.counted.slice(
          0,
          account.history.counted.indexOf(recorded as unknown as Recorded),
        );
        return [nothingClosed(account, recorded, before), pastDue(recorded)].flatMap(
          (breach) => breach ?? [],
        );
      }),
    ),
};

export default rule;
