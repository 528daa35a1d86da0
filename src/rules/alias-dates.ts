import type { Unit } from "../model/records.ts";
import type { Filed } from "../model/registry.ts";
import type { Breach, Rule } from "./rule.ts";

type Alias = NonNullable<Unit["aliases"]>[number];

function ofAlias({ file, record }: Filed<Unit>, alias: Alias, index: number): readonly Breach[] {
  const { name, from, until } = alias;
  if (from && until && from > until) {
    return [
      {
        file,
        path: ["aliases", index, "until"],
        what: {
          zh: `曾用名 \`${name}\` 的停用日 \`${until}\` 早于启用日 \`${from}\``,
          en: `the former name \`${name}\` ends on \`${until}\`, before it begins on \`${from}\``,
        },
        fix: {
          zh: "核对更名的文件，改正 `from` 或 `until`",
          en: "look up the paper on the renaming and mend `from` or `until`",
        },
      },
    ];
  }
  if (from && !until) {
    return [
      {
        file,
        path: ["aliases", index, "from"],
        severity: "warning",
        what: {
          zh: `曾用名 \`${name}\` 从 \`${from}\` 起用，没有写停用日`,
          en: `the former name \`${name}\` begins on \`${from}\` and has no last day`,
        },
        fix: {
          zh: `写上停用日 \`until\`，即改用“${record.name}”的前一天`,
          en: `write \`until\`: the day before “${record.name}” came into use`,
        },
      },
    ];
  }
  return [];
}

/** Pairs of former names that are valid on the same day; those without a last day or turned round are named already. */
function overlaps({ file, record }: Filed<Unit>): readonly Breach[] {
  const dated = (record.aliases ?? [])
    .map((alias, index) => ({ ...alias, index, begins: alias.from ?? "", ends: alias.until ?? "" }))
    .filter(({ begins, ends }) => ends !== "" && begins <= ends)
    .sort((a, b) => (a.begins < b.begins ? -1 : a.begins > b.begins ? 1 : a.index - b.index));
  return dated.flatMap((each, at): readonly Breach[] => {
    const before = dated.slice(0, at).find(({ ends }) => ends >= each.begins);
    if (before === undefined) return [];
    return [
      {
        file,
        path: ["aliases", each.index, each.from ? "from" : "until"],
        what: {
          zh: `曾用名 \`${each.name}\` 与 \`${before.name}\`（用到 \`${before.ends}\`）日期重叠`,
          en: `the former names \`${each.name}\` and \`${before.name}\` (until \`${before.ends}\`) overlap`,
        },
        fix: {
          zh: "让前一个的 `until` 正好是后一个 `from` 的前一天",
          en: "let the `until` of the earlier one be the day before the `from` of the later one",
        },
      },
    ];
  });
}

const rule: Rule = {
  id: "alias-dates",
  severity: "error",
  about: { zh: "曾用名的起止日期说得通", en: "the days of former names make sense" },
  why: {
    zh: "按当时的名称印报表，一天只能有一个名称",
    en: "reports print the name that was valid on a day, and on one day there is only one",
  },
  check: ({ registry }) =>
    registry.units.flatMap((filed) => [
      ...(filed.record.aliases ?? []).flatMap((alias, index) => ofAlias(filed, alias, index)),
      ...overlaps(filed),
    ]),
};
export default rule;
