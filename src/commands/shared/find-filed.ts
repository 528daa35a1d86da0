import type { KeyPath } from "../../model/diagnostic.ts";
import { Refusal } from "../../model/refusal.ts";
import type { Filed, Registry } from "../../model/registry.ts";
import type { Opened } from "../command.ts";
import { unknownRecord } from "./find.ts";

/** Where something that was named stands: a whole record, or one entry in its unit's file. */
export interface Standing {
  readonly file: string;
  /** The entry's position; empty for a whole record. */
  readonly below: KeyPath;
  /** How `duban show` is asked for it. */
  readonly shown: string;
}

const whole = (file: string, shown: string): Standing => ({ file, below: [], shown });

function recordsIn(registry: Registry): readonly (Standing & { readonly names: readonly string[] })[] {
  const named = (filed: readonly Filed<{ readonly id: string }>[]) =>
    filed.map(({ file, record }) => {
      const { title, name } = record as { readonly title?: string; readonly name?: string };
      return {
        ...whole(file, record.id),
        names: [record.id, ...[title, name].flatMap((each) => each ?? [])],
      };
    });
  const { programme, policy, style, columns } = registry;
  return [
    {
      ...whole(programme.file, "programme"),
      names: ["programme", programme.record.id, programme.record.title],
    },
    ...(policy ? [{ ...whole(policy.file, "programme"), names: ["policy"] }] : []),
    ...(style ? [{ ...whole(style.file, "programme"), names: ["style"] }] : []),
    ...(columns ? [{ ...whole(columns.file, "programme"), names: ["columns"] }] : []),
    ...named(registry.lines),
    ...named(registry.tasks),
    ...named(registry.units),
    ...named(registry.meetings),
    ...named(registry.findings),
    ...named(registry.inspections),
    ...named(registry.letters),
    ...named(registry.asks),
  ];
}

/** The entries of this id; ids are unique in a task only, so a task may stand before it. */
function entriesCalled(registry: Registry, word: string): readonly (Standing & { readonly key: string })[] {
  return registry.progress.flatMap(({ file, task, record }) =>
    record.flatMap(({ id }, n) =>
      id === word || `${task}/${id}` === word
        ? [{ file, below: [n], shown: task, key: `${task}/${id}` }]
        : [],
    ),
  );
}

const several = (word: string, keys: readonly string[]): Refusal =>
  new Refusal(
    { zh: `\`${word}\` 不止一条记录`, en: `\`${word}\` is more than one entry` },
    { zh: `写明任务：${keys.join("、")}`, en: `name the task too: ${keys.join(", ")}` },
  );

/**
 * Where the record stands that a word names: an entry by its id (or task/id), any other record by its id or name, also
 * `programme`, `policy` and `style`, and any file by its path, which is the only name that one has that cannot be read.
 */
export function findFiled({ ledger: { registry } }: Opened, word: string): Standing {
  const records = recordsIn(registry);
  const record = records.find(({ names }) => names.includes(word));
  if (record) return { file: record.file, below: [], shown: record.shown };
  const entries = entriesCalled(registry, word);
  const [entry] = entries;
  if (entries.length > 1 && new Set(entries.map(({ file }) => file)).size > 1)
    throw several(
      word,
      entries.map(({ key }) => key),
    );
  if (entry) return { file: entry.file, below: entry.below, shown: entry.shown };
  const read = [...records, ...registry.progress].map(({ file }) => file);
  const file = [...read, ...registry.unreadable].find((each) => each === word);
  const broken = registry.unreadable.find((each) => each.endsWith(`/${word}.yaml`));
  const found = file ?? broken;
  if (found !== undefined) return whole(found, found);
  throw unknownRecord(word, [
    ...records.map(({ shown }) => shown),
    ...registry.progress.flatMap(({ record: all }) => all.map(({ id }) => id)),
  ]);
}
