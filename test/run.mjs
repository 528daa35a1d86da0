// All checks and tests, in order; the last line counts the tests. Under CI nothing may be stale, skipped or untested.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const top = join(dirname(fileURLToPath(import.meta.url)), "..");
const tool = (...path) => join(top, "node_modules", ...path);
const node = (what, ...args) => {
  console.log(`\n> ${what}`);
  return spawnSync(process.execPath, args, { cwd: top, stdio: "inherit" }).status === 0;
};

const scratch = mkdtempSync(join(tmpdir(), "duban-test-"));
const results = join(scratch, "results.json");
const checks = [
  node("biome", tool("@biomejs", "biome", "bin", "biome"), "check", "--error-on-warnings"),
  node("tsc", tool("@typescript", "native", "bin", "tsc")),
  node("tsc, for browsers", tool("@typescript", "native", "bin", "tsc"), "-p", "tsconfig.page.json"),
  node(
    "vitest",
    tool("vitest", "vitest.mjs"),
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${results}`,
  ),
];
const {
  numPassedTests: passed = 0,
  numFailedTests = 0,
  numPendingTests = 0,
  numTodoTests = 0,
  numTotalTests = 0,
} = read(results);
rmSync(scratch, { recursive: true, force: true });

function read(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return {};
  }
}

const skipped = numPendingTests + numTodoTests;
const broken = checks.filter((fine) => !fine).length;
const failed = Math.max(numFailedTests, broken > 0 ? 1 : 0);
if (numTotalTests === 0) console.error("没有执行任何测试 · no test was executed");
if (skipped > 0) console.error(`有${skipped}个测试被跳过 · ${skipped} tests were skipped`);
process.exitCode = failed > 0 || passed === 0 || (process.env.CI && skipped > 0) ? 1 : 0;
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
