import { actorsByDay } from "../derive/acting.ts";
import type { Account, Recorded } from "../derive/ledger.ts";
import { bothLanguages, type Text } from "../model/language.ts";
import type { Breach, Rule } from "./rule.ts";
import { placeOf } from "./shared/every-entry.ts";
import { type References, referencesIn } from "./shared/references.ts";
import { entrySaid } from "./shared/saying.ts";
import { wholeAccounts } from "./shared/whole-accounts.ts";

/** Why a verdict on a claim decides nothing; null where it counts. */
function idleBecause(
  account: Account,
  actors: ReturnType<typeof actorsByDay>,
  on: { readonly verdict: Recorded; readonly claim: Recorded },
): Text | null {
  const { verdict, claim } = on;
  const { counted } = account.history;
  const between = counted.slice(counted.indexOf(claim) + 1, counted.indexOf(verdict));
  const reopened = between.findLast(({ entry }) => entry.kind === "reopened");
  if (reopened) {
    return bothLanguages((lang) =>
      lang === "zh"
        ? `任务已由 ${entrySaid(lang, reopened)}重新打开，此前的申请不再算数`
        : `the task was reopened by ${entrySaid(lang, reopened)}, so earlier claims no longer count`,
    );
  }
  const newer = between.findLast(({ unit, entry }) => unit === claim.unit && entry.kind === "claim");
  if (newer) {
    return bothLanguages((lang) =>
      lang === "zh"
        ? `同一单位之后又有 ${entrySaid(lang, newer)}，销号看最后一次申请`
        : `the same unit has claimed again in ${entrySaid(lang, newer)}, and the last claim decides`,
    );
  }
  const led = actors(claim.entry.on).lead.includes(claim.unit);
  if (verdict.entry.kind === "returned" || !led || actors(verdict.entry.on).lead.includes(claim.unit))
    return null;
  return {
    zh: `\`${claim.unit}\` 到 \`${verdict.entry.on}\` 已不再牵头，它的申请随之失效`,
    en: `\`${claim.unit}\` no longer led on \`${verdict.entry.on}\`, and its claim lapsed with that`,
  };
}

/** Whether the closing has gone on by a newer claim: claimed after the verdict, or judged itself. */
function movedOn(
  { history: { counted } }: Account,
  references: References,
  on: { readonly verdict: Recorded; readonly claim: Recorded },
): boolean {
  const [since, decided] = [counted.indexOf(on.claim), counted.indexOf(on.verdict)];
  return counted.some(
    ({ entry }, index) =>
      index > since && entry.kind === "claim" && (index > decided || references.to(entry.id).length > 0),
  );
}

function breachesOf(account: Account): readonly Breach[] {
  const { counted } = account.history;
  if (!counted.some(({ entry: { kind } }) => kind === "accepted" || kind === "returned")) return [];
  const references = referencesIn(account);
  const actors = actorsByDay(account);
  return counted.flatMap((verdict) => {
    if (verdict.entry.kind !== "accepted" && verdict.entry.kind !== "returned") return [];
    return references.of(verdict).flatMap(({ keys, means: claim }): readonly Breach[] => {
      if (claim?.entry.kind !== "claim" || counted.indexOf(claim) > counted.indexOf(verdict)) return [];
      if (references.settledBefore(verdict, claim.entry.id) !== null) return [];
      const because = idleBecause(account, actors, { verdict, claim });
      if (because === null || movedOn(account, references, { verdict, claim })) return [];
      const pending = references
        .openFor(verdict, "claim")
        .findLast(
          ({ unit, entry }) => entry.on >= claim.entry.on && actors(verdict.entry.on).lead.includes(unit),
        );
      return [
        {
          ...placeOf(verdict, ...keys),
          what: bothLanguages((lang) =>
            lang === "zh"
              ? `${entrySaid(lang, verdict)}核的 ${entrySaid(lang, claim)}已不算数：${because.zh}`
              : `${entrySaid(lang, verdict)} judges ${entrySaid(lang, claim)}, which no longer counts: ${because.en}`,
          ),
          fix: bothLanguages((lang) => {
            if (pending)
              return lang === "zh"
                ? `把 ${entrySaid(lang, pending)}的编号写进 \`refers\``
                : `write the id of ${entrySaid(lang, pending)} into \`refers\``;
            return lang === "zh"
              ? `由现在的牵头单位重新 \`duban claim ${account.task.id}\`，再对新的申请作出核查结论`
              : `let the present lead claim again (\`duban claim ${account.task.id}\`), then judge that claim`;
          }),
        },
      ];
    });
  });
}

const rule: Rule = {
  id: "claim-still-stands",
  severity: "error",
  about: { zh: "核查结论针对仍然有效的销号申请", en: "a verdict judges a claim that still counts" },
  why: {
    zh: "核了一份失效的申请，以为销了号，任务其实还开着",
    en: "a verdict on a lapsed claim looks like a closing while the task stays open",
  },
  check: (ledger) => wholeAccounts(ledger).flatMap(breachesOf),
};

export default rule;
