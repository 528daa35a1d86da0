import { type Dirent, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { RepositoryPlace } from "../../model/history.ts";
import { fileText } from "./file-text.ts";

const hash = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

/** A name that git itself would let a ref have; replacements of objects are not for us. */
const isName = (name: string): boolean =>
  /^refs\/[^\0-\x20\x7f~^:?*[\\]+$/.test(name) &&
  !/\.\.|\/\/|@\{|\/\.|\.lock(?:\/|$)|[./]$/.test(name) &&
  !name.startsWith("refs/replace/");

/** Commits that git keeps a name for beside the refs. */
const heads = ["HEAD", "ORIG_HEAD", "FETCH_HEAD", "MERGE_HEAD", "CHERRY_PICK_HEAD", "REVERT_HEAD"];

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function addLoose(git: string, below: string, found: Map<string, string>): void {
  for (const entry of entriesOf(join(git, below))) {
    const name = `${below}/${entry.name}`;
    if (entry.isDirectory()) addLoose(git, name, found);
    else if (entry.isFile() && isName(name)) found.set(name, fileText(join(git, name)).trim());
  }
}

/** What a ref comes to: the hash it holds, or that of the one it points to. */
function settled(value: string, refs: ReadonlyMap<string, string>, steps = 5): string | null {
  if (hash.test(value)) return value;
  const next = /^ref: (\S+)$/.exec(value)?.[1];
  const held = next === undefined ? undefined : refs.get(next);
  return held === undefined || steps === 0 ? null : settled(held, refs, steps - 1);
}

/** Every ref of a repository, and `HEAD` and its like, to the hash that it comes to: read by file, without git. */
export function refsOf({ git, common }: RepositoryPlace): ReadonlyMap<string, string> {
  const raw = new Map<string, string>();
  for (const line of fileText(join(common, "packed-refs")).split("\n")) {
    const [value = "", name = ""] = line.split(" ");
    if (hash.test(value) && isName(name)) raw.set(name, value);
  }
  addLoose(common, "refs", raw);
  if (git !== common) addLoose(git, "refs", raw);
  for (const head of heads) {
    const [first = ""] = fileText(join(git, head)).split(/[\t\n]/);
    if (first !== "") raw.set(head, first.trim());
  }
  return new Map(
    [...raw].flatMap(([name, value]) => {
      const held = settled(value, raw);
      return held === null ? [] : [[name, held] as const];
    }),
  );
}

/** Writes refs into a git folder of our own, so that git can read revisions by them. */
export function handOver(refs: ReadonlyMap<string, string>, own: string): void {
  const lines = [...refs]
    .filter(([name]) => name.startsWith("refs/"))
    .map(([name, value]) => `${value} ${name}\n`);
  writeFileSync(join(own, "packed-refs"), lines.join(""));
  for (const head of heads) {
    const value = refs.get(head);
    if (value !== undefined) writeFileSync(join(own, head), `${value}\n`);
  }
}
