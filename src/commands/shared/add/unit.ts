import { Refusal } from "../../../model/refusal.ts";
import { nearest } from "../../../source/nearest.ts";
import type { Call, Opened } from "../../command.ts";
import { findUnit } from "../find.ts";
import { given, unitsNamed } from "../given.ts";
import { idGiven, type Made, present } from "./made.ts";

/** A new unit; a name that somebody has, or nearly has, is refused with who that is. */
export function newUnit(opened: Opened, call: Call, name: string): Made {
  const { ledger } = opened;
  const known = [...ledger.units.values()].flatMap((unit) =>
    [unit.name, ...(unit.short ?? []), ...(unit.aliases ?? []).map((alias) => alias.name)].map((each) => ({
      unit,
      name: each,
    })),
  );
  const words = [name, ...call.list("short")];
  const taken = known.find((each) => words.includes(each.name));
  const near = nearest(
    name,
    known.map((each) => each.name),
  );
  const double =
    taken ?? (near !== null && !call.flag("new") ? known.find((each) => each.name === near) : undefined);
  if (double) {
    throw new Refusal(
      {
        zh: `已有单位 \`${double.unit.id}\`（${double.name}）${taken ? "" : "，名称相近"}`,
        en: `there is the unit \`${double.unit.id}\` (${double.name})${taken ? "" : ", whose name is near"}`,
      },
      taken
        ? {
            zh: "就用它；改名的，在它的 `aliases` 里写曾用名",
            en: "use it; if it was renamed, write its former name into `aliases`",
          }
        : {
            zh: "是同一个就用它；确是两个单位，加 `--new`",
            en: "use it if it is the same; if they are two, add `--new`",
          },
    );
  }
  const id = idGiven(call, { zh: "单位编号，用拼音", en: "the unit's id" });
  const parent = given(call, "parent");
  const supervised = given(call, "supervised-by");
  return {
    path: `units/${id}.yaml`,
    kind: "unit",
    record: present({
      id,
      name,
      short: call.list("short"),
      kind: given(call, "kind") ?? "department",
      level: given(call, "level") ?? "municipal",
      parent: parent === null ? undefined : findUnit(ledger, parent),
      supervisedBy: supervised === null ? undefined : findUnit(ledger, supervised),
      expands: unitsNamed(opened.ledger, call.list("expands")),
    }),
    name: { zh: `单位“${name}”（${id}）`, en: `unit ${name} (${id})` },
    notes: [],
    next: [`show ${id}`, "check"],
  };
}
