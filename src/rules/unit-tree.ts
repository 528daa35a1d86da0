import type { Ledger } from "../derive/ledger.ts";
import type { Unit } from "../model/records.ts";
import type { Breach, Rule } from "./rule.ts";
import { cycles } from "./shared/cycles.ts";
import { stemOf } from "./shared/stems.ts";

const way = (ring: readonly string[]): string => [...ring, ring[0]].map((id) => `\`${id}\``).join(" → ");

/** One breach a ring, at the unit that it is told from. */
function ofRings(
  { registry, units }: Ledger,
  next: (unit: Unit) => readonly string[],
  breach: (ring: readonly string[], file: string, unit: Unit) => Breach,
): readonly Breach[] {
  const files = new Map(registry.units.map(({ file, record }) => [record.id, file] as const));
  const leads = (id: string): readonly string[] => {
    const unit = units.get(id);
    return unit ? next(unit) : [];
  };
  return cycles(units.keys(), leads).flatMap((ring): readonly Breach[] => {
    const unit = units.get(ring[0] ?? "");
    const file = unit && files.get(unit.id);
    return unit && file ? [breach(ring, file, unit)] : [];
  });
}

const rule: Rule = {
  id: "unit-tree",
  severity: "error",
  about: {
    zh: "上下级、集合单位不绕圈，只有集合单位列成员",
    en: "parents and collectives run in no circle; only collectives list members",
  },
  why: {
    zh: "谁是谁的上级、集合单位派给谁，说不清就没法派任务、选核查单位",
    en: "work cannot be handed out, nor a verifier chosen, where it is unclear who stands above whom",
  },
  check(ledger) {
    const parents = ofRings(
      ledger,
      ({ parent }) => (parent ? [parent] : []),
      (ring, file) => ({
        file,
        path: ["parent"],
        what:
          ring.length === 1
            ? { zh: `单位 \`${ring[0]}\` 的上级写成了自己`, en: `unit \`${ring[0]}\` is its own parent` }
            : { zh: `上级单位绕成一圈：${way(ring)}`, en: `the parents run in a circle: ${way(ring)}` },
        fix: { zh: "没有上级的写 `parent: null`", en: "write `parent: null` for the one that has none" },
      }),
    );
    const members = ofRings(
      ledger,
      ({ kind, expands }) => (kind === "collective" ? (expands ?? []) : []),
      (ring, file, { expands }) => ({
        file,
        path: ["expands", Math.max(0, (expands ?? []).indexOf(ring[1] ?? ring[0] ?? ""))],
        what:
          ring.length === 1
            ? {
                zh: `集合单位 \`${ring[0]}\` 把自己列为成员`,
                en: `the collective \`${ring[0]}\` lists itself`,
              }
            : { zh: `集合单位互相包含：${way(ring)}`, en: `collectives list each other: ${way(ring)}` },
        fix: {
          zh: "只列实际办事的单位，从 `expands` 里删去这一个",
          en: "list only units that act; take this one out of `expands`",
        },
      }),
    );
    const listing = ledger.registry.units.flatMap(({ file, record: { kind, expands } }): readonly Breach[] =>
      kind === "collective" || !expands?.length
        ? []
        : [
            {
              file,
              path: ["expands"],
              what: {
                zh: `单位 \`${stemOf(file)}\` 的类别是 \`${kind}\`，却列了成员`,
                en: `unit \`${stemOf(file)}\` is a \`${kind}\` but lists members`,
              },
              fix: {
                zh: "代表一批单位的写 `kind: collective`；否则删去 `expands`，下属单位各自写 `parent`",
                en: "write `kind: collective` where it stands for others; else delete `expands` and let each of those name its `parent`",
              },
            },
          ],
    );
    return [...parents, ...members, ...listing];
  },
};
export default rule;
