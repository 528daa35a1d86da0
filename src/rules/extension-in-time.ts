import { dueOf, movedDue } from "../derive/due.ts";
import { ofKind } from "../derive/history.ts";
import type { Account, Ledger, Recorded } from "../derive/ledger.ts";
import { type Occurrence, occurrencesOf } from "../derive/occurrences.ts";
import { beginOf } from "../derive/period-named.ts";
import { addDays, type Day, maxDay } from "../model/day.ts";
import type { Text } from "../model/language.ts";
import type { ExtensionApprovedEntry, ExtensionRequestedEntry } from "../model/records.ts";
import type { Breach, Rule } from "./rule.ts";
import { placeOf } from "./shared/every-entry.ts";
import { nearestPeriods } from "./shared/nearest-periods.ts";
import { referencesIn } from "./shared/references.ts";
import { listed } from "./shared/saying.ts";
import { wholeAccounts } from "./shared/whole-accounts.ts";

type Request = Recorded<ExtensionRequestedEntry>;
type Approval = Recorded<ExtensionApprovedEntry>;

const recurs = ({ task: { deadline } }: Account): boolean =>
  deadline.type === "recurring" && Boolean(deadline.every);

/** The duty's occurrences up to the one that a request names. */
const occurrencesFor = ({ task }: Account, { entry }: Request): readonly Occurrence[] =>
  occurrencesOf(task, maxDay(entry.on, beginOf(entry.period ?? "") ?? entry.on));

/** The effective last day just before an entry, of the task or of the occurrence that the request names; null where there is none. */
function dueBefore(
  ledger: Ledger,
  account: Account,
  on: { readonly request: Request; readonly at: Request | Approval },
): Day | null {
  const { counted } = account.history;
  const before = counted.slice(
    0,
    counted.findIndex(({ entry }) => entry === on.at.entry),
  );
  if (!recurs(account)) return dueOf(ledger, account.task, before, account.history).effective;
  const { period } = on.request.entry;
  const occurrence = occurrencesFor(account, on.request).find((each) => each.period === period);
  return occurrence
    ? movedDue(occurrence.due, before, { history: account.history, period: occurrence.period }).effective
    : null;
}

/** Whether a request names the occurrence, or nothing, as its task asks. */
function unfitPeriod(account: Account, request: Request): Breach | null {
  const { entry } = request;
  if (!recurs(account)) {
    if (entry.period === undefined || account.task.deadline.type === "recurring") return null;
    return {
      ...placeOf(request, "period"),
      what: {
        zh: `任务 \`${account.task.id}\` 不是周期性任务，延期申请 \`${entry.id}\` 却写了 \`period: ${entry.period}\``,
        en: `the task \`${account.task.id}\` does not recur, yet the request \`${entry.id}\` names the period \`${entry.period}\``,
      },
      fix: { zh: "删去 `period`", en: "drop `period`" },
    };
  }
  const occurrences = occurrencesFor(account, request);
  if (occurrences.some(({ period }) => period === entry.period)) return null;
  const near = nearestPeriods(occurrences, entry.period ?? "", entry.on);
  const named: Text =
    entry.period === undefined
      ? { zh: "没有写延哪一期", en: "does not say which period" }
      : {
          zh: `写的 \`${entry.period}\` 不是它应做的一期`,
          en: `names \`${entry.period}\`, which the duty does not owe`,
        };
  return {
    ...placeOf(request, entry.period === undefined ? "kind" : "period"),
    what: {
      zh: `\`${account.task.id}\` 是周期性任务，延期申请 \`${entry.id}\` ${named.zh}`,
      en: `\`${account.task.id}\` recurs, and the request \`${entry.id}\` ${named.en}`,
    },
    fix:
      near.length === 0
        ? {
            zh: `在 \`${account.file}\` 核对 \`deadline\`：到那天还没有应做的一期`,
            en: `check \`deadline\` in \`${account.file}\`: no period was owed by then`,
          }
        : {
            zh: `在 \`period\` 写要延的那一期，如 ${listed("zh", near)}`,
            en: `write the period that is to be extended into \`period\`, such as ${listed("en", near)}`,
          },
  };
}

