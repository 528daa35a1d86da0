import { ofKind } from "../derive/history.ts";
import { type Account, type Ledger, lineOf } from "../derive/ledger.ts";
import { actingUnits, type Roles, rolesOn } from "../derive/roles.ts";
import type { KeyPath } from "../model/diagnostic.ts";
import { doingRoles, type Role, roleWords } from "../model/words.ts";
import type { Breach, Rule } from "./rule.ts";

interface Verifier {
  readonly id: string;
  readonly file: string;
  readonly path: KeyPath;
}

/** The roles as the task was assigned, and as its last reassignment has left them. */
function standings(account: Account): readonly Roles[] {
  const last = ofKind(account.history.counted, "reassigned").at(-1)?.entry.on;
  const first = rolesOn({ ...account, history: { ...account.history, counted: [] } }, account.task.assigned);
  return last === undefined ? [first] : [first, rolesOn(account, last)];
}

/** The verifiers that are named for a task: its own, else its line's, which is told at the task. */
function namedVerifiers(ledger: Ledger, { task, file }: Account, held: Roles): readonly Verifier[] {
  if (held.verifier.length > 0) {
    return held.verifier.map((id) => {
      const index = task.verifier?.indexOf(id) ?? -1;
      return { id, file, path: index < 0 ? ["id"] : ["verifier", index] };
    });
  }
  const id = lineOf(ledger, task)?.verifier;
  return id === undefined ? [] : [{ id, file, path: ["id"] }];
}

/** The task force's offices, which verify where nobody is named. */
function offices(ledger: Ledger, { task, file }: Account): readonly Verifier[] {
  const ids = [lineOf(ledger, task)?.taskForce?.office, ledger.programme.taskForce?.office];
  return ids.flatMap((id): readonly Verifier[] => (id === undefined ? [] : [{ id, file, path: ["id"] }]));
}

const doersIn = (account: Account, held: Roles): readonly (readonly [role: Role, unit: string])[] =>
  doingRoles.flatMap((role) => actingUnits(account, held[role]).map((unit) => [role, unit] as const));

/** How a verifier is bound to a doer; null where it is not. */
function bond(
  { units }: Ledger,
  verifier: string,
  doer: string,
): { readonly zh: string; readonly en: string } | null {
  if (verifier === doer) return { zh: "就是它自己", en: "which is itself" };
  if (units.get(doer)?.parent === verifier) return { zh: "它的上级", en: "its parent" };
  return units.get(verifier)?.parent === doer ? { zh: "它的下级", en: "its child" } : null;
}

function breachOf(
  ledger: Ledger,
  { id, file, path }: Verifier,
  doing: readonly (readonly [role: Role, unit: string])[],
): Breach | null {
  for (const [role, doer] of doing) {
    const tie = bond(ledger, id, doer);
    if (tie === null) continue;
    return {
      file,
      path,
      what: {
        zh: `核查单位 \`${id}\` 与本任务的${roleWords[role].zh}单位 \`${doer}\` 不独立（${tie.zh}）`,
        en: `the verifier \`${id}\` is not independent of \`${doer}\`, ${roleWords[role].en} on the task (${tie.en})`,
      },
      fix: {
        zh: `在任务里另写 \`verifier: [单位]\`，用一个不干这项活、也不是其上下级的单位`,
        en: "name another unit in the task's `verifier:`, one without a hand in it and neither above nor below a doer",
      },
    };
  }
  return null;
}

const rule: Rule = {
  id: "verifier-is-independent",
  severity: "error",
  about: {
    zh: "核查单位不是干活的，也不是其上下级",
    en: "who verifies is no doer, nor a doer's parent or child",
  },
  why: {
    zh: "自己办、自己验，“已完成”就没有人真去看过",
    en: "where the doer verifies itself, nobody has really looked whether it is done",
  },
  check(ledger) {
    return [...ledger.accounts.values()].flatMap((account): readonly Breach[] => {
      // A verdict that was given already is judged by itself.
      const judgedBy = new Set(
        ofKind(account.history.counted, "returned", "accepted").map(({ unit }) => unit),
      );
      const told = new Set<string>();
      return standings(account).flatMap((held, turn): readonly Breach[] => {
        const doing = doersIn(account, held);
        const judged = (verifiers: readonly Verifier[]) =>
          verifiers.flatMap((each) => {
            const breach = breachOf(ledger, each, doing);
            return breach ? [{ id: each.id, breach }] : [];
          });
        const named = namedVerifiers(ledger, account, held);
        const fallback = offices(ledger, account);
        const bound = judged(named.length > 0 ? named : fallback);
        // One office that has no hand in the task is enough.
        const counted = named.length > 0 ? bound : bound.length < fallback.length ? [] : bound.slice(0, 1);
        const news = counted.filter(({ id }) => !told.has(id) && !(turn > 0 && judgedBy.has(id)));
        for (const { id } of counted) told.add(id);
        return news.map(({ breach }) => breach);
      });
    });
  },
};
export default rule;
