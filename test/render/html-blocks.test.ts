import { describe, expect, test } from "vitest";
import type { Block, Report } from "../../src/model/report.ts";
import { html as markup, raw } from "../../src/render/html/markup.ts";
import html from "../../src/render/html.ts";
import type { Style } from "../../src/render/renderer.ts";
import { naughty } from "../browser/hostile.ts";
import { lamps, overTime } from "./charts.ts";

const style: Style = { lang: "zh", colour: 0, width: null };
const drawn = (blocks: readonly Block[]): string =>
  String(html.report?.({ kind: "test", asOf: null, blocks, facts: {} } satisfies Report, style));
const bodyOf = (page: string): string => /<main>\n([\s\S]*)<\/main>/.exec(page)?.[1]?.trim() ?? "";

test("a template takes every value for text unless it is markup", () => {
  const words = `<b>"&'</b>`;
  expect(markup`<p title="${words}">${words}${raw("<br>")}${[markup`<i>${1}</i>`, null]}</p>`.markup).toBe(
    '<p title="&lt;b&gt;&quot;&amp;&#39;&lt;/b&gt;">&lt;b&gt;&quot;&amp;&#39;&lt;/b&gt;<br><i>1</i></p>',
  );
});

describe("a report as a page", () => {
  test("is one document in its language with a title and a policy that lets nothing in", () => {
    const page = drawn([{ type: "heading", level: 1, text: "进展<报告>" }]);
    expect(page.startsWith('<!DOCTYPE html>\n<html lang="zh-CN">')).toBe(true);
    expect(page).toContain("<title>进展&lt;报告&gt;</title>");
    expect(page).toMatch(
      /Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;sha256-[A-Za-z0-9+/=]{44}&#39;; script-src &#39;none&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;"/,
    );
  });

  test.each<[string, Block, string]>([
    ["heading", { type: "heading", level: 2, text: "一、<总>" }, "<h2>一、&lt;总&gt;</h2>"],
    ["paragraph", { type: "paragraph", text: "一\n二", tone: "red" }, '<p class="red">一\n二</p>'],
    ["list", { type: "list", items: ["甲", "<乙>"] }, "<ul><li>甲</li><li>&lt;乙&gt;</li></ul>"],
    ["numbered list", { type: "list", ordered: true, items: ["甲"] }, "<ol><li>甲</li></ol>"],
    [
      "fields",
      { type: "fields", fields: [["单位", { text: "市<国资委>", tone: "blue" }]] },
      '<dl><div><dt>单位</dt><dd><span class="blue">市&lt;国资委&gt;</span></dd></div></dl>',
    ],
    ["verbatim", { type: "verbatim", text: "- <a>\n+ b" }, '<pre tabindex="0">- &lt;a&gt;\n+ b</pre>'],
  ])("%s", (_, block, expected) => {
    expect(bodyOf(drawn([block]))).toBe(expected);
  });

  test("a table has heads with scope, sides, tones and links that stay beside it", () => {
    const body = bodyOf(
      drawn([
        {
          type: "table",
          columns: [{ heading: "任务" }, { heading: "天数", align: "right" }],
          rows: [
            [
              { text: "甲", link: "javascript:alert(1)/图 1.svg" },
              { text: "3", tone: "red" },
            ],
            [{ text: "乙" }],
          ],
        },
      ]),
    );
    expect(body).toContain('<th scope="col" class="words">任务</th><th scope="col" class="number">天数</th>');
    expect(body).toContain('<a href="./javascript%3Aalert(1)/%E5%9B%BE%201.svg">甲</a>');
    expect(body).toContain('<td class="number"><span class="red">3</span></td>');
    expect(body).toContain('<td class="words">乙</td><td class="number"></td>');
  });

  test("a chart is a picture with its numbers in a table beside it", () => {
    const body = bodyOf(drawn([lamps, overTime]));
    expect(body.match(/<svg /g)).toHaveLength(2);
    expect(body.match(/<table>/g)).toHaveLength(2);
    expect(body).not.toContain("style=");
  });

  test("hostile text becomes no tag", () => {
    const tags = (page: string) => new Set(page.match(/<\/?[a-z0-9]+/gi));
    const blocks = (words: string): readonly Block[] => [
      { type: "heading", level: 1, text: words },
      { type: "paragraph", text: words },
      { type: "list", items: [words] },
      { type: "fields", fields: [[words, { text: words }]] },
      { type: "table", columns: [{ heading: words }], rows: [[{ text: words, link: words }]] },
      { type: "verbatim", text: words },
    ];
    const own = tags(drawn(blocks("好")));
    own.add("<a");
    for (const words of naughty)
      expect([...tags(drawn(blocks(words)))].filter((tag) => !own.has(tag))).toEqual([]);
  });
});
