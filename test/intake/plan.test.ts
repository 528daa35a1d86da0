import { expect, test } from "vitest";
import { planCases, readLines, tidy } from "./plans.ts";

test.each(planCases)("$name reads as a person reads it", ({ text, wanted }) => {
  expect(readLines(text)).toEqual(tidy(wanted));
});
