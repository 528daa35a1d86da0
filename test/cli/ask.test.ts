import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { main } from "../../src/cli/main.ts";
import type { Asked, World } from "../../src/model/world.ts";
import { realWorld } from "../../src/world/real-world.ts";

const scene = { folder: "" };
beforeEach(() => {
  scene.folder = mkdtempSync(join(tmpdir(), "duban-ask-"));
});
afterEach(() => rmSync(scene.folder, { recursive: true, force: true }));

/** A terminal with somebody at it who answers in turn; `null` breaks off, an empty answer takes what is suggested. */
function sitting(answers: readonly (string | null)[]) {
  const asked: Asked[] = [];
  const printed: string[] = [];
  const sink = { columns: 80, write: (text: string | Uint8Array) => printed.push(String(text)) };
  const world: World = {
    ...realWorld(),
    cwd: scene.folder,
    env: (name) => ({ DUBAN_LANG: "zh", DUBAN_TODAY: "2024-09-30" })[name],
    stdout: sink,
    stderr: sink,
    interactive: () => true,
    ask: async (question) => {
      const answer = answers[asked.push(question) - 1];
      return answer === "" ? question.suggested : (answer ?? null);
    },
  };
  return { world, asked, printed };
}

describe("asking", () => {
  it("asks what is open, skips what an answer makes pointless, and writes what was answered", async () => {
    const { world, asked } = sitting(["清廉云泽", "", "", "", "廉洁企业建设行动", "qiye", "", "", ""]);
    expect(await main(["init"], world)).toBe(0);
    expect(asked.map(({ words }) => words)).toEqual([
      "总体部署的标题？",
      "登记簿的编号（小写英文字母、数字）？",
      "依据哪份文件？（没有就直接回车）",
      "总专班叫什么？",
      "第一条行动叫什么？（以后再加就直接回车）",
      "这条行动的编号？",
      "由哪个单位牵头？（没定就直接回车）",
      "多久报送一次？",
      "推送到仓库时在哪里自动检查？",
    ]);
    expect(readFileSync(join(scene.folder, "registry", "lines", "qiye.yaml"), "utf8")).toContain(
      "廉洁企业建设行动",
    );
    expect(await main(["check", "--strict", "--notes"], world)).toBe(0);
  });
  it("does not ask for what was typed, and says what is wrong with an answer", async () => {
    const { world, asked } = sitting([null]);
    expect(await main(["init", "--title", "清廉云泽"], world)).toBe(130);
    expect(asked[0]?.wrong("清廉")).toContain("小写英文字母");
    expect(asked[0]?.wrong("qinglian")).toBeNull();
    expect(readdirSync(scene.folder)).toEqual([]);
  });
  it("does not ask with --no-input, nor where no answer could help", async () => {
    const { world, asked } = sitting([]);
    expect(await main(["init", "--no-input"], world)).toBe(2);
    expect(await main(["init", "--title", "清廉云泽", "--no-input"], world)).toBe(0);
    expect(await main(["init"], world)).toBe(2);
    expect(asked).toEqual([]);
  });
});
