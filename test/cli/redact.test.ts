import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { main } from "../../src/cli/main.ts";
import { orderOf } from "../../src/cli/order.ts";
import { veiled } from "../../src/cli/write/veiled.ts";
import type { Call } from "../../src/commands/command.ts";
import redact from "../../src/commands/redact.ts";
import type { World } from "../../src/model/world.ts";
import { realWorld } from "../../src/world/real-world.ts";

const small = join(import.meta.dirname, "..", "registries", "small");
const value = "接入其余企业";
const scene = { folder: "" };
const git = (...args: readonly string[]): string =>
  spawnSync("git", ["-C", scene.folder, ...args], { encoding: "utf8" }).stdout;

beforeEach(() => {
  scene.folder = mkdtempSync(join(tmpdir(), "duban-redact-"));
  cpSync(small, join(scene.folder, "registry"), { recursive: true });
});
afterEach(() => rmSync(scene.folder, { recursive: true, force: true }));

function terminal(answers: readonly string[] = []) {
  const printed: string[] = [];
  const left = [...answers];
  const sink = { columns: null, write: (text: string | Uint8Array) => printed.push(String(text)) };
  const world: World = {
    ...realWorld(),
    cwd: scene.folder,
    env: (name) => (name === "PATH" ? process.env["PATH"] : { DUBAN_LANG: "en" }[name]),
    stdout: sink,
    stderr: sink,
    readStdin: () => `${value}\n`,
    interactive: () => answers.length > 0,
    ask: async () => left.shift() ?? null,
  };
  return { world, printed };
}

it("commits a redaction without saying the value, and says that git keeps it", async () => {
  git("init", "-q");
  for (const [key = "", each = ""] of [
    ["user.name", "督办员"],
    ["user.email", "d@example.org"],
    ["commit.gpgsign", "false"],
  ])
    git("config", key, each);
  git("add", ".");
  git("commit", "-q", "-m", "start");
  const { world, printed } = terminal();
  const argv = [
    "redact",
    "b2k7q9",
    "--text",
    "-",
    "--reason",
    "误填",
    "--approved",
    "专班办主任",
    "--commit",
  ];
  expect(await main(argv, world)).toBe(0);
  expect(printed.join("")).toContain("git filter-repo --replace-text");
  expect(printed.join("")).not.toContain(value);
  expect(git("log", "-1", "--format=%B")).toBe(
    "隐去 progress/qiye-1/guozi.yaml 里的一处：误填，专班办主任批准\n\n",
  );
  expect(git("status", "--short")).toBe("");
});

it("asks for what is left out on a terminal", async () => {
  const { world } = terminal(["b2k7q9", value, "误填", "专班办主任"]);
  expect(await main(["redact"], world)).toBe(0);
  const text = readFileSync(join(scene.folder, "registry", "progress", "qiye-1", "guozi.yaml"), "utf8");
  expect(text).toContain("next: 〔已隐去〕}");
  expect(text).not.toContain(value);
});

it("keeps the value out of the note of a writing", () => {
  const call = { today: () => "2024-09-30" } as unknown as Call;
  const options = { text: value, reason: "误填" };
  expect(orderOf({ command: redact, args: ["b2k7q9"], options }, call).command).toBe(
    "redact b2k7q9 --reason 误填 --text …",
  );
});

it("veils a value that is written over several lines or escaped", () => {
  const before = 'a: >\n  call 123\n  456 now\nb: "\\u0031\\u0032"\nc: 1\n';
  const after = "a: call 〔已隐去〕 now\nb: 〔已隐去〕\nc: 1\n";
  const edit = veiled({ path: "x", before, after }, ["123 456", "12"]);
  expect(edit.before).toBe("▇▇▇\n  call ▇▇▇3\n  ▇▇▇\n▇▇▇\nc: 1\n");
  expect(edit.after).toBe(after);
});
