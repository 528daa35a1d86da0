import type { Report } from "../model/report.ts";
import { bash } from "./completion/bash.ts";
import { fish } from "./completion/fish.ts";
import { powershell } from "./completion/powershell.ts";
import { zsh } from "./completion/zsh.ts";

/** The completion script of each shell that has one. */
export const shells: Readonly<Record<string, string>> = { bash, zsh, fish, powershell };

export const completionReport = (shell: string, script: string): Report => ({
  kind: "completion",
  asOf: null,
  blocks: [{ type: "verbatim", text: script }],
  facts: { shell, script },
});
