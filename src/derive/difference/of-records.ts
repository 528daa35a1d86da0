import type { Filed, RecordKind, Registry } from "../../model/registry.ts";
import { changedFields, type FieldChange } from "./fields.ts";
import type { Named, News } from "./news.ts";
import { paired } from "./paired.ts";
import type { Side } from "./side.ts";
import type { Unread } from "./unread.ts";
import { unrecordedOf } from "./unrecorded.ts";

/** Kinds of record that have neither entries nor a life of their own in the report. */
type PlainKind = Exclude<RecordKind, "progress" | "meeting">;

/** A record with the id that it goes by; of a programme, a policy there is one. */
interface Item {
  readonly of: PlainKind;
  readonly id: string;
  readonly file: string;
  readonly record: object;
}

const itemsOf =
  (of: PlainKind) =>
  <T extends { readonly id: string }>({ file, record }: Filed<T>): Item => ({
    of,
    id: record.id,
    file,
    record,
  });

function itemsIn(registry: Registry): readonly Item[] {
  const { programme, policy, units, lines, tasks, findings, inspections, letters, asks, calendars } =
    registry;
  return [
    { of: "programme", id: "programme", file: programme.file, record: programme.record },
    ...(policy ? [{ of: "policy", id: "policy", file: policy.file, record: policy.record } as const] : []),
    ...units.map(itemsOf("unit")),
    ...lines.map(itemsOf("line")),
    ...tasks.map(itemsOf("task")),
    ...findings.map(itemsOf("finding")),
    ...inspections.map(itemsOf("inspection")),
    ...letters.map(itemsOf("letter")),
    ...asks.map(itemsOf("ask")),
    ...calendars.map(
      ({ file, record }) => ({ of: "calendar", id: String(record.year), file, record }) as const,
    ),
  ];
}

const named = ({ of, id, file }: Item): Named => ({ of, id, file, entry: null });

/** Whether a field of such a record may change as the work goes on; anything else is of record. */
function mayChange(of: PlainKind, { path: [first], from }: FieldChange): boolean {
  switch (of) {
    case "programme":
    case "policy":
    case "unit":
    case "line":
    case "calendar":
      return true;
    case "finding":
    case "inspection":
    case "letter":
    case "ask":
      return from === null;
    case "task":
      return first === "notes";
  }
}

function changesOf(old: Item, now: Item): readonly News[] {
  const about = named(now);
  const fields = changedFields(old.record, now.record);
  const lawful = fields.filter((field) => mayChange(now.of, field));
  const unrecorded = unrecordedOf(about, fields);
  const redacted = new Set(
    unrecorded.flatMap((news) => (news.kind === "redacted" ? news.fields.map((path) => path.join(".")) : [])),
  );
  const updated = lawful.filter(({ path }) => !redacted.has(path.join(".")));
  return [
    ...(old.file === now.file ? [] : [{ kind: "moved", about, from: old.file } as const]),
    ...unrecorded.flatMap((news): readonly News[] => {
      if (news.kind !== "rewritten") return [news];
      const left = news.fields.filter((field) => !lawful.includes(field));
      return left.length > 0 ? [{ ...news, fields: left }] : [];
    }),
    ...(updated.length > 0 ? [{ kind: "updated", about, fields: updated } as const] : []),
  ];
}

/** What became of records other than entries and meetings. New tasks are told as such, not here. */
export function recordNews(before: Side, after: Side, unread: Unread): readonly News[] {
  const { both, gone, fresh } = paired(
    itemsIn(before.ledger.registry),
    itemsIn(after.ledger.registry),
    ({ of, id }) => `${of}/${id}`,
  );
  return [
    ...fresh
      .filter(({ file }) => !unread.inBefore(file))
      .map((item): News => {
        const task = item.of === "task" ? after.ledger.accounts.get(item.id)?.task : undefined;
        return task
          ? { kind: "added", task: task.id, record: task }
          : { kind: "recorded", about: named(item) };
      }),
    ...both.flatMap(([old, now]) => changesOf(old, now)),
    ...gone
      .filter(({ file }) => !unread.inAfter(file))
      .map((item) => ({ kind: "removed", about: named(item) }) as const),
  ];
}
