import { join } from "node:path";
import type { Call } from "../commands/command.ts";
import type { Text } from "../model/language.ts";
import { type Leftover, type Order, remainderOf } from "../model/leftover.ts";
import type { Outcome } from "../model/outcome.ts";
import { Refusal } from "../model/refusal.ts";
import type { World } from "../model/world.ts";
import { findRegistry } from "./find-registry.ts";
import { fromHere } from "./observe/from-here.ts";
import { committed, mayCommit } from "./write/committing.ts";

interface Resuming {
  readonly call: Call;
  readonly world: World;
  readonly order: Omit<Order, "message">;
}

/** The registry's folder; null where there is none: the command itself says so. */
function folderOf({ call, world }: Resuming): string | null {
  try {
    return findRegistry(world, { dir: call.text("dir"), id: call.text("registry") });
  } catch (cause) {
    if (cause instanceof Refusal) return null;
    throw cause;
  }
}

const stuck = ({ files }: Leftover, seen: (path: string) => string): Refusal => {
  const of = (placed: boolean): string =>
    files
      .filter(({ state }) => (state === "placed") === placed)
      .map(({ path }) => `\`${seen(path)}\``)
      .join(" ");
  return new Refusal(
    {
      zh: `同一条命令上次只写了一部分：${of(true)} 已经写好；${of(false)} 没有，后来又变了，接不上`,
      en: `the same command wrote only a part last time: ${of(true)} in place; ${of(false)} not, and changed since, so that it cannot be ended`,
    },
    {
      zh: "用 git 退回已写的，`duban doctor --clear` 清掉残留，再运行",
      en: "take back with git what was written, let `duban doctor --clear` settle the rest, and run it again",
    },
    3,
  );
};

const says = (ended: "half" | "all", files: string): Text =>
  ended === "half"
    ? {
        zh: `这条命令上次只写了一部分，现在接着写完，没有写两遍：${files}`,
        en: `Last time this command wrote only a part; now it is ended, and nothing written twice:${files}`,
      }
    : {
        zh: `这条命令上次被打断前已经写完，没有再写：${files}\n确要再记一笔的，再运行一次。`,
        en: `This command had written everything before it was broken off; nothing was written again:${files}\nTo record it once more, run it again.`,
      };

async function end(left: Leftover, folder: string, { call, world }: Resuming): Promise<Outcome | null> {
  const seen = (path: string): string => fromHere(world, join(folder, path));
  const remainder = remainderOf(left);
  if (remainder === "stuck") throw stuck(left, seen);
  const paths = left.files.map(({ path }) => path);
  const commits = call.flag("commit") && remainder !== "nothing";
  const commit = () => committed(world, { folder, paths, message: left.order?.message ?? "" });
  if (commits) await mayCommit(world, folder);
  if (commits && remainder === "all") await commit();
  await world.settle(folder, left.note);
  if (commits && remainder === "half") await commit();
  if (remainder === "nothing") return null;
  return { says: says(remainder, paths.map((path) => `\n  ${seen(path)}`).join("")), exit: 0 };
}

/**
 * Ends what the same command began and could not end, when it is given again the same day: what is in place is not
 * written twice. Null where there is nothing to end, and the command is to be run.
 */
export async function resume(resuming: Resuming): Promise<Outcome | null> {
  const { world, order } = resuming;
  const folder = folderOf(resuming);
  if (folder === null || !world.namesIn(folder).some((name) => name.startsWith(".duban-"))) return null;
  const dead = (await world.leftovers(folder)).filter(({ holder }) => holder.alive === false);
  // A note that was cut before it said anything: nothing can have been begun yet.
  for (const { note, order: its, files } of dead)
    if (its === null && files.length === 0) await world.settle(folder, note);
  for (const left of dead) {
    if (left.order?.command !== order.command || left.order.day !== order.day) continue;
    const ended = await end(left, folder, resuming);
    if (ended) return ended;
  }
  return null;
}
