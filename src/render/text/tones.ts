import type { ChalkInstance } from "chalk";
import type { Tone } from "../../model/report.ts";
import type { Style } from "../renderer.ts";

/** Colours a piece of cleaned text; without colour, returns it as it is. */
export type Paint = (tone: Tone | undefined, text: string) => string;

const colours: Readonly<Record<Exclude<Tone, "plain">, (chalk: ChalkInstance) => ChalkInstance>> = {
  strong: (chalk) => chalk.bold,
  quiet: (chalk) => chalk.dim,
  red: (chalk) => chalk.red,
  orange: (chalk) => (chalk.level > 1 ? chalk.ansi256(208) : chalk.magenta),
  yellow: (chalk) => chalk.yellow,
  blue: (chalk) => chalk.blueBright,
  green: (chalk) => chalk.green,
  grey: (chalk) => chalk.gray,
};

/** The one place where a tone becomes a colour. chalk is loaded only where there is colour. */
export async function painter(level: Style["colour"]): Promise<Paint> {
  if (level === 0) return (_tone, text) => text;
  const { Chalk } = await import("chalk");
  const chalk = new Chalk({ level });
  return (tone, text) => (tone === undefined || tone === "plain" ? text : colours[tone](chalk)(text));
}
