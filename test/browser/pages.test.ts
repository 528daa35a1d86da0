import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { statesOn, taskState } from "../../src/derive/task-state.ts";
import type { Board, BoardTask } from "../../src/model/board.ts";
import { type Day, dayNumber } from "../../src/model/day.ts";
import type { Report } from "../../src/model/report.ts";
import { stageWords } from "../../src/model/words.ts";
import { boardPage } from "../../src/render/html/board.ts";
import reportHtml from "../../src/render/html.ts";
import { clean } from "../../src/render/text/clean.ts";
import { linesReport } from "../../src/reports/lines.ts";
import { deadlineCell } from "../../src/reports/parts/cells.ts";
import { taskReport } from "../../src/reports/show/task.ts";
import { type Opened, openPage, startBrowser } from "../harness/browser.ts";
import { city, on } from "../reports/city.ts";
import { boardOf } from "./boards.ts";
import { hostileCity } from "./hostile.ts";
import { boardTimes } from "./many.ts";

const asOf = "2024-09-30";
const board = boardOf(city, asOf);
const html = boardPage(board, "zh");
const tasksIn = ({ lines }: Board): readonly BoardTask[] =>
  lines.flatMap(({ units }) => units.flatMap(({ tasks }) => tasks));
const tasks = tasksIn(board);

const held: { browser: Browser | null } = { browser: null };
const browser = (): Browser => {
  if (held.browser === null) throw new Error("no browser");
  return held.browser;
};

beforeAll(async () => {
  held.browser = await startBrowser();
}, 120_000);
afterAll(() => held.browser?.close());

/** Opens a page, does something with it, and sees that it neither complained nor asked for anything. */
async function withPage(content: string, act: (page: Page, opened: Opened) => Promise<void>): Promise<void> {
  const opened = await openPage(browser(), content);
  await act(opened.page, opened);
  expect(opened.complaints).toEqual([]);
  expect(opened.requests).toEqual([]);
  await opened.close();
}

const shownTitles = (page: Page): Promise<readonly string[]> =>
  page.$$eval("tr.task:not([hidden]) .title", (all) => all.map(({ textContent }) => textContent ?? ""));

/** Moves the slider, and waits until the day is drawn; rows out of sight follow a little later. */
async function goTo(page: Page, day: string): Promise<void> {
  const number = dayNumber(day as Day) - dayNumber(board.from);
  await page.fill("#day", String(number));
  await expect.poll(() => page.textContent("#date")).toBe(day);
  await page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
}

const rowsShown = (page: Page) =>
  page.$$eval("tr.task", (all) =>
    all.map((row) => ({
      word: row.querySelector(".sign span")?.textContent ?? "",
      done: row.querySelector(".done")?.textContent ?? "",
      due: row.querySelector(".due")?.textContent ?? "",
    })),
  );

/** What a row should show of a task on a day, by the fold of that day. */
function expectedOn(day: Day, task: BoardTask) {
  const account = city.accounts.get(task.id);
  if (account === undefined) throw new Error(task.id);
  if (account.task.assigned > day) return { word: "未交办", done: "", due: "" };
  const state = taskState(city, account, day);
  const { lamp, stage, actual } = state;
  return {
    due: deadlineCell(on(day), state).text,
    word: lamp?.word ?? stageWords[stage].zh,
    done: actual === null ? "" : `${Math.floor(actual + 1e-9)}%`,
  };
}

