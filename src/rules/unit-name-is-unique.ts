import { addDays } from "../model/day.ts";
import type { KeyPath } from "../model/diagnostic.ts";
import type { Unit } from "../model/records.ts";
import type { Filed } from "../model/registry.ts";
import type { Breach, Rule } from "./rule.ts";

/** A name of a unit with the days on which it is valid, both included; an open side is the first or last day there is. */
interface Named {
  readonly file: string;
  readonly path: KeyPath;
  readonly unit: string;
  readonly name: string;
  readonly from: string;
  readonly until: string;
}

const [first, last] = ["0001-01-01", "9999-12-31"];

function namesOf({ file, record: unit }: Filed<Unit>): readonly Named[] {
  const aliases = unit.aliases ?? [];
  const ends = aliases.flatMap(({ until }) => (until && until < last ? [addDays(until, 1)] : []));
  const now = { file, unit: unit.id, from: ends.sort().at(-1) ?? first, until: last };
  return [
    { ...now, path: ["name"], name: unit.name },
    ...(unit.short ?? []).map((name, index) => ({ ...now, path: ["short", index], name })),
    ...aliases.map(({ name, from = first, until = last }, index) => ({
      file,
      unit: unit.id,
      path: ["aliases", index, "name"],
      name,
      from,
      until,
    })),
  ];
}

const overlap = (a: Named, b: Named): boolean => a.from <= b.until && b.from <= a.until;

const rule: Rule = {
  id: "unit-name-is-unique",
  severity: "error",
  about: { zh: "同一时间没有两个单位同名", en: "no two units have one name at the same time" },
  why: {
    zh: "导入方案、填报表时按名称认单位，同名的就会派错人",
    en: "plans and returns name units by their names; with one name for two, work goes to the wrong one",
  },
  check({ registry }) {
    const known = new Map<string, Named[]>();
    return registry.units.flatMap(namesOf).flatMap((each): readonly Breach[] => {
      const key = each.name.normalize("NFKC").toLowerCase();
      const same = known.get(key) ?? [];
      const other = same.find((one) => one.unit !== each.unit && overlap(one, each));
      known.set(key, [...same, each]);
      if (other === undefined) return [];
      return [
        {
          file: each.file,
          path: each.path,
          what: {
            zh: `\`${each.name}\` 同时也是单位 \`${other.unit}\` 的名称`,
            en: `\`${each.name}\` is a name of unit \`${other.unit}\` at the same time`,
          },
          fix: {
            zh: `是同一个单位就只留一个文件；是两个单位就各写全称；改了名的，在 \`aliases\` 里写明 \`until\``,
            en: "keep one file where they are one unit; write full names where they are two; where one was renamed, write the `until` of its alias",
          },
        },
      ];
    });
  },
};
export default rule;
