import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { obeyed } from "./render/hostile.ts";

const top = join(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "duban-hostile-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const tasks = join(folder, "registry", "tasks", "qiye");
const names = [
  "::error file=x::y",
  "a\n::stop-commands::x",
  "##[set-env name=PATH]x",
  "##vso[task.complete]",
  "section_start:1:x\r\x1b[0Ky",
  "\x1b]8;;http:x\x07y",
  "\u202egnp",
  "<!-- duban -->",
  "<img src=x onerror=alert(1)>",
  "[x](javascript:1)",
  "```\n# x",
  "@all #1 |",
  "%0A::error::x",
];

/** A registry whose file names and values are what a stranger would send. */
cpSync(join(top, "test", "registries", "small"), join(folder, "registry"), { recursive: true });
const sample = readFileSync(join(tasks, "qiye-2.yaml"), "utf8");
for (const [n, name] of names.entries()) {
  writeFileSync(join(tasks, `${name}.yaml`), sample.replace("qiye-2", JSON.stringify(name)));
  const value = JSON.stringify(`${name}\n${name}`);
  writeFileSync(
    join(tasks, `qiye-9${n}.yaml`),
    sample.replace("qiye-2", `qiye-9${n}`).replace("[caizheng]", `[${value}]`),
  );
  writeFileSync(join(tasks, `qiye-8${n}.yaml`), `${JSON.stringify(name)}: ${name}\n`);
}

const check = (...args: readonly string[]) => {
  const env = { ...process.env, DUBAN_LANG: "zh", NO_COLOR: "1", DUBAN_DIR: "" };
  const program = join(top, "bin", "duban.js");
  return spawnSync(process.execPath, [program, "check", "--notes", ...args], {
    cwd: folder,
    env,
    encoding: "utf8",
  });
};

it.each(["text", "markdown", "json", "github", "gitlab", "sarif"])(
  "%s: nothing in a stranger's registry is obeyed by a terminal or a build server's log",
  (format) => {
    const { status, stdout, stderr } = check("--format", format);
    expect([status, stderr]).toEqual([1, ""]);
    expect(stdout.length).toBeGreaterThan(5000);
    expect(stdout).not.toMatch(obeyed);
    const orders = stdout.split("\n").filter((line) => /^\s*::/.test(line));
    if (format !== "github") expect(orders).toEqual([]);
    else {
      expect(
        orders.filter((line) => !/^::(?:error|warning|notice) file=registry\/[^:]+::/.test(line)),
      ).toEqual([]);
      expect(`${orders.join("\n")}\n`).toBe(stdout.replace(/共错误.*\n$/, ""));
    }
  },
);

it("markdown: nothing in it is markup", () => {
  const { stdout } = check("--format", "markdown");
  expect(stdout).not.toMatch(/<!--|<img|[^\\]\]\(|^\s*```|@all|^# /m);
});

it("what a refusal says of an argument is no order either", () => {
  const { status, stderr } = check("x\n::error::y\x1b[2J");
  expect(status).toBe(2);
  expect(stderr).not.toMatch(obeyed);
  expect(stderr).not.toMatch(/^\s*::/m);
});
