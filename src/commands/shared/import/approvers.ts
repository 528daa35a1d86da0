import type { Open, Proposal, Standing } from "../../../intake/proposal.ts";
import { bothLanguages } from "../../../model/language.ts";
import { unitsSaid } from "../../../rules/shared/saying.ts";
import type { Call, Opened } from "../../command.ts";
import { unitsFor } from "../entry/acting-unit.ts";
import type { Draft } from "../entry/draft.ts";
import { findUnit } from "../find.ts";
import { given } from "../given.ts";

/** Entries by which a paper's changes are approved, as far as they decide who writes them. */
const approving: readonly Draft[] = (
  ["reassigned", "adjusted", "extension-approved", "cancelled"] as const
).map((kind) => ({ kind, fields: {} }));

function unitsOn(opened: Opened, { task }: Standing): readonly (readonly string[])[] {
  const account = opened.ledger.accounts.get(task.id);
  return account === undefined
    ? []
    : approving.map((draft) => unitsFor({ opened, account, on: opened.today, now: true }, draft));
}

/** The unit that was named to record changes. */
export function approverNamed({ ledger }: Opened, call: Call): string | null {
  const named = given(call, "as");
  return named === null ? null : findUnit(ledger, named);
}

/** Whether it must be said who records what the paper approves: nobody may, or several and none is named. */
export function approversLacking(
  opened: Opened,
  { revisions, gone }: Proposal,
  { named, cancels }: { readonly named: string | null; readonly cancels: ReadonlySet<string> },
): readonly Open[] {
  const standing = [
    ...revisions.filter(({ changes }) => changes.length > 0).map((each) => each.standing),
    ...gone.filter(({ task }) => cancels.has(task.id)),
  ];
  const lists = standing.flatMap((each) => unitsOn(opened, each));
  const several = lists.find((units) => units.length > 1 && !units.some((unit) => unit === named));
  const isMissing = lists.some((units) => units.length === 0);
  if (!isMissing && several === undefined) return [];
  return [
    {
      option: "as",
      what: isMissing
        ? {
            zh: "没有哪个单位可以批准变动：规则和专班都没有写",
            en: "no unit may approve changes: neither the policy nor a task force says who",
          }
        : { zh: "变动由哪个单位记？", en: "which unit records the changes?" },
      way: isMissing
        ? {
            zh: "在 `policy.yaml` 的 `approvers` 写上谁能批",
            en: "write who approves into `approvers` of `policy.yaml`",
          }
        : bothLanguages((lang) => {
            const who = unitsSaid(lang, opened.ledger, several ?? []);
            return lang === "zh" ? `写 \`--as <单位>\`：${who}` : `write \`--as <unit>\`: ${who}`;
          }),
    },
  ];
}
