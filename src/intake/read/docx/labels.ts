import type { Level, Numbering, Use } from "./numbering.ts";
import { inFormat } from "./numerals.ts";
import { type InList, listOfStyle, type Style } from "./styles.ts";

const deepest = 8;

/** A paragraph's place: the list that counts it, the use that it was put in by, and its level from 0. */
interface Place {
  readonly list: string;
  readonly id: string;
  readonly use: Use;
  readonly level: number;
}

/** Whether a deeper level begins anew after one at `level`. */
const startsAnew = (deeper: number, { restart }: Level, level: number): boolean =>
  restart === null ? level < deeper : level < restart;

/** What is printed before the paragraphs of a document, told in their order. */
export function labeller(numbering: Numbering, styles: ReadonlyMap<string, Style>) {
  const counts = new Map<string, (number | null)[]>();
  const begun = new Set<string>();
  const levelsOf = (list: string) => numbering.lists.get(list)?.levels ?? new Map<number, Level>();

  /** The list that a use stands for, through a numbering style where there is one. */
  function listOf(use: Use): string {
    const link = numbering.lists.get(use.list)?.link ?? null;
    const through = link === null ? null : (styles.get(link)?.use ?? null);
    return through === null ? use.list : (numbering.uses.get(through)?.list ?? use.list);
  }

  function placeOf({ use: own, level, style }: InList & { readonly style: string | null }): Place | null {
    const styled = listOfStyle(styles, style);
    const id = own ?? styled.use ?? "0";
    const use = numbering.uses.get(id);
    if (use === undefined || id === "0") return null;
    const list = listOf(use);
    const byStyle = [...levelsOf(list)].find(([, each]) => style !== null && each.style === style)?.[0];
    const depth = level ?? (own === null ? (byStyle ?? styled.level ?? 0) : 0);
    return depth >= 0 && depth <= deepest ? { list, id, use, level: depth } : null;
  }

  function counted({ list, id, use, level }: Place, at: (n: number) => Level | undefined) {
    const count = counts.get(list) ?? [];
    counts.set(list, count);
    const before = count[level] ?? null;
    const start = use.starts.get(level);
    const first = !begun.has(`${id} ${level}`);
    begun.add(`${id} ${level}`);
    if (start !== undefined && first) count[level] = start;
    else count[level] = before === null ? (at(level)?.start ?? 1) : before + 1;
    for (let deeper = level + 1; deeper <= deepest; deeper += 1) {
      const below = at(deeper);
      if (below && startsAnew(deeper, below, level)) count[deeper] = null;
    }
    return count;
  }

  return (paragraph: InList & { readonly style: string | null }): string => {
    const place = placeOf(paragraph);
    if (place === null) return "";
    const at = (n: number): Level | undefined => place.use.levels.get(n) ?? levelsOf(place.list).get(n);
    const own = at(place.level);
    if (own === undefined) return "";
    const count = counted(place, at);
    if (own.format === "bullet") return "";
    return own.text.replace(/%([1-9])/g, (_, figure: string) => {
      const n = Number(figure) - 1;
      const number = count[n] ?? at(n)?.start ?? 1;
      count[n] = number;
      return inFormat(number, own.legal ? "decimal" : (at(n)?.format ?? "decimal"));
    });
  };
}
