import type { Text } from "../model/language.ts";
import type { Registry } from "../model/registry.ts";
import type { Breach, Rule } from "./rule.ts";
import { doubleBreaches, listAt, type Numbered } from "./shared/doubles.ts";
import { stemOf } from "./shared/stems.ts";

const another: Text = {
  zh: "给其中较晚的一个另取没有用过的编号，写到它的地方一并改",
  en: "give the later of the two an id that is not in use, and change what refers to it",
};
const renumber: Text = {
  zh: "照原文核对，改成各自的序号",
  en: "compare with the paper and write each one's own number",
};

/** Records of one kind in several files; a file that is named otherwise than its id is another rule's. */
function recordDoubles({ tasks }: Registry): readonly Breach[] {
  const standing = tasks.filter(({ file, record: { id } }) => stemOf(file) === id);
  return doubleBreaches(
    { zh: "任务编号", en: "the task id" },
    {
      zh: "是同一项任务就删去一个文件；是两项就给后一项另取编号，文件名、进展文件夹一并改",
      en: "delete one of the files where they are one task; else give the later one another id, with its file and its progress folder",
    },
    standing.map(({ file, record: { id } }) => ({ file, path: ["id"], value: id })),
  );
}

function withinProgramme({ programme, lines, letters }: Registry): readonly Breach[] {
  const { file, record } = programme;
  const consultations = new Set(lines.map(({ record: { id } }) => `consultation-${id}`));
  const series = record.series ?? [];
  return [
    ...doubleBreaches(
      { zh: "目标编号", en: "the goal id" },
      another,
      listAt(file, record.goals, ({ id }, n) => [["goals", n, "id"], id]),
    ),
    ...doubleBreaches(
      { zh: "会议系列", en: "the series" },
      another,
      listAt(file, series, ({ id }, n) => [["series", n, "id"], id]),
    ),
    ...series.flatMap(({ id }, n): readonly Breach[] =>
      consultations.has(id)
        ? [
            {
              file,
              path: ["series", n, "id"],
              what: {
                zh: `\`${id}\` 已是行动的会商系列`,
                en: `\`${id}\` is already the series of a line's consultations`,
              },
              fix: {
                zh: "删去这一系列；多久会商一次写在行动的 `consultations`",
                en: "take it out; how often a line meets stands in its `consultations`",
              },
            },
          ]
        : [],
    ),
    ...doubleBreaches(
      { zh: "行动序号", en: "the line number" },
      renumber,
      lines.map(({ file, record: { number } }) => ({ file, path: ["number"], value: number })),
    ),
    ...doubleBreaches(
      { zh: "措施序号", en: "the measure number" },
      renumber,
      lines.flatMap(({ file, record: { measures } }) =>
        listAt(file, measures, ({ number }, n) => [["measures", n, "number"], number]),
      ),
    ),
    ...doubleBreaches(
      { zh: "文号", en: "the letter number" },
      {
        zh: "照印发的函件核对，改成各自的文号",
        en: "compare with the letters as issued and write each one's own number",
      },
      letters.flatMap(({ file, record: { number } }) =>
        number ? [{ file, path: ["number"], value: number }] : [],
      ),
    ),
    ...lines.flatMap(({ file, record: { id } }): readonly Breach[] =>
      id === "programme"
        ? [
            {
              file,
              path: ["id"],
              what: { zh: "行动编号不能是 `programme`", en: "a line cannot be called `programme`" },
              fix: {
                zh: "另取编号：`tasks/programme/` 放的是不属于任何行动的任务",
                en: "choose another id: `tasks/programme/` is for tasks of no line",
              },
            },
          ]
        : [],
    ),
  ];
}

function withinRecords({ tasks, meetings, progress }: Registry): readonly Breach[] {
  const entries = new Map<string, Numbered[]>();
  for (const { file, task, record } of progress) {
    const list = entries.get(task) ?? [];
    list.push(...listAt(file, record, ({ id }, n) => [[n, "id"], id]));
    entries.set(task, list);
  }
  return [
    ...tasks.flatMap(({ file, record: { milestones, indicators } }) => [
      ...doubleBreaches(
        { zh: "节点编号", en: "the milestone id" },
        another,
        listAt(file, milestones, ({ id }, n) => [["milestones", n, "id"], id]),
      ),
      ...doubleBreaches(
        { zh: "指标编号", en: "the indicator id" },
        another,
        listAt(file, indicators, ({ id }, n) => [["indicators", n, "id"], id]),
      ),
    ]),
    ...meetings.flatMap(({ file, record: { agenda, outcomes } }) => [
      ...doubleBreaches(
        { zh: "议程序号", en: "the agenda number" },
        renumber,
        listAt(file, agenda, ({ n }, at) => [["agenda", at, "n"], n]),
      ),
      ...doubleBreaches(
        { zh: "结果序号", en: "the outcome number" },
        renumber,
        listAt(file, outcomes, ({ n }, at) => [["outcomes", at, "n"], n]),
      ),
    ]),
    ...[...entries.values()].flatMap((list) =>
      doubleBreaches(
        { zh: "记录编号", en: "the entry id" },
        {
          zh: "同一件事记了两遍就删去一条；是两件事就删去后一条的 `id`，运行 `duban fmt` 补上新的",
          en: "take one out where it is the same entry twice; else delete the later one's `id` and run `duban fmt` to give it a new one",
        },
        list,
      ),
    ),
  ];
}

const rule: Rule = {
  id: "id-is-unique",
  severity: "error",
  about: { zh: "编号、序号、文号不重复", en: "ids and numbers are used once" },
  why: {
    zh: "一个编号指着两样东西，催办、销号就可能落到另一个头上",
    en: "where one id means two things, a reminder or a closing may fall on the wrong one",
  },
  check({ registry }) {
    return [...recordDoubles(registry), ...withinProgramme(registry), ...withinRecords(registry)];
  },
};
export default rule;
