import type { Call } from "../commands/command.ts";
import type { Text } from "../model/language.ts";
import { type Leftover, remainderOf } from "../model/leftover.ts";
import type { Outcome } from "../model/outcome.ts";
import { Refusal } from "../model/refusal.ts";
import type { World } from "../model/world.ts";
import { findRegistry } from "./find-registry.ts";
import { listWords } from "./list-words.ts";

const doings: Readonly<Record<ReturnType<typeof remainderOf>, Text>> = {
  half: { zh: "接着写完", en: "ended" },
  all: { zh: "已写完，只清掉记号", en: "was complete; only its mark taken away" },
  nothing: { zh: "没有写，清掉锁", en: "nothing was written; locks taken away" },
  stuck: {
    zh: "写了一部分、接不上，只清掉锁",
    en: "a part is written and cannot be ended; only locks taken away",
  },
};

/** A line for each: what was or is to be done, and to which files. */
const lines = (settles: readonly Leftover[], lang: "zh" | "en"): string =>
  settles
    .map((left) => {
      const files = left.files.map(({ path }) => path).join(lang === "zh" ? "、" : ", ");
      const command = left.order?.command ?? left.note;
      return `  ${command} — ${doings[remainderOf(left)][lang]}${files && (lang === "zh" ? `：${files}` : `: ${files}`)}`;
    })
    .join("\n");

const unasked = (): Refusal =>
  new Refusal(
    { zh: "这里没有终端可问，没有动", en: "there is no terminal to ask at; nothing was touched" },
    {
      zh: "`duban doctor` 看要了结什么，再用 `duban doctor --clear --yes`",
      en: "`duban doctor` shows what would be settled; then `duban doctor --clear --yes`",
    },
  );

async function agreed(settles: readonly Leftover[], call: Call, world: World): Promise<boolean> {
  if (call.flag("yes")) return true;
  if (!call.flag("input") || !world.interactive()) throw unasked();
  const { lang } = call;
  const answer = await world.ask({
    words: `${lang === "zh" ? "了结这些？" : "Settle these?"}\n${lines(settles, lang)}`,
    suggested: "no",
    choices: [
      { value: "no", label: lang === "zh" ? "不动" : "no" },
      { value: "yes", label: lang === "zh" ? "了结" : "yes" },
    ],
    list: listWords(lang),
    wrong: () => null,
  });
  return answer === "yes";
}

/** Settles what dead processes left, once it is agreed to. */
export async function settle(outcome: Outcome, call: Call, world: World): Promise<Outcome> {
  const settles = outcome.settles ?? [];
  if (settles.length === 0)
    return { ...outcome, says: { zh: "没有能在这里了结的。", en: "There is nothing to be settled here." } };
  if (!(await agreed(settles, call, world)))
    return { ...outcome, says: { zh: "没有动。", en: "Nothing was touched." } };
  const folder = findRegistry(world, { dir: call.text("dir"), id: call.text("registry") });
  for (const { note } of settles) await world.settle(folder, note);
  return {
    ...outcome,
    says: { zh: `了结了：\n${lines(settles, "zh")}`, en: `Settled:\n${lines(settles, "en")}` },
  };
}
