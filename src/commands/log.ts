import { type Logged, logReport } from "../reports/log.ts";
import type { Command, Opened } from "./command.ts";
import { findFiled } from "./shared/find-filed.ts";
import { screenFormats } from "./shared/formats.ts";

/** The record that a word names: a task with its entries, one entry, or any other record by its file. */
function loggedBy({ ledger }: Opened, { file, below, shown }: ReturnType<typeof findFiled>): Logged {
  const account = ledger.accounts.get(shown) ?? null;
  const title = account?.task.title ?? null;
  const [position] = below;
  const held = ledger.registry.progress.find((each) => each.file === file);
  const entry = typeof position === "number" ? held?.record[position] : undefined;
  if (account && entry) return { file, title, id: entry.id, entries: { account, only: entry.id } };
  const whole = account !== null && held === undefined;
  return {
    file,
    title,
    id: whole || file.includes(`/${shown}.`) ? shown : file,
    entries: whole ? { account, only: null } : null,
  };
}

const log: Command = {
  name: "log",
  about: {
    zh: "一条记录的来历：填报的日子，旁边是 git 里何时、谁入的库",
    en: "a record's history: the days stated, and from git who recorded them when",
  },
  arguments: [
    {
      pattern: "<id>",
      about: {
        zh: "任务、进展记录、会议、函件等的编号或名称",
        en: "id or name of a task, an entry, a meeting, a letter or any other record",
      },
      completes: "record",
    },
  ],
  formats: screenFormats,
  examples: ["log qiye-z490v6", "log 2024-09-18-dispatch", "log programme --format json"],
  async run({ args: [word = ""], open }) {
    const opened = await open();
    const logged = loggedBy(opened, findFiled(opened, word));
    const told = { recordings: opened.recordings(), changes: opened.changesTo(logged.file) };
    return { report: logReport(opened.setting, logged, told), exit: 0 };
  },
};
export default log;
