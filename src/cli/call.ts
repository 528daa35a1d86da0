import { announced } from "duban:calendar";
import { resolve } from "node:path";
import type { Call, Opened, Surroundings } from "../commands/command.ts";
import { addWorkdays, workingCalendar } from "../derive/working-days.ts";
import type { Lang } from "../model/language.ts";
import type { World } from "../model/world.ts";
import { colourLevel } from "./output.ts";
import type { Understood } from "./program.ts";
import { todayOf } from "./today.ts";

/** The name under which commander keeps an option: `as-of` -> `asOf`. */
export const camel = (name: string): string =>
  name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

function surroundings(world: World): Surroundings {
  const whole = (path: string): string => resolve(world.cwd, path);
  return {
    whole,
    kindOf: (path) => world.kindOf(whole(path)),
    text: (path) =>
      world.kindOf(whole(path)) === "file" ? new TextDecoder().decode(world.readFile(whole(path))) : null,
  };
}

/** A command's view of what was typed. `opened` remembers the registry, so that it is read once. */
export function callOf(
  { args, options }: Understood,
  world: World,
  lang: Lang,
): { readonly call: Call; readonly opened: () => Promise<Opened> | null } {
  const memory: { opened?: Promise<Opened> } = {};
  const text = (option: string): string | null => {
    const value = options[camel(option)];
    return typeof value === "string" ? value : null;
  };
  const open = async (): Promise<Opened> => {
    const { openRegistry } = await import("./open.ts");
    return openRegistry(world, {
      dir: text("dir"),
      id: text("registry"),
      asOf: text("as-of") ?? text("today"),
      lang,
    });
  };
  const call: Call = {
    args,
    lang,
    text,
    flag: (option) => options[camel(option)] === true,
    list: (option) => {
      const value = options[camel(option)];
      return Array.isArray(value) ? value.map(String) : [];
    },
    open: () => {
      memory.opened ??= open();
      return memory.opened;
    },
    addWorkdays: (from, count) => addWorkdays(workingCalendar(announced, []), from, count),
    today: () => todayOf(world, { timezone: "Asia/Shanghai", ownDay: null }),
    stdin: () => world.readStdin(),
    around: surroundings(world),
    observe: async () => {
      const { observe } = await import("./observe.ts");
      const colour = colourLevel(world, text("color"), world.stdout.columns !== null) > 0;
      return observe(world, { dir: text("dir"), id: text("registry"), colour });
    },
  };
  return { call, opened: () => memory.opened ?? null };
}
