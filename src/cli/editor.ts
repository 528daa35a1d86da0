import { basename, isAbsolute } from "node:path";
import { Refusal } from "../model/refusal.ts";
import type { World } from "../model/world.ts";
import { onPath } from "./path-search.ts";

/** How the user's editor is started on a file, at a line where it is told how. */
interface Editor {
  readonly program: string;
  args(path: string, line: number | null): readonly string[];
}

const takesPlus = new Set("vi vim nvim view gvim nano pico emacs emacsclient kak micro jed joe".split(" "));
const takesGoto = new Set("code code-insiders codium cursor".split(" "));

/** The words of an editor's setting: quotes hold a path with blanks together. */
const wordsOf = (setting: string): readonly string[] =>
  [...setting.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, a, b, c]) => a ?? b ?? c ?? "");

/** The editor that VISUAL or EDITOR names, else vi, or notepad on Windows; refused where it cannot be found. */
export function editorOf(world: World): Editor {
  const setting = world.env("VISUAL")?.trim() || world.env("EDITOR")?.trim();
  const [name = "", ...more] = wordsOf(setting || (world.platform === "win32" ? "notepad" : "vi"));
  const program = isAbsolute(name) ? (world.isExecutable(name) ? name : null) : onPath(world, name);
  if (program === null)
    throw new Refusal(
      { zh: `找不到编辑器 \`${name}\``, en: `there is no editor \`${name}\`` },
      {
        zh: "环境变量 EDITOR（或 VISUAL）写上编辑器，如 `EDITOR=nano`、`EDITOR='code --wait'`",
        en: "name your editor in EDITOR (or VISUAL), as in `EDITOR=nano` or `EDITOR='code --wait'`",
      },
    );
  const called = basename(name).replace(/\.(exe|com)$/i, "");
  return {
    program,
    args(path, line) {
      if (takesGoto.has(called)) {
        const waits = more.some((each) => each === "--wait" || each === "-w");
        return [
          ...more,
          ...(waits ? [] : ["--wait"]),
          ...(line === null ? [path] : ["-g", `${path}:${line}`]),
        ];
      }
      return [...more, ...(line !== null && takesPlus.has(called) ? [`+${line}`] : []), path];
    },
  };
}
