import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { readScript } from "./script.ts";
import { openStage } from "./stage.ts";

const folder = join(import.meta.dirname, "..", "transcripts");
const regenerate = process.env["DUBAN_REGEN"];
const chosen = (regenerate ?? "")
  .split("\n")
  .filter((each) => each !== "")
  .map((each) => resolve(each));

/** Plays a transcript; answers with what it says and what it should have said. */
async function play(file: string): Promise<{ readonly before: string; readonly after: string }> {
  const before = readFileSync(file, "utf8");
  const stage = openStage();
  try {
    const after: string[] = [];
    for (const { step, lines } of readScript(before)) {
      after.push(...lines);
      const screen = await stage.perform(step);
      if (step.do === "run") after.push(...(screen === "" ? [] : [screen]), "");
    }
    return { before, after: `${after.join("\n").trimEnd()}\n` };
  } finally {
    stage.clear();
  }
}

/** The transcripts of a folder and those below it, as tests; written again where that is asked for. */
export function transcriptsIn(below: string): void {
  const files = readdirSync(join(folder, below), { recursive: below !== "", encoding: "utf8" })
    .filter((file) => file.endsWith(".txt"))
    .sort()
    .map((file) => join(folder, below, file))
    .filter((file) => chosen.length === 0 || chosen.some((each) => file.startsWith(each)));
  describe(regenerate === undefined ? "transcripts" : "transcripts written again", () => {
    it.each(files.map((file) => [relative(folder, file), file]))("%s", async (_, file) => {
      const { before, after } = await play(file);
      if (regenerate === undefined) expect(after).toBe(before);
      else writeFileSync(file, after);
    });
    // vitest takes a file without tests for a mistake.
    if (files.length === 0) it("none is chosen here", () => expect(regenerate).toBeDefined());
  });
}
