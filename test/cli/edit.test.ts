import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { editorOf } from "../../src/cli/editor.ts";
import { main } from "../../src/cli/main.ts";
import { Refusal } from "../../src/model/refusal.ts";
import type { Asked, World } from "../../src/model/world.ts";
import { realWorld } from "../../src/world/real-world.ts";

const small = join(import.meta.dirname, "..", "registries", "small");
const scene = { folder: "" };
const report = "progress/qiye-1/guozi.yaml";
const read = (path: string): string => readFileSync(join(scene.folder, path), "utf8");

beforeEach(() => {
  scene.folder = mkdtempSync(join(tmpdir(), "duban-editing-"));
  cpSync(small, join(scene.folder, "registry"), { recursive: true });
});
afterEach(() => rmSync(scene.folder, { recursive: true, force: true }));

/**
 * An editor that a script is: at its n-th start it does the n-th thing to the `text`, and notes how it was started.
 * Called vim, so that it is told the line.
 */
function scripted(...deeds: readonly string[]): string {
  const path = join(scene.folder, "vim");
  writeFileSync(
    path,
    `#!${process.execPath}
const { appendFileSync, existsSync, readFileSync, writeFileSync } = require("node:fs");
const log = ${JSON.stringify(join(scene.folder, "log"))};
const n = existsSync(log) ? readFileSync(log, "utf8").split("\\n").length - 1 : 0;
appendFileSync(log, process.argv.slice(2).join(" ") + "\\n");
const file = process.argv.at(-1);
let text = readFileSync(file, "utf8");
[${deeds.map((deed) => `() => { ${deed} }`).join(", ")}][n]();
writeFileSync(file, text);
`,
  );
  chmodSync(path, 0o755);
  return path;
}

/** A terminal with somebody at it who answers in turn. */
function sitting(editor: string, answers: readonly string[] = []) {
  const [asked, printed]: [Asked[], string[]] = [[], []];
  const places: string[] = [];
  const sink = { columns: 100, write: (text: string | Uint8Array) => printed.push(String(text)) };
  const world: World = {
    ...realWorld(),
    cwd: scene.folder,
    env: (name) => ({ DUBAN_LANG: "zh", EDITOR: editor, NO_COLOR: "1" })[name],
    stdout: sink,
    stderr: sink,
    interactive: () => true,
    ask: async (question) => answers[asked.push(question) - 1] ?? null,
    scratch: (name, text) => {
      const made = realWorld().scratch(name, text);
      places.push(made.path);
      return made;
    },
  };
  return { world, asked, places, said: () => printed.join("") };
}

const further = 'text = text.replace("接入24家", "接入25家")';
const wrong = 'text = text.replace("percent: 80", "percent: 800")';

describe("edit", () => {
  it("starts the editor at the entry's line and writes what was saved", async () => {
    const { world, places, said } = sitting(scripted(further));
    expect(await main(["edit", "c4m8r2"], world)).toBe(0);
    expect(read(`registry/${report}`)).toContain("接入25家");
    expect(read("log")).toBe(`+3 ${places[0]}\n`);
    expect(said()).toContain(`已改：${report}\n写了：\n  registry/${report}`);
    expect(said()).toContain("duban show qiye-1");
    expect(existsSync(places[0] ?? "")).toBe(false);
  });
  it("writes nothing where nothing was changed, or on a trial", async () => {
    const before = read(`registry/${report}`);
    const idle = sitting(scripted(""));
    expect(await main(["edit", "c4m8r2"], idle.world)).toBe(0);
    expect(idle.said()).toBe("没有改动，什么也没有写。\n");
    rmSync(join(scene.folder, "log"));
    const trial = sitting(scripted(further));
    expect(await main(["edit", "c4m8r2", "--dry-run"], trial.world)).toBe(0);
    expect(trial.said()).toContain("+- {id: c4m8r2");
    expect(read(`registry/${report}`)).toBe(before);
    expect([idle, trial].flatMap(({ places }) => places.filter((each) => existsSync(each)))).toEqual([]);
  });
  it("shows what is wrong and lets it be put right in the same text", async () => {
    const { world, asked, places, said } = sitting(
      scripted(`${wrong}; ${further}`, 'text = text.replace("800", "81")'),
      ["again"],
    );
    expect(await main(["edit", "c4m8r2"], world)).toBe(0);
    expect(asked.map(({ words }) => words)).toEqual(["这样不能写入。"]);
    expect(said()).toContain("800");
    expect(read("log").split("\n")).toHaveLength(3);
    expect(read(`registry/${report}`)).toMatch(/percent: 81, text: 接入25家/);
    expect(existsSync(places[0] ?? "")).toBe(false);
  });
  it("keeps the text of who gives up, whose editor fails, or which can no longer be written", async () => {
    const before = read(`registry/${report}`);
    const given = sitting(scripted(wrong), ["stop"]);
    expect(await main(["edit", "c4m8r2"], given.world)).toBe(2);
    rmSync(join(scene.folder, "log"));
    const failing = sitting(scripted(`${further}; writeFileSync(file, text); process.exit(7)`));
    expect(await main(["edit", "c4m8r2"], failing.world)).toBe(3);
    expect(failing.said()).toContain("没有正常结束（7）");
    expect(read(`registry/${report}`)).toBe(before);
    rmSync(join(scene.folder, "log"));
    const target = JSON.stringify(join(scene.folder, "registry", report));
    const crossed = sitting(scripted(`${further}; appendFileSync(${target}, "# 别人\\n")`));
    expect(await main(["edit", "c4m8r2"], crossed.world)).toBe(3);
    expect(read(`registry/${report}`)).toBe(`${before}# 别人\n`);
    for (const { places, said } of [given, failing, crossed]) {
      const [place = ""] = places;
      expect(said()).toContain(`改的文字留在 \`${place}\``);
      expect(readFileSync(place, "utf8")).not.toBe(before);
      rmSync(join(place, ".."), { recursive: true });
    }
  });
  it("survives a text with which the registry cannot be opened at all", async () => {
    const { world, places, said } = sitting(scripted('text = "["'), ["stop"]);
    expect(await main(["edit", "programme"], world)).toBe(2);
    expect(said()).toContain("programme.yaml");
    expect(said()).toContain("没有写入");
    rmSync(join(places[0] ?? "", ".."), { recursive: true });
  });
});

describe("the editor", () => {
  const started = (setting: string, line: number | null) =>
    editorOf({
      ...realWorld(),
      env: (name) => ({ VISUAL: setting, EDITOR: "ed", PATH: "/usr/bin" })[name],
      isExecutable: () => true,
      kindOf: () => null,
    }).args("f.yaml", line);
  it("is told the line in its own way, and to wait", () => {
    expect(started("nano -w", 3)).toEqual(["-w", "+3", "f.yaml"]);
    expect(started("/opt/vi", null)).toEqual(["f.yaml"]);
    expect(started("code", 3)).toEqual(["--wait", "-g", "f.yaml:3"]);
    expect(started('"/opt/my apps/code" -w', 3)).toEqual(["-w", "-g", "f.yaml:3"]);
    expect(started("gedit", 3)).toEqual(["f.yaml"]);
  });
  it("is refused where it cannot be found", () => {
    const world = {
      ...realWorld(),
      env: (name: string) => (name === "EDITOR" ? "no-such-editor" : undefined),
    };
    expect(() => editorOf(world)).toThrow(Refusal);
  });
});
