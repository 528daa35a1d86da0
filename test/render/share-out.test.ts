import fc from "fast-check";
import { expect, test } from "vitest";
import { shareOut } from "../../src/render/text/share-out.ts";

const wish = fc
  .tuple(fc.integer({ min: 1, max: 40 }), fc.nat(60), fc.integer({ min: 0, max: 3 }))
  .map(([floor, more, shrink]) => ({ floor, natural: floor + more, shrink }));
const total = (numbers: readonly number[]) => numbers.reduce((sum, n) => sum + n, 0);

test("the whole space is shared out, between everybody's floor and natural width", () => {
  fc.assert(
    fc.property(fc.array(wish, { minLength: 1, maxLength: 10 }), fc.nat(300), (wishes, space) => {
      const widths = shareOut(wishes, space);
      if (widths === null) {
        expect(total(wishes.map((one) => one.floor))).toBeGreaterThan(space);
        return;
      }
      expect(total(widths)).toBe(Math.min(space, total(wishes.map((one) => one.natural))));
      widths.forEach((width, i) => {
        expect(width).toBeGreaterThanOrEqual(wishes[i]?.floor ?? Number.NaN);
        expect(width).toBeLessThanOrEqual(wishes[i]?.natural ?? Number.NaN);
      });
    }),
  );
});

test("a column that does not shrink is served first, then the narrowest by its weight", () => {
  const open = { floor: 4, natural: 100 };
  expect(
    shareOut(
      [
        { ...open, shrink: 1 },
        { floor: 4, natural: 11, shrink: 0 },
      ],
      31,
    ),
  ).toEqual([20, 11]);
  expect(
    shareOut(
      [
        { ...open, shrink: 1 },
        { ...open, shrink: 2 },
      ],
      30,
    ),
  ).toEqual([20, 10]);
  expect(
    shareOut(
      [
        { ...open, natural: 10_000, shrink: 1 },
        { ...open, natural: 20, shrink: 1 },
      ],
      60,
    ),
  ).toEqual([40, 20]);
});