const serious = async (page: Page) => {
  await page.evaluate(axe.source);
  const { violations } = (await page.evaluate("axe.run()")) as axe.AxeResults;
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map(({ html: where }) => where)
          .slice(0, 3)
          .join(" ")}`,
    );
};

test("a page that asks for something, complains or interrupts would be seen", async () => {
  const page = '<img src="http://elsewhere.example/a.png"><script>console.error("b"); alert("c")</script>';
  const { complaints, requests, close } = await openPage(browser(), page);
  expect(requests).toEqual(["http://elsewhere.example/a.png"]);
  expect(complaints).toEqual(expect.arrayContaining(["b", "dialog: c"]));
  await close();
});

describe("the wall chart's page", () => {
  test("is one file of less than a megabyte for the invented city, its whole year", () => {
    expect(Buffer.byteLength(html)).toBeLessThan(1_000_000);
    expect(Buffer.byteLength(boardPage(boardOf(city, "2024-12-31"), "zh"))).toBeLessThan(1_000_000);
    expect(html).toBe(boardPage(boardOf(city, asOf), "zh"));
  });

  test("filters by line, unit, lamp and words, says how many, and clears", () =>
    withPage(html, async (page) => {
      const titlesOf = (fits: (task: BoardTask) => boolean) => tasks.filter(fits).map(({ title }) => title);
      const counted = () => page.textContent("#count");
      expect(await counted()).toBe(`显示${tasks.length}项，共${tasks.length}项`);
      await page.selectOption("#line", { label: "廉洁企业建设行动" });
      const qiye = new Set(
        board.lines
          .filter(({ title }) => title === "廉洁企业建设行动")
          .flatMap(({ units }) => units.flatMap((unit) => unit.tasks)),
      );
      expect(await shownTitles(page)).toEqual(titlesOf((task) => qiye.has(task)));
      await page.selectOption("#lamp", { label: "逾期" });
      expect(await shownTitles(page)).toEqual(
        titlesOf((task) => qiye.has(task) && task.state.sign.word === "逾期"),
      );
      await page.click("#reset");
      await page.selectOption("#unit", { label: "市财政局" });
      const ofUnit = titlesOf(({ units }) => units.includes("市财政局"));
      expect(ofUnit.length).toBeGreaterThan(3);
      expect(await shownTitles(page)).toEqual(ofUnit);
      expect(await counted()).toBe(`显示${ofUnit.length}项，共${tasks.length}项`);
      await page.click("#reset");
      await page.fill("#find", "采购 市卫健委");
      expect(await shownTitles(page)).toEqual(
        titlesOf(({ title, units }) => title.includes("采购") && units.includes("市卫健委")),
      );
      await page.fill("#find", "没有这样的任务");
      expect(await shownTitles(page)).toEqual([]);
      expect(await page.$$eval("table.chart tbody:not([hidden])", (all) => all.length)).toBe(0);
    }));

  test("replays the year: on each day every task stands as the fold of that day has it", () =>
    withPage(html, async (page) => {
      for (const day of ["2024-01-20", "2024-03-15", "2024-06-30", "2024-08-31", asOf]) {
        await goTo(page, day);
        await expect
          .poll(() => rowsShown(page), { timeout: 10_000 })
          .toEqual(tasks.map((task) => expectedOn(day as Day, task)));
        const counts = await page.locator(".counts").allTextContents();
        const then = new Map(boardOf(city, day).lines.map(({ title, counts: words }) => [title, words]));
        expect(counts).toEqual(board.lines.map(({ title }) => then.get(title) ?? "0项"));
      }
    }));

  test("steps by day and month, plays and pauses", () =>
    withPage(html, async (page) => {
      const date = () => page.textContent("#date");
      await page.click("#month-back");
      expect(await date()).toBe("2024-08-30");
      await page.click("#day-on");
      expect(await date()).toBe("2024-08-31");
      await page.click("#month-back");
      await page.click("#day-back");
      expect(await date()).toBe("2024-07-30");
      expect(await page.getAttribute("#day", "aria-valuetext")).toBe("截至 2024-07-30");
      await page.click("#play");
      await expect.poll(date).not.toBe("2024-07-30");
      await page.click("#play");
      const stopped = await date();
      await page.waitForTimeout(250);
      expect(await date()).toBe(stopped);
      await page.focus("#day");
      await page.keyboard.press("ArrowLeft");
      expect([await date(), stopped].sort()[0]).toBe(await date());
      expect(await date()).not.toBe(stopped);
      await page.click("#back");
      expect(await date()).toBe(asOf);
    }));

  test("filters heed the day that is shown", () =>
    withPage(html, async (page) => {
      await page.selectOption("#lamp", { label: "逾期" });
      await goTo(page, "2024-07-31");
      const late = tasks.filter((task) => expectedOn("2024-07-31" as Day, task).word === "逾期");
      expect(late.length).toBeGreaterThan(0);
      expect(await shownTitles(page)).toEqual(late.map(({ title }) => title));
    }));

  test("tells a task's story up to the day, keeps the focus in it and gives it back", () =>
    withPage(html, async (page) => {
      await page.selectOption("#line", { label: "廉洁企业建设行动" });
      const n = tasks.findIndex(({ id }) => id === "qiye-z490v6");
      const title = page.locator("tr.task .title").nth(n);
      await title.click();
      const dialog = page.getByRole("dialog");
      expect(await dialog.locator("h2").textContent()).toBe(tasks[n]?.title);
      const entries = tasks[n]?.story().entries ?? [];
      expect(await dialog.locator("tbody tr").count()).toBe(entries.length);
      const focused = () => page.evaluate('document.activeElement.closest(".story") !== null');
      for (const key of ["Tab", "Tab", "Shift+Tab", "Tab"]) {
        await page.keyboard.press(key);
        expect(await focused()).toBe(true);
      }
      expect(await serious(page)).toEqual([]);
      await page.keyboard.press("Escape");
      expect(await dialog.count()).toBe(0);
      expect(await title.evaluate((element) => element.matches(":focus"))).toBe(true);
      await goTo(page, "2024-06-30");
      await title.focus();
      await page.keyboard.press("Enter");
      expect(await dialog.locator("tbody tr").count()).toBe(
        entries.filter(({ on }) => on <= "2024-06-30").length,
      );
      await page.mouse.click(5, 300);
      expect(await dialog.count()).toBe(0);
    }));

  test("is worked by keys alone: titles are one stop, arrows go between those shown", () =>
    withPage(html, async (page) => {
      const at = () => page.evaluate("document.activeElement.textContent");
      await page.fill("#find", "市国资委");
      const titles = await shownTitles(page);
      await page.focus("#reset");
      await page.keyboard.press("Tab");
      expect(await at()).toBe(titles[0]);
      await page.keyboard.press("ArrowDown");
      expect(await at()).toBe(titles[1]);
      await page.keyboard.press("End");
      expect(await at()).toBe(titles[titles.length - 1]);
      await page.keyboard.press("ArrowDown");
      expect(await at()).toBe(titles[titles.length - 1]);
      await page.keyboard.press("Home");
      await page.keyboard.press("ArrowUp");
      expect(await at()).toBe(titles[0]);
      await page.keyboard.press("Tab");
      expect(await page.evaluate("document.activeElement.id")).toBe("play");
    }));

  test("prints on A3 landscape, every page as large, tools left out", () =>
    withPage(html, async (page) => {
      await goTo(page, "2024-06-30");
      const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString("latin1");
      const boxes = [...pdf.matchAll(/\/MediaBox\s*\[([^\]]+)\]/g)].map(([, box = ""]) =>
        box
          .trim()
          .split(/\s+/)
          .map((each) => Math.round(Number(each) / 2.834645)),
      );
      const pages = [...pdf.matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;
      expect(pages).toBeGreaterThanOrEqual(3);
      expect(pages).toBeLessThanOrEqual(6);
      expect(boxes).toEqual(Array.from({ length: pages }, () => [0, 0, 420, 297]));
      await page.emulateMedia({ media: "print" });
      expect(await page.isVisible(".replay")).toBe(false);
      expect(await page.isVisible(".tools")).toBe(false);
      expect(await page.isVisible("thead")).toBe(true);
    }));

  test("has no serious finding of axe, as it opens and on another day", () =>
    withPage(html, async (page) => {
      await page.selectOption("#line", { label: "廉洁企业建设行动" });
      expect(await serious(page)).toEqual([]);
      await goTo(page, "2024-06-01");
      expect(await serious(page)).toEqual([]);
    }));

  test("says without a script what it shows, and what it cannot do", async () => {
    const opened = await openPage(browser(), html, { javaScriptEnabled: false });
    expect(await opened.page.isVisible("noscript p")).toBe(true);
    expect(await opened.page.isVisible("#line")).toBe(false);
    expect(await opened.page.locator("tr.task").count()).toBe(tasks.length);
    expect(opened.requests).toEqual([]);
    await opened.close();
  });

  test("hostile text stays text", () => {
    const hostile = boardOf(hostileCity, asOf);
    return withPage(boardPage(hostile, "zh"), async (page) => {
      const given = tasksIn(hostile).map(({ title }) => clean(title));
      expect(await shownTitles(page)).toEqual(given);
      expect(new Set(given).size).toBe(given.length);
      const n = given.findIndex((title) => title.includes("<script>"));
      await page.locator("tr.task .title").nth(n).click();
      expect(await page.getByRole("dialog").locator("h2").textContent()).toBe(given[n]);
      expect(await page.evaluate("[window.broken, document.title]")).toEqual([undefined, hostile.title]);
      expect(await page.locator("script").count()).toBe(2);
      expect(
        await page
          .locator("iframe, img, link, object, embed, a, base, form, meta[http-equiv=refresh]")
          .count(),
      ).toBe(0);
      const overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
      expect(await page.evaluate(overflow)).toBe(0);
    });
  });

  test("stays fluent with two thousand tasks", () =>
    withPage(boardPage(boardTimes(board, 17), "zh"), async (page) => {
      expect(await page.locator("tr.task").count()).toBeGreaterThan(2000);
      const slowest = await page.evaluate(`(async () => {
        const slider = document.getElementById("day");
        const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        const times = [];
        for (const day of [200, 201, 202, 203, 204]) {
          const begun = performance.now();
          slider.value = String(day);
          slider.dispatchEvent(new Event("input"));
          await frame();
          times.push(performance.now() - begun);
        }
        return Math.min(...times);
      })()`);
      expect(slowest).toBeLessThan(500);
    }));
});

describe("a report's page", () => {
  const stateOf = (id: string) => {
    const [state] = statesOn(city, asOf as Day).filter(({ task }) => task.id === id);
    if (state === undefined) throw new Error(id);
    return state;
  };
  const drawn = async (report: Report): Promise<string> =>
    String(await reportHtml.report?.(report, { lang: "zh", colour: 0, width: null }));

  test.each([
    ["of the lines", () => linesReport(on(asOf), { lines: [], since: "2024-08-31" as Day })],
    ["of a task", () => taskReport(on(asOf), stateOf("qiye-z490v6"))],
  ])("%s is readable: nothing asked for, nothing serious, A4", async (_, made) =>
    withPage(await drawn(made()), async (page) => {
      expect(await page.locator("h1").count()).toBe(1);
      expect(await serious(page)).toEqual([]);
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
      expect(pdf).toMatch(/\/MediaBox\s*\[\s*0 0 59\d\.?\d* 84\d/);
    }),
  );
});
