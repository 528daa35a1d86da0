import type { Ledger } from "../../derive/ledger.ts";
import type { Finding } from "../../model/diagnostic.ts";
import type { Allowance } from "../../model/registry.ts";
import type { Rule } from "../rule.ts";

/** Whether an allowance speaks of a finding: of its rule, its file, and in a list of its item. */
const speaksOf = ({ file, item, rule }: Allowance, { code, place }: Finding): boolean =>
  rule === code &&
  file === place.file &&
  (item === null || !("path" in place) || place.path === undefined || place.path[0] === item);

/**
 * What some rules find in a registry, unsorted, without what its records allow for a reason. Where the programme says
 * `complete: false`, what its source does not print is a note.
 */
export const judge = (rules: readonly Rule[], ledger: Ledger): readonly Finding[] => {
  const allowances = ledger.registry.allowances.filter(({ reason }) => reason !== "");
  return rules
    .flatMap((rule) =>
      rule.check(ledger).map(({ file, path, on, what, fix, severity, hidden }): Finding => {
        const level = severity ?? rule.severity;
        return {
          code: rule.id,
          severity: rule.absence && !ledger.programme.complete ? "note" : level,
          place: { file, ...(path ? { path } : {}), ...(on ? { on } : {}) },
          what,
          why: rule.why,
          fix,
          ...(hidden ? { hidden } : {}),
        };
      }),
    )
    .filter((finding) => !allowances.some((each) => speaksOf(each, finding)));
};
