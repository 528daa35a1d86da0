import type { Lang } from "../model/language.ts";
import type { Asked } from "../model/world.ts";

const words: Readonly<Record<Lang, Asked["list"]>> = {
  zh: {
    typing: "查找：",
    keys: "↑↓ 选 • 回车 定 • 打字 查找 • Esc 不做了",
    unmatched: "没有对得上的，改几个字再选",
  },
  en: {
    typing: "Search: ",
    keys: "↑↓ to choose • Enter to take • type to search • Esc to leave",
    unmatched: "nothing fits: change what you typed",
  },
};

/** What a list on a terminal says of itself. */
export const listWords = (lang: Lang): Asked["list"] => words[lang];
