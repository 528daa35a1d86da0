import { randomInt } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Edit } from "../model/edit.ts";

/** PLACEHOLDER until the writer lands. */
export function writeEdits(folder: string, edits: readonly Edit[]): void {
  for (const { path, after } of edits) {
    const whole = join(folder, path);
    if (after === null) rmSync(whole);
    else {
      mkdirSync(dirname(whole), { recursive: true });
      writeFileSync(whole, after);
    }
  }
}

const letters = "abcdefghjkmnpqrstvwxyz";
const characters = `0123456789${letters}`;

/** Six random lower-case Crockford characters, the first a letter. */
export const randomId = (): string =>
  [letters, ...Array.from({ length: 5 }, () => characters)]
    .map((from) => from[randomInt(from.length)])
    .join("");
