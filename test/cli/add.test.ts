import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { main } from "../../src/cli/main.ts";
import type { World } from "../../src/model/world.ts";
import { realWorld } from "../../src/world/real-world.ts";

/** A registry of its own, and what `duban add` asks there when it is answered line by line. */
async function asking(argv: readonly string[], answers: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), "duban-add-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const registry = join(folder, "registry");
  cpSync(join(import.meta.dirname, "..", "registries", "small"), registry, { recursive: true });
  const [asked, printed, refused]: [string[], string[], string[]] = [[], [], []];
  const sink = { columns: 80, write: (text: string | Uint8Array) => printed.push(String(text)) };
  const world: World = {
    ...realWorld(),
    cwd: folder,
    env: (name) => ({ DUBAN_LANG: "zh", DUBAN_TODAY: "2024-09-30" })[name],
    stdout: sink,
    stderr: sink,
    interactive: () => true,
    randomId: () => "new001",
    ask: async ({ words, suggested, choices, wrong }) => {
      const answer = answers[asked.push(words) - 1] || suggested;
      const no = wrong(answer);
      if (no !== null) refused.push(no);
      if (choices.length > 0 && !choices.some(({ value }) => value === answer))
        throw new Error(`${words} does not offer ${answer}`);
      return answer;
    },
  };
  const exit = await main(["add", ...argv], world);
  const text = (file: string): string => readFileSync(join(registry, file), "utf8");
  return { exit, asked, refused, printed: printed.join(""), text };
}

describe("on a terminal, add asks for what its record cannot do without", () => {
  it("a task: its line and measure, who leads, by when", async () => {
    const { exit, asked, refused, printed, text } = await asking(
      [],
      ["task", "清点采购代理", "qiye", "", "guozi", "caizheng", "2024年11月底前"],
    );
    expect(asked).toEqual([
      "加哪一种记录？",
      "任务名称？",
      "哪条行动？（不属于哪条的直接回车）",
      "第几条措施？",
      "谁牵头？",
      "谁负责、配合？（没有就直接回车）",
      "何时之前？（如 2024年10月底前）",
    ]);
    expect([exit, refused]).toEqual([0, []]);
    expect(printed).toContain("2024年11月底前 → 2024-11-30，当日含；这一天是周六，不上班，不顺延");
    expect(text("tasks/qiye/qiye-new001.yaml")).toContain("responsible:\n  - caizheng\n");
  });

  it("a meeting: its series, from a list, and its day", async () => {
    const { exit, asked, text } = await asking(["meeting"], ["dispatch", "10月30日"]);
    expect(asked).toEqual(["会议系列，如 dispatch？", "哪一天开？"]);
    expect(exit).toBe(0);
    expect(text("meetings/2024-10-30-dispatch.yaml")).toContain("held: false\n");
  });

  it("a unit: its id; what could be none is said at once", async () => {
    const { asked, refused } = await asking(["unit", "市数据中心"], ["数据"]);
    expect([asked, refused]).toEqual([
      ["编号？（用拼音，如 guozi）"],
      ["用小写字母开头，只含小写字母、数字和连字符"],
    ]);
  });

  it("a finding and a line: the unit and what was examined; the id and who leads", async () => {
    const finding = await asking(["finding", "台账不全"], ["guozi", "过程"]);
    expect([finding.exit, finding.asked]).toEqual([0, ["问题出在哪个单位？", "查的是什么？"]]);
    expect(finding.text("findings/f-new001.yaml")).toContain("found: 2024-09-30\n");
    const line = await asking(["line", "廉洁社区建设行动"], ["shequ", "guozi"]);
    expect(line.asked).toEqual(["编号？（用拼音，如 qiye）", "谁牵头？"]);
  });
});
