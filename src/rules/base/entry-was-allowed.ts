import { type Ledger, ledgerOf } from "../../derive/ledger.ts";
import type { Finding } from "../../model/diagnostic.ts";
import type { Filed, Registry } from "../../model/registry.ts";
import type { Breach } from "../rule.ts";
import { standingAllowances } from "../shared/allowances.ts";
import type { BaseRule } from "./rule.ts";
import { same } from "./shared/differences.ts";

/** The records as they were before, with those that are new. */
function asBefore<T>(before: readonly Filed<T>[], after: readonly Filed<T>[]): readonly Filed<T>[] {
  const known = new Set(before.map(({ file }) => file));
  return [...before, ...after.filter(({ file }) => !known.has(file))];
}

/** What is now written, under the programme, rules, lines, units and tasks that held before. */
function underBase(base: Ledger, head: Ledger): Ledger {
  const [old, now] = [base.registry, head.registry];
  const registry: Registry = {
    ...now,
    programme: old.programme,
    // A policy that could not be read says nothing; where there was none, none gave power.
    policy: old.unreadable.includes("policy.yaml") ? now.policy : old.policy,
    allowances: standingAllowances(now, old),
    lines: asBefore(old.lines, now.lines),
    units: asBefore(old.units, now.units),
    tasks: asBefore(old.tasks, now.tasks),
  };
  return ledgerOf(registry, base.calendar);
}

/** Whether nothing that entries are judged by was changed: then they were judged by it already. */
function isUnchanged({ registry: old }: Ledger, { registry: now }: Ledger): boolean {
  const sides = ({ programme, policy, lines, units, tasks }: Registry) => [
    programme,
    ...(policy ? [policy] : []),
    ...lines,
    ...units,
    ...tasks,
  ];
  const found = new Map(sides(now).map(({ file, record }) => [file, record]));
  if (old.policy === null && now.policy !== null) return false;
  return sides(old).every(({ file, record }) => same(record, found.get(file)));
}

const rule: BaseRule = {
  id: "entry-was-allowed",
  severity: "error",
  about: {
    zh: "新记录按合并前的规则、分工判断，不能边改规矩边办事",
    en: "new entries are judged by the rules and roles before the change, not by those that came with it",
  },
  why: {
    zh: "把自己改成核查单位再给自己销号，一个改动里两步都成立",
    en: "who makes himself the verifier and then accepts his own work would pass, were both steps judged together",
  },
  check({ base, head, findingsIn }) {
    if (head === null || isUnchanged(base, head)) return [];
    const keyOf = ({ code, place, what }: Finding): string => `${code} ${place.file} ${what.zh}`;
    const errors = (ledger: Ledger) =>
      findingsIn(ledger).filter(
        ({ severity, place }) => severity === "error" && place.file.startsWith("progress/"),
      );
    const registry = { ...head.registry, allowances: standingAllowances(head.registry, base.registry) };
    const plain = new Set([...errors({ ...head, registry }), ...errors(base)].map(keyOf));
    return errors(underBase(base, head))
      .filter((finding) => !plain.has(keyOf(finding)))
      .map(
        ({ place, code, what, fix }): Breach => ({
          file: place.file,
          ...("path" in place && place.path ? { path: place.path } : {}),
          what: {
            zh: `按合并前的规则和分工不成立（${code}）：${what.zh}`,
            en: `it does not hold by the rules and roles before this change (${code}): ${what.en}`,
          },
          fix: {
            zh: `规则和分工先单独合入，再记这一条；${fix.zh}`,
            en: `merge the rules and roles first, on their own, then this entry; ${fix.en}`,
          },
        }),
      );
  },
};
export default rule;
