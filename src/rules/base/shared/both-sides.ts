import type { KeyPath } from "../../../model/diagnostic.ts";
import type { RecordKind, Registry } from "../../../model/registry.ts";
import type { Change } from "../rule.ts";

/** A record that stands on both sides of a change at the same place. */
interface OnBothSides {
  readonly kind: RecordKind;
  /** As `redact` is told it. */
  readonly name: string;
  readonly file: string;
  readonly path: KeyPath;
  readonly before: unknown;
  readonly after: unknown;
}

interface Standing extends Omit<OnBothSides, "before" | "after"> {
  readonly record: unknown;
}

const lists = {
  unit: "units",
  line: "lines",
  task: "tasks",
  meeting: "meetings",
  finding: "findings",
  inspection: "inspections",
  letter: "letters",
  ask: "asks",
} as const;

const nameIn = (record: unknown, file: string): string =>
  String((record as { readonly id?: unknown }).id ?? file);

/** Every record of a registry that people write, entries each on their own. */
function standing(registry: Registry): readonly Standing[] {
  const { programme, policy, progress } = registry;
  const filed = (Object.keys(lists) as readonly (keyof typeof lists)[]).flatMap((kind) =>
    registry[lists[kind]].map(({ file, record }) => ({ kind, file, record })),
  );
  const top = [
    { kind: "programme" as const, ...programme },
    ...(policy ? [{ kind: "policy" as const, ...policy }] : []),
  ];
  return [
    ...[...top, ...filed].map((each) => ({ ...each, name: nameIn(each.record, each.file), path: [] })),
    ...progress.flatMap(({ file, record }) =>
      record.map((entry, n) => ({
        kind: "progress" as const,
        file,
        name: entry.id,
        path: [n],
        record: entry,
      })),
    ),
  ];
}

const keyOf = ({ kind, file, name }: Standing): string => (kind === "progress" ? `${file} ${name}` : file);

/** The records that both sides have at the same place; of entries that have one id in a file the first. */
export function onBothSides({ base, head }: Change): readonly OnBothSides[] {
  if (head === null) return [];
  const now = new Map<string, Standing>();
  for (const each of standing(head.registry)) if (!now.has(keyOf(each))) now.set(keyOf(each), each);
  return standing(base.registry).flatMap((each) => {
    const found = now.get(keyOf(each));
    if (found === undefined) return [];
    return [{ ...each, path: found.path, before: each.record, after: found.record }];
  });
}
