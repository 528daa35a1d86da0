import type { Lang } from "../model/language.ts";
import { Refusal } from "../model/refusal.ts";
import type { World } from "../model/world.ts";

const langOf = (text: string): Lang | null =>
  /^zh\b|^zh_/i.test(text) ? "zh" : /^en\b|^en_/i.test(text) ? "en" : null;

/** The word after `--lang` in what was typed, before anything else is read: the help too speaks it. */
function typed(argv: readonly string[]): string | null {
  const end = argv.indexOf("--");
  const options = end < 0 ? argv : argv.slice(0, end);
  const joined = options.findLast((word) => word.startsWith("--lang="));
  if (joined) return joined.slice("--lang=".length);
  return options.includes("--lang") ? (options[options.lastIndexOf("--lang") + 1] ?? "") : null;
}

/** `--lang`, else `DUBAN_LANG`, else the locale; Chinese where the locale names neither language. */
export function chooseLanguage(argv: readonly string[], world: World): Lang {
  const given = typed(argv) ?? world.env("DUBAN_LANG");
  if (given) {
    const lang = langOf(given);
    if (lang) return lang;
    throw new Refusal(
      { zh: `没有 \`${given}\` 这种语言`, en: `there is no language \`${given}\`` },
      { zh: "写 zh 或 en", en: "write zh or en" },
    );
  }
  const locale = world.env("LC_ALL") || world.env("LC_MESSAGES") || world.env("LANG") || "";
  return langOf(locale) ?? "zh";
}
