import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { cases } from "./cases.ts";

const top = join(import.meta.dirname, "..", "..", "..");
const scratch = mkdtempSync(join(tmpdir(), "duban-hostile-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const worst = cases.filter(([about]) =>
  /bomb|share|far corner|laughs in the (?:sheet|strings)|two hundred|five million|fifty|rows without|columns without/.test(
    about,
  ),
);

/** The built program with little memory: what it says, in which language, and how long it took. */
function refusal(file: string, lang: string) {
  const begun = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--max-old-space-size=256", join(top, "bin", "duban.js"), "import", file, "--dry-run"],
    {
      cwd: scratch,
      encoding: "utf8",
      env: { ...process.env, DUBAN_LANG: lang, DUBAN_DIR: "", NO_COLOR: "1" },
    },
  );
  return { status, stdout, stderr, seconds: (performance.now() - begun) / 1000 };
}

test.each(worst)("the built program, with 256 MB: %s", (_, name, make, says) => {
  writeFileSync(join(scratch, name), make());
  const before = readdirSync(scratch);
  for (const lang of ["zh", "en"]) {
    const { status, stdout, stderr, seconds } = refusal(name, lang);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(lang === "zh" ? says : /^error: /);
    expect(stderr.trimEnd().split("\n").length).toBeLessThan(4);
    expect(seconds).toBeLessThan(30);
  }
  expect(readdirSync(scratch)).toEqual(before);
  expect(existsSync(join(scratch, "registry"))).toBe(false);
});
