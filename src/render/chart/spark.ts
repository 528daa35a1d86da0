const levels = "▁▂▃▄▅▆▇█";
const unknown = "·";

/**
 * A line of numbers as one row of blocks, from 0 to `full`; only nothing at all is at the bottom, what is not known is
 * a dot. Blocks may be two columns wide on some terminals: nothing that has to stand under something may follow them.
 */
export const sparkline = (numbers: readonly (number | null)[], full: number): string =>
  numbers
    .map((number) => {
      if (number === null) return unknown;
      const level = Math.ceil((Math.min(number, full) / full) * (levels.length - 1));
      return levels[Math.max(0, level)] ?? "";
    })
    .join("");
