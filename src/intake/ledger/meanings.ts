import type { Text } from "../../model/language.ts";
import type { Role } from "../../model/words.ts";

/** What a column of a ledger can hold. */
export type Meaning =
  | Role
  | "number"
  | "section"
  | "task"
  | "measures"
  | "goal"
  | "deadline"
  | "start"
  | "person"
  | "progress"
  | "percent"
  | "issue"
  | "next"
  | "points"
  | "indicator"
  | "source"
  | "note";

export const meaningWords: Readonly<Record<Meaning, Text>> = {
  number: { zh: "序号", en: "number" },
  section: { zh: "行动", en: "section" },
  task: { zh: "任务", en: "task" },
  measures: { zh: "措施", en: "measures" },
  goal: { zh: "目标", en: "goal" },
  lead: { zh: "牵头单位", en: "lead" },
  responsible: { zh: "责任单位", en: "responsible" },
  supporting: { zh: "配合单位", en: "supporting" },
  participating: { zh: "参与单位", en: "participating" },
  guiding: { zh: "指导单位", en: "guiding" },
  data: { zh: "数据提供单位", en: "data" },
  verifier: { zh: "核查单位", en: "verifier" },
  deadline: { zh: "时限", en: "deadline" },
  start: { zh: "开始时间", en: "start" },
  person: { zh: "责任人", en: "person" },
  progress: { zh: "进展", en: "progress" },
  percent: { zh: "完成率", en: "percent" },
  issue: { zh: "问题", en: "issue" },
  next: { zh: "下一步", en: "next" },
  points: { zh: "考核要点", en: "points" },
  indicator: { zh: "指标", en: "indicator" },
  source: { zh: "来源", en: "source" },
  note: { zh: "备注", en: "note" },
};

const meanings = Object.keys(meaningWords) as readonly Meaning[];

/** A heading without blanks, brackets' content and signs at its end: `完成时限 （2024年）：` is `完成时限`. */
export const plainHeading = (heading: string): string =>
  heading
    .replace(/\s+/gu, "")
    .replace(/[（(【[][^）)】\]]*[）)】\]]/gu, "")
    .replace(/[：:*＊]+$/u, "");

/** The usual headings, the first that fits; what names persons comes before what names units. */
const usual: readonly (readonly [Meaning, RegExp])[] = [
  ["number", /^(?:序号|编号|项号|序|№|no\.?|(?:任务|事项|项目|问题|条目|措施)(?:序号|编号)|条目)$/iu],
  ["person", /领导|责任人|联系人|负责人|联络员|经办|电话|联系方式|包保人/u],
  ["data", /数据(?:提供|责任|报送|填报)|(?:提供|填报)数据/u],
  ["verifier", /(?:核查|核验|验收|审核|复核|把关)(?:单位|部门)/u],
  ["lead", /^(?:市级?|区级?|县级?)?(?:牵头|主办|主责|首要责任|第一责任)/u],
  ["supporting", /配合|协办|协同|会办|协助/u],
  ["participating", /参与|参加|成员单位/u],
  ["guiding", /指导|督导(?:单位|部门)/u],
  [
    "responsible",
    /^(?:[市区县]级?)?(?:责任|落实|实施|承办|承担|负责|完成|整改|执行|主管|具体)?(?:责任)?(?:单位|部门|主体|科室|处室)(?:名称)?$|^责任(?:分工|落实)$|^属地$/u,
  ],
  ["start", /^(?:计划)?(?:开始|起始|启动|开工)(?:时间|日期)$/u],
  [
    "deadline",
    /^(?:完成|办结|整改|办理|目标|计划|要求|预计|拟|计划完成|要求完成|预计完成|拟完成|整改完成|销号|结束|截止)?(?:时限|期限|时间|时间节点|日期|时间要求|时限要求|节点)$|^截止|^完成(?:时间|时限)|^时间(?:节点|进度)/u,
  ],
  ["percent", /完成率|完成比例|完成百分比|^(?:完成|工作)?进度%?$|百分比/u],
  ["next", /下一?步|下阶段|后续/u],
  ["progress", /进展|(?:完成|落实|推进|办理|整改|工作)(?:情况|动态|成效)|动态/u],
  ["indicator", /指标(?:名称)?$/u],
  ["points", /考核|评分|评价标准|计分|分值|权重/u],
  ["note", /^备注|^说明$/u],
  ["source", /来源|依据|出处|文号/u],
  ["indicator", /指标/u],
  ["issue", /问题|困难|堵点|难点/u],
  ["measures", /措施|举措|内容|做法|任务分解|分解任务|工作要求|任务要求|具体要求|主要做法/u],
  ["goal", /目标/u],
  ["task", /任务|事项|项目|工作|名称|议题/u],
  ["section", /行动|专项|板块|领域|类别|分类|章节|大类|类型|方面|专班/u],
];

/** What a column is for by its heading; null for one that is not among the usual. */
export function usualMeaning(heading: string): Meaning | null {
  const plain = plainHeading(heading);
  if (plain === "" || plain.length > 20) return null;
  if (/^(?:所属|所在)?(?:行动|专项行动|行动名称|任务类别|工作类别|重点领域|重点专项)$/u.test(plain))
    return "section";
  return usual.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

/** A meaning as people name it: its word, its English name, or a usual heading; null for none. */
export const namedMeaning = (words: string): Meaning | null =>
  meanings.find((each) => each === words || meaningWords[each].zh === words) ?? usualMeaning(words);
