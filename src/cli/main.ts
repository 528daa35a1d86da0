import { version } from "duban:version";
import { CommanderError } from "commander";
import { commands } from "../commands/index.ts";
import type { Lang } from "../model/language.ts";
import { Refusal } from "../model/refusal.ts";
import type { World } from "../model/world.ts";
import { clean } from "../render/text/clean.ts";
import textRenderer from "../render/text.ts";
import { askFor } from "./ask.ts";
import { type Acting, callOf } from "./call.ts";
import { commandWord } from "./command-word.ts";
import { bugText, refusalText } from "./complaint.ts";
import { type Defaults, readDefaults, withDefaults, worldWith } from "./defaults.ts";
import { effected } from "./effects.ts";
import { chooseLanguage } from "./language.ts";
import { refuseThePast } from "./now-only.ts";
import { orderOf, writes } from "./order.ts";
import { draw, emit, frames, isTrial, type OutputWish, rendererFor, styleFor } from "./output.ts";
import { placed } from "./places.ts";
import { programOf, type Understood } from "./program.ts";
import { usageRefusal } from "./usage.ts";

/** 128 and the signal of Ctrl-C, as shells count it. */
const interrupted = 130;

async function carryOut(understood: Understood, defaults: Defaults, acting: Acting): Promise<number> {
  const { world, lang } = acting;
  const { command } = understood;
  const { options, format } = withDefaults(understood, defaults);
  refuseThePast(command, options["at"]);
  const answered = await askFor({ ...understood, options }, acting);
  if (answered === null) return interrupted;
  const { call, opened } = callOf(answered, acting);
  const trial = isTrial(command, call);
  const wish: OutputWish = {
    format: trial ? null : call.text("format"),
    preferred: format,
    output: trial ? null : call.text("output"),
    color: call.text("color"),
    lang,
  };
  const renderer = trial ? textRenderer : rendererFor(command, wish);
  const order = orderOf(answered, call);
  const resumed =
    writes(command) && !call.flag("dry-run")
      ? await (await import("./resume.ts")).resume({ call, world, order })
      : null;
  const outcome = resumed ?? (await command.run(call));
  const registry = await opened();
  const missing = outcome.missing ?? (registry ? (await import("./open.ts")).missingFiles(registry) : 0);
  const style = styleFor(world, { ...wish, output: null });
  const folder = registry?.folder ?? null;
  const made = await effected(outcome, { folder, call, world, order, lang, style });
  const { shown, checked } = placed(made, { world, registry, fromTop: renderer.fromTop === true });
  const office = registry?.ledger.registry.style?.record;
  const rendered = await draw(shown, { renderer, style: styleFor(world, wish, office), missing, checked });
  if (made.papers && !trial)
    await (await import("./papers.ts")).writePapers(made.papers, { world, wish, office, missing, checked });
  else emit(world, rendered, { output: wish.output, format: renderer.format });
  if (made.says && !call.flag("quiet")) world.stderr.write(`${clean(made.says[lang])}\n`);
  if (made.remarks?.length) world.stderr.write(await frames(made.remarks, style));
  return (outcome.report ?? outcome.papers) && missing > 0 ? Math.max(1, made.exit) : made.exit;
}

async function understandAndAct(
  argv: readonly string[],
  defaults: Defaults,
  acting: Acting,
): Promise<number> {
  const { world, lang } = acting;
  const understood: Understood[] = [];
  const word = commandWord(argv, world);
  if (word.is === "plug-in") return (await import("./plug-in.ts")).start(word, world, lang);
  const program = programOf({ lang, world, only: word.name, act: (each) => understood.push(each) });
  if (argv.length === 0) {
    program.outputHelp();
    return 0;
  }
  program.parse(word.argv, { from: "user" });
  const [first] = understood;
  return first ? carryOut(first, defaults, acting) : 0;
}

/** The version needs neither commander nor anybody's defaults. */
const isVersion = (word: string | undefined): boolean => word === "--version" || word === "-V";

/** Runs one command line and answers with its exit code; all printing goes through `world`. */
export async function main(argv: readonly string[], world: World): Promise<number> {
  let lang: Lang = "zh";
  try {
    if (argv.length === 1 && isVersion(argv[0])) {
      world.stdout.write(`${version}\n`);
      return 0;
    }
    if (argv[0] === "complete") return await (await import("./complete.ts")).complete(argv, world, commands);
    const defaults = await readDefaults(world, commands);
    const own = worldWith(defaults, world);
    lang = chooseLanguage(argv, own);
    return await understandAndAct(argv, defaults, { world: own, lang, problem: defaults.problem });
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
