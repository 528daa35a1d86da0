import type { Finding, Severity } from "../model/diagnostic.ts";
import { Refusal } from "../model/refusal.ts";
import { checkList } from "../reports/check-list.ts";
import { rules } from "../rules/index.ts";
import { judge } from "../rules/shared/judge.ts";
import { nearest } from "../source/nearest.ts";
import type { Call, Command } from "./command.ts";
import { overdueFindings } from "./shared/overdue-findings.ts";

const levels = ["error", "warning", "overdue"] as const;

function chosenRules(names: readonly string[]) {
  const known = rules.map(({ id }) => id);
  for (const name of names) {
    if (known.includes(name)) continue;
    const near = nearest(name, known);
    throw new Refusal(
      { zh: `没有 \`${name}\` 这条检查`, en: `there is no check \`${name}\`` },
      near
        ? { zh: `是不是想写 \`${near}\`？`, en: `did you mean \`${near}\`?` }
        : { zh: "`duban check --list` 列出全部检查", en: "`duban check --list` lists them all" },
    );
  }
  return names.length === 0 ? rules : rules.filter(({ id }) => names.includes(id));
}

function failing(call: Call): ReadonlySet<Severity> {
  const level = call.text("fail-on") ?? (call.flag("strict") ? "warning" : "error");
  return new Set<Severity>(level === "warning" ? ["error", "warning"] : ["error"]);
}

const check: Command = {
  name: "check",
  about: { zh: "检查登记簿，一切正常则不作声", en: "check the registry; silent when all is well" },
  arguments: [
    {
      pattern: "[name...]",
      about: { zh: "只做这几项检查", en: "only these checks" },
      completes: () => rules.map(({ id, about }) => ({ value: id, about })),
    },
  ],
  options: [
    { flags: "--strict", about: { zh: "警告也算不通过", en: "warnings count too" } },
    { flags: "--notes", about: { zh: "连同提示一起列出", en: "print notes too" } },
    { flags: "--list", about: { zh: "列出全部检查", en: "list all checks" } },
    {
      flags: "--fail-on <level>",
      about: { zh: "何时算不通过：error、warning、overdue", en: "what fails: error, warning, overdue" },
      choices: levels,
    },
  ],
  formats: ["text", "markdown", "json", "github", "gitlab", "sarif"],
  examples: [
    "check",
    "check --notes",
    "check unit-is-known --strict",
    "check --format json",
    "check --format github",
  ],
  async run(call) {
    if (call.flag("list")) return { report: checkList(rules, call.lang), exit: 0 };
    const wanted = chosenRules(call.args);
    const { ledger, setting, diagnose } = await call.open();
    const late = call.text("fail-on") === "overdue" ? overdueFindings(setting) : [];
    const found: readonly Finding[] = [...ledger.registry.problems, ...judge(wanted, ledger), ...late];
    const shown = found.filter(({ severity }) => severity !== "note" || call.flag("notes"));
    const fails = failing(call);
    return {
      diagnostics: diagnose(shown),
      exit: found.some(({ severity }) => fails.has(severity)) ? 1 : 0,
    };
  },
};
export default check;
