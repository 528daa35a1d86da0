import type { Text } from "../../model/language.ts";
import type { Holder } from "../../model/leftover.ts";
import { Refusal } from "../../model/refusal.ts";
import { reasonOf } from "../world-refusal.ts";
import { codeOf } from "./calls.ts";
import { moment } from "./moment.ts";

const ticked = (paths: readonly string[], between: string): string =>
  paths.map((path) => `\`${path}\``).join(between);
const listed = (paths: readonly string[]): Text => ({ zh: ticked(paths, "、"), en: ticked(paths, ", ") });

const space: Text = {
  zh: "腾出磁盘空间（`df -h .` 看还剩多少）",
  en: "free some space on the disk (`df -h .` shows what is left)",
};
const rights: Text = {
  zh: "取得这个文件夹的写权限（`ls -ld` 看是谁的）",
  en: "get the right to write in that folder (`ls -ld` shows whose it is)",
};
const health: Text = {
  zh: "检查磁盘或网络盘，先把登记簿拷到别处",
  en: "look after the disk or the network share; copy the registry elsewhere first",
};
const ways: Readonly<Record<string, Text>> = {
  ENOSPC: space,
  EDQUOT: space,
  EACCES: rights,
  EPERM: rights,
  EROFS: { zh: "换到可写的磁盘，或重新以可写方式挂载", en: "use a disk that can be written, or mount it so" },
  EIO: health,
  EBUSY: { zh: "关掉开着它的程序", en: "close the program that has it open" },
};

const wayOut = (cause: unknown): Text =>
  ways[codeOf(cause)] ?? {
    zh: "检查路径、权限和磁盘空间",
    en: "check the path, its permissions and the space on the disk",
  };

/** A failure that has no code of the disk's is a bug of ours and stays one. */
const isOfDisk = (cause: unknown): boolean => codeOf(cause) !== "";

/** The disk failed before anything was put in place. A refusal stays what it is. */
export function nothingWritten(path: string, cause: unknown): unknown {
  if (!isOfDisk(cause)) return cause;
  const [why, way] = [reasonOf(cause), wayOut(cause)];
  return new Refusal(
    {
      zh: `\`${path}\` 写不进去：${why.zh}；什么都没有写，登记簿还是原样`,
      en: `\`${path}\` cannot be written: ${why.en}; nothing was written, the registry is as it was`,
    },
    { zh: `${way.zh}，再运行同一条命令`, en: `${way.en}, then run the same command again` },
    3,
  );
}

/** The same refusal where even what was begun cannot be taken back. */
export function withLocksLeft(cause: unknown, left: readonly string[]): unknown {
  if (!(cause instanceof Refusal)) return cause;
  const names = listed(left);
  return new Refusal(
    {
      zh: `${cause.what.zh}（临时文件 ${names.zh} 也删不掉）`,
      en: `${cause.what.en} (nor can the temporary ${names.en} be taken away)`,
    },
    {
      zh: `${cause.fix.zh}；磁盘好了以后 \`duban doctor --clear\` 清掉临时文件`,
      en: `${cause.fix.en}; once the disk is well, \`duban doctor --clear\` takes the temporary files away`,
    },
    3,
  );
}

export const changedMeanwhile = (path: string): Refusal =>
  new Refusal(
    {
      zh: `\`${path}\` 在读了以后被编辑器或别的程序改过；什么都没有写`,
      en: `\`${path}\` was changed by an editor or another program after it was read; nothing was written`,
    },
    {
      zh: "再运行一次同一条命令，它会按现在的内容写",
      en: "run the same command again: it then goes by what stands there now",
    },
    3,
  );

interface Halves {
  readonly placed: readonly string[];
  readonly rest: readonly string[];
}

