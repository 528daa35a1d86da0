import { approversOn, type Matter, verifiersOf, withOffices } from "../../derive/acting.ts";
import { standingId } from "../../derive/history.ts";
import { type Account, type Ledger, lineOf, type Recorded, taskForceUnits } from "../../derive/ledger.ts";
import { actingUnits, type Roles } from "../../derive/roles.ts";
import type { Text } from "../../model/language.ts";
import { roles } from "../../model/words.ts";

/** Who may write an entry: in words, the units themselves, and how another unit comes to be one of them. */
export interface Writers {
  readonly who: Text;
  readonly units: readonly string[];
  readonly become: Text;
}

const matterWords: Readonly<Record<Matter, Text>> = {
  extension: { zh: "批准延期的单位", en: "an approver of extensions" },
  reassignment: { zh: "批准调整的单位", en: "an approver of reassignments" },
  suspension: { zh: "批准暂停和恢复的单位", en: "an approver of suspensions" },
  cancellation: { zh: "批准取消的单位", en: "an approver of cancellations" },
};

function approvers(ledger: Ledger, account: Account, { entry }: Recorded, matter: Matter): Writers | null {
  if (ledger.registry.unreadable.includes("policy.yaml")) return null;
  const decidedByMeeting = "approved" in entry && entry.approved?.meeting !== undefined;
  const listed = approversOn(ledger, account, { matter, day: entry.on });
  return {
    who: matterWords[matter],
    units: decidedByMeeting ? [...new Set([...listed, ...taskForceUnits(ledger, account.task)])] : listed,
    become: {
      zh: `在 \`policy.yaml\` 当日有效的一组里把它列入 \`approvers.${matter}\``,
      en: `list it under \`approvers.${matter}\` in the set of \`policy.yaml\` in force that day`,
    },
  };
}

function verifiers(ledger: Ledger, account: Account, held: Roles, alsoTaskForce: boolean): Writers | null {
  if (account.task.line && lineOf(ledger, account.task) === null) return null;
  const verifying = verifiersOf(ledger, account, held);
  return {
    who: alsoTaskForce
      ? { zh: "核查单位或专班", en: "a verifier or the task force" }
      : { zh: "核查单位", en: "a verifier" },
    units: alsoTaskForce ? [...new Set([...verifying, ...taskForceUnits(ledger, account.task)])] : verifying,
    become: {
      zh: "由批准调整的单位先记一条 `reassigned`（`role: verifier`）",
      en: "have the approver record a `reassigned` with `role: verifier` first",
    },
  };
}

function settlers(ledger: Ledger, account: Account, refers: string): Writers | null {
  const id = standingId(account.history, refers);
  const issue = account.history.counted.find(({ entry }) => entry.id === id)?.entry;
  if (issue?.kind !== "issue") return null;
  const asked = withOffices(ledger, actingUnits(account, issue.asks));
  return {
    who: { zh: "被请求协调的单位或专班", en: "a unit that the issue asks, or the task force" },
    units: [...new Set([...asked, ...taskForceUnits(ledger, account.task)])],
    become: { zh: `在 \`${issue.id}\` 的 \`asks\` 里写上它`, en: `name it in \`asks\` of \`${issue.id}\`` },
  };
}

const ofRole = (held: Roles, file: string): Writers => ({
  who: { zh: "在这项任务上有角色的单位", en: "a unit with a role on the task" },
  units: [...new Set(roles.flatMap((role) => held[role]))],
  become: {
    zh: `在 \`${file}\` 里把它写进 \`supporting\`（或别的角色）`,
    en: `name it in \`${file}\` under \`supporting\` (or another role)`,
  },
});

const leads = (held: Roles): Writers => ({
  who: { zh: "牵头单位", en: "a lead" },
  units: held.lead,
  become: {
    zh: "由批准调整的单位先记一条 `reassigned`（`role: lead`）",
    en: "have the approver record a `reassigned` with `role: lead` first",
  },
});

/**
 * Who may write an entry, by the roles `held` on its day and the policy then in force; null where that cannot be known:
 * it refers to no known issue, or the line or the policy that says so is missing.
 */
export function writersOf(
  ledger: Ledger,
  account: Account,
  on: { readonly recorded: Recorded; readonly held: Roles },
): Writers | null {
  const { recorded, held } = on;
  const { entry } = recorded;
  switch (entry.kind) {
    case "report":
    case "issue":
    case "answered":
      return ofRole(held, account.file);
    case "fulfilled":
    case "extension-requested":
    case "claim":
      return leads(held);
    case "reassigned":
    case "adjusted":
      return approvers(ledger, account, recorded, "reassignment");
    case "resumed":
    case "suspended":
      return approvers(ledger, account, recorded, "suspension");
    case "cancelled":
      return approvers(ledger, account, recorded, "cancellation");
    case "extension-approved":
    case "extension-refused":
      return approvers(ledger, account, recorded, "extension");
    case "returned":
    case "accepted":
      return verifiers(ledger, account, held, false);
    case "reopened":
      return verifiers(ledger, account, held, true);
    case "resolved":
      return settlers(ledger, account, entry.refers);
  }
}
