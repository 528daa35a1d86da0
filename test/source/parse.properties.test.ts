import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { expect, it } from "vitest";
import { parse as parseYaml, stringify } from "yaml";
import { firstHidden } from "../../src/source/characters.ts";
import { decode } from "../../src/source/decode.ts";
import { parse } from "../../src/source/parse.ts";
import { bytes } from "./reading.ts";

const scraps = [
  "a",
  "title",
  "关于",
  ": ",
  ":",
  "：",
  "\n",
  "\r\n",
  "\r",
  "\n  ",
  "\n\t",
  "- ",
  "[",
  "]",
  "{",
  "}",
  ", ",
  "，",
  '"',
  "'",
  "“",
  "#",
  " # ",
  "|\n ",
  ">\n ",
  "? ",
  "*a ",
  "&a ",
  "!t ",
  "%",
  "---\n",
  "...\n",
  "<<",
  "<<<<<<<",
  ">>>>>>>",
  "=======",
  "007",
  "1e3",
  "true",
  "True",
  "null",
  "~",
  "\\u200b",
  "\\",
  "\u200b",
  "\u0000",
  "\ufeff",
  "\u3000",
  "\u00a0",
  "__proto__",
  "@",
  "`",
  "\u2028",
  "😀",
  " ",
] as const;

const anyText = fc.oneof(
  fc.array(fc.constantFrom(...scraps), { maxLength: 40 }).map((parts) => parts.join("")),
  fc.string({ unit: "binary", maxLength: 60 }),
);
const anyBytes = fc.oneof(anyText.map(bytes), fc.uint8Array({ maxLength: 60 }));

it("never throws, and points into the text, whatever bytes come in", () => {
  fc.assert(
    fc.property(anyBytes, (input) => {
      const read = parse("f", input);
      expect(read.ok).toBe(read.findings.every(({ severity }) => severity === "warning"));
      expect(read.text).toBe(decode("f", input).text);
      for (const { place } of read.findings) {
        if (!("span" in place) || read.text === null) continue;
        const { line, column, length } = place.span;
        const text = read.text.split("\n")[line - 1]?.replace(/\r$/, "") ?? null;
        expect(text).not.toBeNull();
        expect(column).toBeGreaterThanOrEqual(1);
        expect(length).toBeGreaterThanOrEqual(0);
        expect(column - 1 + length).toBeLessThanOrEqual(text?.length ?? 0);
      }
    }),
    { numRuns: 3_000 },
  );
});

const text = fc
  .oneof(
    fc.string({ unit: "grapheme", maxLength: 30 }),
    fc.array(fc.constantFrom(...scraps), { maxLength: 8 }).map((parts) => parts.join("")),
  )
  .filter(
    (each) =>
      firstHidden(each) === null && !/\r|\p{Surrogate}/u.test(each) && !/^\s*(?:<{7}|>{7}|\|{7})/m.test(each),
  );
const number = fc
  .oneof(
    fc.maxSafeInteger(),
    fc.integer({ min: -99_999, max: 99_999 }).map((each) => each / 100),
  )
  .filter((each) => !Object.is(each, -0));
const key = text.filter(
  (each) =>
    each !== "__proto__" &&
    each !== "<<" &&
    !/^(?:[\u3000\u00a0\u2000-\u200a\u202f\u205f]|[－—–•·]\s*[A-Za-z])/.test(each),
);
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.oneof(text, number, fc.boolean(), fc.constant(null)),
    fc.array(tie("value"), { maxLength: 4 }),
    fc
      .uniqueArray(fc.tuple(key, tie("value")), { maxLength: 4, selector: ([name]) => name.normalize("NFC") })
      .map((pairs) => Object.fromEntries(pairs)),
  ),
}));

// `yaml` writes some texts of empty lines and spaces so that it reads them otherwise itself.
it("gives back every value without forbidden things that `yaml` writes", () => {
  fc.assert(
    fc.property(value, (each) => {
      const written = stringify([each]);
      fc.pre(isDeepStrictEqual(parseYaml(written), [each]));
      const read = parse("f", bytes(written));
      expect(read.findings).toEqual([]);
      expect(read.ok && read.value).toEqual([each]);
    }),
    { numRuns: 2_000 },
  );
});

it("gives back every such value that JSON writes", () => {
  fc.assert(
    fc.property(value, (each) => {
      const read = parse("f", bytes(JSON.stringify(each, null, 2)));
      expect(read.findings).toEqual([]);
      expect(read.ok && read.value).toEqual(each);
    }),
    { numRuns: 1_000 },
  );
});
