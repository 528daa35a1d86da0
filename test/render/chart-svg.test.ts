import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { chartTable } from "../../src/model/chart-table.ts";
import type { Chart } from "../../src/model/report.ts";
import { chartSvg } from "../../src/render/svg/chart.ts";
import { lamps, overTime, planned } from "./charts.ts";

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** The elements and texts of a picture; throws where it is not well-formed. */
function readBack(svg: string): { readonly elements: readonly Element[]; readonly texts: readonly string[] } {
  const parser = new SaxesParser();
  const elements: Element[] = [];
  const texts: string[] = [];
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => elements.push({ name, attributes }));
  parser.on("text", (text) => texts.push(text));
  parser.write(svg).close();
  return { elements, texts };
}

const drawn = (chart: Chart, id = "c1") => readBack(chartSvg(chart, { id, lang: "zh" }));

const hostile: Chart = {
  ...lamps,
  title: '</text><script>alert("1")</script>',
  by: "a' onload='x",
  categories: ["<b>", "&amp;", '"', "\u001b[31m"],
  series: lamps.series.map((one) => ({ ...one, name: `${one.name}<image href="http://x.example/"/>` })),
};

describe("a picture", () => {
  test.each([
    ["lines", overTime],
    ["bars", planned],
    ["stacks", lamps],
    ["hostile words", hostile],
  ])("of %s is well-formed and holds nothing that a strict content policy stops", (_, chart) => {
    const { elements } = drawn(chart);
    const names = new Set(elements.map(({ name }) => name));
    for (const name of ["script", "style", "image", "a", "use", "foreignObject"])
      expect(names).not.toContain(name);
    const attributes = new Set(elements.flatMap((each) => Object.keys(each.attributes)));
    expect([...attributes].filter((name) => /^on|href|style/i.test(name))).toEqual([]);
  });

  test("has a title and a description that say every number", () => {
    const { elements, texts } = drawn(lamps);
    expect(elements[0]?.attributes["role"]).toBe("img");
    const spoken = texts.join("\n");
    expect(spoken).toContain("亮灯（项）");
    expect(spoken).toContain("红灯：0、1、2、1");
  });

  test("every id begins as the page wants it, and every fill of a series is one of them", () => {
    const { elements } = drawn(lamps, "zt-7");
    const ids = elements.flatMap(({ attributes }) => attributes["id"] ?? []);
    expect(ids.every((id) => id.startsWith("zt-7-"))).toBe(true);
    const fills = elements.flatMap(
      ({ attributes }) => /^url\(#(.*)\)$/.exec(attributes["fill"] ?? "")?.[1] ?? [],
    );
    expect(fills.length).toBeGreaterThan(0);
    expect(fills.every((id) => ids.includes(id))).toBe(true);
  });

  test("parts of a whole are as high as their numbers", () => {
    const heights = drawn(lamps).elements.flatMap(({ name, attributes }) =>
      name === "rect" && attributes["fill"] === "url(#c1-p2)" && attributes["stroke"]
        ? [Number(attributes["height"])]
        : [],
    );
    const numbers = lamps.series[2]?.numbers ?? [];
    const unit = (heights[0] ?? 0) / (numbers[0] ?? 1);
    expect(heights.map((height) => Math.round(height / unit))).toEqual(numbers);
  });

  test("bars say their numbers, also those that are not known", () => {
    const { texts } = drawn(planned);
    for (const cell of chartTable(planned).rows.flat()) expect(texts).toContain(cell.text);
  });

  test("a line is broken where a number is not known", () => {
    const points = drawn(overTime).elements.flatMap(
      ({ attributes }) => attributes["points"]?.split(" ").length ?? [],
    );
    expect(points).toEqual([4, 3]);
  });

  test("there is none without a category", () => {
    expect(chartSvg({ ...lamps, categories: [] }, { id: "c", lang: "zh" })).toBe("");
  });
});
