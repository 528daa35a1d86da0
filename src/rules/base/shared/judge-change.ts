import type { Finding } from "../../../model/diagnostic.ts";
import type { BaseRule, Change } from "../rule.ts";

/** What some checks find in a change, unsorted. */
export const judgeChange = (rules: readonly BaseRule[], change: Change): readonly Finding[] =>
  rules.flatMap((rule) =>
    rule.check(change).map(
      ({ file, path, on, what, fix, severity, hidden }): Finding => ({
        code: rule.id,
        severity: severity ?? rule.severity,
        place: { file, ...(path ? { path } : {}), ...(on ? { on } : {}) },
        what,
        why: rule.why,
        fix,
        ...(hidden ? { hidden } : {}),
      }),
    ),
  );
