import { dirname, join, relative } from "node:path";
import type { Text } from "../model/language.ts";
import { driver } from "../model/merging.ts";
import type { Outcome } from "../model/outcome.ts";
import { Refusal } from "../model/refusal.ts";
import type { World } from "../model/world.ts";
import { type HookPlace, hookPlace } from "./hooks/place.ts";
import { checkedBy, hookText, namedInHook, ownName } from "./hooks/text.ts";
import { fromHere } from "./observe/from-here.ts";
import { attributesSay } from "./observe/repository.ts";

interface Where {
  readonly folder: string;
  readonly world: World;
}

const textAt = (world: World, path: string): string | null =>
  world.kindOf(path) === "file" ? new TextDecoder().decode(world.readFile(path)) : null;

const joined = (lines: readonly (Text | null)[]): Text => {
  const said = lines.filter((line) => line !== null);
  return { zh: said.map(({ zh }) => zh).join("\n"), en: said.map(({ en }) => en).join("\n") };
};

/** Sets the merge driver of this clone where the registry's attributes ask for it and there is none yet. */
function setDriver({ folder, world }: Where, { top, git }: HookPlace): Text | null {
  const config = (...args: readonly string[]) => world.printed(git, ["-C", top, "config", ...args]);
  if (!attributesSay(world, folder, /\smerge=duban(?:\s|$)/m)) return null;
  if (config("--get", driver.setting) !== null) return null;
  if (config(driver.setting, driver.value) === null) return null;
  return {
    zh: `git 合并进展记录时用 \`${driver.value}\`（${driver.setting}）`,
    en: `git merges files of progress with \`${driver.value}\` (${driver.setting})`,
  };
}

function install(where: Where): Outcome {
  const { folder, world } = where;
  const place = hookPlace(world, folder);
  const registry = namedInHook(relative(place.top, folder).replaceAll("\\", "/"));
  const standing = world.kindOf(place.hook) === null ? null : (textAt(world, place.hook) ?? "");
  const known = standing === null ? [] : checkedBy(standing);
  const own = join(dirname(place.hook), ownName);
  const isThere = known?.includes(registry) === true;
  if (!isThere)
    world.changeProgram({
      do: "place",
      path: place.hook,
      text: hookText([...(known ?? []), registry]),
      aside: known === null ? own : null,
    });
  const seen = (path: string): string => fromHere(world, path);
  const hook: Text = isThere
    ? { zh: `已经装好了：\`${seen(place.hook)}\``, en: `it is there already: \`${seen(place.hook)}\`` }
    : {
        zh: `提交前会检查登记簿 ${registry}：\`${seen(place.hook)}\``,
        en: `the registry ${registry} is checked before each commit: \`${seen(place.hook)}\``,
      };
  const kept: Text | null =
    world.kindOf(own) === null
      ? null
      : {
          zh: `自己的钩子留着，先运行它：\`${seen(own)}\``,
          en: `your own hook is kept and runs first: \`${seen(own)}\``,
        };
  const undo: Text = { zh: "拿掉：`duban hooks remove`", en: "to take it away: `duban hooks remove`" };
  return { says: joined([hook, kept, setDriver(where, place), undo]), exit: 0 };
}

function remove({ folder, world }: Where): Outcome {
  const { hook } = hookPlace(world, folder);
  if (checkedBy(textAt(world, hook) ?? "") === null)
    throw new Refusal(
      { zh: "这里没有 duban 装的钩子", en: "no hook of duban's stands here" },
      { zh: "`duban hooks install` 装一个", en: "`duban hooks install` puts one there" },
    );
  const back = join(dirname(hook), ownName);
  const hasOwn = world.kindOf(back) !== null;
  world.changeProgram({ do: "remove", path: hook, back });
  return {
    says: hasOwn
      ? { zh: "钩子拿掉了，自己原来的放回去了", en: "the hook is taken away, and your own is back" }
      : { zh: "钩子拿掉了", en: "the hook is taken away" },
    exit: 0,
  };
}

/** Puts duban's check before each commit of the repository around a registry, or takes it away; a person's own hook stays. */
export const changeHook = (step: "install" | "remove", where: Where): Outcome =>
  step === "install" ? install(where) : remove(where);
