import type { Breach, Rule } from "./rule.ts";
import { bareName, bodyFinder, cityOf, knownNames } from "./shared/body-names.ts";
import { nearest } from "./shared/nearest.ts";
import { everyText, type Words } from "./shared/texts.ts";

/** Fields that people write sentences in; a unit's own names and what is quoted from a source are not among them. */
const prose = new Set(
  "title text notes product leader post chair next reason method finding cause scope words".split(" "),
);
const quoted = new Set(["source", "paper", "deadline", "aliases"]);

function isProse({ file, path }: Words): boolean {
  if (file.startsWith("units/") || path.some((key) => quoted.has(String(key)))) return false;
  return prose.has(String(path.findLast((key) => typeof key === "string")));
}

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

const rule: Rule = {
  id: "unit-name-in-text",
  severity: "warning",
  about: { zh: "文字里写到的本市单位都已登记", en: "bodies of the city that texts name are on file" },
  why: {
    zh: "名称写错或没有登记，按单位汇总、派函时就找不到它",
    en: "under a wrong or unknown name a unit is missed when work is listed or letters are sent by unit",
  },
  check(ledger) {
    const { registry } = ledger;
    const city = cityOf(registry);
    const known = knownNames(registry, city);
    const longestFirst = [...known].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).map(escaped);
    const taken = new RegExp(longestFirst.length > 0 ? longestFirst.join("|") : "(?!)", "gu");
    const namesIn = bodyFinder(city);
    const bareOf = (name: string): string => bareName(name, city);
    const bares = new Set([...known].map(bareOf));
    const found = new Map<string, { readonly name: string; readonly words: Words[] }>();
    for (const words of everyText(ledger)) {
      if (!words.text.includes("市") || !isProse(words)) continue;
      for (const name of namesIn(words.text.replace(taken, "\n"))) {
        const same = found.get(bareOf(name));
        if (same) same.words.push(words);
        else found.set(bareOf(name), { name, words: [words] });
      }
    }
    return [...found].flatMap(([bare, { name, words }]): readonly Breach[] => {
      const [first, ...others] = words;
      if (first === undefined) return [];
      const meant = nearest(bare, bares);
      const near = meant === null ? null : `${name.slice(0, -bare.length)}${meant}`;
      const more = {
        zh: others.length > 0 ? `（另有${others.length}处）` : "",
        en: others.length > 0 ? ` (and in ${others.length} more places)` : "",
      };
      return [
        {
          file: first.file,
          path: first.path,
          what: {
            zh: `写到的单位 \`${name}\` 没有登记${more.zh}`,
            en: `no unit is called \`${name}\`${more.en}`,
          },
          fix: {
            zh: `${near ? `是 \`${near}\` 的，改用这个名称；` : ""}确有这个单位，在 \`units/\` 登记，或把它加进某个单位的 \`short\`、\`aliases\``,
            en: `${near ? `write \`${near}\` if that is meant; ` : ""}add the unit to \`units/\`, or the name to the \`short\` or \`aliases\` of one`,
          },
        },
      ];
    });
  },
};
export default rule;
