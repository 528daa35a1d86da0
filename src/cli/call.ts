import { announced } from "duban:calendar";
import { resolve } from "node:path";
import type { Call, Opened } from "../commands/command.ts";
import { addWorkdays, workingCalendar } from "../derive/working-days.ts";
import type { Lang } from "../model/language.ts";
import type { Refusal } from "../model/refusal.ts";
import type { Surroundings } from "../model/surroundings.ts";
import type { World } from "../model/world.ts";
import { bytesOf } from "./bytes.ts";
import { optionKey } from "./option-key.ts";
import { colourLevel } from "./output.ts";
import type { Understood } from "./program.ts";
import { todayOf } from "./today.ts";

/** What a command line is acted on with. */
export interface Acting {
  readonly world: World;
  readonly lang: Lang;
  /** What is wrong with the user's defaults file, for `doctor`; null where nothing is. */
  readonly problem: Refusal | null;
}

function surroundings(world: World): Surroundings {
  const whole = (path: string): string => resolve(world.cwd, path);
  return {
    whole,
    kindOf: (path) => world.kindOf(whole(path)),
    text: (path) =>
      world.kindOf(whole(path)) === "file" ? new TextDecoder().decode(world.readFile(whole(path))) : null,
    bytes: (path, atMost) => bytesOf(world, whole(path), atMost),
    namesIn: (path) => world.namesIn(whole(path)),
  };
}

/** A command's view of what was typed. `opened` remembers the registry, so that it is read once. */
export function callOf(
  { args, options }: Understood,
  { world, lang, problem }: Acting,
): { readonly call: Call; readonly opened: () => Promise<Opened> | null } {
  const memory: { opened?: Promise<Opened> } = {};
  const text = (option: string): string | null => {
    const value = options[optionKey(option)];
    return typeof value === "string" ? value : null;
  };
  const open = async (): Promise<Opened> => {
    const { openRegistry } = await import("./open.ts");
    return openRegistry(world, {
      dir: text("dir"),
      id: text("registry"),
      asOf: text("as-of") ?? text("today"),
      at: text("at"),
      lang,
    });
  };
  const call: Call = {
    args,
    lang,
    text,
    flag: (option) => options[optionKey(option)] === true,
    denied: (option) => options[optionKey(option)] === false,
    list: (option) => {
      const value = options[optionKey(option)];
      return Array.isArray(value) ? value.map(String) : [];
    },
    open: () => {
      memory.opened ??= open();
      return memory.opened;
    },
    openIfAny: async () => {
      const { standsAny } = await import("./find-registry.ts");
      return standsAny(world, text("dir")) ? call.open() : null;
    },
    compare: async (what) => {
      const { compare } = await import("./compare.ts");
      return compare(world, { dir: text("dir"), id: text("registry"), lang }, what);
    },
    addWorkdays: (from, count) => addWorkdays(workingCalendar(announced, []), from, count),
    today: () => todayOf(world, { timezone: "Asia/Shanghai", ownDay: null }),
    stdin: () => world.readStdin(),
    newId: (taken) => {
      for (;;) {
        const id = world.randomId();
        if (!taken.has(id)) return id;
      }
    },
    around: surroundings(world),
    observe: async () => {
      const { observe } = await import("./observe.ts");
      const colour = colourLevel(world, text("color"), world.stdout.columns !== null) > 0;
      return observe(world, { dir: text("dir"), id: text("registry"), colour, problem });
    },
  };
  return { call, opened: () => memory.opened ?? null };
}
