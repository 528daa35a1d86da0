import type { Ledger } from "../../derive/ledger.ts";
import type { Finding } from "../../model/diagnostic.ts";
import type { Rule } from "../rule.ts";

/**
 * What some rules find in a registry, unsorted. Where the programme says `complete: false`, what its source does not
 * print is a note.
 */
export const judge = (rules: readonly Rule[], ledger: Ledger): readonly Finding[] =>
  rules.flatMap((rule) =>
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
  );
