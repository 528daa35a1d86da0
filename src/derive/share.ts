/**
 * Percentages of a whole with one decimal that add to exactly 100.0, by largest remainders; equal remainders go to
 * the earlier class. All 0.0 where the whole is nothing.
 */
export function shares(counts: readonly number[]): readonly number[] {
  const whole = counts.reduce((sum, count) => sum + count, 0);
  if (whole === 0) return counts.map(() => 0);
  const exact = counts.map((count) => (count * 1000) / whole);
  const floors = exact.map(Math.floor);
  const missing = 1000 - floors.reduce((sum, each) => sum + each, 0);
  const raised = new Set(
    exact
      .map((value, index) => ({ index, rest: value - Math.floor(value) }))
      .sort((a, b) => b.rest - a.rest || a.index - b.index)
      .slice(0, missing)
      .map(({ index }) => index),
  );
  return floors.map((floor, index) => (floor + (raised.has(index) ? 1 : 0)) / 10);
}

/** Rounded to one decimal, halves up, as progress is printed and compared. */
export const oneDecimal = (value: number): number => Math.round(value * 10 + 1e-9) / 10;
