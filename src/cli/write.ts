import type { Call } from "../commands/command.ts";
import type { Writing } from "../model/edit.ts";
import type { Text } from "../model/language.ts";
import type { Outcome } from "../model/outcome.ts";
import type { World } from "../model/world.ts";

/** What was written and what comes next, for the person at the terminal. */
function told({ says, next }: Writing): Text {
  const list = next.map((command) => `  duban ${command}`).join("\n");
  return {
    zh: `${says.zh}${next.length > 0 ? `\n接下来：\n${list}` : ""}`,
    en: `${says.en}${next.length > 0 ? `\nNext:\n${list}` : ""}`,
  };
}

/** Carries out what a command wants written in a registry's folder. PLACEHOLDER: `--dry-run` and `--commit` come with the writer. */
export function write(
  outcome: Outcome,
  { folder, call, world }: { folder: string; call: Call; world: World },
): Outcome {
  const { writes } = outcome;
  if (!writes || call.flag("dry-run")) return outcome;
  world.writeEdits(folder, writes.edits);
  return { ...outcome, says: told(writes) };
}
