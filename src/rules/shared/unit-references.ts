import type { KeyPath } from "../../model/diagnostic.ts";
import type { Entry, TaskForce } from "../../model/records.ts";
import type { Filed, Registry } from "../../model/registry.ts";
import { roles } from "../../model/words.ts";

/** An id that a record names, and where; without a path it is in the file's own name. */
export interface Reference {
  readonly file: string;
  readonly path?: KeyPath;
  readonly id: string;
}

type At = readonly [path: KeyPath, id: string | null | undefined];

const listAt = (path: KeyPath, ids: readonly string[] | undefined): readonly At[] =>
  (ids ?? []).map((id, index) => [[...path, index], id]);

const forceAt = (force: TaskForce | undefined): readonly At[] =>
  force === undefined
    ? []
    : [
        [["taskForce", "unit"], force.unit],
        [["taskForce", "office"], force.office],
        ...listAt(["taskForce", "members"], force.members),
      ];

function ofEntry(entry: Entry, position: number): readonly At[] {
  if (entry.kind === "issue") return listAt([position, "asks"], entry.asks);
  if (entry.kind !== "reassigned") return [];
  return [...listAt([position, "from"], entry.from), ...listAt([position, "to"], entry.to)];
}

function ofPolicy({ policy }: Registry): readonly At[] {
  return (policy?.record.sets ?? []).flatMap(({ approvers, score }, set) => [
    ...Object.entries(approvers ?? {}).flatMap(([matter, ids]) =>
      listAt(["sets", set, "approvers", matter], ids),
    ),
    ...(score ?? []).map(({ evidence }, index): At => [["sets", set, "score", index, "evidence"], evidence]),
  ]);
}

function ofProgramme({ programme: { record } }: Registry): readonly At[] {
  return [
    ...forceAt(record.taskForce),
    [["supervision", "unit"], record.supervision?.unit],
    ...(record.series ?? []).map(({ unit }, index): At => [["series", index, "unit"], unit]),
  ];
}

/** Every unit id that a registry names, in file order within each kind of record. */
export function unitReferences(registry: Registry): readonly Reference[] {
  const inFile = (file: string, ats: readonly At[]): readonly Reference[] =>
    ats.flatMap(([path, id]) => (id ? [{ file, path, id }] : []));
  const inEach = <T>(filed: readonly Filed<T>[], ats: (record: T) => readonly At[]): readonly Reference[] =>
    filed.flatMap(({ file, record }) => inFile(file, ats(record)));
  return [
    ...inFile(registry.programme.file, ofProgramme(registry)),
    ...(registry.policy ? inFile(registry.policy.file, ofPolicy(registry)) : []),
    ...inEach(registry.units, (unit) => [
      [["parent"], unit.parent],
      [["supervisedBy"], unit.supervisedBy],
      ...listAt(["expands"], unit.expands),
    ]),
    ...inEach(registry.lines, (line) => [
      ...listAt(["leads"], line.leads),
      ...forceAt(line.taskForce),
      [["verifier"], line.verifier],
    ]),
    ...inEach(registry.tasks, (task) => roles.flatMap((role) => listAt([role], task[role]))),
    ...registry.progress.flatMap(({ file, unit, record }) => [
      { file, id: unit },
      ...inFile(file, record.flatMap(ofEntry)),
    ]),
    ...inEach(registry.meetings, ({ attending }) => listAt(["attending"], attending)),
    ...inEach(registry.findings, ({ unit }) => [[["unit"], unit]]),
    ...inEach(registry.inspections, ({ units, by }) => [...listAt(["units"], units), [["by"], by]]),
    ...inEach(registry.letters, ({ unit, issuer }) => [
      [["unit"], unit],
      [["issuer"], issuer],
    ]),
    ...inEach(registry.asks, ({ unit, by }) => [
      [["unit"], unit],
      [["by"], by],
    ]),
  ];
}
