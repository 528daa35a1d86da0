import type { Ledger } from "../../derive/ledger.ts";
import type { Addition, Change, NameFound, Proposal } from "../../intake/proposal.ts";
import type { Lang, Text } from "../../model/language.ts";
import type { Deadline } from "../../model/records.ts";
import { deadlineWords, everyWords, type Role, roles, roleWords } from "../../model/words.ts";
import { byWords } from "../parts/by-words.ts";
import { bracketed, joined } from "../parts/words.ts";

/** What a proposal is told with: the registry for its names, and the language. */
export interface Telling {
  readonly ledger: Ledger;
  readonly lang: Lang;
  readonly proposal: Proposal;
}

/** A unit's short name; that of one to be made is its own. */
export function nameOf({ ledger, proposal }: Telling, id: string): string {
  const unit = ledger.units.get(id) ?? proposal.fresh.find((each) => each.id === id);
  return unit?.short?.[0] ?? unit?.name ?? id;
}

export const namesOf = (telling: Telling, ids: readonly string[]): string =>
  joined(
    ids.map((id) => nameOf(telling, id)),
    telling.lang,
  );

/** Units that carry out every item and that a row does not print itself: they are told once, above. */
const toldAbove = ({ proposal }: Telling, { wanted }: Addition): ReadonlySet<string> =>
  new Set(
    proposal.read.everywhere.flatMap(({ name }) =>
      wanted.clause.includes(name) ? [] : (proposal.names.find((each) => each.name === name)?.unit ?? []),
    ),
  );

/** 责任：市教育局；配合：市财政局: every role but the lead's. */
export function othersOf(telling: Telling, addition: Addition): string {
  const above = toldAbove(telling, addition);
  const units = (role: Role) => (addition.units[role] ?? []).filter((id) => !above.has(id));
  return roles
    .filter((role) => role !== "lead" && units(role).length > 0)
    .map(
      (role) =>
        `${roleWords[role][telling.lang]}${telling.lang === "zh" ? "：" : ": "}${namesOf(telling, units(role))}`,
    )
    .join(telling.lang === "zh" ? "；" : "; ");
}

/** 1、3—5、9. */
export function runsOf(numbers: readonly number[]): string {
  const runs: (readonly [number, number])[] = [];
  for (const n of [...numbers].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && n === last[1] + 1) runs[runs.length - 1] = [last[0], n];
    else runs.push([n, n]);
  }
  const said = ([from, to]: readonly [number, number]): string =>
    from === to ? String(from) : to === from + 1 ? `${from}、${to}` : `${from}—${to}`;
  return runs.map(said).join("、");
}

/** 2026年6月底前 → 2026-06-30. */
export function deadlineSaid({ text, type, due, every, by, from }: Deadline, lang: Lang): string {
  if (type === "none") return `${text}${bracketed(lang === "zh" ? "缺时限" : "no day", lang)}`;
  const rhythm = every ? [everyWords[every][lang], ...(by ? [byWords(by, lang)] : [])].join(" ") : null;
  const span = due ? (from && from !== due ? `${from}—${due}` : due) : null;
  return `${text} → ${rhythm ?? span ?? deadlineWords[type][lang]}`;
}

const ways: Readonly<Record<NameFound["is"], Text>> = {
  exact: { zh: "已登记", en: "on file" },
  said: { zh: "按所答，名称记入简称", en: "as answered; the name is kept" },
  new: { zh: "新建", en: "new" },
  near: { zh: "相近，待定", en: "near: to be said" },
  several: { zh: "不止一个，待定", en: "several: to be said" },
};

/** How a name was matched; one that means a unit which is new by another name of the paper says so. */
export function wayOf({ is, unit }: NameFound, { lang, proposal }: Telling): string {
  const isFresh = proposal.fresh.some(({ id }) => id === unit);
  if (is === "exact" && isFresh) return lang === "zh" ? "同一新单位" : "the same new unit";
  return ways[is][lang];
}

const roleSaid = (role: Role, lang: Lang): string =>
  lang === "zh" ? `${roleWords[role].zh}单位` : roleWords[role].en;

/** What changes, and the entry that will say so. */
export function changeSaid(
  telling: Telling,
  change: Change,
): { readonly what: string; readonly entry: string } {
  const { lang } = telling;
  const zh = lang === "zh";
  const named = (ids: readonly string[]): string => namesOf(telling, ids) || (zh ? "无" : "none");
  switch (change.kind) {
    case "reassigned":
      return {
        what: `${roleSaid(change.role, lang)}${zh ? "：" : ": "}${named(change.from)} → ${named(change.to)}`,
        entry: zh ? "调整责任单位" : "reassigned",
      };
    case "extended":
      return {
        what: `${zh ? "时限：" : "deadline: "}${change.from} → ${change.to}`,
        entry: zh
          ? `申请延期、同意延期（第${change.nth}次）`
          : `extension ${change.nth}, requested and approved`,
      };
    case "adjusted":
      return {
        what: `${change.field}${zh ? "：" : ": "}${change.from} → ${change.to}`,
        entry: zh ? "调整目标" : "adjusted",
      };
  }
}
