import { createHash } from "node:crypto";
import type { OldText, OldTexts } from "../model/world.ts";
import { git } from "./users-git.ts";

const hash = (text: string, kind: string): string => {
  const bytes = new TextEncoder().encode(text);
  return createHash(kind).update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
};

/** Whether an object has a text, its line ends as they stand or as git keeps them. */
const holds = (object: string, text: string): boolean =>
  [text, text.replaceAll("\r\n", "\n")].some(
    (each) => hash(each, object.length === 64 ? "sha256" : "sha1") === object,
  );

/** The object that git has for each path; none for what it does not know, or where people have to merge it first. */
function listed(folder: string, { texts, from }: OldTexts): ReadonlyMap<string, string> {
  if (texts.length === 0) return new Map();
  const paths = texts.map(({ path }) => path);
  const how = from === "HEAD" ? ["ls-tree", "-z", "HEAD"] : ["ls-files", "-s", "-z"];
  const { stdout } = git(folder, ["-c", "core.fsmonitor=false", ...how, "--", ...paths]);
  return new Map(
    stdout.split("\0").flatMap((line) => {
      const [, object, path] = /^\d+ (?:blob )?([0-9a-f]+)(?: 0)?\t([\s\S]*)$/.exec(line) ?? [];
      return object !== undefined && path !== undefined ? [[path, object] as const] : [];
    }),
  );
}

/**
 * Where git has the old text of each file, by its path. One that it has nowhere is laid among its objects where
 * `store` allows that; git forgets it again after some weeks. Nothing of the repository is run.
 */
export function oldTexts(folder: string, wanted: OldTexts): ReadonlyMap<string, OldText> {
  const known = listed(folder, wanted);
  const placeOf = (path: string, text: string): OldText => {
    if (holds(known.get(path) ?? "", text)) return { at: "path" };
    if (!wanted.store) return { at: "nowhere" };
    const { fine, stdout } = git(folder, ["hash-object", "-w", "--no-filters", "--stdin"], text);
    return fine ? { at: "object", object: stdout.trim() } : { at: "nowhere" };
  };
  return new Map(wanted.texts.map(({ path, text }) => [path, placeOf(path, text)]));
}
