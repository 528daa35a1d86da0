// A program that writes without end, for the tests to kill: bundled by them, started as `node program.cjs FOLDER UNIT KIND FROM`.
import { existsSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { Edit } from "../../src/model/edit.ts";
import { Refusal } from "../../src/model/refusal.ts";
import { writeEdits } from "../../src/world/writer.ts";

const [folder = "", unit = "", kind = "", from = "0", most = "1000000"] = process.argv.slice(2);

const characters = "0123456789abcdefghjkmnpqrstvwxyz";
const idOf = (n: number): string =>
  `z${[4, 3, 2, 1, 0].map((place) => characters[Math.floor(n / 32 ** place) % 32]).join("")}`;

function appended(path: string, id: string): Edit {
  const file = join(folder, path);
  const before = existsSync(file) ? readFileSync(file, "utf8") : null;
  const entry = `- {id: ${id}, on: 2024-09-29, kind: report, text: 已开会研究。}\n`;
  return { path, before, after: `${before ?? ""}${entry}` };
}

/** The files that one step writes. */
const paths: Readonly<Record<string, readonly string[]>> = {
  one: [`progress/qiye-1/${unit}.yaml`],
  several: [
    `progress/qiye-1/${unit}.yaml`,
    `progress/qiye-2/${unit}.yaml`,
    `progress/meeting-1/${unit}.yaml`,
  ],
  shared: ["progress/qiye-1/shared.yaml"],
};

const isOvertaken = (cause: unknown): boolean =>
  cause instanceof Refusal &&
  /changed|held/.test(cause.what.en) &&
  cause.what.en.includes("nothing was written");

/** One entry in each file; tried again where somebody else was faster. Says when it is done. */
function step(n: number): void {
  const id = idOf(n);
  for (let tries = 0; ; tries += 1) {
    try {
      const edits = (paths[kind] ?? []).map((path) => appended(path, id));
      writeEdits(folder, { edits, order: { command: `step ${id}`, day: "2024-09-30", message: id } });
      writeSync(1, `${id} ${tries}\n`);
      return;
    } catch (cause) {
      if (!isOvertaken(cause)) throw cause;
    }
  }
}

for (let n = Number(from); n < Number(from) + Number(most); n += 1) step(n);
