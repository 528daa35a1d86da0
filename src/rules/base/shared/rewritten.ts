import { isMarked, markComments, marksIn } from "../../../model/redaction.ts";
import type { RecordKind } from "../../../model/registry.ts";
import { type Difference, differences } from "./differences.ts";
import { takenOut } from "./taken-out.ts";

/** A record before a change and after it; the texts of its file are read where a mark may stand in them as a comment. */
interface Versions {
  readonly before: unknown;
  readonly after: unknown;
  texts(): readonly [before: string, after: string];
}

/** What of record was rewritten; or how many values were taken out, which `redact` may, with how many new marks. */
interface Rewritten {
  readonly rewritten: readonly Difference[];
  readonly redacted: { readonly values: number; readonly marks: number } | null;
}

/** The field that takes a redaction's mark, as `redact` has it; null where it stands as a comment. */
const markField: Readonly<Partial<Record<RecordKind, string>>> = {
  progress: "text",
  finding: "text",
  letter: "text",
  task: "notes",
};

function newMarks(kind: RecordKind, { before, after, texts }: Versions): number {
  const field = markField[kind];
  if (field === undefined) {
    const [known, now] = texts().map(markComments);
    return (now ?? []).filter((mark) => !known?.includes(mark)).length;
  }
  const [old = 0, now = 0] = [before, after].map((record) => {
    const words: unknown = Reflect.get(record as object, field);
    return typeof words === "string" ? marksIn(words) : 0;
  });
  return now - old;
}

const keptOnes = (kind: RecordKind, before: unknown, after: unknown): readonly Difference[] =>
  differences(kind, before, after).filter(({ verdict }) => verdict === "kept");

/** Whether a record is another but for the marks behind its words. */
const isBut = (kind: RecordKind, before: unknown, after: unknown): boolean =>
  keptOnes(kind, before, after).every(
    (each) =>
      each.name === markField[kind] &&
      typeof each.after === "string" &&
      isMarked(typeof each.before === "string" ? each.before : "", each.after),
  );

/**
 * What was rewritten in a record. `redact` is the one lawful removal and admits just that: values taken out wherever
 * they stand in the record, each with a mark, and nothing else of record moved.
 */
export function rewritten(kind: RecordKind, versions: Versions): Rewritten {
  const { before, after } = versions;
  const found = keptOnes(kind, before, after);
  if (found.length === 0) return { rewritten: [], redacted: null };
  const values = takenOut(before, after, (now) => isBut(kind, now, after));
  if (values === null) return { rewritten: found, redacted: null };
  return { rewritten: [], redacted: { values: values.length, marks: newMarks(kind, versions) } };
}
