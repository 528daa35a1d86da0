import { describe, expect, it } from "vitest";
import { type Meaning, readLedger } from "../../../src/intake/ledger.ts";
import { drawn } from "./drawn.ts";

const read = (text: string, corrected: readonly (readonly [string, Meaning | null])[] = []) =>
  readLedger([drawn(text)], { year: 2024, issued: null, corrected: new Map(corrected), kept: new Map() });

const columnsOf = ({ tables }: ReturnType<typeof read>): readonly string[] =>
  tables.map(({ columns }) =>
    columns.map(({ letters, meaning }) => `${letters} ${meaning ?? "-"}`).join(", "),
  );

const rowsOf = ({ rows }: ReturnType<typeof read>): readonly string[] =>
  rows.map(({ ref, part, section, heading, units, deadlines, spot }) =>
    [
      `${ref ?? "-"}${part ? `.${part}` : ""}`,
      section ?? "-",
      heading,
      units.map(({ name, role }) => `${role}:${name}`).join(" "),
      deadlines.map(({ type, due }) => due ?? type).join(),
      spot.cell,
    ].join(" | "),
  );

it("has its headings found among many of an office's own", () => {
  const ledger = read(`
    编码|任务|牵头单位|批次|甲栏|乙栏|丙栏|丁栏|戊栏
    a1|建设数据平台|市数据局|一|1|2|3|4|5
  `);
  expect(rowsOf(ledger)).toEqual(["- | - | 建设数据平台 | lead:市数据局 |  | B2"]);
});

describe("a ledger as offices write them", () => {
  const ledger = read(`
    云泽市2025年营商环境重点任务台账|<|<|<|<|<|<
    填报单位：市营商办| | | | |2025年3月1日|
    序号|工作任务|责任单位|<|完成时限|进展情况|备注
    ^|^|牵头单位|配合单位|^|^|^
    一、政务服务提升行动|<|<|<|<|<|<
    1|推进一网通办。梳理事项。|市行政审批局|市数据局、市司法局|6月底前|已完成60%|
    2|建设数据平台|市数据局|市财政局\\n各县区|2025-12-31||
    ^|^|市发改委|^|^||
    二、要素保障行动|<|<|<|<|<|<
    3|开展银企对接|市金融办|市工信局|每季度末月25日前||
    4|优化用地审批|市自然资源局|无|尽快||
    合计|4项|||||
    注：本台账每月更新。|<|<|<|<|<|<
  `);

  it("has a title above, headings of two lines, groups, joined rows, and its own year", () => {
    expect([ledger.title, ledger.number, ledger.issued]).toEqual([
      "云泽市2025年营商环境重点任务台账",
      null,
      null,
    ]);
    expect(columnsOf(ledger)).toEqual([
      "A number, B task, C lead, D supporting, E deadline, F progress, G note",
    ]);
    expect(ledger.tables[0]?.header).toEqual([3, 4]);
    expect(rowsOf(ledger)).toEqual([
      "1 | 一、政务服务提升行动 | 推进一网通办 | lead:市行政审批局 supporting:市数据局 supporting:市司法局 | 2025-06-30 | B6",
      "2 | 一、政务服务提升行动 | 建设数据平台 | lead:市数据局 lead:市发改委 supporting:市财政局 supporting:各县区 | 2025-12-31 | B7",
      "3 | 二、要素保障行动 | 开展银企对接 | lead:市金融办 supporting:市工信局 | recurring | B10",
      "4 | 二、要素保障行动 | 优化用地审批 | lead:市自然资源局 | none | B11",
    ]);
  });

  it("keeps other cells under their headings, and says what was left out or not understood", () => {
    expect(ledger.rows[0]?.more).toEqual({ 进展情况: "已完成60%" });
    expect(ledger.tables[0]?.leftOut.map(({ address, as }) => `${address} ${as.zh}`)).toEqual([
      "A12 合计行",
      "A13 表下的说明",
    ]);
    expect(ledger.unread.map(({ spot, text }) => `${spot.cell} ${text}`)).toEqual(["E11 尽快"]);
  });
});

