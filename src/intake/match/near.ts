import { distance } from "fastest-levenshtein";

/** The usual long and short ends of a name, made one. */
const ends: readonly (readonly [RegExp, string])[] = [
  [/委员会办公室$/u, "委办"],
  [/委员会$/u, "委"],
  [/办公[室厅]$/u, "办"],
  [/人民政府/gu, "政府"],
  [/管理委$/u, "管委"],
  [/党委会$/u, "党委"],
];

const shortened = (form: string): string =>
  ends.reduce((name, [long, short]) => name.replace(long, short), form);

interface Parts {
  /** 省, 市, 区, 县 before the name; empty where there is none. */
  readonly level: string;
  /** What the body deals with. */
  readonly stem: string;
  /** What it is called as a body: 局, 委, 办; empty where it has no such word. */
  readonly end: string;
}

function partsOf(form: string): Parts {
  const [, level = "", stem = "", end = ""] =
    /^([省市县区州]?)(.*?)(委办|管委|党委|厅|局|委|办|部|处|中心|院|集团|公司|政府)?$/u.exec(
      shortened(form),
    ) ?? [];
  return { level, stem, end };
}

/** Bodies whose name begins those of others: 国务院办公厅 is not short for 国务院扶贫办. */
const governing = /^(?:国务院|政府|人大|政协)$/u;

/** Whether the letters of one stand in the other in their order, its first one first: 人社 in 人力资源和社会保障. */
function abbreviates(short: string, long: string): boolean {
  if (governing.test(short) || short.length < 2 || short.length >= long.length || short[0] !== long[0])
    return false;
  const rest = [...short];
  for (const letter of long) if (letter === rest[0]) rest.shift();
  return rest.length === 0;
}

/** One letter in four may differ. */
const slipped = (a: string, b: string): boolean => {
  const most = Math.floor(Math.max(a.length, b.length) / 4);
  return most > 0 && distance(a, b) <= most;
};

/**
 * How near two names come that are not the same; null where they are of different bodies. 0: one is short for the
 * other, or only its end differs (局, 委, 办); 1: one begins the other; 2: letters differ.
 */
export function nearness(one: string, other: string): 0 | 1 | 2 | null {
  const [a, b] = [partsOf(one), partsOf(other)];
  if (a.level !== "" && b.level !== "" && a.level !== b.level) return null;
  if (a.stem === b.stem) return a.stem !== "" || a.end === b.end ? 0 : null;
  if (a.stem === "" || b.stem === "") return null;
  const sameEnd = a.end === b.end || (/^[厅局]$/u.test(a.end) && /^[厅局]$/u.test(b.end));
  if (sameEnd && (abbreviates(a.stem, b.stem) || abbreviates(b.stem, a.stem))) return 0;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length >= 4 && long.startsWith(short)) return 1;
  return sameEnd && slipped(a.stem, b.stem) ? 2 : null;
}
