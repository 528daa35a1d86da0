import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { currentDue, everything } from "../../src/derive/filter.ts";
import { isOpen } from "../../src/derive/stage.ts";
import { statesOn } from "../../src/derive/task-state.ts";
import type { Block, Report } from "../../src/model/report.ts";
import { exportKinds } from "../../src/reports/export/kinds.ts";
import { exportReport } from "../../src/reports/export.ts";
import { linesReport } from "../../src/reports/lines.ts";
import { listReport } from "../../src/reports/list.ts";
import { unitReport } from "../../src/reports/unit.ts";
import { readBook, reportBytes, sheetOf } from "../render/read-book.ts";
import { anyCityDay, city, factsOf, on } from "./city.ts";

const exported = (day: string, filter = everything) => {
  const setting = on(day);
  return exportReport({ setting, states: statesOn(city, setting.asOf), filter }, exportKinds);
};

const eventsOf = ({ events }: Report) => events?.() ?? [];
const tablesIn = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.type === "table" ? [block] : []));
const headingsOf = (name: string) =>
  tablesIn(exported("2024-09-30").blocks)
    .find((table) => table.name === name)
    ?.columns.map(({ heading }) => heading);

describe("records", () => {
  it("are all there, one row and one fact each, on any day", () => {
    fc.assert(
      fc.property(anyCityDay, (day) => {
        const report = exported(day);
        const facts = factsOf(report);
        tablesIn(report.blocks).forEach(({ rows, columns }, n) => {
          expect(facts[exportKinds[n]?.name ?? ""]).toHaveLength(rows.length);
          for (const row of rows) expect(row).toHaveLength(columns.length);
        });
        const entries = city.registry.progress.flatMap(({ record }) => record);
        expect(facts.entries).toHaveLength(entries.filter((entry) => entry.on <= day).length);
        expect(facts.tasks).toHaveLength(
          [...city.accounts.values()].filter(({ task }) => task.assigned <= day).length,
        );
        expect(facts.units).toHaveLength(city.registry.units.length);
        expect(facts.letters).toHaveLength(
          city.registry.letters.filter(({ record }) => record.issued <= day).length,
        );
      }),
      { numRuns: 3 },
    );
  });

  it("have headings that stay: a column that moves breaks somebody's sheet", () => {
    expect(headingsOf("任务")).toEqual(
      "编号 任务 行动 牵头单位 责任单位 配合单位 参与单位 指导单位 数据提供单位 核查单位 责任岗位 措施 来由 出自 交办日 起始日 时限原文 时限类别 完成时限 原定时限 延期次数 状态 进度 计划 实际 逾期天数 亮灯 最近报送 权重 备注 出处".split(
        " ",
      ),
    );
    expect(headingsOf("进展记录")).toEqual(
      "记录编号 任务编号 任务 填报单位 日期 日期是否确切 类别 期次 进度 节点 说明 下一步 延至 填报岗位 材料 要点 已被更正".split(
        " ",
      ),
    );
    expect(headingsOf("函件")).toEqual(
      "编号 函件 文号 主送单位 发函单位 印发日 送达日 回复期限 回复日 解除日 任务编号 所涉任务 内容".split(
        " ",
      ),
    );
  });

  it("of a line and a unit are narrowed to them", () => {
    const facts = factsOf(exported("2024-09-30", { ...everything, lines: ["qiye"], units: ["caizheng"] }));
    expect(facts.lines.map(({ id }: { id: string }) => id)).toEqual(["qiye"]);
    expect(facts.units.map(({ id }: { id: string }) => id)).toEqual(["caizheng"]);
    for (const { series, attending } of facts.meetings) {
      expect(series).toBe("consultation-qiye");
      expect(attending).toContain("caizheng");
    }
    for (const { unit } of facts.letters) expect(unit).toBe("caizheng");
  });

  it("are read back by a second library: days, shares, and the word of the lamp", async () => {
    const day = "2024-09-30";
    const states = statesOn(city, on(day).asOf);
    const page = sheetOf(await readBook(await reportBytes(exported(day))), "任务");
    const headings = headingsOf("任务") ?? [];
    const at = (row: number, heading: string) => page.getCell(row, headings.indexOf(heading) + 1).value;
    states.forEach((state, n) => {
      const row = n + 5;
      const due = currentDue(state);
      expect(at(row, "编号")).toBe(state.task.id);
      expect(at(row, "完成时限")).toEqual(due === null ? null : new Date(`${due}T00:00:00Z`));
      expect(at(row, "实际")).toBe(state.actual === null ? null : Math.round(state.actual * 10) / 1000);
      expect(at(row, "亮灯")).toBe(state.lamp?.word ?? null);
    });
  });
});

describe("days", () => {
  it("are one each for what is open, under ids that are never given twice", () => {
    fc.assert(
      fc.property(anyCityDay, (day) => {
        const events = eventsOf(exported(day));
        const uids = events.map(({ uid }) => uid);
        expect(new Set(uids).size).toBe(uids.length);
        for (const uid of uids) expect(uid).toMatch(/^[\w.@-]+@qinglian-yunze\.duban$/);
        for (const state of statesOn(city, on(day).asOf)) {
          const mine = events.filter(({ uid }) => uid.startsWith(`due-${state.task.id}@`));
          const once = isOpen(state.stage) && state.task.deadline.type !== "recurring" && state.due.effective;
          expect(mine.map((event) => event.on)).toEqual(once ? [state.due.effective] : []);
        }
      }),
      { numRuns: 3 },
    );
  });

  it("tell where a day was moved, and from where", () => {
    const events = eventsOf(exported("2024-09-30"));
    const moved = statesOn(city, on("2024-09-30").asOf).filter(
      ({ stage, due, task }) => isOpen(stage) && due.extensions > 0 && task.deadline.type !== "recurring",
    );
    expect(moved.length).toBeGreaterThan(0);
    for (const { task, due } of moved) {
      const event = events.find(({ uid }) => uid === `due-${task.id}@qinglian-yunze.duban`);
      expect(event?.told.join("\n")).toContain(
        `原定 ${due.original}，延至 ${due.effective}（第${due.extensions}次）`,
      );
      expect(event?.changes).toBe(due.extensions);
    }
  });

  it("of a unit are its own tasks, letters and meetings; of a line its tasks and consultations", () => {
    const setting = on("2024-09-30");
    const unit = city.units.get("caizheng");
    const line = city.lines.get("qiye");
    if (!unit || !line) throw new Error("the city has them");
    const ofUnit = eventsOf(unitReport(setting, unit));
    expect(ofUnit.filter(({ uid }) => uid.startsWith("meeting-")).length).toBe(
      [...city.meetings.values()].filter(({ attending }) => attending?.includes("caizheng")).length,
    );
    const ofLine = eventsOf(linesReport(setting, { lines: [line], since: setting.asOf }));
    for (const { uid } of ofLine)
      expect(uid).toMatch(/^(?:due|milestone|turn|daily)-qiye-|^meeting-.*-consultation-qiye@/);
    const all = eventsOf(listReport(setting, statesOn(city, setting.asOf)));
    expect(all.length).toBeGreaterThan(ofLine.length);
  });
});