/** Some files are in place, and a later one cannot take its place; the rest is kept ready. */
export function halfPlaced({ placed, rest }: Halves, cause: unknown): unknown {
  if (!isOfDisk(cause) && !(cause instanceof Refusal)) return cause;
  const [done, open, why, way] = [listed(placed), listed(rest), reasonOf(cause), wayOut(cause)];
  return new Refusal(
    {
      zh: `只写了一部分：${done.zh} 已经写好，${open.zh} 还没有（${why.zh}），新内容已在旁边的 .lock 里备好`,
      en: `only a part was written: ${done.en} in place, ${open.en} not (${why.en}); the new text is ready in the .lock beside`,
    },
    {
      zh: `${way.zh}，再运行同一条命令或 \`duban doctor --clear\`：接着写完，不会写两遍`,
      en: `${way.en}, then run the same command again or \`duban doctor --clear\`: it is ended, and nothing written twice`,
    },
    3,
  );
}

/** Some files are in place, and a later one has been changed by somebody else. */
export function stuckHalfWay(folder: string, { placed, rest }: Halves): Refusal {
  const [done, open] = [listed(placed), listed(rest)];
  const back = ["git -C", folder, "checkout --", ...placed].join(" ");
  return new Refusal(
    {
      zh: `只写了一部分：${done.zh} 已经写好；${open.zh} 没有写，其中有文件刚被编辑器或别的程序改过`,
      en: `only a part was written: ${done.en} in place; ${open.en} not, since an editor or another program has just changed one`,
    },
    {
      zh: `\`${back}\` 把已写的退回到提交时（新建的删掉，没提交过的照着改回），再运行同一条命令`,
      en: `take back what was written (\`${back}\` where it was committed, delete new files, write other old texts again), then run the same command again`,
    },
    3,
  );
}

/** All files are in place, and the disk failed over what comes after. */
export function unconfirmed(paths: readonly string[], cause: unknown): unknown {
  if (!isOfDisk(cause)) return cause;
  const [done, why] = [listed(paths), reasonOf(cause)];
  return new Refusal(
    {
      zh: `${done.zh} 已经写好，但磁盘没有确认（${why.zh}）`,
      en: `${done.en} in place, but the disk would not confirm it (${why.en})`,
    },
    {
      zh: "不要再写一遍；`git diff` 看写了什么，`duban doctor` 看有没有残留，并检查磁盘",
      en: "do not write it again; `git diff` shows it, `duban doctor` shows what is left over, and look after the disk",
    },
    3,
  );
}

function named({ pid, host, since, alive }: Holder): Text {
  const state: Text =
    alive === null
      ? {
          zh: "在别的机器上，是否还在运行这里看不到",
          en: "on another machine; whether it runs cannot be seen here",
        }
      : alive
        ? { zh: "还在运行", en: "still running" }
        : { zh: "已经不在了", en: "no longer running" };
  return {
    zh: `${host} 上的进程 ${pid}，从 ${since} 起，${state.zh}`,
    en: `process ${pid} on ${host}, since ${since}, ${state.en}`,
  };
}

/** A file's lock stands and is not let go. */
export function lockedBy(
  path: string,
  { holders, since }: { readonly holders: readonly Holder[]; readonly since: number },
): Refusal {
  const names = holders.map(named);
  const who: Text =
    names.length === 0
      ? { zh: `没有署名，写于 ${moment(since)}`, en: `nobody's name is on it, written ${moment(since)}` }
      : { zh: names.map(({ zh }) => zh).join("；"), en: names.map(({ en }) => en).join("; ") };
  return new Refusal(
    {
      zh: `\`${path}\` 被占着：有 \`${path}.lock\`（${who.zh}）；什么都没有写`,
      en: `\`${path}\` is held: \`${path}.lock\` stands (${who.en}); nothing was written`,
    },
    holders.some(({ alive }) => alive === true)
      ? {
          zh: "等它做完再运行；总不放开的，`duban doctor` 说明是谁",
          en: "run it again when that one is done; if it never lets go, `duban doctor` says who it is",
        }
      : names.length === 0
        ? {
            zh: `确认没有程序在写，删掉 \`${path}.lock\`，再运行`,
            en: `make sure that nothing is writing, delete \`${path}.lock\`, then run it again`,
          }
        : {
            zh: "`duban doctor` 说明来由，`duban doctor --clear` 了结后再运行",
            en: "`duban doctor` explains it, `duban doctor --clear` settles it; then run it again",
          },
    3,
  );
}
