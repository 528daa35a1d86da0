import { dirname, join } from "node:path";
import { Refusal } from "../../model/refusal.ts";
import { type Calls, codeOf } from "./calls.ts";

/** A file to be written, where it and its lock stand on the disk. */
export interface Target {
  readonly path: string;
  readonly whole: string;
  readonly lock: string;
}

const outside = (path: string): Refusal =>
  new Refusal(
    {
      zh: `\`${path}\` 不在登记簿里，或要经过链接才到；什么都没有写`,
      en: `\`${path}\` is not inside the registry, or only through a link; nothing was written`,
    },
    {
      zh: "把链接换成真的文件或文件夹；编号里不要有 `/`、`..`",
      en: "put the real file or folder in the link's place; ids have no `/` and no `..`",
    },
    3,
  );

const isWild = (part: string): boolean =>
  part === "" || part === "." || part === ".." || /[\\\0:]/.test(part) || /^\.git$/i.test(part);

/** Whether a path, by its words alone, stays inside the folder that it counts from. */
export const isInside = (path: string): boolean => !path.split("/").some(isWild);

/** Where a path leads in a registry's folder. Refuses one that leads out of it, through a link, or to what is no file. */
export function targetOf(calls: Calls, folder: string, path: string): Target {
  const parts = path.split("/");
  if (!isInside(path)) throw outside(path);
  parts.forEach((_, index) => {
    const stands = calls.standing(join(folder, ...parts.slice(0, index + 1)));
    const wanted = index === parts.length - 1 ? "file" : "folder";
    if (stands !== null && stands.kind !== wanted) throw outside(path);
  });
  const whole = join(folder, ...parts);
  return { path, whole, lock: `${whole}.lock` };
}

/** Makes the folders that a file needs, and adds each that it made to `made`, the outermost first. */
export function makeFolders(calls: Calls, { whole }: Target, made: string[]): void {
  const missing: string[] = [];
  for (let at = dirname(whole); calls.standing(at) === null; at = dirname(at)) missing.unshift(at);
  for (const folder of missing) {
    try {
      calls.makeFolder(folder);
      made.push(folder);
    } catch (cause) {
      if (codeOf(cause) !== "EEXIST") throw cause;
    }
  }
}
