import { actorsByDay, officesOf } from "../../../derive/acting.ts";
import type { Recorded } from "../../../derive/ledger.ts";
import { actingUnits, rolesOn } from "../../../derive/roles.ts";
import { bothLanguages, type Text } from "../../../model/language.ts";
import { Refusal } from "../../../model/refusal.ts";
import { kindWords, roles } from "../../../model/words.ts";
import { unitSaid, unitsSaid } from "../../../rules/shared/saying.ts";
import { type Writers, writersOf } from "../../../rules/shared/writers.ts";
import { findUnit } from "../find.ts";
import { asEntry, type Draft } from "./draft.ts";
import type { Scene } from "./scene.ts";

const why: Text = {
  zh: "谁干、谁批、谁核各有其责；由无权的单位写下，这一步就没有人负责",
  en: "doing, approving and verifying are different duties; written by another, nobody answers for the step",
};

/** Who may write a draft on its day; null where nobody can tell. */
function writersFor({ opened: { ledger }, account, on }: Scene, draft: Draft): Writers | null {
  const recorded: Recorded = { unit: "", file: "", position: 0, entry: asEntry(draft, on) };
  return writersOf(ledger, account, { recorded, held: actorsByDay(account)(on) });
}

/** Whether a meeting stands behind a draft: then the task-force office keeps it. */
const restsOnMeeting = ({ kind, fields: { approved, meeting } }: Draft): boolean =>
  (kind === "resolved" && meeting !== undefined) ||
  (typeof approved === "object" && approved !== null && "meeting" in approved);

/** The units from which one has to be chosen: those that may, or the office alone for what a meeting decided. */
export function unitsFor(scene: Scene, draft: Draft): readonly string[] {
  const { ledger } = scene.opened;
  const known = (writersFor(scene, draft)?.units ?? []).filter((unit) => ledger.units.has(unit));
  const office = restsOnMeeting(draft)
    ? officesOf(ledger, scene.account).find((unit) => known.includes(unit))
    : undefined;
  return office === undefined ? known : [office];
}

/** The members to choose from, where a collective unit is named that acts through them. */
function membersOf({ account, on }: Scene, unit: string): readonly string[] {
  const named = rolesOn(account, on);
  const speaks = account.collectives.has(unit) && roles.some((role) => named[role].includes(unit));
  return speaks ? actingUnits(account, [unit]) : [];
}

function notAllowed(
  scene: Scene,
  draft: Draft,
  on: { readonly writers: Writers; readonly unit: string },
): Refusal {
  const { ledger } = scene.opened;
  const { writers, unit } = on;
  const members = membersOf(scene, unit).filter((each) => writers.units.includes(each));
  return new Refusal(
    bothLanguages((lang) => {
      const who = unitSaid(lang, ledger, unit);
      const may = unitsSaid(lang, ledger, writers.units) || (lang === "zh" ? "没有" : "nobody");
      return lang === "zh"
        ? `“${kindWords[draft.kind].zh}”由${writers.who.zh}写，${who}在 ${scene.on} 不是；当日是：${may}`
        : `\`${draft.kind}\` is written by ${writers.who.en}, which ${who} was not on ${scene.on}; it was ${may}`;
    }),
    bothLanguages((lang) => {
      if (members.length > 0)
        return lang === "zh"
          ? `\`${unit}\` 是集合单位，由成员单位分别填报：\`--as\` 写 ${unitsSaid(lang, ledger, members)}`
          : `\`${unit}\` is a collective unit whose members act for it: write \`--as\` ${unitsSaid(lang, ledger, members)}`;
      const [first] = writers.units;
      const other =
        first === undefined ? "" : lang === "zh" ? `改为 \`--as ${first}\`；` : `write \`--as ${first}\`; `;
      return lang === "zh"
        ? `${other}确应由 \`${unit}\` 来写的，${writers.become.zh}`
        : `${other}if \`${unit}\` is right, ${writers.become.en}`;
    }),
    { why },
  );
}

/** Nobody was named, and not exactly one unit may. */
function unnamed(scene: Scene, draft: Draft, units: readonly string[]): Refusal {
  const { ledger } = scene.opened;
  const writers = writersFor(scene, draft);
  return new Refusal(
    bothLanguages((lang) => {
      const may = unitsSaid(lang, ledger, units);
      if (units.length === 0)
        return lang === "zh"
          ? `${scene.on} 没有哪个单位可以写“${kindWords[draft.kind].zh}”${writers ? `（由${writers.who.zh}写）` : ""}`
          : `on ${scene.on} no unit may write \`${draft.kind}\`${writers ? `, which is for ${writers.who.en}` : ""}`;
      return lang === "zh"
        ? `${scene.on} 可以写“${kindWords[draft.kind].zh}”的不止一个单位：${may}`
        : `on ${scene.on} more than one unit may write \`${draft.kind}\`: ${may}`;
    }),
    units.length === 0
      ? (writers?.become ?? { zh: "用 `--as` 写是哪个单位", en: "name the unit with `--as`" })
      : {
          zh: `用 \`--as\` 写是哪个单位，如 \`--as ${units[0]}\`；总是同一个的，写进 defaults.yaml 的 \`as\``,
          en: `name it with \`--as\`, as in \`--as ${units[0]}\`; if it is always the same, write \`as\` into defaults.yaml`,
        },
  );
}

/** The unit that writes a draft: the one named (`--as`), else the only one that may; else refused with who may. */
export function actingUnit(scene: Scene, draft: Draft, named: string | null): string {
  const { ledger } = scene.opened;
  if (named !== null) {
    const unit = findUnit(ledger, named);
    const writers = writersFor(scene, draft);
    if (writers && !writers.units.includes(unit)) throw notAllowed(scene, draft, { writers, unit });
    return unit;
  }
  const units = unitsFor(scene, draft);
  const [only] = units;
  if (only !== undefined && units.length === 1) return only;
  throw unnamed(scene, draft, units);
}
