import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { main } from "../../src/cli/main.ts";
import type { World } from "../../src/model/world.ts";
import { realWorld } from "../../src/world/real-world.ts";
import { fillIn } from "../harness/fill-in.ts";

const small = join(import.meta.dirname, "..", "registries", "small");
const scene = { folder: "" };
beforeEach(async () => {
  scene.folder = mkdtempSync(join(tmpdir(), "duban-forms-"));
  cpSync(small, join(scene.folder, "registry"), { recursive: true });
  expect(await main(["form", "guozi", "-o", "f.xlsx"], sitting(null).world)).toBe(0);
  const [empty, filled] = ["f.xlsx", "g.xlsx"].map((name) => join(scene.folder, name));
  await fillIn(empty ?? "", filled ?? "", ["填报表!K7=接入27家"]);
});
afterEach(() => rmSync(scene.folder, { recursive: true, force: true }));

/** A terminal where somebody gives one answer to every question; null breaks off. */
function sitting(answer: string | null) {
  const printed: string[] = [];
  const before: string[] = [];
  const sink = { columns: 80, write: (text: string | Uint8Array) => printed.push(String(text)) };
  const world: World = {
    ...realWorld(),
    cwd: scene.folder,
    env: (name) => ({ DUBAN_LANG: "zh", NO_COLOR: "1" })[name],
    stdout: sink,
    stderr: sink,
    interactive: () => true,
    randomId: () => "new001",
    ask: async ({ words }) => {
      before.push(printed.join(""), words);
      return answer;
    },
  };
  return { world, before };
}

const entries = () =>
  readFileSync(join(scene.folder, "registry", "progress", "qiye-1", "guozi.yaml"), "utf8");

it("shows what it would write, then asks; a yes writes it", async () => {
  const { world, before } = sitting("yes");
  expect(await main(["import", "g.xlsx"], world)).toBe(0);
  expect(before[0]).toMatch(/收回的填报表[\s\S]*填报表!K7[\s\S]*接入27家/);
  expect(before[1]).toBe("照这样写入登记簿？");
  expect(entries()).toMatch(/接入27家/);
});

it("of a form with a refused cell it asks whether to take the rest", async () => {
  const [filled, faulty] = ["g.xlsx", "h.xlsx"].map((name) => join(scene.folder, name));
  await fillIn(filled ?? "", faulty ?? "", ["填报表!J7=快了"]);
  const text = entries();
  const no = sitting("no");
  expect(await main(["import", "h.xlsx"], no.world)).toBe(1);
  expect(no.before.filter((_, n) => n % 2 === 1)).toEqual(["有退回的格子。那几份其余的格子，照收吗？"]);
  expect(entries()).toBe(text);
  const yes = sitting("yes");
  expect(await main(["import", "h.xlsx"], yes.world)).toBe(1);
  expect(yes.before.filter((_, n) => n % 2 === 1)).toEqual([
    "有退回的格子。那几份其余的格子，照收吗？",
    "照这样写入登记簿？",
  ]);
  expect(entries()).toMatch(/接入27家/);
});

it("a no, and breaking off, write nothing", async () => {
  const text = entries();
  expect(await main(["import", "g.xlsx"], sitting("no").world)).toBe(0);
  expect(await main(["import", "g.xlsx"], sitting(null).world)).toBe(130);
  expect(entries()).toBe(text);
});

it("a form that cannot be written leaves no trace of an ask that was only tried", async () => {
  expect(await main(["form", "caizheng", "--dry-run", "-o", "h.xlsx"], sitting(null).world)).toBe(0);
  expect(existsSync(join(scene.folder, "h.xlsx"))).toBe(false);
  expect(existsSync(join(scene.folder, "registry", "asks", "caizheng-2024-08.yaml"))).toBe(false);
});
