import { spawnSync } from "node:child_process";
import { failureOf } from "./failure.ts";

/** What would lead git to another repository, index or set of paths than those of the folder. */
const astray = [
  "GIT_DIR",
  "GIT_WORK_TREE",
  "GIT_INDEX_FILE",
  "GIT_OBJECT_DIRECTORY",
  "GIT_ALTERNATE_OBJECT_DIRECTORIES",
  "GIT_COMMON_DIR",
  "GIT_NAMESPACE",
  "GIT_PREFIX",
  "GIT_GLOB_PATHSPECS",
  "GIT_NOGLOB_PATHSPECS",
  "GIT_ICASE_PATHSPECS",
];

/** Nobody is asked: no editor, no password, no terminal of git's own. */
function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !astray.includes(name));
  return {
    ...Object.fromEntries(own),
    GIT_LITERAL_PATHSPECS: "1",
    GIT_TERMINAL_PROMPT: "0",
    GIT_EDITOR: "true",
    GIT_SEQUENCE_EDITOR: "true",
    GIT_ASKPASS: "true",
    SSH_ASKPASS: "true",
    GCM_INTERACTIVE: "never",
  };
}

interface Done {
  readonly fine: boolean;
  readonly stdout: string;
  /** What it said on either stream. */
  readonly said: string;
}

/** The user's own git, with their name, their hooks and their settings: the repository and the order are theirs. */
export function git(folder: string, args: readonly string[], input = ""): Done {
  const done = spawnSync("git", ["-C", folder, ...args], {
    input,
    encoding: "utf8",
    shell: false,
    windowsHide: true,
    env: environment(),
  });
  const { status, stdout, stderr } = done;
  const failure = failureOf(done);
  const said = failure ? failure.message : `${stderr}${stdout}`.trim();
  return { fine: failure === null && status === 0, stdout: stdout ?? "", said };
}
