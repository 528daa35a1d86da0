import { isSeq } from "yaml";
import { parse } from "./parse.ts";
import { itemsOf, laid, lineStart, spanOf } from "./splice/text.ts";
import { equal, isFields } from "./splice/value.ts";

/** An entry as it is written: its lines with the comments and blanks that follow, up to the next one. */
interface Written {
  readonly id: string;
  readonly text: string;
}

interface Side {
  readonly head: string;
  readonly entries: readonly Written[];
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const bare = (text: string): string => text.replaceAll("\r\n", "\n").trimEnd();

/** The entries of a file of progress, each with its own lines; null where it is none, or an id stands twice. */
function sideOf(text: string): Side | null {
  if (bare(text) === "") return { head: text, entries: [] };
  const { contents } = laid(text);
  if (contents === null) return { head: text, entries: [] };
  const parsed = parse("", bytes(text));
  if (!parsed.ok || !isSeq(contents) || contents.flow || !Array.isArray(parsed.value)) return null;
  const ids = parsed.value.map((entry) =>
    isFields(entry) && typeof entry["id"] === "string" ? entry["id"] : "",
  );
  if (ids.includes("") || new Set(ids).size !== ids.length) return null;
  const starts = itemsOf(contents).map((item) => lineStart(text, text.lastIndexOf("-", spanOf(item)[0] - 1)));
  return {
    head: text.slice(0, starts[0]),
    entries: ids.map((id, n) => ({ id, text: text.slice(starts[n], starts[n + 1] ?? text.length) })),
  };
}

/** What a three-way merge makes of one thing: what changed on one side only is taken; undefined for a conflict. */
function chosen(base: string | null, ours: string | null, theirs: string | null): string | null | undefined {
  const same = (a: string | null, b: string | null) =>
    a === null || b === null ? a === b : bare(a) === bare(b);
  if (same(ours, theirs) || same(theirs, base)) return ours;
  return same(ours, base) ? theirs : undefined;
}

interface Sides {
  readonly old: Side;
  readonly mine: Side;
  readonly other: Side;
}

function sidesOf(base: string, ours: string, theirs: string): Sides | null {
  const [old, mine, other] = [base, ours, theirs].map(sideOf);
  return old && mine && other ? { old, mine, other } : null;
}

const textIn = ({ entries }: Side, id: string): string | null =>
  entries.find((each) => each.id === id)?.text ?? null;

/** Every id of the three, in base's order, then ours' new ones, then theirs', with what becomes of its entry. */
function outcomes({ old, mine, other }: Sides) {
  const ids = new Set([...old.entries, ...mine.entries, ...other.entries].map(({ id }) => id));
  return [...ids].map((id) => ({ id, text: chosen(textIn(old, id), textIn(mine, id), textIn(other, id)) }));
}

/** Entries that the two sides have each in their own words; none where a file is no list of entries. */
export function disputedEntries(base: string, ours: string, theirs: string): readonly string[] {
  const sides = sidesOf(base, ours, theirs);
  return sides ? outcomes(sides).flatMap(({ id, text }) => (text === undefined ? [id] : [])) : [];
}

/** Entries one after the other: each keeps what stood behind it; one that was the last gets the file's own gap. */
function joined(head: string, entries: readonly string[], samples: readonly string[]): string {
  const eol = samples.some((text) => text.includes("\r\n")) ? "\r\n" : "\n";
  const blank = samples.some((text) => /\n[ \t]*\r?\n[ \t]*- /.test(text));
  const gap = eol + (blank ? eol : "");
  const start = head === "" || head.endsWith("\n") ? head : head + eol;
  const last = entries.length - 1;
  return (
    start +
    entries
      .map((text, n) =>
        n === last
          ? text.trimEnd() + eol
          : /\n[ \t]*\r?\n$/.test(text) || !blank
            ? text.trimEnd() + (blank ? gap : eol)
            : text.trimEnd() + gap,
      )
      .join("")
  );
}

/**
 * Both sides' whole entries by id: in base's order, then ours' new ones, then theirs'. An entry that one side changed or
 * took away is as that side has it. Null where the files are no lists of entries, or both sides changed the same one:
 * that is for people to decide. `base` is empty where both sides made the file.
 */
export function mergedEntries(base: string, ours: string, theirs: string): string | null {
  const sides = sidesOf(base, ours, theirs);
  if (!sides) return null;
  const { old, mine, other } = sides;
  const head = chosen(
    old.entries.length + bare(old.head).length === 0 ? null : old.head,
    mine.head,
    other.head,
  );
  const made = outcomes(sides);
  if (head === undefined || head === null || made.some(({ text }) => text === undefined)) return null;
  const kept = made.flatMap(({ id, text }) => (typeof text === "string" ? [{ id, text }] : []));
  if (kept.length === 0) return head;
  const merged = joined(
    head,
    kept.map(({ text }) => text),
    [ours, theirs, base],
  );
  const read = parse("", bytes(merged));
  const value = read.ok ? read.value : null;
  const right =
    Array.isArray(value) &&
    equal(
      value.map((entry) => (isFields(entry) ? entry["id"] : null)),
      kept.map(({ id }) => id),
    );
  return right ? merged : null;
}
