import type { Ledger } from "../derive/ledger.ts";
import { taskState } from "../derive/task-state.ts";
import type { Filed } from "../model/registry.ts";
import type { Report } from "../model/report.ts";
import type { Setting } from "../reports/parts/frame.ts";
import { askReport } from "../reports/show/ask.ts";
import { lineReport } from "../reports/show/line.ts";
import { meetingReport } from "../reports/show/meeting.ts";
import { programmeReport } from "../reports/show/programme.ts";
import { findingReport, inspectionReport, letterReport } from "../reports/show/supervision.ts";
import { taskReport } from "../reports/show/task.ts";
import { unitReport } from "../reports/show/unit.ts";
import { type State, versusReport } from "../reports/versus.ts";
import type { Command, Opened } from "./command.ts";
import { noRegistryThen, unknownRecord } from "./shared/find.ts";
import { screenFormats } from "./shared/formats.ts";

const withId = <T extends { readonly id: string }>(
  filed: readonly Filed<T>[],
  word: string,
): Filed<T> | undefined => filed.find(({ record }) => record.id === word);

/** The task that has an entry of this id, or whose title is this. */
const taskNamed = ({ accounts }: Ledger, word: string) =>
  accounts.get(word) ??
  [...accounts.values()].find(({ task }) => task.title === word) ??
  [...accounts.values()].find(({ history }) => history.all.some(({ entry }) => entry.id === word));

function reportOn(setting: Setting, word: string): Report | null {
  const { ledger, asOf } = setting;
  const { registry } = ledger;
  if (word === "programme" || word === ledger.programme.id || word === ledger.programme.title) {
    return programmeReport(setting, registry.programme.file);
  }
  const line = registry.lines.find(({ record }) => record.id === word || record.title === word);
  if (line) return lineReport(setting, line.record, line.file);
  const account = taskNamed(ledger, word);
  if (account) return taskReport(setting, taskState(ledger, account, asOf));
  const unit = registry.units.find(
    ({ record: { id, name, short = [] } }) => id === word || name === word || short.includes(word),
  );
  if (unit) return unitReport(setting, unit.record, unit.file);
  const meeting = withId(registry.meetings, word);
  if (meeting) return meetingReport(setting, meeting.record, meeting.file);
  const finding = withId(registry.findings, word);
  if (finding) return findingReport(setting, finding.record, finding.file);
  const inspection = withId(registry.inspections, word);
  if (inspection) return inspectionReport(setting, inspection.record, inspection.file);
  const letter =
    withId(registry.letters, word) ?? registry.letters.find(({ record }) => record.number === word);
  if (letter) return letterReport(setting, letter.record, letter.file);
  const ask = withId(registry.asks, word);
  return ask ? askReport(setting, ask.record, ask.file) : null;
}

/** Everything that `show` would find, for the nearest to be offered. */
const knownIds = ({ registry }: Ledger): readonly string[] =>
  [
    registry.tasks,
    registry.units,
    registry.lines,
    registry.meetings,
    registry.findings,
    registry.inspections,
    registry.letters,
    registry.asks,
  ].flatMap((filed: readonly Filed<{ readonly id: string }>[]) => filed.map(({ record }) => record.id));

/** A record as another revision had it; refused where there was no registry. */
function stateIn(opened: Opened, revision: string, word: string): State {
  const then = opened.asIn(revision);
  if (then === null) throw noRegistryThen(revision);
  return { revision, setting: then.setting, report: reportOn(then.setting, word) };
}

const show: Command = {
  name: "show",
  about: { zh: "一条记录的来龙去脉", en: "one record of any kind with its whole story" },
  arguments: [
    {
      pattern: "<id>",
      about: {
        zh: "任务、单位、行动、会议、问题、检查或函件的编号或名称",
        en: "id or name of a task, unit, line, meeting, finding, inspection or letter",
      },
      completes: "record",
    },
  ],
  options: [
    {
      flags: "--versus <revision>",
      about: {
        zh: "与 git 里另一个版本对比：--at 的在前；不写 --at 则与现有的文件比",
        en: "compare with another revision of git: the one of --at, else the files as they stand",
      },
    },
  ],
  formats: screenFormats,
  examples: [
    "show qiye-z490v6",
    "show 市国资委",
    "show 2024-09-18-dispatch",
    "show programme",
    "show qiye-z490v6 --as-of 2024-07-31",
    "show qiye-z490v6 --at HEAD~10 --versus HEAD",
  ],
  async run({ args: [word = ""], open, text }) {
    const opened = await open();
    const { ledger, setting } = opened;
    const report = reportOn(setting, word);
    const versus = text("versus");
    if (versus !== null) {
      const at = text("at");
      const [one, other] = [{ revision: at, setting, report }, stateIn(opened, versus, word)];
      if (report === null && other.report === null)
        throw unknownRecord(word, [...new Set([...knownIds(ledger), ...knownIds(other.setting.ledger)])]);
      return {
        report: at === null ? versusReport(word, other, one) : versusReport(word, one, other),
        exit: 0,
      };
    }
    if (report === null) throw unknownRecord(word, knownIds(ledger));
    return { report, exit: 0 };
  },
};
export default show;
