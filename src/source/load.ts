import type { Finding } from "../model/diagnostic.ts";
import type { Reader, TreeItem } from "../model/reader.ts";
import type { Columns, Programme, Style } from "../model/records.ts";
import type {
  Allowance,
  Filed,
  FiledKind,
  ProgressFile,
  RecordKind,
  RecordTypes,
  Registry,
} from "../model/registry.ts";
import { allowancesIn } from "./allowances.ts";
import { textsOf } from "./diagnose.ts";
import { fit as misfitsOf } from "./fit.ts";
import { standing } from "./layout.ts";
import { parse } from "./parse.ts";
import { noProgramme, tooLargeRegistry, unreadableProgramme } from "./refusals.ts";
import { mostBytesOfRegistry, tooLarge } from "./size.ts";

/** A record file after reading: its value, or null with the findings that say why not. */
export interface Read {
  readonly file: string;
  readonly kind: FiledKind;
  readonly record: unknown;
  readonly fits: boolean;
  readonly findings: readonly Finding[];
  readonly allowances: readonly Allowance[];
}

function readRecord(reader: Reader, { path, size }: TreeItem, kind: FiledKind): Read {
  const unread = { file: path, kind, record: null, fits: false, allowances: [] };
  const large = tooLarge(path, size);
  if (large) return { ...unread, findings: [large] };
  const parsed = parse(path, reader.read(path));
  if (!parsed.ok) return { ...unread, findings: parsed.findings };
  const misfits = misfitsOf(kind, path, parsed.value);
  const findings = [...parsed.findings, ...misfits];
  return misfits.length > 0
    ? { ...unread, findings }
    : {
        file: path,
        kind,
        record: parsed.value,
        fits: true,
        findings,
        allowances: allowancesIn(path, parsed.text, parsed.value),
      };
}

/** The records of one kind; their type is what their schema has just been checked to be. */
const ofKind = <K extends RecordKind>(reads: readonly Read[], kind: K): readonly Filed<RecordTypes[K]>[] =>
  reads.flatMap((each) =>
    each.fits && each.kind === kind ? [{ file: each.file, record: each.record as RecordTypes[K] }] : [],
  );

/** The style of the office's papers; none where it has none or it cannot be read. */
function styleIn(reads: readonly Read[]): Pick<Registry, "style"> {
  const found = reads.find(({ kind, fits }) => kind === "style" && fits);
  return found ? { style: { file: found.file, record: found.record as Style } } : {};
}

/** The headings kept from imports; none where there are none or they cannot be read. */
function columnsIn(reads: readonly Read[]): Pick<Registry, "columns"> {
  const found = reads.find(({ kind, fits }) => kind === "columns" && fits);
  return found ? { columns: { file: found.file, record: found.record as Columns } } : {};
}

function progressFile({ file, record }: Filed<RecordTypes["progress"]>): ProgressFile {
  const [, task = "", unit = ""] = file.replace(/\.yaml$/, "").split("/");
  return { file, record, task, unit };
}

const isProgramme = (file: string): boolean => /^programme\.ya?ml$/i.test(file);

function programmeOf(reader: Reader, reads: readonly Read[], problems: readonly Finding[]): Filed<Programme> {
  const [programme] = ofKind(reads, "programme");
  if (programme) return programme;
  const wrong = problems.filter(({ place }) => isProgramme(place.file));
  throw wrong.length === 0 ? noProgramme() : unreadableProgramme(wrong, textsOf(reader));
}

const byPath = (a: TreeItem, b: TreeItem): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);

/** A registry with what each of its files came to, by path. */
interface Loaded {
  readonly registry: Registry;
  readonly reads: ReadonlyMap<string, Read>;
}

/**
 * Reads a whole registry. What cannot be read or does not fit its schema is named in `problems` and `unreadable`,
 * and the rest stands. What is `known` of files that are as they were is not read again. Throws a `Refusal` (exit 3)
 * without a readable programme.yaml, for more than 200 MB, and where the reader itself cannot read.
 */
export function loaded(reader: Reader, known: ReadonlyMap<string, Read> = new Map()): Loaded {
  const items = [...reader.list()].sort(byPath);
  const bytes = items.reduce((sum, { kind, size }) => sum + (kind === "file" ? size : 0), 0);
  if (bytes > mostBytesOfRegistry) throw tooLargeRegistry(bytes);
  const stands = items.map((item) => ({ item, standing: standing(item) }));
  const reads = stands.flatMap(({ item, standing: its }) =>
    its.is === "record" ? [known.get(item.path) ?? readRecord(reader, item, its.kind)] : [],
  );
  const problems = [
    ...stands.flatMap(({ standing: its }) => (its.is === "problem" ? [its.finding] : [])),
    ...reads.flatMap(({ findings }) => findings),
  ];
  const programme = programmeOf(reader, reads, problems);
  const registry = {
    programme,
    policy: ofKind(reads, "policy")[0] ?? null,
    units: ofKind(reads, "unit"),
    lines: ofKind(reads, "line"),
    tasks: ofKind(reads, "task"),
    progress: ofKind(reads, "progress").map(progressFile),
    meetings: ofKind(reads, "meeting"),
    findings: ofKind(reads, "finding"),
    inspections: ofKind(reads, "inspection"),
    letters: ofKind(reads, "letter"),
    asks: ofKind(reads, "ask"),
    calendars: ofKind(reads, "calendar"),
    ...styleIn(reads),
    ...columnsIn(reads),
    allowances: reads.flatMap(({ allowances }) => allowances),
    problems,
    unreadable: reads.flatMap(({ file, fits }) => (fits ? [] : [file])),
  };
  return { registry, reads: new Map(reads.map((each) => [each.file, each])) };
}

/** Reads a whole registry, as `loaded` does. */
export const load = (reader: Reader): Registry => loaded(reader).registry;
