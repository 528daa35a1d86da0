import type { Account } from "../derive/ledger.ts";
import type { Text } from "../model/language.ts";
import type { FileChange, Registered } from "../model/registered.ts";
import type { Block, Report } from "../model/report.ts";
import { changesBlocks } from "./log/changes.ts";
import { datedFields } from "./log/dated.ts";
import { entriesTable, type Line, lineFacts, linesOf } from "./log/entries.ts";
import { framed, type Setting } from "./parts/frame.ts";
import { bracketed } from "./parts/words.ts";

/** A record whose history is told: its file, its name, and where it is a task's, which of its entries. */
export interface Logged {
  readonly file: string;
  /** A task's title; null for records that are called by their id. */
  readonly title: string | null;
  readonly id: string;
  readonly entries: { readonly account: Account; readonly only: string | null } | null;
}

/** What git told; null where it cannot tell. */
interface Told {
  /** From which commit each entry is, `<task>/<entry>`. */
  readonly recordings: ReadonlyMap<string, Registered> | null;
  /** What happened to the record's own file. */
  readonly changes: readonly FileChange[] | null;
}

const untold: Text = {
  zh: "git 说不出入库的日子：不在仓库里、还没有提交，或是浅克隆（`git fetch --unshallow` 取全历史）。",
  en: "git cannot tell the days recorded: no repository, no commit yet, or a shallow clone (`git fetch --unshallow` completes it).",
};
const invented: Text = {
  zh: "登记簿是虚构的，入库日不作补报的依据。",
  en: "The registry is invented: the days recorded make no entry late.",
};

function remarks({ ledger, lang }: Setting, { recordings, changes }: Told): readonly Block[] {
  const words =
    recordings === null || changes === null ? untold : ledger.programme.fictional ? invented : null;
  return words === null ? [] : [{ type: "paragraph", text: words[lang], tone: "quiet" }];
}

function linesIn(setting: Setting, { entries }: Logged, { recordings }: Told): readonly Line[] {
  if (entries === null) return [];
  const { account, only } = entries;
  const wanted = (entry: Line["recorded"]["entry"]): boolean =>
    only === null || entry.id === only || ("corrects" in entry && entry.corrects === only);
  return linesOf(setting, account, { recordings, wanted });
}

/** A record's history: what happened by the days stated, and beside it from which commits git has it. */
export function logReport(setting: Setting, logged: Logged, told: Told): Report {
  const { ledger, lang } = setting;
  const lines = linesIn(setting, logged, told);
  const account = logged.entries?.account;
  const name = logged.title === null ? logged.id : logged.title + bracketed(logged.id, lang);
  const table: readonly Block[] =
    account && lines.length > 0
      ? [
          { type: "heading", level: 2, text: lang === "zh" ? "经过" : "Story" },
          entriesTable(setting, account, { lines, told: told.recordings !== null }),
        ]
      : [];
  const ofEntry = logged.entries !== null && logged.entries.only !== null;
  const changes = ofEntry || told.changes === null ? [] : changesBlocks(logged.file, told.changes, lang);
  return framed(setting, {
    kind: "log",
    title: lang === "zh" ? `${name}：来历` : `${name}: history`,
    blocks: [
      ...remarks(setting, told),
      ...(ofEntry ? [] : datedFields(ledger.registry, logged.file, lang)),
      ...table,
      ...changes,
    ],
    facts: {
      id: logged.id,
      file: logged.file,
      entries: lines.map(lineFacts),
      changes: ofEntry ? [] : (told.changes?.map((each) => ({ ...each })) ?? null),
    },
  });
}
