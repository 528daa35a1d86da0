import { ofKind } from "../derive/history.ts";
import type { Account, Ledger, Recorded } from "../derive/ledger.ts";
import { rolesOn } from "../derive/roles.ts";
import { bothLanguages } from "../model/language.ts";
import type { ReassignedEntry } from "../model/records.ts";
import { roleWords } from "../model/words.ts";
import type { Breach, Rule } from "./rule.ts";
import { placeOf } from "./shared/every-entry.ts";
import { listed } from "./shared/saying.ts";
import { wholeAccounts } from "./shared/whole-accounts.ts";

type Reassigned = Recorded<ReassignedEntry>;

/** The units that a role named just before a reassignment. */
function namedBefore(account: Account, { entry }: Reassigned): readonly string[] {
  const { history } = account;
  const counted = history.counted.slice(
    0,
    history.counted.findIndex((each) => each.entry === entry),
  );
  return rolesOn({ ...account, history: { ...history, counted } }, entry.on)[entry.role];
}

function breachesOf(ledger: Ledger, account: Account, reassigned: Reassigned): readonly Breach[] {
  const { entry } = reassigned;
  const { role, from, to } = entry;
  const named = namedBefore(account, reassigned);
  const known = (unit: string) => ledger.units.has(unit);
  const strangers = named.every(known) ? from.filter((unit) => known(unit) && !named.includes(unit)) : [];
  const already = to.filter((unit) => known(unit) && named.includes(unit));
  const said = bothLanguages((lang) =>
    named.length > 0 ? listed(lang, named) : lang === "zh" ? "没有" : "nobody",
  );
  const found: Breach[] = [];
  if (strangers.length > 0) {
    found.push({
      ...placeOf(reassigned, "from"),
      what: {
        zh: `\`${entry.id}\` 免去 ${listed("zh", strangers)} 的${roleWords[role].zh}，到 ${entry.on} ${roleWords[role].zh}单位是：${said.zh}`,
        en: `\`${entry.id}\` takes the role \`${role}\` from ${listed("en", strangers)}; on ${entry.on} it lay with ${said.en}`,
      },
      fix: {
        zh: `\`from\` 只写当时的${roleWords[role].zh}单位（${said.zh}）；只增不减的写 \`from: []\``,
        en: `name in \`from\` only who held it (${said.en}); where units are only added, write \`from: []\``,
      },
    });
  }
  if (already.length > 0) {
    found.push({
      ...placeOf(reassigned, "to"),
      what: {
        zh: `\`${entry.id}\` 新增的 ${listed("zh", already)} 到 ${entry.on} 已经是${roleWords[role].zh}单位`,
        en: `\`${entry.id}\` gives the role \`${role}\` to ${listed("en", already)}, which held it already on ${entry.on}`,
      },
      fix: {
        zh: `从 \`to\` 删去 ${listed("zh", already)}${already.some((unit) => from.includes(unit)) ? "，也从 `from` 删去" : ""}；\`to\` 只写新接手的单位`,
        en: `take ${listed("en", already)} out of \`to\`${already.some((unit) => from.includes(unit)) ? " and out of `from`" : ""}; name there only who takes it over`,
      },
    });
  }
  if (from.length === 0 && to.length === 0) {
    found.push({
      ...placeOf(reassigned, "to"),
      what: {
        zh: `\`${entry.id}\` 的 \`from\` 和 \`to\` 都空着，什么也没有调整`,
        en: `\`${entry.id}\` names nobody in \`from\` or \`to\`: nothing is reassigned`,
      },
      fix: {
        zh: "在 `from` 写交出的单位，在 `to` 写接手的单位",
        en: "name in `from` who gives the role up and in `to` who takes it over",
      },
    });
  }
  if (role === "lead" && named.length > 0 && to.length === 0 && named.every((unit) => from.includes(unit))) {
    found.push({
      ...placeOf(reassigned, "to"),
      what: {
        zh: `\`${entry.id}\` 免去了 ${listed("zh", named)} 的牵头，任务 \`${account.task.id}\` 从 ${entry.on} 起没有牵头单位`,
        en: `\`${entry.id}\` takes the lead from ${listed("en", named)} and leaves the task \`${account.task.id}\` without one from ${entry.on} on`,
      },
      fix: {
        zh: "在 `to` 写接手牵头的单位；任务不再做的，改记 `cancelled`",
        en: "name in `to` who leads from now on; if the task is dropped, record `cancelled` instead",
      },
    });
  }
  return found;
}

const rule: Rule = {
  id: "reassigned-from",
  severity: "error",
  about: {
    zh: "调整角色：从现任单位到新单位，牵头不能空",
    en: "a role passes from who holds it to who does not, and somebody leads",
  },
  why: {
    zh: "责任从谁转给谁要接得上，断了就没有人认",
    en: "a duty has to pass from hand to hand; where the chain breaks, nobody answers for it",
  },
  check: (ledger) =>
    wholeAccounts(ledger).flatMap((account) =>
      ofKind(account.history.counted, "reassigned").flatMap((each) => breachesOf(ledger, account, each)),
    ),
};

export default rule;
