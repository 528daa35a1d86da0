import axe from "axe-core";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { seriesOf } from "../../src/derive/series.ts";
import { nextSitting } from "../../src/derive/sitting.ts";
import { scopeOf } from "../../src/derive/stats/scope.ts";
import type { Report } from "../../src/model/report.ts";
import html from "../../src/render/html.ts";
import { packetKinds } from "../../src/reports/packet/kinds.ts";
import { packet } from "../../src/reports/packet.ts";
import { statsReport } from "../../src/reports/stats.ts";
import { openPage, startBrowser } from "../harness/browser.ts";
import { lamps, overTime, planned } from "../render/charts.ts";
import { pipe, reportOf } from "../render/samples.ts";
import { city, on } from "../reports/city.ts";

const setting = on("2024-09-30");
const held: { browser: Browser | null } = { browser: null };
beforeAll(async () => {
  held.browser = await startBrowser();
}, 240_000);
afterAll(async () => held.browser?.close());

async function looked(report: Report) {
  if (held.browser === null) throw new Error("no browser");
  const opened = await openPage(held.browser, String(await html.report?.(report, pipe)), {
    bypassCSP: false,
  });
  const { page } = opened;
  const seen = {
    pictures: await page.locator("figure svg[role=img]").count(),
    tables: await page.locator("figure table").count(),
    links: (await page.locator("a").all()).map((link) => link.getAttribute("href")),
    wide: await page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"),
  };
  const links = (await Promise.all(seen.links)).map((href) => href ?? "");
  const { complaints, requests } = opened;
  await opened.close();
  return { ...seen, links, complaints: [...complaints], requests: [...requests] };
}

async function serious(report: Report): Promise<readonly string[]> {
  if (held.browser === null) throw new Error("no browser");
  const opened = await openPage(held.browser, String(await html.report?.(report, pipe)), { bypassCSP: true });
  await opened.page.evaluate(axe.source);
  const { violations } = (await opened.page.evaluate("axe.run()")) as axe.AxeResults;
  await opened.close();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

const totals = statsReport(
  setting,
  scopeOf(city, { since: null, until: setting.asOf, lines: [], units: [] }),
);

test("the totals: each chart is a picture with its table, nothing is asked of the network", async () => {
  const { pictures, tables, wide, complaints, requests } = await looked(totals);
  expect([pictures, tables, wide, complaints, requests]).toEqual([2, 2, false, [], []]);
  expect(await serious(totals)).toEqual([]);
});

test("the index of a packet leads to its files and nowhere else", async () => {
  const sitting = nextSitting(city, seriesOf(city, "dispatch"), setting.asOf);
  const papers = packet({ setting, sitting, held: null }, packetKinds);
  const index = papers.find(({ name }) => name === "index.html")?.content.report;
  if (index === undefined) throw new Error("no index");
  const { links, complaints, requests } = await looked(index);
  expect(links.map(decodeURIComponent)).toEqual(
    papers.filter(({ name }) => name !== "index.html").map(({ name }) => `./${name}`),
  );
  expect([complaints, requests]).toEqual([[], []]);
  expect(await serious(index)).toEqual([]);
});

test("words that try to be a script stay words, in pictures, too", async () => {
  const nasty = `"><script>document.title="x"</script><img src=x onerror="alert(1)">`;
  const told = [lamps, overTime, planned].map((chart) => ({
    ...chart,
    title: nasty,
    note: nasty,
    by: nasty,
    categories: chart.categories.map((category) => category + nasty),
    series: chart.series.map((one) => ({ ...one, name: one.name + nasty })),
  }));
  const { pictures, complaints, requests } = await looked(reportOf(...told));
  expect([pictures, complaints, requests]).toEqual([3, [], []]);
});
