import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { HistoryPlace } from "../../model/history.ts";

/** A branch, tag or remote branch, and the object it names. */
interface Reference {
  readonly name: string;
  readonly id: string;
}

/** More levels than any name of a branch has; a folder that is deeper is a trap. */
const deepest = 20;

const idPattern = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/** A name as git allows one, so that nothing else is written where git reads names. */
const isName = (name: string): boolean =>
  /^refs\/[^\x00-\x20\x7f~^:?*[\\]+$/.test(name) && !/\.\.|\/\/|@\{|\/\.|\.lock(?:\/|$)|[./]$/.test(name);

/** A small file's text, never through a link; null where there is none. */
function textAt(path: string): string | null {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  return stat?.isFile() && stat.size < 4096 ? readFileSync(path, "utf8") : null;
}

/** The names of the files below a folder of references, links left alone. */
function namesBelow(folder: string, below: string, depth = 0): readonly string[] {
  const path = join(folder, below);
  if (depth > deepest || !lstatSync(path, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    const name = `${below}/${entry.name}`;
    if (entry.isDirectory()) return namesBelow(folder, name, depth + 1);
    return entry.isFile() && isName(name) ? [name] : [];
  });
}

function packedIn(common: string): readonly Reference[] {
  const path = join(common, "packed-refs");
  if (!lstatSync(path, { throwIfNoEntry: false })?.isFile()) return [];
  return readFileSync(path, "utf8")
    .split("\n")
    .flatMap((line) => {
      const [id = "", name = ""] = line.trimEnd().split(" ");
      return idPattern.test(id) && isName(name) ? [{ id, name }] : [];
    });
}

/** What git's HEAD says: a commit, or the branch that is checked out. Anything else is no HEAD. */
export function headText({ git }: HistoryPlace): string {
  const text = textAt(join(git, "HEAD"))?.trim() ?? "";
  const branch = /^ref: (refs\/\S+)$/.exec(text)?.[1];
  return idPattern.test(text) || (branch !== undefined && isName(branch))
    ? `${text}\n`
    : "ref: refs/heads/none\n";
}

/** All references of a repository, read file by file; those that name another are followed once. */
export function referencesOf({ common }: HistoryPlace): readonly Reference[] {
  const found = new Map(packedIn(common).map(({ name, id }) => [name, id]));
  const pointing: [string, string][] = [];
  for (const name of namesBelow(common, "refs")) {
    const text = textAt(join(common, name))?.trim() ?? "";
    const other = /^ref: (refs\/\S+)$/.exec(text)?.[1];
    if (idPattern.test(text)) found.set(name, text);
    else if (other !== undefined) pointing.push([name, other]);
  }
  for (const [name, other] of pointing) {
    const id = found.get(other);
    if (id !== undefined) found.set(name, id);
  }
  return [...found].map(([name, id]) => ({ name, id })).sort((a, b) => (a.name < b.name ? -1 : 1));
}
