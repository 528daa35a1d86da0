import { correctsOf } from "../derive/history.ts";
import type { Account, Recorded } from "../derive/ledger.ts";
import { bothLanguages, type Text } from "../model/language.ts";
import { kindWords } from "../model/words.ts";
import type { Breach, Rule } from "./rule.ts";
import { placeOf } from "./shared/every-entry.ts";
import { entriesSaid, entrySaid, takeOut } from "./shared/saying.ts";
import { wholeAccounts } from "./shared/whole-accounts.ts";

type ById = ReadonlyMap<string, Recorded>;

/** The entries that a correction could mean: its unit's others of the same kind, the latest first. */
function correctable({ history }: Account, { unit, entry }: Recorded): Text {
  const found = history.all.filter(
    (each) => each.unit === unit && each.entry.kind === entry.kind && each.entry.id !== entry.id,
  );
  return bothLanguages((lang) => {
    if (found.length === 0)
      return lang === "zh"
        ? "删去 `corrects` 一项：没有可更正的同类记录"
        : "drop `corrects`: there is no entry of that kind to correct";
    const shown = entriesSaid(lang, found.slice(-3).reverse());
    return lang === "zh"
      ? `\`corrects\` 写本单位同类的一条：${shown}；不是更正的，删去 \`corrects\``
      : `write one of the unit's own of that kind into \`corrects\`: ${shown}; if it corrects nothing, drop \`corrects\``;
  });
}

/** The corrections that lead from one back to itself, in their order; null where they end. */
function circleFrom(start: Recorded, byId: ById): readonly Recorded[] | null {
  const circle = [start];
  const seen = new Set([start.entry.id]);
  for (let id = correctsOf(start.entry); id !== null; ) {
    if (id === start.entry.id) return circle;
    const next = byId.get(id);
    if (next === undefined || seen.has(id)) return null;
    seen.add(id);
    circle.push(next);
    id = correctsOf(next.entry);
  }
  return null;
}

function unfit(account: Account, recorded: Recorded, byId: ById): Breach | null {
  const { entry, unit } = recorded;
  const id = correctsOf(entry);
  if (id === null) return null;
  const place = placeOf(recorded, "corrects");
  const fix = correctable(account, recorded);
  const corrected = byId.get(id);
  if (corrected === undefined) {
    const what = {
      zh: `\`${entry.id}\` 要更正的 \`${id}\` 不是任务 \`${account.task.id}\` 的记录`,
      en: `\`${entry.id}\` corrects \`${id}\`, which is no entry of the task \`${account.task.id}\``,
    };
    return { ...place, what, fix };
  }
  if (id === entry.id) {
    return { ...place, what: { zh: `\`${id}\` 写成更正它自己`, en: `\`${id}\` corrects itself` }, fix };
  }
  const { kind } = corrected.entry;
  if (kind === "claim" || kind === "accepted") {
    return {
      ...place,
      what: bothLanguages((lang) =>
        lang === "zh"
          ? `${entrySaid(lang, corrected)}不能更正，\`${entry.id}\` 却更正它`
          : `${entrySaid(lang, corrected)} cannot be corrected, but \`${entry.id}\` does`,
      ),
      fix:
        kind === "claim"
          ? {
              zh: "删去 `corrects`；申请有误的，由核查单位记 `returned` 退回，牵头单位再申请",
              en: "drop `corrects`; a wrong claim is `returned` by the verifier and claimed again",
            }
          : {
              zh: "删去 `corrects`；销号有误的，由核查单位或专班记 `reopened`",
              en: "drop `corrects`; a wrong closing is `reopened` by a verifier or the task force",
            },
    };
  }
  if (kind !== entry.kind || corrected.unit !== unit) {
    return {
      ...place,
      what: bothLanguages((lang) =>
        lang === "zh"
          ? `\`${entry.id}\`（${unit}，${kindWords[entry.kind].zh}）更正了别的单位或别的类：${entrySaid(lang, corrected)}`
          : `\`${entry.id}\` (${unit}, ${entry.kind}) corrects an entry of another unit or kind: ${entrySaid(lang, corrected)}`,
      ),
      fix,
    };
  }
  const circle = circleFrom(recorded, byId);
  if (
    circle === null ||
    circle.some((each) => account.history.all.indexOf(each) > account.history.all.indexOf(recorded))
  )
    return null;
  return {
    ...place,
    what: bothLanguages((lang) =>
      lang === "zh"
        ? `几条记录互相更正，没有一条算数：${entriesSaid(lang, circle)}`
        : `entries correct one another in a circle, so that none counts: ${entriesSaid(lang, circle)}`,
    ),
    fix: {
      zh: "删去最早一条的 `corrects`，其余的依次更正前一条",
      en: "drop `corrects` in the earliest, and let each other one correct the one before it",
    },
  };
}

/** Two corrections of one entry: told at the later, which counts. */
function doubled({ history }: Account, byId: ById): readonly Breach[] {
  const first = new Map<string, Recorded>();
  return history.all.flatMap((recorded): readonly Breach[] => {
    const id = correctsOf(recorded.entry);
    const corrected = id === null ? undefined : byId.get(id);
    if (
      id === null ||
      corrected === undefined ||
      corrected.unit !== recorded.unit ||
      corrected.entry.kind !== recorded.entry.kind
    )
      return [];
    const earlier = first.get(id);
    first.set(id, recorded);
    if (earlier === undefined || id === recorded.entry.id) return [];
    return [
      {
        ...placeOf(recorded, "corrects"),
        what: bothLanguages((lang) =>
          lang === "zh"
            ? `\`${id}\` 有两条更正：${entrySaid(lang, earlier)}和 ${entrySaid(lang, recorded)}；现在以后一条为准`
            : `\`${id}\` is corrected twice, by ${entrySaid(lang, earlier)} and ${entrySaid(lang, recorded)}; the latter counts now`,
        ),
        fix: bothLanguages((lang) =>
          lang === "zh"
            ? `后一条对的，写 \`corrects: ${earlier.entry.id}\`（更正前一条更正）；前一条对的，${takeOut(lang, recorded)}`
            : `if the latter is right, write \`corrects: ${earlier.entry.id}\` (it corrects the earlier correction); if the earlier is, ${takeOut(lang, recorded)}`,
        ),
      },
    ];
  });
}

function breachesOf(account: Account): readonly Breach[] {
  const { all } = account.history;
  if (all.every(({ entry }) => correctsOf(entry) === null)) return [];
  const byId: ById = new Map(all.map((each) => [each.entry.id, each]));
  const misfits = all.flatMap((recorded) => unfit(account, recorded, byId) ?? []);
  return [...misfits, ...doubled(account, byId)];
}

const rule: Rule = {
  id: "correction",
  severity: "error",
  about: {
    zh: "更正只更正本单位同类的一条，一条只更正一次",
    en: "a correction corrects one entry of its own unit and kind, and each is corrected once",
  },
  why: {
    zh: "更正替换原来的事实；更正错了对象，哪个数算数就说不清",
    en: "a correction takes the place of a fact; aimed at the wrong one, nobody can say which figure holds",
  },
  check: (ledger) => wholeAccounts(ledger).flatMap(breachesOf),
};

export default rule;
