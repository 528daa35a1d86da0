import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import type { Board, BoardTask } from "../../src/model/board.ts";
import type { Day } from "../../src/model/day.ts";
import { barPieces } from "../../src/render/board/bar.ts";
import { signShape } from "../../src/render/board/sign.ts";
import { boardSvg } from "../../src/render/svg/board.ts";
import { boardBlocks } from "../../src/render/text/board/lines.ts";
import { clean } from "../../src/render/text/clean.ts";
import { lookOf } from "../../src/render/text/look.ts";
import { width } from "../../src/render/text/width.ts";
import { boardOf } from "../browser/boards.ts";
import { hostileCity, naughty } from "../browser/hostile.ts";
import { city } from "../reports/city.ts";

const board = boardOf(city, "2024-09-30");
const hostile = boardOf(hostileCity, "2024-09-30");
const tasksIn = ({ lines }: Board): readonly BoardTask[] =>
  lines.flatMap(({ units }) => units.flatMap(({ tasks }) => tasks));

async function textOf(of: Board, columns: number | null): Promise<readonly string[]> {
  const look = await lookOf({ lang: "zh", colour: 0, width: columns });
  return boardBlocks(of, look, "zh").flat();
}

describe("on a terminal", () => {
  test.each([40, 60, 80, 100, 140, 200])("no line is wider than %i columns", async (columns) => {
    for (const of of [board, hostile])
      expect(Math.max(...(await textOf(of, columns)).map(width))).toBeLessThanOrEqual(columns);
  });

  test("titles are whole, and every task has its sign beside its bar", async () => {
    const lines = await textOf(board, null);
    for (const { title, state } of tasksIn(board)) {
      const line = lines.find((each) => each.trim().startsWith(title));
      expect(line?.endsWith(state.sign.word)).toBe(true);
    }
  });

  test("hostile text neither orders nor breaks lines", async () => {
    const text = (await textOf(hostile, 80)).join("");
    expect(clean(text)).toBe(text);
  });
});

interface Found {
  readonly names: ReadonlySet<string>;
  readonly attributes: ReadonlySet<string>;
  readonly texts: readonly string[];
}

/** What a picture is made of; throws where it is not well-formed. */
function readBack(svg: string): Found {
  const [names, attributes, texts] = [new Set<string>(), new Set<string>(), [] as string[]];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    names.add(tag.name);
    for (const name of Object.keys(tag.attributes)) attributes.add(name);
  });
  parser.on("text", (text) => texts.push(text));
  parser.write(svg).close();
  return { names, attributes, texts };
}

describe("as a picture", () => {
  test("each sheet has the title, its number and the legend; the same bytes each time", () => {
    const { texts } = readBack(boardSvg(board, "zh"));
    const sheets = Number(/共(\d+)张/.exec(texts.join("\n"))?.[1]);
    expect(sheets).toBeGreaterThan(2);
    for (let n = 1; n <= sheets; n += 1) expect(texts).toContain(`第${n}张，共${sheets}张`);
    const times = (words: string) => texts.filter((text) => text === words).length;
    expect(times("超过时限")).toBe(sheets);
    expect(times(board.title)).toBe(sheets + 1);
    expect(boardSvg(board, "zh")).toContain(`height="${sheets * 297}mm"`);
    expect(boardSvg(board, "zh")).toBe(boardSvg(boardOf(city, "2024-09-30"), "zh"));
  });

  test("every task stands on it with its words", () => {
    const told = readBack(boardSvg(board, "en")).texts.join("\n");
    for (const { title, state } of tasksIn(board)) {
      expect(told).toContain(title);
      expect(told).toContain(state.sign.word);
    }
  });

  test("hostile text stays text: no element and no attribute but the chart's own", () => {
    const [own, other] = [readBack(boardSvg(board, "zh")), readBack(boardSvg(hostile, "zh"))];
    expect([...other.names].filter((name) => !own.names.has(name))).toEqual([]);
    expect([...other.attributes].filter((name) => !own.attributes.has(name))).toEqual([]);
    expect([...own.attributes].filter((name) => /^on|href/.test(name))).toEqual([]);
    expect(other.texts.join("")).toContain(clean(naughty[0] ?? ""));
  });
});

test("every sign has a shape of its own, with or without colour", () => {
  const tones = ["red", "orange", "yellow", "blue", "green", "grey"] as const;
  const shapes = [
    ...tones.map((tone) => signShape({ kind: "lamp", tone })),
    ...(["closed", "suspended", "cancelled", "dark"] as const).map((kind) =>
      signShape({ kind, tone: "grey" }),
    ),
  ].map((shape) => shape.replace(/#[0-9a-f]{6}/g, ""));
  expect(new Set(shapes).size).toBe(shapes.length);
});

describe("a bar", () => {
  const facts = {
    kind: "span",
    start: 10,
    original: 40,
    milestones: [[[[0, 20]], 19]],
    turns: [],
    marks: [
      [45, "claimed"],
      [50, "returned"],
    ],
    pauses: [[25, 30]],
  } as const;
  const lamp = { tone: "red", kind: "lamp" } as const;

  test("has what had happened by the day that is drawn, and no more", () => {
    const on = (day: number, due: number, actual: number) =>
      barPieces(facts, { ...lamp, due, actual }, { day, last: 100 });
    const kinds = (day: number, due: number, actual: number) => on(day, due, actual).map(({ as }) => as);
    expect(kinds(15, 40, 0)).toEqual(["planned", "due", "milestone"]);
    expect(on(15, 40, 0).slice(-1)).toEqual([{ as: "milestone", at: 20, state: "ahead" }]);
    expect(kinds(28, 40, 30)).toEqual(["planned", "done", "due", "paused", "milestone"]);
    expect(on(28, 40, 30)[3]).toEqual({ as: "paused", from: 25, to: 28 });
    expect(kinds(46, 60, 100)).toContain("extension");
    expect(on(46, 44, 100)).toContainEqual({ as: "late", from: 45, to: 45 });
    expect(on(55, 44, 80)).toContainEqual({ as: "late", from: 45, to: 55 });
    expect(kinds(55, 44, 80).slice(-2)).toEqual(["claimed", "returned"]);
  });

  test("on the due day itself nothing is late", () => {
    const pieces = barPieces(facts, { ...lamp, due: 40, actual: 20 }, { day: 40, last: 100 });
    expect(pieces.some(({ as }) => as === "late")).toBe(false);
  });
});

test("the state on the chart is that of its day", () => {
  const [task] = tasksIn(board);
  expect(task?.replay().at(-1)?.is).toEqual(task?.state);
  expect((task?.replay()[0]?.since ?? "") as Day).toBe(task?.assigned);
});
