import type { Finding } from "../../model/diagnostic.ts";
import type { Writing } from "../../model/edit.ts";
import type { Outcome } from "../../model/outcome.ts";
import { rules } from "../../rules/index.ts";
import { judge } from "../../rules/shared/judge.ts";
import type { Opened } from "../command.ts";

const findingsIn = ({ ledger }: Opened): readonly Finding[] => [
  ...ledger.registry.problems,
  ...judge(rules, ledger),
];

/** The same mistake, wherever its line has moved to. */
const keyOf = ({ code, place, what }: Finding): string => `${code} ${place.file} ${what.zh}`;

/**
 * What becomes of a writing command: the registry is read again with its edits in memory and judged whole. An error that
 * was not there before refuses it (exit 2, nothing written); a new warning is said beside what was written.
 */
export function judged(opened: Opened, writing: Writing): Outcome {
  const after = opened.withEdits(writing.edits);
  const all = findingsIn(after).filter(({ severity }) => severity !== "note");
  // Mostly nothing is found, and what was there before need not be known.
  const before = new Set(all.length === 0 ? [] : findingsIn(opened).map(keyOf));
  const found = all.filter((finding) => !before.has(keyOf(finding)));
  const errors = found.filter(({ severity }) => severity === "error");
  if (errors.length > 0) return { remarks: after.diagnose(errors), exit: 2 };
  const warnings = found.filter(({ severity }) => severity === "warning");
  return { writes: writing, remarks: after.diagnose(warnings), exit: 0 };
}
