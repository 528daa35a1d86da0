import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { main } from "../../src/cli/main.ts";
import type { Asked, World } from "../../src/model/world.ts";
import { realWorld } from "../../src/world/real-world.ts";

const small = join(import.meta.dirname, "..", "registries", "small");
const scene = { folder: "" };
beforeEach(() => {
  scene.folder = mkdtempSync(join(tmpdir(), "duban-ask-"));
  cpSync(small, join(scene.folder, "registry"), { recursive: true });
});
afterEach(() => rmSync(scene.folder, { recursive: true, force: true }));

const progressFile = (task: string, unit: string) =>
  readFileSync(join(scene.folder, "registry", "progress", task, `${unit}.yaml`), "utf8");

/** A terminal where somebody answers each question by its words; `null` breaks off, none takes what is suggested. */
function sitting(answers: Readonly<Record<string, string | null>>, interactive = true) {
  const asked: Asked[] = [];
  const printed: string[] = [];
  const sink = { columns: 80, write: (text: string | Uint8Array) => printed.push(String(text)) };
  const world: World = {
    ...realWorld(),
    cwd: scene.folder,
    env: (name) => ({ DUBAN_LANG: "zh", DUBAN_TODAY: "2024-08-30", NO_COLOR: "1" })[name],
    stdout: sink,
    stderr: sink,
    interactive: () => interactive,
    randomId: () => "new001",
    ask: async (question) => {
      asked.push(question);
      const answer = answers[question.words];
      return answer === undefined ? question.suggested : answer;
    },
  };
  const words = () => asked.map((each) => each.words);
  const values = (question: string) =>
    asked.find((each) => each.words === question)?.choices.map(({ value }) => value);
  return { world, asked, words, values, screen: () => printed.join("") };
}

describe("a command without its arguments", () => {
  it("asks for the task, the unit where several may write, and what was done", async () => {
    const { world, words, values } = sitting({
      "哪项任务？": "qiye-1",
      "以哪个单位的名义？": "caizheng",
      "做了什么？": "尾款已付",
      "完成百分之几？（不报就直接回车）": "90",
      "到了哪个节点？": "m2",
    });
    expect(await main(["progress", "--again"], world)).toBe(0);
    expect(words()).toEqual([
      "哪项任务？",
      "以哪个单位的名义？",
      "做了什么？",
      "完成百分之几？（不报就直接回车）",
      "到了哪个节点？",
      "下一步打算？（不写就直接回车）",
    ]);
    expect(values("哪项任务？")).toEqual(["qiye-1", "qiye-2"]);
    expect(values("以哪个单位的名义？")).toEqual(["guozi", "caizheng"]);
    expect(values("到了哪个节点？")).toEqual(["", "m1", "m2"]);
    expect(progressFile("qiye-1", "caizheng")).toMatch(/new001[\s\S]*percent: 90[\s\S]*milestone: m2/);
  });

  it("offers the tasks of the acting unit alone, and asks for no more than is open", async () => {
    const { world, words, values } = sitting({
      "哪项任务？": "qiye-1",
      "佐证材料的名称？（可写“名称=网址或档号”）": "验收单=档3",
    });
    expect(await main(["claim", "--as", "guozi"], world)).toBe(0);
    expect(words()).toEqual(["哪项任务？", "佐证材料的名称？（可写“名称=网址或档号”）"]);
    expect(values("哪项任务？")).toEqual(["qiye-1"]);
    expect(progressFile("qiye-1", "guozi")).toMatch(/title: 验收单[\s\S]*link: 档3/);
  });

  it("reads a deadline back, and says what is wrong with words that name no day", async () => {
    const { world, asked, screen } = sitting({
      "哪项任务？": "qiye-1",
      "延到哪一天？（如 2024年10月底前）": "2024年10月底前",
      "理由？": "改造未完",
    });
    expect(await main(["extend"], world)).toBe(0);
    const to = asked.find(({ words }) => words.startsWith("延到"));
    expect(to?.wrong("适时")).toContain("读不出");
    expect(to?.wrong("")).not.toBeNull();
    expect(to?.wrong("2024-10-31")).toBeNull();
    expect(screen()).toContain("2024年10月底前 → 2024-10-31，当日含");
    expect(progressFile("qiye-1", "guozi")).toMatch(/to: "?2024-10-31/);
  });

  it("offers the tasks that the step answered is about", async () => {
    const { world, values } = sitting({ "哪一步？": "approve", "哪项任务？": null });
    const request = ["extend", "request", "qiye-1", "--to", "2024-10-31", "--reason", "改造未完"];
    expect(await main(request, world)).toBe(0);
    expect(await main(["extend"], world)).toBe(130);
    expect(values("哪项任务？")).toEqual(["qiye-1"]);
  });

  it("asks for the occurrence of a duty, from those that are open", async () => {
    const { world, values } = sitting({ "佐证材料的名称？（可写“名称=网址或档号”）": "通报" });
    expect(await main(["fulfil", "qiye-2"], world)).toBe(0);
    expect(values("哪一期？")).toEqual(["2024-Q2", "2024-Q3"]);
    expect(progressFile("qiye-2", "caizheng")).toMatch(/period: "?2024-Q2/);
  });

  it("writes nothing where the person breaks off", async () => {
    const before = progressFile("qiye-1", "guozi");
    const { world } = sitting({ "佐证材料的名称？（可写“名称=网址或档号”）": null });
    expect(await main(["claim", "qiye-1"], world)).toBe(130);
    expect(progressFile("qiye-1", "guozi")).toBe(before);
  });

  it("refuses a task that is none before it asks for anything", async () => {
    const { world, asked } = sitting({});
    expect(await main(["claim", "qiye-9"], world)).toBe(2);
    expect(asked).toEqual([]);
  });
});

const musts: readonly (readonly [string, string])[] = [
  ["progress", "task"],
  ["claim", "task"],
  ["extend", "step"],
  ["extend request", "task"],
  ["correct", "entry"],
  ["resolve", "issue"],
  ["return qiye-1", "没有待核"],
  ["reassign qiye-1", "--role"],
  ["adjust qiye-1", "--field"],
  ["suspend qiye-1", "--reason"],
  ["cancel qiye-1 --reason 并入", "--approved"],
  ["fulfil qiye-2", "--period"],
];

describe("never waits, and names the must that is missing", () => {
  it.each(musts)("with --no-input: %s", async (line, names) => {
    const { world, asked, screen } = sitting({});
    expect(await main([...line.split(" "), "--no-input"], world)).toBe(2);
    expect(asked).toEqual([]);
    expect(screen()).toContain(names);
  });
  it.each(musts)("without a terminal: %s", async (line, names) => {
    const { world, asked, screen } = sitting({}, false);
    expect(await main(line.split(" "), world)).toBe(2);
    expect(asked).toEqual([]);
    expect(screen()).toContain(names);
  });
});
