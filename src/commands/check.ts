import type { Change } from "../model/change.ts";
import type { Diagnostic, Finding, Severity } from "../model/diagnostic.ts";
import { Refusal } from "../model/refusal.ts";
import { checkList } from "../reports/check-list.ts";
import { compared } from "../reports/diff/compared.ts";
import { baseRules } from "../rules/base/index.ts";
import { judgeChange } from "../rules/base/shared/judge-change.ts";
import { rules } from "../rules/index.ts";
import { standingAllowances } from "../rules/shared/allowances.ts";
import { judge } from "../rules/shared/judge.ts";
import { nearest } from "../source/nearest.ts";
import type { Call, Command, Compared, Opened } from "./command.ts";
import { overdueFindings } from "./shared/overdue-findings.ts";

const levels = ["error", "warning", "overdue"] as const;

/** A registry as it is, and as it was where that is asked. */
interface Side {
  readonly head: Opened;
  readonly base: Opened | null;
}

/** Which checks are made of a registry as it is, and of what a change did to it. */
interface Chosen {
  readonly state: typeof rules;
  readonly change: typeof baseRules;
}

function chosenRules(names: readonly string[]): Chosen {
  const known = [...rules, ...baseRules].map(({ id }) => id);
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
  const isChosen = ({ id }: { readonly id: string }): boolean => names.length === 0 || names.includes(id);
  return { state: rules.filter(isChosen), change: baseRules.filter(isChosen) };
}

function failing(call: Call): ReadonlySet<Severity> {
  const level = call.text("fail-on") ?? (call.flag("strict") ? "warning" : "error");
  return new Set<Severity>(level === "warning" ? ["error", "warning"] : ["error"]);
}

/** What is found in a registry as it is; beside a base only what that allowed already is allowed. */
function ofState({ head, base }: Side, wanted: Chosen, call: Call): readonly Finding[] {
  const { ledger, setting } = head;
  const late = call.text("fail-on") === "overdue" ? overdueFindings(setting) : [];
  const { registry } = ledger;
  const allowances = base ? standingAllowances(registry, base.ledger.registry) : registry.allowances;
  const heard = judge(wanted.state, { ...ledger, registry: { ...registry, allowances } });
  return [...registry.problems, ...heard, ...late];
}

/** What is found in what a change did to a registry. */
function ofChange({ base, head, ...rest }: Compared, wanted: Chosen): readonly Finding[] {
  const side = head ?? base;
  if (base === null || side === null) return [];
  return judgeChange(wanted.change, {
    ...rest,
    base: base.ledger,
    head: head?.ledger ?? null,
    findingsIn: (ledger) => judge(rules, ledger),
    texts: { base: (file) => base.textOf(file), head: (file) => head?.textOf(file) ?? null },
    recorded: head?.recordedDays() ?? null,
    today: side.today,
  });
}

/** What is found, by the registry that shows it, and the change that was judged where one was. */
interface Found {
  readonly findings: readonly (readonly [Opened, readonly Finding[]])[];
  readonly change: Change | null;
}

/** What a change comes to in one registry, under its name where there are several. */
function toldOf({ base, head }: Compared, several: boolean): Change["told"] {
  if (base === null || head === null) return [];
  // On one day: that days pass is nobody’s change.
  const { told } = compared({ ...base.setting, asOf: head.setting.asOf }, head.setting);
  const { title } = head.ledger.programme;
  return several ? [{ type: "heading", level: 2, text: title }, ...told] : told;
}

/** The change as its reader is told of it. */
function changeIn(all: readonly Compared[]): Change {
  const own = all.filter(({ first }) => first);
  const titles = own.flatMap(({ base, head }) => (head ?? base)?.ledger.programme.title ?? []);
  return {
    title: [...new Set(titles)].join("、"),
    told: own.flatMap((each) => toldOf(each, own.length > 1)),
    touches: new Set(all.flatMap(({ touched }) => touched)),
  };
}

/** What is found in one registry, or with a base or in the index in all that stand there. */
async function found(call: Call, wanted: Chosen): Promise<Found> {
  const [base, staged] = [call.text("base"), call.flag("staged")];
  if (base === null && !staged) {
    const opened = await call.open();
    return { findings: [[opened, ofState({ head: opened, base: null }, wanted, call)]], change: null };
  }
  const all = await call.compare({ base, staged });
  const findings = all.flatMap((each): Found["findings"] => {
    const { head, base: before, first } = each;
    const side = head ?? before;
    if (side === null) return [];
    const state = head && first ? ofState({ head, base: before }, wanted, call) : [];
    return [[side, [...state, ...ofChange(each, wanted)]]];
  });
  return { findings, change: base === null ? null : changeIn(all) };
}

const check: Command = {
  name: "check",
  about: { zh: "检查登记簿，一切正常则不作声", en: "check the registry; silent when all is well" },
  arguments: [
    {
      pattern: "[name...]",
      about: { zh: "只做这几项检查", en: "only these checks" },
      completes: () => [...rules, ...baseRules].map(({ id, about }) => ({ value: id, about })),
    },
  ],
  options: [
    {
      flags: "--base <revision>",
      about: {
        zh: "与哪个分支的共同提交比较：记过的事不能改",
        en: "compare with the last commit common with a branch: what is of record may not be rewritten",
      },
    },
    {
      flags: "--staged",
      about: { zh: "检查 git 暂存区里的内容（提交前）", en: "check what is staged, before a commit" },
    },
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
    "check --base origin/main",
    "check --staged",
    "check --format json",
    "check --format github",
  ],
  async run(call) {
    if (call.flag("list")) return { report: checkList([...rules, ...baseRules], call.lang), exit: 0 };
    const { findings: all, change } = await found(call, chosenRules(call.args));
    const fails = failing(call);
    const isShown = ({ severity }: Finding): boolean => severity !== "note" || call.flag("notes");
    return {
      diagnostics: all.flatMap(([opened, findings]): readonly Diagnostic[] =>
        opened.diagnose(findings.filter(isShown)),
      ),
      ...(change ? { change } : {}),
      exit: all.some(([, findings]) => findings.some(({ severity }) => fails.has(severity))) ? 1 : 0,
    };
  },
};
export default check;
