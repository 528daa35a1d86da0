import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { main } from "../../src/cli/main.ts";
import type { World } from "../../src/model/world.ts";
import { realWorld } from "../../src/world/real-world.ts";
import { fillIn } from "./fill-in.ts";
import { commitAll, git } from "./git.ts";
import type { Step } from "./script.ts";
import { cutAfter } from "./until.ts";

const top = join(import.meta.dirname, "..", "..");

/** A temporary folder in which transcripts act; `registry/` in it is the registry. */
export interface Stage {
  readonly folder: string;
  perform(step: Step): Promise<string>;
  clear(): void;
}

const shown = (text: string): string =>
  text
    .replace(/\n+$/, "")
    .split("\n")
    .map((line) => (line === "" ? "" : `  ${line}`))
    .join("\n");

/** `small` and its like from test/registries, else a shipped registry, or with `both` all that ship. */
function setUp(folder: string, name: string, day: string | null): void {
  rmSync(join(folder, "registry"), { recursive: true, force: true });
  const own = join(top, "test", "registries", name);
  const shipped = join(top, "registry", name === "both" ? "." : name);
  cpSync(existsSync(own) ? own : shipped, join(folder, "registry"), { recursive: true });
  if (day !== null) for (const each of registriesBelow(join(folder, "registry"))) cutAfter(each, day);
}

/** The registries that were set up: one, or those of a list. */
const registriesBelow = (folder: string): readonly string[] =>
  existsSync(join(folder, "programme.yaml"))
    ? [folder]
    : readdirSync(folder)
        .map((each) => join(folder, each))
        .filter((each) => existsSync(join(each, "programme.yaml")));

function edit(path: string, { old, new: added }: Extract<Step, { do: "edit" }>): void {
  mkdirSync(dirname(path), { recursive: true });
  const text = existsSync(path) ? readFileSync(path, "utf8") : "";
  const block = added.map((line) => `${line}\n`).join("");
  if (old.length === 0) {
    writeFileSync(path, text + block);
    return;
  }
  const wanted = old.map((line) => `${line}\n`).join("");
  const parts = `\n${text}`.split(`\n${wanted}`);
  if (parts.length !== 2)
    throw new Error(`${path}: the lines to replace stand there ${parts.length - 1} times:\n${wanted}`);
  writeFileSync(path, parts.join(`\n${block}`).slice(1));
}

/** The machine as a transcript sees it: its own folder, a fixed clock, no colours, no terminal unless COLUMNS is set. */
function staged(
  folder: string,
  { env, stdin }: Extract<Step, { do: "run" }>,
  { print, newId }: { readonly print: (text: string) => void; readonly newId: () => string },
): World {
  const own = Object.entries(env).map(([name, value]) => [name, value.replaceAll("/somewhere", folder)]);
  const variables: Readonly<Record<string, string>> = {
    DUBAN_LANG: "zh",
    NO_COLOR: "1",
    ...Object.fromEntries(own),
  };
  const columns = env["COLUMNS"] === undefined ? null : Number(env["COLUMNS"]);
  const sink = {
    columns,
    write: (text: string | Uint8Array) =>
      print(typeof text === "string" ? text : Buffer.from(text).toString("utf8")),
  };
  return {
    ...realWorld(),
    cwd: folder,
    env: (name) => variables[name],
    now: () => Date.UTC(2024, 8, 30, 1),
    stdout: sink,
    stderr: sink,
    readStdin: () => stdin,
    platform: "linux",
    machine: () => ({ node: "20.20.2", program: "/usr/bin/duban", zone: "Asia/Shanghai" }),
    interactive: () => false,
    randomId: newId,
  };
}

/** Ids that come in the same order in every run: `new001`, `new002`, … */
function countedIds(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `new${String(count).padStart(3, "0")}`;
  };
}

export function openStage(): Stage {
  const folder = mkdtempSync(join(tmpdir(), "duban-"));
  const file = (name: string) => join(folder, "registry", name);
  const newId = countedIds();
  const run = async (step: Extract<Step, { do: "run" }>): Promise<string> => {
    const [program, ...argv] = step.words;
    if (program === "cat")
      return shown(argv.map((name) => readFileSync(join(folder, name), "utf8")).join(""));
    if (program !== "duban") throw new Error(`transcripts know duban and cat, not ${program}`);
    const printed: string[] = [];
    const exit = await main(argv, staged(folder, step, { print: (text) => printed.push(text), newId }));
    const screen = shown(printed.join("").replaceAll(folder, "/somewhere"));
    return [screen, ...(exit === 0 ? [] : [`[exit ${exit}]`])].filter((part) => part !== "").join("\n");
  };
  return {
    folder,
    clear: () => rmSync(folder, { recursive: true, force: true }),
    async perform(step) {
      switch (step.do) {
        case "registry":
          setUp(folder, step.name, step.day);
          return "";
        case "edit":
          edit(file(step.file), step);
          return "";
        case "fill":
          await fillIn(join(folder, step.file), join(folder, step.to), step.cells);
          return "";
        case "remove":
          rmSync(file(step.file), { recursive: true });
          return "";
        case "executable":
          chmodSync(file(step.file), 0o755);
          return "";
        case "move":
          mkdirSync(dirname(file(step.to)), { recursive: true });
          renameSync(file(step.file), file(step.to));
          return "";
        case "commit":
          commitAll(folder, step.day, step.message);
          return "";
        case "git":
          git(folder, "2024-09-30", step.words);
          return "";
        case "say":
          return "";
        case "run":
          return run(step);
      }
    },
  };
}
