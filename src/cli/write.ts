import { join } from "node:path";
import type { Call } from "../commands/command.ts";
import type { Text } from "../model/language.ts";
import type { Order } from "../model/leftover.ts";
import type { Outcome } from "../model/outcome.ts";
import type { World } from "../model/world.ts";
import { fromHere } from "./observe/from-here.ts";
import { repositoryAround } from "./revision.ts";
import { committed, mayCommit } from "./write/committing.ts";
import { undoing } from "./write/undo.ts";

interface Carrying {
  readonly folder: string;
  readonly call: Call;
  readonly world: World;
  readonly order: Omit<Order, "message">;
}

/** The commands that come next. */
function nextWords(next: readonly string[]): Text {
  const list = next.map((command) => `\n  duban ${command}`).join("");
  return next.length === 0 ? { zh: "", en: "" } : { zh: `\n接下来：${list}`, en: `\nNext:${list}` };
}

/**
 * Carries out what a command wants written in a registry's folder, and says what was written, where, how to take it
 * back and what comes next. With `--dry-run` nothing is written; the outcome then shows the difference.
 */
export async function write(outcome: Outcome, { folder, call, world, order }: Carrying): Promise<Outcome> {
  const { writes } = outcome;
  if (!writes) return outcome;
  const { edits, says, next, message, hides = [] } = writes;
  const seen = (path: string): string => fromHere(world, join(folder, path));
  if (call.flag("dry-run")) {
    const [{ dryRun }, { veiled }] = [await import("./write/dry-run.ts"), await import("./write/veiled.ts")];
    return {
      ...outcome,
      report: dryRun(hides.length > 0 ? edits.map((edit) => veiled(edit, hides)) : edits, seen),
    };
  }
  if (call.flag("commit")) mayCommit(world, folder);
  await world.writeEdits(folder, { edits, order: { ...order, message } });
  const paths = edits.map(({ path }) => path);
  const files = paths.map((path) => `\n  ${seen(path)}`).join("");
  const repository = repositoryAround(world, folder) !== null;
  const undo = call.flag("commit")
    ? committedWords(await committed(world, { folder, paths, message, seen }))
    : undoWords(undoing(edits, { seen, repository }));
  const more = nextWords(next);
  return {
    ...outcome,
    says: {
      zh: `${says.zh}\n写了：${files}\n${undo.zh}${more.zh}`,
      en: `${says.en}\nWritten:${files}\n${undo.en}${more.en}`,
    },
  };
}

const undoWords = (ways: Text): Text => ({ zh: `撤销：${ways.zh}`, en: `To undo: ${ways.en}` });

const committedWords = (commit: string): Text => {
  const undo = `git revert --no-edit ${commit.slice(0, 12)}`;
  return {
    zh: `已提交 ${commit.slice(0, 12)}。撤销：\`${undo}\``,
    en: `Committed as ${commit.slice(0, 12)}. To undo: \`${undo}\``,
  };
};
