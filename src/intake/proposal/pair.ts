import { type PaperNamed, paperTyped, samePaper } from "./paper-named.ts";
import { plainWords, similarity } from "./similar.ts";
import type { Standing } from "./standing.ts";
import type { Wanted } from "./wanted.ts";

/** A row of a paper and the task that it is already; null for a row that is new. */
export interface Pair {
  readonly wanted: Wanted;
  readonly standing: Standing | null;
  /** `words`: word for word; `paper`: the same place of the paper, or words much alike; `title`: only called the same. */
  readonly by: "words" | "paper" | "title" | null;
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
function likeness(wanted: Wanted, words: string, standing: Standing): number | null {
  const { source } = standing;
  const placed =
    source !== null &&
    (source.ref ?? "") === (wanted.ref ?? "").replace(/[:：]/gu, " ").trim() &&
    source.part === wanted.part;
  const titled = standing.task.title === wanted.title;
  const alike = Math.max(similarity(words, textOf(standing)), titled ? 0.75 : 0);
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

/** Finds for each row of a paper the task that it is already: word for word anywhere, else in the paper's own tasks. */
export function pairedWith(
  wanted: readonly Wanted[],
  standing: readonly Standing[],
  compared: Compared,
): Paired {
  const all = versions(standing, compared);
  const isOwn = ({ source }: Standing): boolean =>
    source !== null && all.some((each) => samePaper(each, source.paper));
  const own = standing.filter(isOwn);
  const words = new Map(wanted.map((each) => [each, plainWords(each.text)] as const));
  const wordsOf = (each: Wanted): string => words.get(each) ?? "";
  const verbatim = greedy(
    wanted.flatMap((each) =>
      standing
        .filter(
          (one) => one.source !== null && wordsOf(each).length >= tooShort && textOf(one) === wordsOf(each),
        )
        .map((one) => ({
          wanted: each,
          standing: one,
          score: (isOwn(one) ? 2 : 1) + (likeness(each, wordsOf(each), one) ?? 0),
        })),
    ),
  );
  const left = wanted.filter((each) => !verbatim.has(each));
  const used = new Set(verbatim.values());
  const alike = greedy(
    left.flatMap((each) =>
      own
        .filter((one) => !used.has(one))
        .flatMap((one) => {
          const score = likeness(each, wordsOf(each), one);
          return score === null ? [] : [{ wanted: each, standing: one, score }];
        }),
    ),
  );
  const named = new Map(standing.filter((one) => !isOwn(one)).map((one) => [one.task.title, one] as const));
  const pairs = wanted.map((each): Pair => {
    const [same, near, titled] = [verbatim.get(each), alike.get(each), named.get(each.title)];
    if (same) return { wanted: each, standing: same, by: "words" };
    if (near) return { wanted: each, standing: near, by: "paper" };
    return titled
      ? { wanted: each, standing: titled, by: "title" }
      : { wanted: each, standing: null, by: null };
  });
  const found = new Set(pairs.map((pair) => pair.standing));
  const revised = pairs.some(({ standing: one }) => one !== null && isOwn(one));
  return { pairs, gone: revised ? own.filter((one) => !found.has(one) && one.over !== "cancelled") : [] };
}
