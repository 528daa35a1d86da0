import { expect, it } from "vitest";
import type { Day } from "../../src/model/day.ts";
import { unitReport } from "../../src/reports/unit.ts";
import { weeklyPage } from "../../src/reports/weekly/page.ts";
import { weeklyReport } from "../../src/reports/weekly.ts";
import { city, factsOf, on, wordsOf } from "./city.ts";

/**
 * March 2024 of the invented city, worked out with a pencil from its YAML files.
 *
 * Tasks that exist on 29 February (assigned by then):
 *   two plans of each of the seven lines, assigned 18 January                      14
 *   programme-r09577, the breakdown of the measures, assigned 24 January            1
 *   jiguan-f5vrfr and programme-jb2mph, decided on 28 February                      2
 *                                                                          together 17
 * Of these struck off by 29 February: all plans but yiyuan-f590m9                  13  (the last, cunshe-31vkhz, that day)
 * Claimed and not yet verified: yiyuan-f590m9 (26 February), r09577 (29 February)   2
 * Nothing written yet: f5vrfr, jb2mph                                               2   13 + 2 + 2 = 17
 * Open: 2 + 2 = 4. Overdue: yiyuan-f590m9, due 17 February, claimed 26 February     1   (26 − 17 = 9 days, pending)
 *
 * Assigned in March:
 *   20th, of the dispatch meeting: xuexiao-f83wgn, yiyuan-s860c5                    2
 *   25th: cunshe-6g0a0d, jiguan-g4bqwm, programme-2ccyh2, programme-ar888e,
 *         programme-h12v1k, xuexiao-xrnqn6, zhongjie-xpavy8, zhongjie-xyh7fj        8
 *   28th: jiating-a2384c, qiye-xca5hq, yiyuan-a4w18d, yiyuan-qc5d3e, yiyuan-xpe30e  5
 *   29th, of the finding on edible oil: xuexiao-xmy0wc                              1
 *                                                                          together 16
 * Struck off in March: yiyuan-f590m9 on the 5th, r09577 on the 8th, jb2mph on the 12th   3
 * Open on 31 March: 4 + 16 − 3 = 17; in all 17 + 16 = 33; struck off 13 + 3 = 16.
 * Under way: f5vrfr, reported on 5 March                                            1   so 16 not started, 16 + 1 + 16 = 33
 * Overdue on 31 March: none (f590m9 is struck off; xmy0wc, 立行立改 of the 29th, is due 5 April)
 */
it("March, by hand", () => {
  const period = { id: "2024-03", begin: "2024-03-01" as Day, end: "2024-03-31" as Day };
  const page = weeklyReport(weeklyPage(on("2024-12-31"), { every: "month", period }, null));
  const facts = factsOf(page);
  expect(facts.total).toBe(33);
  expect(facts.stagesBefore).toMatchObject({ closed: 13, claimed: 2, "not-started": 2, "under-way": 0 });
  expect(facts.stages).toMatchObject({ closed: 16, claimed: 0, "not-started": 16, "under-way": 1 });
  expect(facts.flow.open).toEqual({ before: 4, added: 16, returned: 0, closed: 3, halted: 0, after: 17 });
  expect(facts.flow.overdue).toEqual({ before: 1, newly: 0, ended: 1, after: 0 });
  expect(facts.closed.map(({ task, on: day }: { task: string; on: string }) => [task, day])).toEqual([
    ["yiyuan-f590m9", "2024-03-05"],
    ["programme-r09577", "2024-03-08"],
    ["programme-jb2mph", "2024-03-12"],
  ]);
  // Claimed in March: only jb2mph, on the 5th. Meetings: dispatch on the 20th (2 decisions), 22nd and 28th.
  expect(facts.claimed.map(({ task }: { task: string }) => task)).toEqual(["programme-jb2mph"]);
  expect(facts.meetings).toEqual([
    "2024-03-20-dispatch",
    "2024-03-22-consultation-cunshe",
    "2024-03-28-consultation-qiye",
  ]);
  const words = wordsOf(page);
  expect(words).toContain("在办：上月末4＋新交办16－销号3＝17项。");
  expect(words).toContain("逾期：上月末1－消除1＝0项。");
  expect(words).toContain("制定印发《廉洁医院建设专项行动方案》（市卫健委），市纪委监委3月5日：迟9天。");
});

/**
 * 市一医院 (yiyuan-yi) on 31 August 2024, by hand.
 *
 * It leads two rectifications, both assigned 3 June after the inspection of 22 May:
 *   yiyuan-sa2b1b, due 31 July: claimed 20 August, accepted 29 August — struck off, 31 July to 20 August = 20 days late
 *   yiyuan-jm57wj, due 31 August: claimed 27 August, accepted only 6 September — pending, not late
 * It takes part in four tasks of the line, all open: a4w18d, qc5d3e, r6pwsa, s860c5.          2 + 4 = 6, open 1 + 4 = 5
 *
 * Returns are asked of leads and responsible units. For July (both rectifications open on 31 July; due 3 working days
 * after a Wednesday: Thursday 1, Friday 2, Monday 5 August): jm57wj reported 31 July, sa2b1b 6 August, so complete on
 * the 6th, one day late. For August only jm57wj is open on the 31st, and was reported on the 26th: complete; due after
 * Saturday 31 August on Wednesday 4 September.
 *
 * Asked in August: the return due on the 5th, and the supervision slip of the 9th (answer due and given on the 14th).   2
 */
it("one unit, by hand", () => {
  const unit = city.units.get("yiyuan-yi");
  if (unit === undefined) throw new Error("the hospital is there");
  const report = unitReport(on("2024-08-31"), unit);
  const facts = factsOf(report);
  const held = Object.fromEntries(
    facts.tasks.map((task: { id: string; roles: string[]; stage: string; daysLate: number }) => [
      task.id,
      [task.roles[0], task.stage, task.daysLate],
    ]),
  );
  expect(held).toEqual({
    "yiyuan-sa2b1b": ["lead", "closed", 20],
    "yiyuan-jm57wj": ["lead", "claimed", 0],
    "yiyuan-a4w18d": ["participating", "under-way", 0],
    "yiyuan-qc5d3e": ["participating", "under-way", null],
    "yiyuan-r6pwsa": ["participating", "under-way", 0],
    "yiyuan-s860c5": ["participating", "claimed", 0],
  });
  expect([facts.open, facts.overdue, facts.sentBack]).toEqual([5, [], []]);
  expect(facts.returns).toMatchObject([
    { period: "2024-07", due: "2024-08-05", state: "late", completedOn: "2024-08-06", workdaysLate: 1 },
  ]);
  expect(facts.running).toMatchObject([
    { period: "2024-08", due: "2024-09-04", tasks: ["yiyuan-jm57wj"], unanswered: [] },
  ]);
  expect(facts.asked).toEqual([
    { kind: "return", on: "2024-08-05" },
    { kind: "letter", on: "2024-08-09" },
  ]);
  expect(facts.letters).toMatchObject([{ answerDue: "2024-08-14", answeredOn: "2024-08-14", awaits: false }]);
  expect(wordsOf(report)).toContain("牵头2＋参与4＝共6项");
  expect(wordsOf(report)).toContain("2024年8月被要求2次");
});
