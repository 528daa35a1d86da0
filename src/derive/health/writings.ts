import type { Text } from "../../model/language.ts";
import { type Holder, type LeftFile, type Leftover, remainderOf } from "../../model/leftover.ts";
import { type Check, isRead, type Observed } from "./observed.ts";

const title: Text = { zh: "没写完的", en: "unfinished writing" };
const expected: Text = { zh: "没有", en: "none" };
const why: Text = {
  zh: "留着锁，别人就写不了这些文件；只写了一部分的，几个文件互相对不上",
  en: "while the locks stand nobody can write these files, and files of which a part is written do not agree",
};

const states: Readonly<Record<LeftFile["state"], Text>> = {
  placed: { zh: "已经写好", en: "in place" },
  prepared: { zh: "新内容在 .lock 里备好，还没换上", en: "new text ready in its .lock, not in place" },
  old: { zh: "还是原样", en: "as it was" },
  other: { zh: "后来被别人改过，没有写", en: "changed since by others, not written" },
};

const lifeOf = ({ alive }: Holder): Text =>
  alive === null
    ? { zh: "在别的机器上，看不到是否还在运行", en: "on another machine, and whether it runs cannot be seen" }
    : alive
      ? { zh: "还在运行", en: "still running" }
      : { zh: "已经不在了", en: "no longer running" };

function observedOf({ order, holder, files }: Leftover): Text {
  const { pid, host, since } = holder;
  const life = lifeOf(holder);
  const lines = (lang: "zh" | "en", colon: string): string =>
    files
      .map(({ path, state, locked }) => {
        const lock = locked ? (lang === "zh" ? `（有 ${path}.lock）` : ` (${path}.lock stands)`) : "";
        return `\n${path}${colon}${states[state][lang]}${lock}`;
      })
      .join("");
  const command = order ? `\`duban ${order.command}\`` : null;
  return {
    zh: `${command ?? "刚开头，还没占文件"}：${host} 上的进程 ${pid}，从 ${since} 起，${life.zh}${lines("zh", "：")}`,
    en: `${command ?? "just begun, no file held"}: process ${pid} on ${host}, since ${since}, ${life.en}${lines("en", ": ")}`,
  };
}

function fixOf(left: Leftover): Text {
  const { holder, files, note } = left;
  if (holder.alive) return { zh: "等它做完", en: "wait until it is done" };
  const locks = files.flatMap(({ path, locked }) => (locked ? [`${path}.lock`] : []));
  if (holder.alive === null)
    return {
      zh: `到 ${holder.host} 上 \`duban doctor --clear\`；那台机器已不用的，在登记簿里删掉 ${[...locks, note].join(" ")}`,
      en: `\`duban doctor --clear\` on ${holder.host}; if that machine is gone, delete ${[...locks, note].join(" ")} in the registry`,
    };
  switch (remainderOf(left)) {
    case "half":
      return {
        zh: "`duban doctor --clear` 接着写完；要放弃，先用 git 退回已写的再 --clear",
        en: "`duban doctor --clear` ends it; to give it up, take back with git what is in place, then --clear",
      };
    case "stuck":
      return {
        zh: "`git diff` 看已写的，该退回的退回；`duban doctor --clear` 只清掉锁",
        en: "`git diff` shows what is in place, take it back if need be; `duban doctor --clear` takes only the locks away",
      };
    case "nothing":
      return {
        zh: "`duban doctor --clear` 清掉，再运行那条命令",
        en: "`duban doctor --clear` takes it away; then run that command again",
      };
    case "all":
      return {
        zh: "`duban doctor --clear` 清掉；已经写好的不用再写",
        en: "`duban doctor --clear` takes it away; nothing need be written again",
      };
  }
}

/** What was begun in the registry and not ended; one that is at it this moment is no fault. */
export function writings({ registry: seen }: Observed): readonly Check[] {
  if (!isRead(seen)) return [];
  const check = { name: "unfinished-writing", title, expected, why } as const;
  if (seen.writings.length === 0) return [{ ...check, state: "ok", observed: expected, fix: null }];
  return seen.writings.map((left) => ({
    ...check,
    state: left.holder.alive ? "ok" : "warning",
    observed: observedOf(left),
    fix: fixOf(left),
  }));
}
