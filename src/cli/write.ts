import { join } from "node:path";
import type { Call } from "../commands/command.ts";
import type { Text } from "../model/language.ts";
import type { Order } from "../model/leftover.ts";
import type { Outcome } from "../model/outcome.ts";
import type { Report } from "../model/report.ts";
import type { World } from "../model/world.ts";
import { fromHere } from "./observe/from-here.ts";
import { committed, mayCommit } from "./write/committing.ts";
import { gitFromHere } from "./write/git-from-here.ts";
import { reverting, type Undoing, undoing } from "./write/undo.ts";

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

/** What a command reports, and behind it what it would write. */
const followed = (report: Report, { blocks, facts }: Report): Report => ({
  ...report,
  blocks: [...report.blocks, ...blocks],
  facts: { ...report.facts, ...facts },
});

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
    const difference = dryRun(hides.length > 0 ? edits.map((edit) => veiled(edit, hides)) : edits, seen);
    return { ...outcome, report: outcome.report ? followed(outcome.report, difference) : difference };
  }
  const commits = call.flag("commit");
  if (commits) await mayCommit(world, folder);
  const done = await world.writeEdits(folder, { edits, order: { ...order, message }, goesOn: commits });
  const paths = edits.map(({ path }) => path);
  const files = paths.map((path) => `\n  ${seen(path)}`).join("");
  const git = gitFromHere(world, folder);
  const texts = edits.flatMap(({ path, before }) => (before === null ? [] : [{ path, text: before }]));
  const wanted = { texts, from: commits ? "HEAD" : "index", store: hides.length === 0 } as const;
  const taken: Undoing = { edits, olds: git ? await world.oldTexts(folder, wanted) : new Map(), git, seen };
  const undo = commits
    ? committedWords(await committed(world, { folder, paths, message }).finally(done), taken)
    : undoWords(undoing(taken));
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

const committedWords = (made: { commit: string; others: boolean }, taken: Undoing): Text => {
  const [commit, undo] = [made.commit.slice(0, 12), reverting(taken, made)];
  return { zh: `已提交 ${commit}。撤销：${undo.zh}`, en: `Committed as ${commit}. To undo: ${undo.en}` };
};
