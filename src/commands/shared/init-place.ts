import type { Forge } from "../../intake/start.ts";
import { Refusal } from "../../model/refusal.ts";
import type { Surroundings } from "../../model/surroundings.ts";

/** Refuses a folder that is a registry itself, that holds several, or that holds one of `more`. */
export function standsAlready(around: Surroundings, folder: string, ...more: readonly string[]): void {
  const found = ["programme.yaml", "registry.yaml", "registry/registry.yaml", ...more].find(
    (file) => around.kindOf(`${folder}/${file}`) !== null,
  );
  if (found === undefined) return;
  throw new Refusal(
    {
      zh: `\`${around.whole(folder)}\` 里已经有登记簿（${found}）`,
      en: `a registry stands in \`${around.whole(folder)}\` already (${found})`,
    },
    { zh: "换一个文件夹：`duban init 新文件夹`", en: "choose another folder: `duban init new-folder`" },
  );
}

/**
 * Who would run the checks, by what stands in the folder, else by where git pushes to. GitLab reads one file only:
 * where an office has one already, it is left alone.
 */
export function forgeOf(around: Surroundings, folder: string): Forge {
  const kindOf = (path: string) => around.kindOf(`${folder}/${path}`);
  if (kindOf(".github") === "folder") return "github";
  const config = kindOf(".git") === "folder" ? around.text(`${folder}/.git/config`) : null;
  const remotes = (config ?? "").match(/^\s*url\s*=.*$/gm) ?? [];
  if (remotes.some((line) => line.includes("github"))) return "github";
  const free = kindOf(".gitlab-ci.yml") === null;
  return free && remotes.some((line) => line.includes("gitlab")) ? "gitlab" : "none";
}

/** Whether a folder lies in a git repository. */
export function inRepository(around: Surroundings, folder: string): boolean {
  if (around.kindOf(`${folder}/.git`) !== null) return true;
  const above = `${folder}/..`;
  return around.whole(above) !== around.whole(folder) && inRepository(around, above);
}