function requestBreach(ledger: Ledger, account: Account, request: Request): Breach | null {
  const misfit = unfitPeriod(account, request);
  if (misfit) return misfit;
  const { entry } = request;
  const due = dueBefore(ledger, account, { request, at: request });
  if (due === null) {
    if (account.task.deadline.type === "recurring") return null;
    return {
      ...placeOf(request, "kind"),
      what: {
        zh: `任务 \`${account.task.id}\` 没有截止日，\`${entry.id}\` 无从申请延期`,
        en: `the task \`${account.task.id}\` has no due day that \`${entry.id}\` could ask to extend`,
      },
      fix: {
        zh: `时限其实已定的，在 \`${account.file}\` 的 \`deadline\` 写明 \`due\`；没有的，删去这条申请`,
        en: `if a day was set, write it as \`due\` under \`deadline\` in \`${account.file}\`; if not, take the request out`,
      },
    };
  }
  if (entry.on > due && entry.dating !== "no-later") {
    return {
      ...placeOf(request, "on"),
      what: {
        zh: `延期申请 \`${entry.id}\` 记在 \`${entry.on}\`，当时的截止日 \`${due}\` 已经过了`,
        en: `the extension \`${entry.id}\` was asked for on \`${entry.on}\`, after the due day then in force, \`${due}\``,
      },
      fix: {
        zh: `确在 \`${due}\` 或之前申请的，把 \`on\` 改为当日；过期才提的不算延期，报进展、照记逾期`,
        en: `if it was asked for by \`${due}\`, write that day into \`on\`; what comes later is no extension: report instead, the task stays late`,
      },
    };
  }
  return entry.to > due ? null : notLater(request, due);
}

const notLater = (recorded: Request | Approval, due: Day): Breach => ({
  ...placeOf(recorded, "to"),
  what: {
    zh: `\`${recorded.entry.id}\` 延至 \`${recorded.entry.to}\`，不晚于当时的截止日 \`${due}\``,
    en: `\`${recorded.entry.id}\` extends to \`${recorded.entry.to}\`, which is not later than the due day then in force, \`${due}\``,
  },
  fix: {
    zh: `把 \`to\` 写成 \`${addDays(due, 1)}\` 或之后的一天`,
    en: `write \`${addDays(due, 1)}\` or a later day into \`to\``,
  },
});

function approvalBreach(
  ledger: Ledger,
  account: Account,
  on: { readonly approval: Approval; readonly request: Request },
): Breach | null {
  const due = dueBefore(ledger, account, { request: on.request, at: on.approval });
  return due !== null && on.approval.entry.to <= due ? notLater(on.approval, due) : null;
}

function breachesOf(ledger: Ledger, account: Account): readonly Breach[] {
  const { counted } = account.history;
  const requests = ofKind(counted, "extension-requested");
  if (requests.length === 0) return [];
  const references = referencesIn(account);
  const approvals = ofKind(counted, "extension-approved").flatMap((approval) => {
    const means = references.of(approval as unknown as Recorded)[0]?.means;
    const request = requests.find(({ entry }) => entry === means?.entry);
    return request && request.entry.on <= approval.entry.on ? [{ approval, request }] : [];
  });
  return [
    ...requests.map((request) => requestBreach(ledger, account, request)),
    ...approvals.map((each) => approvalBreach(ledger, account, each)),
  ].flatMap((breach) => breach ?? []);
}

const rule: Rule = {
  id: "extension-in-time",
  severity: "error",
  about: {
    zh: "延期在截止日当日或之前申请，延到更晚的一天",
    en: "an extension is asked for by the due day, to a later day",
  },
  why: {
    zh: "过了期再补延期，逾期就被抹掉了；按时申请的和过期的要分得开",
    en: "an extension asked for afterwards wipes out lateness; who asked in time has to differ from who was late",
  },
  check: (ledger) => wholeAccounts(ledger).flatMap((account) => breachesOf(ledger, account)),
};

export default rule;
