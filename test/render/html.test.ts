import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Block } from "../../src/model/report.ts";
import html from "../../src/render/html.ts";
import { lamps } from "./charts.ts";
import { pipe, reportOf } from "./samples.ts";

const pageOf = (...blocks: readonly Block[]): string => String(html.report?.(reportOf(...blocks), pipe));

test("the policy forbids all but the page's own style", () => {
  const page = pageOf();
  const style = page.split("<style>")[1]?.split("</style>")[0] ?? "";
  const digest = createHash("sha256").update(style).digest("base64");
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1]?.replaceAll("&#39;", "'");
  expect(policy).toBe(
    `default-src 'none'; style-src 'sha256-${digest}'; script-src 'none'; base-uri 'none'; form-action 'none'`,
  );
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
  expect(page.match(/<th scope="col" class="number">红灯<\/th>/g)).toHaveLength(2);
  expect(page).toContain("<figcaption>说明。</figcaption></figure>");
  const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
