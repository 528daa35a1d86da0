import { isOpen } from "../derive/stage.ts";
import type { TaskState } from "../derive/task-state.ts";
import type { Unit } from "../model/records.ts";
import type { Block, Report } from "../model/report.ts";
import { roles, roleWords } from "../model/words.ts";
import { outlined, paragraph } from "./paper/outline.ts";
import { framed, type Setting } from "./parts/frame.ts";
import { bracketed, numberedWithin, plural } from "./parts/words.ts";
import { taskFields } from "./show/task-fields.ts";
import { taskStory } from "./show/task-story.ts";
import { taskTables } from "./show/task-tables.ts";
import { askedPart } from "./unit/asked.ts";
import { type Held, unitPage } from "./unit/page.ts";
import { lettersPart, raisedPart, toDoPart } from "./unit/parts.ts";
import { unitEvents, unitFacts } from "./unit.ts";

/** A task with all that a successor needs: what it is, its steps, its whole story. Headings inside become paragraphs. */
function taskBlocks(setting: Setting, state: TaskState): readonly Block[] {
  const flat = (block: Block): Block =>
    block.type === "heading" ? { type: "paragraph", text: block.text, tone: "strong" } : block;
  return [
    { type: "fields", fields: taskFields(setting, state) },
    ...[...taskTables(setting, state), ...taskStory(setting, state)].map(flat),
  ];
}

/** The papers of a post that changes hands: everything open, each task with its history from the first day. */
export function handoverReport(setting: Setting, unit: Unit): Report {
  const { lang } = setting;
  const zh = lang === "zh";
  const page = unitPage(setting, unit);
  const weight = ({ roles: [first] }: Held) => roles.indexOf(first);
  const open = page.held
    .filter(({ state }) => isOpen(state.stage) || state.stage === "suspended")
    .sort((a, b) => weight(a) - weight(b));
  const first = [
    toDoPart(setting, page),
    lettersPart(setting, page),
    raisedPart(setting, page),
    askedPart(setting, page),
  ].filter((part) => part !== null);
  const number = first.length + 1;
  const title = (held: Held) => {
    const words =
      held.state.task.title + bracketed(held.roles.map((role) => roleWords[role][lang]).join("、"), lang);
    return { zh: words, en: words };
  };
  return framed(setting, {
    kind: "unit",
    title: zh ? `${unit.name}：交接清单` : `${unit.name}: handover`,
    blocks: [
      paragraph(
        zh
          ? `下面是截至${setting.asOf}没有办结的全部事项；已办结的${page.held.length - open.length}项不列。责任随岗位走，由继任者接着办，时限和逾期天数接着算。`
          : `All that is open on ${setting.asOf}; ${plural(page.held.length - open.length, "closed or cancelled task")} left out. Posts outlive persons: deadlines and lateness run on.`,
      ),
      ...outlined(
        [
          ...first,
          {
            title: {
              zh: `没有办结的任务${open.length}项及其经过`,
              en: `Open tasks with their stories: ${open.length}`,
            },
            blocks: open.flatMap((held, at): readonly Block[] => [
              {
                type: "heading",
                level: 3,
                text: numberedWithin({ within: number, number: at + 1 }, title(held), lang),
              },
              ...taskBlocks(setting, held.state),
            ]),
          },
        ],
        lang,
      ),
    ],
    facts: { handover: true, ...unitFacts(setting, page) },
    events: () => unitEvents(setting, page),
  });
}
