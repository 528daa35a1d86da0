import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { indexOf, placeAround, revisionOf } from "../../src/cli/revision.ts";
import type { Past } from "../../src/model/history.ts";
import type { Reader } from "../../src/model/reader.ts";
import { Refusal } from "../../src/model/refusal.ts";
import { realWorld } from "../../src/world/real-world.ts";
import { commitAll, git } from "../harness/git.ts";

const top = join(import.meta.dirname, "..", "..");
const scratch = mkdtempSync(join(tmpdir(), "duban-past-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** A folder of this run's own. */
export function folderCalled(name: string): string {
  const folder = join(scratch, name);
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** A repository with the small registry, no longer fictional, committed on 3 June 2024. */
export function repository(name: string): string {
  const folder = folderCalled(name);
  cpSync(join(top, "test", "registries", "small"), join(folder, "registry"), { recursive: true });
  const programme = join(folder, "registry", "programme.yaml");
  writeFileSync(programme, readFileSync(programme, "utf8").replace("fictional: true", "fictional: false"));
  commitAll(folder, "2024-06-03", "first");
  return folder;
}

/** What git prints in a folder, as on a day in June 2024. */
export const say = (folder: string, ...words: readonly string[]): string =>
  git(folder, "2024-06-10", words).trim();

export function pastOf(folder: string): Past {
  const world = realWorld();
  const place = placeAround(world, folder);
  if (place === null) throw new Error(`${folder} is no repository`);
  return world.past(place);
}

export const headOf = (folder: string): string => revisionOf(realWorld(), folder) ?? "";

/** The registry as the index of a repository has it, told by a variable or in its usual place. */
export function stagedIn(folder: string, told?: string): Reader {
  const world = { ...realWorld(), env: (name: string) => (name === "GIT_INDEX_FILE" ? told : undefined) };
  const place = placeAround(world, folder);
  if (place === null) throw new Error(`${folder} is no repository`);
  return world.past(place).staged(indexOf(world, place), "registry");
}

/** What a reader lists, `kind path`, and what a file says. */
export const listed = (reader: Reader): readonly string[] =>
  reader.list().map(({ kind, path }) => `${kind} ${path}`);
export const textIn = (reader: Reader, path: string): string =>
  Buffer.from(reader.read(path)).toString("utf8");

/** The exit code and the words of the refusal that something ends in. */
export function refusalOf(act: () => unknown): string {
  try {
    act();
  } catch (cause) {
    if (cause instanceof Refusal) return `${cause.exit} ${cause.what.en} → ${cause.fix.en}`;
    throw cause;
  }
  return "not refused";
}
