import { askId } from "../derive/form-asks.ts";
import type { Ledger } from "../derive/ledger.ts";
import type { Text } from "../model/language.ts";
import type { Ask, Task } from "../model/records.ts";
import type { Filed } from "../model/registry.ts";
import type { Breach, Rule } from "./rule.ts";
import { unsafeFiles } from "./shared/file-names.ts";
import { stemOf } from "./shared/stems.ts";

interface Identified {
  readonly id: string;
}

const folderOf = (file: string): string => file.slice(0, file.lastIndexOf("/"));

function wrongStem({ file, record: { id } }: Filed<Identified>): Breach | null {
  const stem = stemOf(file);
  if (stem === id) return null;
  const right = `${folderOf(file)}/${id}.yaml`;
  return {
    file,
    path: ["id"],
    what: {
      zh: `编号 \`${id}\` 与文件名 \`${stem}\` 不一致`,
      en: `the id \`${id}\` is not the file's name \`${stem}\``,
    },
    fix: {
      zh: `写 \`id: ${stem}\`；文件名错了就改名为 \`${right}\``,
      en: `write \`id: ${stem}\`, or rename the file to \`${right}\` where the name is wrong`,
    },
  };
}

/** A task in the folder of another line; not where its double stands in the right one. */
function wrongFolder({ file, record: task }: Filed<Task>, files: ReadonlySet<string>): Breach | null {
  const folder = task.line ?? "programme";
  const right = `tasks/${folder}/${stemOf(file)}.yaml`;
  if (file === right || files.has(right)) return null;
  const stands = folderOf(file).slice("tasks/".length);
  const line: Text = task.line
    ? { zh: `任务属于行动 \`${task.line}\``, en: `the task is of line \`${task.line}\`` }
    : { zh: "任务不属于任何行动", en: "the task is of no line" };
  return {
    file,
    ...(task.line === undefined ? {} : { path: ["line"] }),
    what: {
      zh: `${line.zh}，文件却放在 \`tasks/${stands}/\``,
      en: `${line.en}, but its file stands in \`tasks/${stands}/\``,
    },
    fix: {
      zh: `把文件移到 \`${right}\`；行动写错了就改 \`line\``,
      en: `move the file to \`${right}\`, or mend \`line\` where that is wrong`,
    },
  };
}

/** An id that has to be made of the record's day and more. */
function wrongDay(
  file: string,
  id: string,
  right: { readonly id: string; readonly of: Text },
): Breach | null {
  if (id === right.id) return null;
  return {
    file,
    path: ["id"],
    what: { zh: `编号 \`${id}\` 与${right.of.zh} 不符`, en: `the id \`${id}\` does not fit ${right.of.en}` },
    fix: {
      zh: `编号和文件名改为 \`${right.id}\`；日期写错了就改 \`day\``,
      en: `make the id and the file's name \`${right.id}\`, or mend \`day\` where that is wrong`,
    },
  };
}

/** One a unit and period: the id says which, so that two of them are one file. */
const wrongAsk = (file: string, { id, unit, period }: Ask, right: string): Breach => ({
  file,
  path: ["id"],
  what: {
    zh: `编号 \`${id}\` 与单位 \`${unit}\`、期 \`${period}\` 不符`,
    en: `the id \`${id}\` does not fit its unit \`${unit}\` and period \`${period}\``,
  },
  fix: {
    zh: `编号和文件名改为 \`${right}\`；单位或期写错了就改它`,
    en: `make the id and the file's name \`${right}\`, or mend \`unit\` or \`period\``,
  },
});

function ofRegistry({ registry }: Ledger): readonly (Breach | null)[] {
  const { units, lines, tasks, meetings, findings, inspections, letters, asks, calendars } = registry;
  const files = new Set(tasks.map(({ file }) => file));
  const named: readonly Filed<Identified>[] = [units, lines, findings, letters].flat();
  return [
    ...named.map(wrongStem),
    ...tasks.map((filed) => wrongStem(filed) ?? wrongFolder(filed, files)),
    ...meetings.map((filed) => {
      const { id, day, series } = filed.record;
      const of = {
        zh: `日期 \`${day}\`、系列 \`${series}\``,
        en: `its day \`${day}\` and series \`${series}\``,
      };
      return wrongStem(filed) ?? wrongDay(filed.file, id, { id: `${day}-${series}`, of });
    }),
    ...inspections.map((filed) => {
      const { id, day } = filed.record;
      const of = { zh: `检查日 \`${day}\``, en: `its day \`${day}\`` };
      return wrongStem(filed) ?? wrongDay(filed.file, id, { id: `${day}${id.slice(day.length)}`, of });
    }),
    ...asks.map((filed) => {
      const { file, record } = filed;
      const right = askId(record);
      return wrongStem(filed) ?? (record.id === right ? null : wrongAsk(file, record, right));
    }),
    ...calendars.map(({ file, record: { year } }): Breach | null =>
      `${year}` === stemOf(file)
        ? null
        : {
            file,
            path: ["year"],
            what: {
              zh: `历上写的是 \`${year}\` 年，文件名是 \`${stemOf(file)}\``,
              en: `the calendar is of \`${year}\`, its file is named \`${stemOf(file)}\``,
            },
            fix: { zh: `改名为 \`calendar/${year}.json\``, en: `rename it to \`calendar/${year}.json\`` },
          },
    ),
  ];
}

const rule: Rule = {
  id: "id-matches-file",
  severity: "error",
  about: { zh: "编号与文件名、所在文件夹一致", en: "ids agree with the names and folders of their files" },
  why: {
    zh: "大家按编号找文件，名实不符就会改错文件、漏掉记录",
    en: "people find files by id; where the two differ the wrong file is edited and records are missed",
  },
  check(ledger) {
    const unsafe = unsafeFiles(ledger.registry);
    return ofRegistry(ledger).flatMap((breach) =>
      breach === null || unsafe.has(breach.file) ? [] : [breach],
    );
  },
};
export default rule;
