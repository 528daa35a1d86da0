import type { Ledger } from "../../../derive/ledger.ts";
import { plainName } from "../../../intake/match.ts";
import type { UnitAnswer } from "../../../intake/proposal.ts";
import { Refusal } from "../../../model/refusal.ts";
import { findUnit } from "../find.ts";

const badUnit = (typed: string): Refusal =>
  new Refusal(
    {
      zh: `\`--unit ${typed}\` 没有写明哪个名称是谁`,
      en: `\`--unit ${typed}\` does not say whose name it is`,
    },
    {
      zh: "写成 `--unit 市发改委=fagai`（已登记的单位）、`--unit 市发改委=new`（新单位，编号自定的写 `new:fagai`），或 `--unit 市发改委=市发展改革委`（文件里的另一个名称）",
      en: "write `--unit NAME=id` for a unit on file, `--unit NAME=new` for a new one (`new:id` with an id of your own), or `--unit NAME=OTHER` for another name of the paper",
    },
  );

const taken = (id: string, name: string): Refusal =>
  new Refusal(
    { zh: `编号 \`${id}\` 已经是 ${name} 的`, en: `the id \`${id}\` is that of ${name} already` },
    {
      zh: "是同一个单位就不写 `new:`；不是的换一个编号",
      en: "leave `new:` out if it is the same unit; else choose another id",
    },
  );

const known = (ledger: Ledger, name: string): Refusal => {
  const id = findUnit(ledger, name);
  return new Refusal(
    { zh: `\`${name}\` 就是已登记的单位 \`${id}\``, en: `\`${name}\` is the unit \`${id}\` on file` },
    {
      zh: `去掉这个 \`--unit\`；不止一个单位叫这个名称的，写是哪一个：\`--unit ${name}=${id}\``,
      en: `leave this \`--unit\` out; where several units bear the name, say which: \`--unit ${name}=${id}\``,
    },
  );
};

/** Whether a unit goes by a word. */
const isKnown = ({ units }: Ledger, word: string): boolean =>
  units.has(word) ||
  [...units.values()].some(
    ({ name, short = [], aliases = [] }) =>
      name === word || short.includes(word) || aliases.some((each) => each.name === word),
  );

export function unitSaid(
  ledger: Ledger,
  typed: string,
  printed: readonly string[],
): readonly [string, UnitAnswer] {
  const at = typed.lastIndexOf("=");
  const [name, word] = [typed.slice(0, at).trim(), typed.slice(at + 1).trim()];
  if (at < 0 || name === "" || word === "") throw badUnit(typed);
  if (!printed.includes(plainName(name)))
    throw new Refusal(
      { zh: `文件里没有单位 \`${name}\``, en: `the paper names no unit \`${name}\`` },
      {
        zh: "照文件里写的名称写；不加 `--unit` 运行一次，单位表里有",
        en: "write the name as it is printed; run it without `--unit` to see them all",
      },
    );
  const [, id] = /^new(?::([a-z][a-z0-9]*(?:-[a-z0-9]+)*))?$/.exec(word) ?? [];
  const isNew = word === "new" || id !== undefined;
  if (isNew && isKnown(ledger, name)) throw known(ledger, name);
  if (id !== undefined && ledger.units.has(id)) throw taken(id, ledger.units.get(id)?.name ?? id);
  if (isNew) return [plainName(name), { is: "new", id: id ?? null }];
  if (!isKnown(ledger, word) && printed.includes(plainName(word)))
    return [plainName(name), { is: "name", name: word }];
  return [plainName(name), { is: "unit", unit: findUnit(ledger, word) }];
}
