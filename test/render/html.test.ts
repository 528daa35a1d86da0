import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Block } from "../../src/model/report.ts";
import { pageStyle, styleDigest } from "../../src/render/html/report/style.ts";
import html from "../../src/render/html.ts";
import { lamps } from "./charts.ts";
import { pipe, reportOf } from "./samples.ts";

const pageOf = (...blocks: readonly Block[]): string => String(html.report?.(reportOf(...blocks), pipe));

test("the policy forbids all but the page's own style", () => {
  expect(createHash("sha256").update(pageStyle).digest("base64")).toBe(styleDigest);
  const page = pageOf();
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1];
  expect(policy).toBe(
    `default-src 'none'; style-src 'sha256-${styleDigest}'; base-uri 'none'; form-action 'none'`,
  );
  expect(page.split("<style>")[1]?.split("</style>")[0]).toBe(pageStyle);
});

describe("text stays text", () => {
  const nasty = `</title></style><script>alert(1)</script><img src=x onerror="x">&amp;' \u202etxet`;
  const told = { text: nasty };
  const page = pageOf(
    { type: "heading", level: 1, text: nasty },
    { type: "paragraph", text: nasty, tone: "red" },
    { type: "list", items: [nasty] },
    { type: "fields", fields: [[nasty, told]] },
    { type: "table", columns: [{ heading: nasty }], rows: [[told]] },
    { type: "verbatim", text: nasty },
    { ...lamps, title: nasty, note: nasty, by: nasty },
  );

  test("in every block", () => {
    expect(page).not.toMatch(/<script|<img|\u202e/);
    expect(page.match(/<\/style>/g)).toHaveLength(1);
    expect(page.match(/&lt;script&gt;alert\(1\)&lt;\/script&gt;/g)?.length).toBeGreaterThanOrEqual(8);
  });

  test("a link leads to a file beside the page, whatever it is called", () => {
    const link = (name: string) =>
      /href="([^"]*)"/.exec(
        pageOf({ type: "table", columns: [{ heading: "x" }], rows: [[{ text: "x", link: name }]] }),
      )?.[1];
    expect(link("01-议程.docx")).toBe("./01-%E8%AE%AE%E7%A8%8B.docx");
    expect(link("图/a b.svg")).toBe("./%E5%9B%BE/a%20b.svg");
    expect(link("javascript:alert(1)")).toBe("./javascript%3Aalert(1)");
    expect(link('"onclick="x')).toBe("./%22onclick%3D%22x");
  });
});

test("a chart is a picture with its numbers in a table, and what has to be known", () => {
  const page = pageOf(lamps, { ...lamps, note: "说明。" });
  expect(page.match(/<figure><svg /g)).toHaveLength(2);
  expect(page.match(/<th scope="col" class="n">红灯<\/th>/g)).toHaveLength(2);
  expect(page).toContain('<p class="quiet">说明。</p></figure>');
  const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test("a paragraph's and an item's lines stay lines; numbers stand on the right", () => {
  expect(pageOf({ type: "paragraph", text: "一\n二" })).toContain("<p>一<br>二</p>");
  expect(pageOf({ type: "list", ordered: true, items: ["一\n二"] })).toContain(
    "<ol>\n<li>一<br>二</li>\n</ol>",
  );
  expect(
    pageOf({
      type: "table",
      columns: [{ heading: "数", align: "right" }],
      rows: [[{ text: "3", tone: "red" }]],
    }),
  ).toContain('<td class="n red">3</td>');
});
