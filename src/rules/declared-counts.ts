import type { Text } from "../model/language.ts";
import type { Breach, Rule } from "./rule.ts";
import { hasUnreadable } from "./shared/stems.ts";

interface Declared {
  readonly key: "lines" | "measures";
  readonly noun: Text;
  readonly where: Text;
}

const kinds: readonly Declared[] = [
  { key: "lines", noun: { zh: "条行动", en: "lines" }, where: { zh: "`lines/` 里", en: "in `lines/`" } },
  {
    key: "measures",
    noun: { zh: "条措施", en: "measures" },
    where: { zh: "各行动的 `measures` 里", en: "in the lines' `measures`" },
  },
];

const rule: Rule = {
  id: "declared-counts",
  severity: "error",
  about: { zh: "行动数、措施数与文件宣布的一致", en: "as many lines and measures as the paper declares" },
  why: {
    zh: "宣布七大行动、25条措施，账上少一条就有一条没人抓",
    en: "where the paper declares 25 measures and 24 are on file, nobody answers for one",
  },
  absence: true,
  check({ registry, programme }) {
    if (hasUnreadable(registry, "lines")) return [];
    const recorded = {
      lines: registry.lines.length,
      measures: registry.lines.reduce((sum, { record }) => sum + (record.measures?.length ?? 0), 0),
    };
    return kinds.flatMap(({ key, noun, where }): readonly Breach[] => {
      const declared = programme.declares?.[key];
      if (declared === undefined || declared === recorded[key]) return [];
      return [
        {
          file: registry.programme.file,
          path: ["declares", key],
          what: {
            zh: `宣布 \`${declared}\` ${noun.zh}，${where.zh}登记了 \`${recorded[key]}\` 条`,
            en: `\`${declared}\` ${noun.en} are declared, \`${recorded[key]}\` are recorded ${where.en}`,
          },
          fix: {
            zh: `对照文件补齐或删去多的；宣布数写错的，改 \`declares.${key}\``,
            en: `compare with the paper and add or remove; where the declared count is wrong, mend \`declares.${key}\``,
          },
        },
      ];
    });
  },
};
export default rule;
