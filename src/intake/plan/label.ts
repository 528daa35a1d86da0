import type { Role } from "../../model/words.ts";

/** What a label announces: units in a role, a time, or something for people (`more`). */
export type Label =
  | { readonly is: "role"; readonly role: Role }
  | { readonly is: "time" }
  | { readonly is: "more"; readonly words: string };

const roleOfWord: readonly (readonly [RegExp, Role])[] = [
  [/牵头|主办|主责|汇总|总协调/u, "lead"],
  [/数据/u, "data"],
  [/配合|协办|协同|协作|协助|支持|支撑/u, "supporting"],
  [/参与|参加/u, "participating"],
  [/指导|督导/u, "guiding"],
  [/验收|核查|考核|审核|督办|督查|督促|监督/u, "verifier"],
  [/./u, "responsible"],
];

const word =
  "牵头|责任|配合|协办|协同|协作|协助|参与|参加|指导|督导|数据提供|数据来源|汇总|主办|承办|主责|落实|实施|" +
  "支持|支撑|主管|推进|执行|完成|验收|核查|考核|审核|督办|督查|监督|统筹|监管|负责|承担|组织|办理|总协调";
const noun = "单位|部门|处室|科室|股室|机构|主体|地区|区县|县区|市县|镇街|企业|方";
const person =
  "(?:[省市县区州](?:级|直|委|政府)?)?(?:牵头|责任|分管|包联|包抓|包保|包案|联系|挂钩|挂点|挂帅|督导|主管|协管)?[省市县区州]?(?:级)?领导(?:同志)?|" +
  "(?:第一|直接|主要|具体)?(?:责任人|负责人)|责任人员|经办人|联系人|联络员|牵头人|负责同志";
const time =
  "(?:完成|办理|办结|整改|落实|推进|实施|工作|计划完成|责任|报送|达标|建成)?(?:时限|期限|时间节点|时间安排|时间要求|时间进度|节点|进度安排|时间)(?:要求|安排)?|完成日期|截止日期|截止时间|起止时间|工作进度|进度要求";
const other =
  "成果形式|适用范围|适用对象|实施范围|考核要点|工作目标|目标任务|主要目标|任务目标|工作内容|主要内容|工作任务|任务来源|具体措施|工作措施|主要措施|备注";

const role = `(?:第一|主要|共同|主体|直接|具体|市级|省级|区级|县级|市直|省直|县直|区直|各)?(?:(?:${word})(?:[（(/、和及或与]{0,2}(?:${word})[）)]?)?(?:${noun})?(?:[（(](?:${word})[）)])?(?:[、和及与/](?:${word})(?:${noun}))?)`;
const note = "(?:[（(][^（）()]{0,12}[）)])?";
const signed = '(?<=^|[；;，,。、：:！!”"|/\\s（(【\\[〔〈])';
/** A label that follows a unit without any sign between: 牵头单位：市工信局责任单位：市财政局. */
const runOn =
  "(?<=局|委|办|部|厅|会|院|心|司|府|团|队|行|社|站|处|联|校|馆|区|县|镇|乡|园|等|关|[）)])(?=(?:牵头|主办|责任|配合|协办|参与|承办|指导|落实|督导|协作|完成)(?:单位|部门|领导|时限|时间)(?:[：:]|为[：:]))";
const before = `(?:${signed}|${runOn})`;
const bullet = "[【\\[〔*★●·\\-—]{0,3}";
const source = `${before}${bullet}(?:(?<person>${person})|(?<time>${time})|(?<other>${other})|(?<role>${role}))[】\\]〕*]{0,3}${note}(?:[：:]|为[：:]|(?<=单位|部门)为(?=[省市县区州各团国]))[*]{0,2}`;

interface Labelled {
  readonly label: Label;
  /** Where the label begins, and where what it announces does. */
  readonly at: number;
  readonly from: number;
}

const roleOf = (words: string): Role =>
  roleOfWord.find(([pattern]) => pattern.test(words))?.[1] ?? "responsible";

function labelOf(groups: Readonly<Record<string, string | undefined>>): Label {
  if (groups["person"]) return { is: "more", words: groups["person"] };
  if (groups["other"]) return { is: "more", words: groups["other"] };
  if (groups["time"]) return { is: "time" };
  return { is: "role", role: roleOf(groups["role"] ?? "") };
}

/** The labels of a text (`牵头单位：`, `完成时限：`, `责任人：`), in their order. */
export function labelsOf(text: string): readonly Labelled[] {
  return [...text.matchAll(new RegExp(source, "gu"))].map((match) => ({
    label: labelOf(match.groups ?? {}),
    at: match.index,
    from: match.index + match[0].length,
  }));
}

const column = new RegExp(
  `^(?:(?<person>${person})|(?<time>${time})|(?<other>${other})|(?<role>${role}))${note}$`,
  "u",
);

/** What a column's heading announces, where it is a label. */
export function columnLabel(heading: string): Label | null {
  const match = column.exec(heading.replace(/\s/gu, ""));
  return match ? labelOf(match.groups ?? {}) : null;
}
