import type { Ledger } from "../../../derive/ledger.ts";
import { plainName } from "../../../intake/match.ts";
import { type Answers, type LineAnswers, paperTyped, type UnitAnswer } from "../../../intake/proposal.ts";
import type { Day } from "../../../model/day.ts";
import { Refusal } from "../../../model/refusal.ts";
import type { Call, Opened } from "../../command.ts";
import { dayNamed } from "../day-words.ts";
import { findLine, findUnit } from "../find.ts";
import { given } from "../given.ts";

const none = new Set(["none", "无", "不属于"]);

const lineNamed = (ledger: Ledger, word: string): string | null =>
  none.has(word) ? null : findLine(ledger, word).id;

/** `--line qiye` for all, `--line 二、空间布局=qiye` for a section, `none` for no line; several times. */
function linesSaid(ledger: Ledger, typed: readonly string[]): LineAnswers {
  const said = typed.map((each) => {
    const at = each.lastIndexOf("=");
    return {
      words: at < 0 ? null : each.slice(0, at).trim(),
      line: lineNamed(ledger, each.slice(at + 1).trim()),
    };
  });
  return {
    otherwise: said.find(({ words }) => words === null)?.line,
    sections: said.flatMap(({ words, line }) => (words === null ? [] : [{ words, line }])),
  };
}

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

/** Whether a unit goes by a word. */
const isKnown = ({ units }: Ledger, word: string): boolean =>
  units.has(word) ||
  [...units.values()].some(
    ({ name, short = [], aliases = [] }) =>
      name === word || short.includes(word) || aliases.some((each) => each.name === word),
  );

function unitSaid(ledger: Ledger, typed: string, printed: readonly string[]): readonly [string, UnitAnswer] {
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
  if (id !== undefined && ledger.units.has(id)) throw taken(id, ledger.units.get(id)?.name ?? id);
  if (word === "new" || id !== undefined) return [plainName(name), { is: "new", id: id ?? null }];
  if (!isKnown(ledger, word) && printed.includes(plainName(word)))
    return [plainName(name), { is: "name", name: word }];
  return [plainName(name), { is: "unit", unit: findUnit(ledger, word) }];
}

/** `3,5-7` as numbers of rows. */
function rowsMeant(typed: readonly string[]): ReadonlySet<number> | null {
  if (typed.length === 0) return null;
  return new Set(
    typed.flatMap((each) => {
      const [, first, last] = /^(\d{1,4})(?:[-—~～至](\d{1,4}))?$/u.exec(each.trim()) ?? [];
      const [from, to] = [Number(first), Number(last ?? first)];
      if (first === undefined || to < from)
        throw new Refusal(
          { zh: `\`--only ${each}\` 不是第几项`, en: `\`--only ${each}\` is no number of an item` },
          {
            zh: "写提议里“项”一栏的序号，如 `--only 3,5-7`",
            en: "write numbers of the column `item`, as in `--only 3,5-7`",
          },
        );
      return Array.from({ length: to - from + 1 }, (_, n) => from + n);
    }),
  );
}

/** What a command line says of what a paper leaves open; `printed` are the names of units in it. */
export function answersOf(
  opened: Opened,
  call: Call,
  { printed, today }: { readonly printed: readonly string[]; readonly today: Day },
): Answers {
  const { ledger } = opened;
  const assigned = given(call, "assigned");
  const lead = given(call, "lead");
  const revises = given(call, "revises");
  const leading = given(call, "leads");
  const plain = printed.map(plainName);
  return {
    assigned: assigned === null ? null : dayNamed("assigned", assigned, { opened, on: today }).day,
    leading: leading === "first" || leading === "all" ? leading : null,
    lead: lead === null ? null : findUnit(ledger, lead),
    measures: given(call, "measures") !== "none",
    everywhere: given(call, "everywhere") !== "none",
    lines: linesSaid(ledger, call.list("line")),
    units: new Map(call.list("unit").map((each) => unitSaid(ledger, each, plain))),
    revises: revises === null ? null : paperTyped(revises),
    only: rowsMeant(call.list("only")),
  };
}
