import { announced } from "duban:calendar";
import { CommanderError } from "commander";
import type { Call, Opened } from "../commands/command.ts";
import { addWorkdays, workingCalendar } from "../derive/working-days.ts";
import type { Lang } from "../model/language.ts";
import { Refusal } from "../model/refusal.ts";
import type { World } from "../model/world.ts";
import { bugText, refusalText } from "./complaint.ts";
import { chooseLanguage } from "./language.ts";
import { draw, emit, type OutputWish, rendererFor, styleFor } from "./output.ts";
import { programOf, type Understood } from "./program.ts";
import { todayOf } from "./today.ts";
import { usageRefusal } from "./usage.ts";

const camel = (name: string): string =>
  name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** A command's view of what was typed. `opened` remembers the registry, so that it is read once. */
function callOf(
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
  };
  return { call, opened: () => memory.opened ?? null };
}

async function carryOut(understood: Understood, world: World, lang: Lang): Promise<number> {
  const { call, opened } = callOf(understood, world, lang);
  const wish: OutputWish = {
    format: call.text("format"),
    output: call.text("output"),
    color: call.text("color"),
    lang,
  };
  const renderer = rendererFor(understood.command, wish);
  const outcome = await understood.command.run(call);
  const registry = await opened();
  const missing = registry ? (await import("./open.ts")).missingFiles(registry) : 0;
  const rendered = await draw(outcome, { renderer, style: styleFor(world, wish), missing });
  emit(world, rendered, wish.output);
  return outcome.report && missing > 0 ? Math.max(1, outcome.exit) : outcome.exit;
}

async function understandAndAct(argv: readonly string[], world: World, lang: Lang): Promise<number> {
  const understood: Understood[] = [];
  const program = programOf({ lang, world, act: (each) => understood.push(each) });
  if (argv.length === 0) {
    program.outputHelp();
    return 0;
  }
  program.parse(argv, { from: "user" });
  const [first] = understood;
  return first ? carryOut(first, world, lang) : 0;
}

/** Runs one command line and answers with its exit code; all printing goes through `world`. */
export async function main(argv: readonly string[], world: World): Promise<number> {
  let lang: Lang = "zh";
  try {
    lang = chooseLanguage(argv, world);
    return await understandAndAct(argv, world, lang);
  } catch (cause) {
    if (cause instanceof CommanderError && cause.exitCode === 0) return 0;
    const refusal = cause instanceof CommanderError ? usageRefusal(cause) : cause;
    if (refusal instanceof Refusal) {
      world.stderr.write(refusalText(refusal, lang));
      return refusal.exit;
    }
    if (cause instanceof Error && cause.name === "ClosedPipe") throw cause;
    world.stderr.write(bugText(cause, lang));
    return 70;
  }
}
