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
import { wholeAccounts } from "./shared/whole-accounts.ts";

/** What to write instead of an id: an entry that waits for this one, or what has to come first. */
function instead(
  recorded: Recorded,
  id: string,
  on: { readonly target: EntryKind; readonly open: readonly Recorded[] },
): Text {
  const { target, open } = on;
  return bothLanguages((lang) => {
    const [first] = open;
    if (first === undefined) {
      return lang === "zh"
        ? `这项任务没有还等着的“${kindWords[target].zh}”：先补记 \`${target}\`，或${takeOut(lang, recorded)}`
        : `no \`${target}\` of this task is waiting: record the \`${target}\` first, or ${takeOut(lang, recorded)}`;
    }
    if (open.length > 1) {
      return lang === "zh"
        ? `把 \`${id}\` 换成还等着的一条：${entriesSaid(lang, open)}`
        : `write one of those that wait instead of \`${id}\`: ${entriesSaid(lang, open)}`;
    }
    return lang === "zh"
      ? `把 \`${id}\` 换成还等着的 ${entrySaid(lang, first)}`
      : `write \`${first.entry.id}\` instead of \`${id}\`: ${entrySaid(lang, first)} is waiting`;
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
      ? `\`${recorded.entry.id}\` 记在 \`${recorded.entry.on}\`，它针对的 ${entrySaid(lang, means)}却在其后`
      : `\`${recorded.entry.id}\` is dated \`${recorded.entry.on}\`, before ${entrySaid(lang, means)} to which it refers`,
  );

const settledTwice = (recorded: Recorded, means: Recorded, earlier: Recorded): Text =>
  bothLanguages((lang) =>
    lang === "zh"
      ? `${entrySaid(lang, means)}已由 ${entrySaid(lang, earlier)}了结，${entrySaid(lang, recorded)}却又针对它`
      : `${entrySaid(lang, means)} was settled by ${entrySaid(lang, earlier)}, yet ${entrySaid(lang, recorded)} refers to it again`,
  );

/** The way out where two entries settle one: another is meant, or the later is left out; a closing is undone by a reopening. */
function settledFix(recorded: Recorded, other: Text | null): Text {
  return bothLanguages((lang) => {
    const out = takeOut(lang, recorded);
    if (lang === "zh") {
      const reopen =
        recorded.entry.kind === "returned" ? "；销号后发现没有落实的，由核查单位另记 `reopened`" : "";
      return `${other === null ? "" : `说的是另一条的，${other.zh}；否则`}${out}${reopen}`;
    }
    const reopen =
      recorded.entry.kind === "returned"
        ? "; where the work proves undone after closing, a verifier records `reopened`"
        : "";
    return `${other === null ? "" : `if another is meant, ${other.en}; else `}${out}${reopen}`;
  });
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
  const fix = instead(recorded, id, { target, open });
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
    fix: settledFix(recorded, open.length > 0 ? fix : null),
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
  check: (ledger) => wholeAccounts(ledger).flatMap((account) => breachesOf(ledger, account)),
};

export default rule;
