import type { Ledger } from "../../src/derive/ledger.ts";
import type { Day } from "../../src/model/day.ts";
import type { Finding } from "../../src/model/diagnostic.ts";
import { baseRules } from "../../src/rules/base/index.ts";
import type { Change } from "../../src/rules/base/rule.ts";
import { judgeChange } from "../../src/rules/base/shared/judge-change.ts";
import { rules } from "../../src/rules/index.ts";
import { judge } from "../../src/rules/shared/judge.ts";

/** What the guard finds in a change of which only the records, and what is said otherwise, are known. */
export const judgedChange = (
  base: Ledger,
  head: Ledger | null,
  otherwise: Partial<Change> = {},
): readonly Finding[] =>
  judgeChange(baseRules, {
    base,
    head,
    findingsIn: (ledger) => judge(rules, ledger),
    texts: { base: () => "", head: () => "" },
    commit: "",
    listed: true,
    tree: [],
    recorded: null,
    today: "2024-09-30" as Day,
    ...otherwise,
  });
