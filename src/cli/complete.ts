import type { Command } from "../commands/command.ts";
import type { World } from "../model/world.ts";
import { oneLine } from "../render/text/clean.ts";
import { type Offer, offerFor } from "./complete/candidates.ts";
import { wantedOf } from "./complete/wanted.ts";
import { readDefaults, worldWith } from "./defaults.ts";
import { chooseLanguage } from "./language.ts";

/** How a shell asks: `complete --shell bash [--empty] -- words…`, the last word being the one at the cursor. */
function asked(argv: readonly string[]): { readonly shell: string; readonly words: readonly string[] } {
  const end = argv.indexOf("--");
  const [options, typed] = end < 0 ? [argv, []] : [argv.slice(0, end), argv.slice(end + 1)];
  return {
    shell: options[options.indexOf("--shell") + 1] ?? "",
    words: options.includes("--empty") ? [...typed, ""] : typed,
  };
}

function linesOf(
  offer: Offer,
  { bash, lang }: { readonly bash: boolean; readonly lang: "zh" | "en" },
): string {
  if (typeof offer === "string") return `:${offer}\n`;
  // bash replaces only what stands behind an equals sign.
  return offer
    .map(({ value, about }) => {
      const shown = bash ? value.replace(/^--[\w-]+=/, "") : value;
      return about[lang] === "" ? `${shown}\n` : `${shown}\t${oneLine(about[lang])}\n`;
    })
    .join("");
}

/**
 * Answers a shell (the commands come with the call: an import of them from here would slow every start down): one candidate a line, its meaning behind a tab, or `:files` or `:folders` for what the shell knows
 * itself. Says nothing and ends with 0 whatever goes wrong: a key press is no place for a complaint.
 */
export async function complete(
  argv: readonly string[],
  world: World,
  commands: readonly Command[],
): Promise<number> {
  try {
    const { shell, words } = asked(argv);
    const own = worldWith(await readDefaults(world, commands), world);
    const offer = offerFor(wantedOf(words, commands), own, commands);
    world.stdout.write(linesOf(offer, { bash: shell === "bash", lang: chooseLanguage([], own) }));
  } catch {}
  return 0;
}
