import type { Account, Ledger } from "../../derive/ledger.ts";
import type { Breach } from "../rule.ts";
import { countedEntries, placeOf } from "./every-entry.ts";
import { nearest } from "./nearest.ts";
import { listed } from "./saying.ts";
import type { Reference } from "./unit-references.ts";

/** A part of a task that entries name: its milestones or its indicators. */
interface Part {
  readonly key: "milestones" | "indicators";
  readonly zh: string;
  readonly en: string;
}

interface PartReference extends Reference {
  readonly account: Account;
}

/** The id within `milestones.<id>.due` and the like; null for fields of another part. */
const adjustedPart = ({ key }: Part, field: string): string | null =>
  field.startsWith(`${key}.`) ? (field.split(".")[1] ?? "") : null;

/** The milestones or indicators that reports and adjustments name. */
function partReferences(ledger: Ledger, part: Part): readonly PartReference[] {
  return [...countedEntries(ledger, "report", "adjusted")].flatMap(
    ({ account, recorded }): readonly PartReference[] => {
      const { entry } = recorded;
      if (entry.kind === "adjusted") {
        const id = adjustedPart(part, entry.field);
        return id === null ? [] : [{ account, ...placeOf(recorded, "field"), id }];
      }
      if (part.key === "indicators") {
        return Object.keys(entry.indicators ?? {}).map((id) => ({
          account,
          ...placeOf(recorded, "indicators", id),
          id,
        }));
      }
      return entry.milestone ? [{ account, ...placeOf(recorded, "milestone"), id: entry.milestone }] : [];
    },
  );
}

/** The references to parts that the task does not have. */
export function unknownParts(ledger: Ledger, part: Part): readonly Breach[] {
  return partReferences(ledger, part).flatMap(({ account, id, file, path }): readonly Breach[] => {
    const ids = (account.task[part.key] ?? []).map((each) => each.id);
    if (ids.includes(id)) return [];
    const near = nearest(id, ids) ?? (ids.length === 1 ? (ids[0] ?? null) : null);
    const task = account.task.id;
    return [
      {
        file,
        ...(path ? { path } : {}),
        ...(part.key === "indicators" && path?.[1] === "indicators" ? { on: "key" as const } : {}),
        what: {
          zh: `任务 \`${task}\` 没有${part.zh} \`${id}\``,
          en: `task \`${task}\` has no ${part.en} \`${id}\``,
        },
        fix:
          ids.length === 0
            ? {
                zh: `删去这一处，或在 \`${account.file}\` 的 \`${part.key}\` 里登记 \`${id}\``,
                en: `take this out, or add \`${id}\` to \`${part.key}\` in \`${account.file}\``,
              }
            : {
                zh: near
                  ? `改为 \`${near}\`（本任务有 ${listed("zh", ids)}）`
                  : `写本任务的${part.zh}：${listed("zh", ids)}`,
                en: near
                  ? `write \`${near}\` (the task has ${listed("en", ids)})`
                  : `write one of the task's: ${listed("en", ids)}`,
              },
      },
    ];
  });
}
