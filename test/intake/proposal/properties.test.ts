import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numberOf } from "../../../src/intake/proposal/measures.ts";
import { paperTyped, samePaper } from "../../../src/intake/proposal/paper-named.ts";
import { differing, plainWords, similarity } from "../../../src/intake/proposal/similar.ts";
import { sourceRead, sourceSaid } from "../../../src/intake/proposal.ts";

const words = fc
  .array(fc.constantFrom(..."云泽市数据强基行动计划（）〔〕：；，。123年月前 "), { maxLength: 20 })
  .map((each) => each.join(""));
const title = words.map((each) => `某${each.replace(/\s+/gu, " ").trim()}`);
const number = fc.option(fc.constantFrom("云府发〔2026〕5号", "云数办函〔2025〕12号（试行）"), { nil: null });

describe("where a task comes from", () => {
  it("is read back from its record as it was written", () => {
    fc.assert(
      fc.property(
        title,
        number,
        fc.option(fc.constantFrom("（三）", "12", "二、（一）", "第十二条"), { nil: null }),
        fc.option(fc.integer({ min: 1, max: 9 }), { nil: null }),
        words,
        words,
        (name, of, ref, part, text, clause) => {
          const oneLine = (each: string) => each.replace(/\s+/gu, " ").trim();
          const said = sourceSaid({ paper: { title: name, number: of }, ref, part, text, clause });
          expect(sourceRead(said)).toEqual({
            paper: { title: name, number: of },
            ref,
            part,
            text: oneLine(text),
            clause: oneLine(clause),
          });
        },
      ),
    );
  });
  it.each(["第12条", "第二部分（四）", "《意见》第四部分"])(
    "says nothing of a paper where somebody wrote %s",
    (source) => expect(sourceRead(source)).toBeNull(),
  );
});

describe("papers", () => {
  it.each([
    ["《数据强基行动计划》（云府发〔2026〕5号）", "云府发[2026]5号"],
    ["《数据强基行动计划》", "数据强基行动计划"],
    ["数据强基行动计划", "《数据强基行动计划》（云府发〔2026〕5号）"],
  ])("%s is %s", (a, b) => expect(samePaper(paperTyped(a), paperTyped(b))).toBe(true));
  it("others are others", () => expect(samePaper(paperTyped("甲计划"), paperTyped("乙计划"))).toBe(false));
});

describe("numbers of measures", () => {
  it.each([
    ["（三）", 3],
    ["12.", 12],
    ["第十条", 10],
    ["第二十五条", 25],
    ["一百零三", 103],
    ["１２", 12],
    ["二、（一）", null],
    [null, null],
  ])("%s is %s", (ref, expected) => expect(numberOf(ref)).toBe(expected));
});

describe("what differs of two texts", () => {
  it.each([
    [
      "更新公共数据开放目录。",
      "更新公共数据开放目录，写明频率。",
      "…公共数据开放目录。",
      "…公共数据开放目录，写明频率。",
    ],
    [
      "2026年6月底前出台办法，随后开展试点工作并评估。",
      "2026年9月底前出台办法，随后开展试点工作并评估。",
      "2026年6月底前出台办法，…",
      "2026年9月底前出台办法，…",
    ],
    ["甲", "乙", "甲", "乙"],
  ])("%s against %s", (a, b, then, now) => expect(differing(a, b)).toEqual([then, now]));
});

describe("how alike words are", () => {
  it("is between 0 and 1, the same both ways, 1 of the same words alone", () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const [one, other] = [plainWords(a), plainWords(b)];
        const alike = similarity(one, other);
        expect(alike).toBe(similarity(other, one));
        expect(alike >= 0 && alike <= 1).toBe(true);
        expect(alike === 1).toBe(one === other);
      }),
    );
  });
});