describe("other shapes", () => {
  it("measures under one task are its parts; labels within a cell give roles", () => {
    const ledger = read(`
      序号|主要任务|具体措施|责任单位|时间节点
      1|深化改革|1.制定方案|牵头：市发改委；配合：市财政局、市人社局|3月底
      ^|^|2.组织实施|市发改委|12月底
      2|优化服务|开展培训|市人社局|全年
      |||市总工会|
    `);
    expect(rowsOf(ledger)).toEqual([
      "1.1 | 深化改革 | 制定方案 | lead:市发改委 supporting:市财政局 supporting:市人社局 | 2024-03-31 | B2",
      "1.2 | 深化改革 | 组织实施 | responsible:市发改委 | 2024-12-31 | B3",
      "2 | - | 优化服务 | responsible:市人社局 responsible:市总工会 | 2024-12-31 | B4",
    ]);
  });

  it("indicators, rectification and two tables in one sheet, whose title says who leads", () => {
    expect(
      rowsOf(
        read(`
          考核指标|目标值|责任部门（单位）|数据提供部门|完成时间|分值
          森林覆盖率|达到40%|市林业局|市统计局|2024年|5
        `),
      ),
    ).toEqual(["- | - | 森林覆盖率 | responsible:市林业局 data:市统计局 | 2024-12-31 | A2"]);
    expect(
      rowsOf(
        read(`
          序号|反馈问题|整改措施|整改单位|责任人|整改时限|整改进展
          1|窗口排队时间长|增设窗口|市行政审批局|窗口负责人|立行立改|已完成
        `),
      ),
    ).toEqual(["1 | - | 增设窗口 | responsible:市行政审批局 | immediate | C2"]);
    const two = read(`
      重点任务分工（列第一位的为牵头单位）|<|<|<
      任务类别|重点任务|责任单位|时限
      政务|甲任务|市甲局、市乙局|6月
      ^|乙任务|市丙局|7月
      序号|事项|主办单位|办结时限
      1|丁事|市戊局|9月
    `);
    expect(two.convention).toContain("列第一位");
    expect(rowsOf(two)).toEqual([
      "- | 政务 | 甲任务 | lead:市甲局 responsible:市乙局 | 2024-06-30 | B3",
      "- | 政务 | 乙任务 | lead:市丙局 | 2024-07-31 | B4",
      "1 | - | 丁事 | lead:市戊局 | 2024-09-30 | B6",
    ]);
  });

  it("headings printed again on a later page are no rows", () => {
    const ledger = read(`
      序号|任务|责任单位|时限
      1|甲|市甲局|6月
      序号|任务|责任单位|时限
      2|乙|市乙局|7月
    `);
    expect(rowsOf(ledger).length).toBe(2);
  });
});

describe("columns that are called otherwise", () => {
  const odd = `
    号|干什么|谁来抓|啥时完
    1|修路|市甲局|6月
  `;
  it("are not guessed", () => {
    const { tables, passedOver } = read(odd);
    expect(tables).toEqual([]);
    expect(passedOver.map(({ why }) => why.zh)).toEqual([
      "没有找到表头（要有任务，还要有单位或时限）；像表头的是第1行：A 号、B 干什么、C 谁来抓、D 啥时完",
    ]);
  });
  it("are read as they were said, by letters or by heading", () => {
    const said = read(odd, [
      ["B", "task"],
      ["谁来抓", "lead"],
      ["D", "deadline"],
    ]);
    expect(columnsOf(said)).toEqual(["A -, B task, C lead, D deadline"]);
    expect(rowsOf(said)).toEqual(["- | - | 修路 | lead:市甲局 | 2024-06-30 | B2"]);
  });
});
