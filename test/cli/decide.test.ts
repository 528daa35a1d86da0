import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { main } from "../../src/cli/main.ts";
import type { World } from "../../src/model/world.ts";
import { realWorld } from "../../src/world/real-world.ts";

it("asks which meeting, what it decided, for whom and by when, and reads the deadline back", async () => {
  const folder = mkdtempSync(join(tmpdir(), "duban-decide-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const registry = join(folder, "registry");
  cpSync(join(import.meta.dirname, "..", "registries", "small"), registry, { recursive: true });
  const answers = ["", "", "市国资委6月底前报名单", "报名单", "guozi", "", "2024年6月底前"];
  const [asked, printed]: [string[], string[]] = [[], []];
  const sink = { columns: 80, write: (text: string | Uint8Array) => printed.push(String(text)) };
  const world: World = {
    ...realWorld(),
    cwd: folder,
    env: (name) => ({ DUBAN_LANG: "zh" })[name],
    stdout: sink,
    stderr: sink,
    interactive: () => true,
    randomId: () => "new001",
    ask: async ({ words, suggested }) => answers[asked.push(words) - 1] || suggested,
  };
  expect(await main(["decide"], world)).toBe(0);
  expect(asked).toEqual([
    "哪次会议？",
    "这一项是？",
    "原话怎么说的？",
    "交办任务的名称？",
    "谁牵头？",
    "谁负责、配合？（没有就直接回车）",
    "何时之前？（如 2024年10月底前）",
  ]);
  expect(printed[0]).toBe("  2024年6月底前 → 2024-06-30，当日含；这一天是周日，不上班，不顺延\n");
  expect(readFileSync(join(registry, "meetings", "2024-05-15-dispatch.yaml"), "utf8")).toContain(
    "  - {n: 2, kind: decision, text: 市国资委6月底前报名单}\n",
  );
  expect(readFileSync(join(registry, "tasks", "programme", "programme-new001.yaml"), "utf8")).toContain(
    "due: 2024-06-30",
  );
});
