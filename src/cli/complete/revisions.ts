import { join } from "node:path";
import type { Candidate } from "../../commands/command.ts";
import type { Text } from "../../model/language.ts";
import type { World } from "../../model/world.ts";
import { commonFolder, repositoryAround } from "../revision.ts";

const kinds: Readonly<Record<string, Text>> = {
  heads: { zh: "分支", en: "branch" },
  tags: { zh: "标签", en: "tag" },
  remotes: { zh: "远端的分支", en: "remote branch" },
};

/** Beyond so many nobody reads on. */
const most = 500;

function looseIn(world: World, folder: string, prefix: string): readonly string[] {
  return world.namesIn(folder).flatMap((name) => {
    const path = join(folder, name);
    const kind = world.kindOf(path);
    if (kind === "folder") return looseIn(world, path, `${prefix}${name}/`);
    return kind === "file" ? [`${prefix}${name}`] : [];
  });
}

function packedIn(world: World, path: string): readonly string[] {
  if (world.kindOf(path) !== "file") return [];
  const lines = new TextDecoder().decode(world.readFile(path)).split("\n");
  return lines.flatMap((line) => /^[0-9a-f]+ (refs\/\S+)$/.exec(line)?.[1] ?? []);
}

/** The branches and tags of the repository around a folder that begin with what is typed, read by file; `HEAD` first. */
export function revisions(world: World, folder: string, partial: string): readonly Candidate[] {
  const around = repositoryAround(world, folder);
  if (around === null) return [];
  const common = commonFolder(world, around.git);
  const refs = new Set([
    ...looseIn(world, join(common, "refs"), "refs/"),
    ...packedIn(world, join(common, "packed-refs")),
  ]);
  const named = [...refs].sort().flatMap((ref) => {
    const [, kind = "", name = ""] = /^refs\/([^/]+)\/(.+)$/.exec(ref) ?? [];
    const about = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
    return about && !name.endsWith("/HEAD") ? [{ value: name, about }] : [];
  });
  const head = { value: "HEAD", about: { zh: "最后一次提交", en: "the last commit" } };
  return [head, ...named].filter(({ value }) => value.startsWith(partial)).slice(0, most);
}
