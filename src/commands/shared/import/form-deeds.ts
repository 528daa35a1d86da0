import { officesOf } from "../../../derive/acting.ts";
import { type FilledRow, yesIn } from "../../../intake/form.ts";
import type { Text } from "../../../model/language.ts";
import type { Scene } from "../entry/scene.ts";
import { evidenceOf, type Judging, meant, note, textOf } from "./form-cells.ts";
import type { FormDraft } from "./form-report.ts";

/** The issue that a row raises, and who is asked: the task's office where nobody is named. */
export function issueOf(
  judging: Judging,
  scene: Scene,
  row: FilledRow,
  post: string | undefined,
): FormDraft | null {
  const text = textOf(judging, row, "issue");
  const names = textOf(judging, row, "asks");
  if (text === undefined) {
    if (names !== undefined)
      note(judging, {
        row,
        key: "asks",
        state: "refused",
        why: {
          zh: "选了提请谁，没有写需协调什么",
          en: "somebody is asked, but nothing is said to be settled",
        },
      });
    return null;
  }
  const { ledger } = scene.opened;
  const asks: string[] = [];
  for (const name of (names ?? "")
    .split(/[、，,；;]/)
    .map((each) => each.trim())
    .filter((each) => each !== "")) {
    const unit = [...ledger.units.values()].find(({ id, name: whole, short = [], aliases = [] }) =>
      [id, whole, ...short, ...aliases.map((alias) => alias.name)].includes(name),
    );
    if (unit === undefined) {
      const why: Text = {
        zh: `没有“${name}”这个单位，从下拉列表里选`,
        en: `there is no unit “${name}”; choose one from the list`,
      };
      note(judging, { row, key: "asks", state: "refused", why });
      return null;
    }
    asks.push(unit.id);
  }
  const offices = officesOf(ledger, scene.account).slice(0, 1);
  const asked = asks.length > 0 ? [...new Set(asks)] : offices;
  return {
    draft: { kind: "issue", fields: { asks: asked, text, post } },
    rows: [row],
    keys: ["issue", "asks"],
  };
}

/** Whether a row claims that its task is done, with the evidence that it has to name. */
export function claimOf(judging: Judging, row: FilledRow, post: string | undefined): FormDraft | null {
  const claims = meant(judging, { row, key: "claim", read: yesIn });
  if (claims === false) note(judging, { row, key: "claim", state: "unchanged", why: null });
  if (claims !== true) return null;
  const evidence = evidenceOf(judging, row);
  if (evidence.length === 0) {
    note(judging, {
      row,
      key: "claim",
      state: "refused",
      why: {
        zh: "申请销号要有佐证材料，“佐证材料名称”空着",
        en: "a claim needs evidence, and none is named",
      },
    });
    return null;
  }
  return {
    draft: { kind: "claim", fields: { evidence, post } },
    rows: [row],
    keys: ["claim", "evidence", "link"],
  };
}

/** A turn of a duty that a row says is done. */
export function fulfilledOf(judging: Judging, row: FilledRow, post: string | undefined): FormDraft | null {
  const done = meant(judging, { row, key: "done", read: yesIn });
  const text = textOf(judging, row, "text");
  const evidence = evidenceOf(judging, row);
  if (done === false) note(judging, { row, key: "done", state: "unchanged", why: null });
  if (done !== true) {
    if (done === null && (text !== undefined || evidence.length > 0))
      for (const key of ["text", "evidence", "link"] as const)
        note(judging, {
          row,
          key,
          state: "refused",
          why: {
            zh: "“本期已完成”没有选，写的没有收",
            en: "whether it is done was not chosen, so this was not taken",
          },
        });
    return null;
  }
  if (evidence.length === 0) {
    note(judging, {
      row,
      key: "done",
      state: "refused",
      why: { zh: "本期已完成的，要写佐证材料", en: "what is done needs evidence, and none is named" },
    });
    return null;
  }
  const period = row.key.slice(row.key.indexOf("@") + 1);
  return { draft: { kind: "fulfilled", fields: { period, text, evidence, post } }, rows: [row] };
}
