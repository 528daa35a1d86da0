import { type Account, type Ledger, lineOf } from "../derive/ledger.ts";
import { actingUnits } from "../derive/roles.ts";
import type { KeyPath } from "../model/diagnostic.ts";
import { doingRoles, roleWords } from "../model/words.ts";
import type { Breach, Rule } from "./rule.ts";

/** Who verifies a task as it was assigned, and where that is written. */
function verifiersOf(
  ledger: Ledger,
  { task, file }: Account,
): readonly { readonly id: string; readonly file: string; readonly path: KeyPath }[] {
  if (task.verifier?.length)
    return task.verifier.map((id, index) => ({ id, file, path: ["verifier", index] }));
  const line = lineOf(ledger, task);
  const id = line?.verifier ?? line?.taskForce?.office ?? ledger.programme.taskForce?.office;
  return id === undefined ? [] : [{ id, file, path: ["id"] }];
}

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
    return [...ledger.accounts.values()].flatMap((account) =>
      verifiersOf(ledger, account).flatMap(({ id, file, path }): readonly Breach[] => {
        for (const role of doingRoles) {
          for (const doer of actingUnits(account, account.task[role] ?? [])) {
            const tie = bond(ledger, id, doer);
            if (tie === null) continue;
            return [
              {
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
              },
            ];
          }
        }
        return [];
      }),
    );
  },
};
export default rule;
