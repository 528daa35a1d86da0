import { type PaperNamed, paperTyped, samePaper } from "./paper-named.ts";
import { plainWords, similarity } from "./similar.ts";
import type { Standing } from "./standing.ts";
import type { Wanted } from "./wanted.ts";

/** A row of a paper and the task that it is already; null for a row that is new. */
export interface Pair {
  readonly wanted: Wanted;
  readonly standing: Standing | null;
  /**
   * `words`: word for word; `paper`: the same place of the paper, or words much alike; `elsewhere`: word for word, but
   * of another paper; `title`: only called the same. Of the last two a paper changes nothing.
   */
  readonly by: "words" | "paper" | "elsewhere" | "title" | null;
}

export interface Paired {
  readonly pairs: readonly Pair[];
  /** Tasks of the paper that it no longer has. */
  readonly gone: readonly Standing[];
}

/** Which paper is compared. */
interface Compared {
  readonly paper: PaperNamed;
  /** An earlier paper that it replaces, as somebody said. */
  readonly revises: PaperNamed | null;
}

/** The papers that are versions of one: of the same title or number, said to be revised, or having approved changes of its tasks. */
function versions(standing: readonly Standing[], { paper, revises }: Compared): readonly PaperNamed[] {
  const said = revises ? [paper, revises] : [paper];
  const isOne = (each: PaperNamed): boolean => said.some((one) => samePaper(one, each));
  const changed = standing.flatMap(({ source, approvedBy }) =>
    source && approvedBy.some((each) => isOne(paperTyped(each))) ? [source.paper] : [],
  );
  return [...said, ...changed];
}

const textOf = ({ source, task }: Standing): string => plainWords(source?.text || task.title);

/** Words so short say too little to be known by. */
const tooShort = 8;

/** How well a row and a task of the same paper fit, 0–1.3; null where they do not. A printed place alone proves little: measures are numbered anew. */
function likeness(
  wanted: Wanted,
  [asked, had]: readonly [asked: string, had: string],
  { source, task }: Standing,
): number | null {
  const ref = (wanted.ref ?? "").replace(/[:：]/gu, " ").trim();
  const placed = source !== null && (source.ref ?? "") === ref && source.part === wanted.part;
  const alike = Math.max(similarity(asked, had), task.title === wanted.title ? 0.75 : 0);
  return alike >= (placed ? 0.35 : 0.6) ? alike + (placed ? 0.3 : 0) : null;
}

interface Candidate {
  readonly wanted: Wanted;
  readonly standing: Standing;
  readonly score: number;
}

/** The best candidates first, each row and each task once. */
function greedy(candidates: readonly Candidate[]): ReadonlyMap<Wanted, Standing> {
  const best = [...candidates].sort(
    (a, b) =>
      b.score - a.score || a.wanted.n - b.wanted.n || (a.standing.task.id < b.standing.task.id ? -1 : 1),
  );
  const paired = new Map<Wanted, Standing>();
  const used = new Set<Standing>();
  for (const { wanted, standing } of best) {
    if (paired.has(wanted) || used.has(standing)) continue;
    paired.set(wanted, standing);
    used.add(standing);
  }
  return paired;
}

const grouped = <T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
};

/**
 * Finds for each row of a paper the task that it is already: word for word anywhere, else in the paper's own tasks, else
 * one of the same title that nobody says the paper of.
 */
export function pairedWith(
  wanted: readonly Wanted[],
  standing: readonly Standing[],
  compared: Compared,
): Paired {
  const all = versions(standing, compared);
  const own = standing.filter(
    ({ source }) => source !== null && all.some((each) => samePaper(each, source.paper)),
  );
  const isOwn = new Set(own);
  const ownWords = new Map(own.map((one) => [one, textOf(one)] as const));
  const byWords = grouped(
    standing.filter(({ source }) => source !== null),
    textOf,
  );
  const rows = wanted.map((each) => ({ wanted: each, words: plainWords(each.text) }));
  const verbatim = greedy(
    rows.flatMap(({ wanted: row, words }) =>
      words.length < tooShort
        ? []
        : (byWords.get(words) ?? []).map((one) => ({
            wanted: row,
            standing: one,
            score: (isOwn.has(one) ? 2 : 1) + (likeness(row, [words, words], one) ?? 0),
          })),
    ),
  );
  const used = new Set(verbatim.values());
  const alike = greedy(
    rows
      .filter((row) => !verbatim.has(row.wanted))
      .flatMap(({ wanted: row, words }) =>
        own.flatMap((one) => {
          const score = used.has(one) ? null : likeness(row, [words, ownWords.get(one) ?? ""], one);
          return score === null ? [] : [{ wanted: row, standing: one, score }];
        }),
      ),
  );
  const named = new Map(
    standing.flatMap((one) => (one.source === null ? [[one.task.title, one] as const] : [])),
  );
  const pairs = wanted.map((each): Pair => {
    const [same, near, titled] = [verbatim.get(each), alike.get(each), named.get(each.title)];
    if (same) return { wanted: each, standing: same, by: isOwn.has(same) ? "words" : "elsewhere" };
    if (near) return { wanted: each, standing: near, by: "paper" };
    return titled
      ? { wanted: each, standing: titled, by: "title" }
      : { wanted: each, standing: null, by: null };
  });
  const found = new Set(pairs.map((pair) => pair.standing));
  const revised = own.some((one) => found.has(one));
  return { pairs, gone: revised ? own.filter((one) => !found.has(one) && one.over !== "cancelled") : [] };
}
