import type { Account, Ledger, Recorded } from "../derive/ledger.ts";
import { bothLanguages, type Text } from "../model/language.ts";
import { type EntryKind, kindWords } from "../model/words.ts";
import type { Breach, Rule } from "./rule.ts";
import { placeOf } from "./shared/every-entry.ts";
import {
  type Reference,
  type References,
  referencesIn,
  targetOf,
  taskWithEntry,
} from "./shared/references.ts";
import { entriesSaid, entrySaid, takeOut } from "./shared/saying.ts";

/** What to write instead: an entry that waits for this one, or what has to come first. */
function instead(recorded: Recorded, target: EntryKind, open: readonly Recorded[]): Text {
  return bothLanguages((lang) => {
    const [first] = open;
    if (first === undefined) {
      return lang === "zh"
        ? `这项任务没有还等着的“${kindWords[target].zh}”：先补记 \`${target}\`，或${takeOut(lang, recorded)}`
        : `no \`${target}\` of this task is waiting: record the \`${target}\` first, or ${takeOut(lang, recorded)}`;
    }
    if (open.length === 1) {
      return lang === "zh"
        ? `写 \`refers: ${first.entry.id}\`，即 ${entrySaid(lang, first)}`
        : `write \`refers: ${first.entry.id}\`, that is ${entrySaid(lang, first)}`;
    }
    return lang === "zh"
      ? `从还等着的里选一条写进 \`refers\`：${entriesSaid(lang, open)}`
      : `write one of those that wait into \`refers\`: ${entriesSaid(lang, open)}`;
  });
}

function unknown(
  ledger: Ledger,
  task: string,
  { recorded, id }: { readonly recorded: Recorded; readonly id: string },
): Text {
  const elsewhere = taskWithEntry(ledger, id);
  const { entry } = recorded;
  return {
    zh: `\`${entry.id}\` 针对的 \`${id}\` 不是任务 \`${task}\` 的记录${elsewhere === null ? "" : `，它在任务 \`${elsewhere}\` 里`}`,
    en: `\`${entry.id}\` refers to \`${id}\`, which is no entry of the task \`${task}\`${elsewhere === null ? "" : ` but of \`${elsewhere}\``}`,
  };
}

const wrongKind = (recorded: Recorded, means: Recorded, target: EntryKind): Text =>
  bothLanguages((lang) =>
    lang === "zh"
      ? `\`${recorded.entry.id}\`（${kindWords[recorded.entry.kind].zh}）要针对一条“${kindWords[target].zh}”，写的却是 ${entrySaid(lang, means)}`
      : `\`${recorded.entry.id}\` (${kindWords[recorded.entry.kind].en}) has to refer to a \`${target}\`, but refers to ${entrySaid(lang, means)}`,
  );

const comesLater = (recorded: Recorded, means: Recorded): Text =>
  bothLanguages((lang) =>
    lang === "zh"
      ? `\`${recorded.entry.id}\` 记在 \`${recorded.entry.on}\`，它针对的 ${entrySaid(lang, means)} 却在其后`
      : `\`${recorded.entry.id}\` is dated \`${recorded.entry.on}\`, before ${entrySaid(lang, means)} to which it refers`,
  );

const settledTwice = (recorded: Recorded, means: Recorded, earlier: Recorded): Text =>
  bothLanguages((lang) =>
    lang === "zh"
      ? `${entrySaid(lang, means)} 已由 ${entrySaid(lang, earlier)} 了结，${entrySaid(lang, recorded)} 又来一次`
      : `${entrySaid(lang, means)} was settled by ${entrySaid(lang, earlier)}; ${entrySaid(lang, recorded)} settles it again`,
  );

/** The way out where two entries settle one: a verdict goes on by a reopening, anything else by leaving one out. */
function settledFix(recorded: Recorded, target: EntryKind, open: readonly Recorded[]): Text {
  if (open.length > 0) return instead(recorded, target, open);
  if (recorded.entry.kind === "returned") {
    return bothLanguages((lang) =>
      lang === "zh"
        ? `${takeOut(lang, recorded)}；销号后发现没有落实的，由核查单位另记 \`reopened\``
        : `${takeOut(lang, recorded)}; where the work proves undone after closing, a verifier records \`reopened\``,
    );
  }
  return bothLanguages((lang) => takeOut(lang, recorded));
}

function breachOf(
  ledger: Ledger,
  account: Account,
  on: {
    readonly recorded: Recorded;
    readonly reference: Reference;
    readonly references: References;
    readonly target: EntryKind;
  },
): Breach | null {
  const { recorded, references, target } = on;
  const { id, keys, means } = on.reference;
  const place = placeOf(recorded, ...keys);
  const open = references.openFor(recorded, target);
  const fix = instead(recorded, target, open);
  if (means === null) return { ...place, what: unknown(ledger, account.task.id, { recorded, id }), fix };
  if (means.entry.kind !== target) return { ...place, what: wrongKind(recorded, means, target), fix };
  if (means.entry.on > recorded.entry.on && means.entry.dating !== "no-later") {
    const day: Text = {
      zh: `把 \`on\` 改为 \`${means.entry.on}\` 或之后`,
      en: `write \`on: ${means.entry.on}\` or later`,
    };
    const other: Text = open.length > 0 ? { zh: `，或${fix.zh}`, en: `, or ${fix.en}` } : { zh: "", en: "" };
    return {
      ...place,
      what: comesLater(recorded, means),
      fix: { zh: day.zh + other.zh, en: day.en + other.en },
    };
  }
  const earlier = references.settledBefore(recorded, means.entry.id);
  if (earlier === null) return null;
  const breach = {
    ...place,
    what: settledTwice(recorded, means, earlier),
    fix: settledFix(recorded, target, open),
  };
  return target === "issue" ? { ...breach, severity: "warning" } : breach;
}

function breachesOf(ledger: Ledger, account: Account): readonly Breach[] {
  if (!account.history.counted.some(({ entry }) => targetOf(entry.kind) !== null)) return [];
  const references = referencesIn(account);
  return account.history.counted.flatMap((recorded) => {
    const target = targetOf(recorded.entry.kind);
    if (target === null) return [];
    return references.of(recorded).flatMap((reference) => {
      const breach = breachOf(ledger, account, { recorded, reference, references, target });
      return breach ? [breach] : [];
    });
  });
}

const rule: Rule = {
  id: "entry-refers",
  severity: "error",
  about: {
    zh: "批复、核查、解决、恢复针对一条还等着的记录",
    en: "decisions, verdicts and resolutions refer to an entry that waits for them",
  },
  why: {
    zh: "批的、核的是哪一条要对得上，否则申请悬着没人管，或者批了两次",
    en: "an answer has to meet its question, or a request hangs unanswered while another is answered twice",
  },
  check: (ledger) => [...ledger.accounts.values()].flatMap((account) => breachesOf(ledger, account)),
};

export default rule;
