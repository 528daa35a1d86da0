import { describe, expect, it } from "vitest";
import { matchUnit, newUnitNamed, unitIdOf, unitNames } from "../../src/intake/match.ts";
import type { Day } from "../../src/model/day.ts";
import type { Unit } from "../../src/model/records.ts";

const day = "2026-03-01" as Day;
const unit = (id: string, name: string, more: Partial<Unit> = {}): Unit => ({
  id,
  name,
  kind: "department",
  level: "municipal",
  ...more,
});
const units = [
  unit("jiaoyu", "云泽市教育局"),
  unit("fagai", "云泽市发展和改革委员会", { short: ["市发展改革委"] }),
  unit("guozi", "云泽市国有资产监督管理委员会", { short: ["市国资委"] }),
  unit("renshe", "云泽市人力资源和社会保障局"),
  unit("shuju", "云泽市数据局", { aliases: [{ name: "云泽市大数据管理局", until: "2024-03-31" as Day }] }),
  unit("shiweiban", "中共云泽市委办公室"),
  unit("quxian", "各区（市）县", { kind: "collective" }),
  unit("fupin", "国务院扶贫办"),
  unit("jinrong", "市政府金融办"),
  unit("ke-1", "云泽市科技局"),
  unit("ke-2", "市科技局（旧）", { short: ["市科技局"] }),
];
const names = unitNames(units, { on: day, also: [] });
const told = (printed: string): string => {
  const match = matchUnit(printed, names);
  return match.is === "exact"
    ? `= ${match.unit}`
    : match.is === "unknown"
      ? "?"
      : `${match.is} ${match.units.join(" ")}`;
};

describe("a printed name and the units on file", () => {
  it.each([
    ["市教育局", "= jiaoyu"],
    ["云泽市教育局", "= jiaoyu"],
    [" 市 教育局 ", "= jiaoyu"],
    ["市国资委", "= guozi"],
    ["各区(市)县", "= quxian"],
    ["各区〔市〕县", "= quxian"],
    ["中共云泽市委办公室", "= shiweiban"],
    ["市委办公室", "= shiweiban"],
    ["市发展改革委（市物价局）", "= fagai"],
    ["市行政审批局【市数据局】", "= shuju"],
  ])("%s is %s", (printed, expected) => expect(told(printed)).toBe(expected));
  it.each([
    ["市发改委", "near fagai"],
    ["市人社局", "near renshe"],
    ["市国资监管委", "near guozi"],
    ["市教育厅", "near jiaoyu"],
    ["教育局", "near jiaoyu"],
    ["市委办", "near shiweiban"],
    ["市教育局市新教育委", "near jiaoyu"],
    ["各区（市）县政府", "near quxian"],
  ])("%s is asked about: %s", (printed, expected) => expect(told(printed)).toBe(expected));
  it.each([
    "市体育局",
    "省教育厅",
    "区教育局",
    "市司法局",
    "市委",
    "市委组织部",
    "市数字办",
    "国务院办公厅",
    "市政府办公室",
  ])("%s is nobody's", (printed) => expect(told(printed)).toBe("?"));
  it("says so where a name is that of several, or each half of it another's", () => {
    expect(told("市科技局")).toBe("several ke-1 ke-2");
    expect(told("市发展改革委（市数据局）")).toBe("several fagai shuju");
  });
  it("a former name holds while it was borne, and is asked about afterwards", () => {
    expect(told("市大数据管理局")).toBe("near shuju");
    const then = unitNames(units, { on: "2024-01-01" as Day, also: [] });
    expect(matchUnit("市大数据管理局", then)).toEqual({ is: "exact", unit: "shuju" });
  });
  it("takes the city from the paper where no unit says it", () => {
    const short = unitNames([unit("jiaoyu", "市教育局")], { on: day, also: ["云泽市人民政府"] });
    expect(matchUnit("云泽市教育局", short)).toEqual({ is: "exact", unit: "jiaoyu" });
    const none = unitNames([unit("jiaoyu", "市教育局")], { on: day, also: [] });
    expect(matchUnit("云泽市教育局", none).is).not.toBe("exact");
  });
});

describe("a unit that is new", () => {
  it.each([
    ["市教育局", "department", "municipal"],
    ["省教育厅", "department", "provincial"],
    ["国家统计局", "department", "central"],
    ["农业农村部", "department", "central"],
    ["市委宣传部", "department", "municipal"],
    ["各区（市）县政府", "collective", "district"],
    ["有关部门", "collective", "municipal"],
    ["市级相关部门", "collective", "municipal"],
    ["云泽交投集团", "enterprise", "municipal"],
    ["鹿湾区政府", "district", "district"],
    ["清溪镇人民政府", "department", "township"],
    ["数据强基专班", "task-force", "municipal"],
  ])("%s is a %s, %s", (name, kind, level) =>
    expect(newUnitNamed(name)).toMatchObject({ name, kind, level }),
  );
  it("keeps its first name short where it has two", () =>
    expect(newUnitNamed("市发展改革委（市数据局）").short).toEqual(["市发展改革委"]));
  it("has an id that is said as its name is, and that nobody has", () => {
    const said: Readonly<Record<string, string>> = { 教: "jiao", 育: "yu", 局: "ju", 市: "shi" };
    const spell = (words: string) => [...words].map((each) => said[each] ?? "");
    const of = (name: string, ...taken: string[]) => unitIdOf(name, { spell, taken: new Set(taken) });
    expect(of("市教育局")).toBe("jiaoyu");
    expect(of("市教育局", "jiaoyu")).toBe("jiaoyuju");
    expect(of("市教育局", "jiaoyu", "jiaoyuju", "shijiaoyuju")).toBe("jiaoyu-2");
    expect(of("〇〇", "unit-1")).toBe("unit-2");
  });
});
