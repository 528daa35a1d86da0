/** A column's wish: the columns that its contents take, the least it can live with, and how readily it gives way. */
export interface Wish {
  readonly natural: number;
  readonly floor: number;
  readonly shrink: number;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

/**
 * Shares out a space: everybody's natural width where that fits, else exactly the whole space, column by
 * column to the one that is narrowest by its `shrink` (0 before all). Null where not even the floors fit.
 */
export function shareOut(wishes: readonly Wish[], space: number): readonly number[] | null {
  const widths = wishes.map((wish) => wish.floor);
  let spare = Math.min(space, sum(wishes.map((wish) => wish.natural))) - sum(widths);
  if (sum(widths) > space) return null;
  for (; spare > 0; spare--) {
    const open = wishes.flatMap((wish, i) => {
      const now = widths[i] ?? 0;
      return now < wish.natural ? [{ i, now, need: now * wish.shrink }] : [];
    });
    const next = open.reduce((least, column) => (column.need < least.need ? column : least));
    widths[next.i] = next.now + 1;
  }
  return widths;
}
