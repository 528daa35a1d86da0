import type { Registry } from "../../model/registry.ts";

/** What a department of a city deals with, as its name says it, in full or in short. */
const fields =
  "发展和?改革|发改|教育|科技|科学技术|经济和?信息化|经信|工信|民族|宗教|公安|民政|司法|财政|人力资源|社会保障|人社|自然资源|规划|生态环境|环境保护|住房|住建|城乡建设|城市管理|城管|城市运行|执法|交通|水务|水利|农业|农村|商务|文化|文旅|旅游|广电|体育|卫生|卫健|健康|退役军人|应急|审计|国资|国有资产|市场监管|市场监督|统计|医保|医疗保障|金融|信访|政务|数据|林业|园林|机关事务|口岸|外事|粮食|投资促进|税务|气象|邮政|消防|公积金|公共资源|交易|采购|档案|供销|疾控|考试|人才|就业|组织|宣传|统战|统一战线|政法|网信|社会工作|社工|编制|老干部|巡察|政策研究|知识产权|药品";

/** Ends of names, each not where the word goes on otherwise: 委 but not 委员 or 委托, 办 but not 办理. */
const ends = [
  "局(?![面部势域限促])",
  "委员会",
  "委(?=主任|[^员托派任会屈婉内办书常]|$)",
  "办公[室厅]",
  "办(?=主任|[^理事法公案好结学医证税件成完班到实]|$)",
  "中心",
  "部(?=长|[^门署分级位件委队落]|$)",
  "院(?=长|[^校士落子内]|$)",
  "厅(?=长|[^级局]|$)",
  "集团",
  "总队",
  "支队",
].join("|");

const people = "总工会|妇联|工商联|残联|科协|文联|侨联|团委|红十字会";

/** Words that no name of a body has: where one stands before the end, the letters are part of a sentence. */
const sentence =
  /[的了要须把将被对向从由给让使按照并及或且等是有在到为各其该此]|开展|负责|推进|推动|落实|加强|牵头|配合|提出|召开|批准|同意|部署|部门|有关|相关|单位|企业|全部|内部|外部|格局|布局|大局|全局|开局|结局|当局|领导|重点|建成|新增|接入|完成/u;

/** What begins like a body of the city and is none: 市级, 市直, 市区, 市场准入, 市民. */
const general =
  /^市(?:级|直|属|里|内|外|区|县|本级|辖|域|值|价|容|镇|郊|情|委常委|委全会|委主要|委领导|委书记|政府常务|政府主要|政府领导|政府分管|人大|政协|场(?!监)|民(?![政族]))/u;

/** What stands before 市 where 市 belongs to another word: 城市, 上市, 县市. */
const otherWord = /[全城都股上超夜早楼门集菜花黑各县州辖跨省直地两]$/u;

const namesOf = ({
  name,
  short = [],
  aliases = [],
}: Registry["units"][number]["record"]): readonly string[] => [
  name,
  ...short,
  ...aliases.map((alias) => alias.name),
];

/** The city's name, as most of its units' names begin with it: 云泽市; null where they do not say. */
export function cityOf(registry: Registry): string | null {
  const counts = new Map<string, number>();
  for (const name of registry.units.flatMap(({ record }) => namesOf(record))) {
    const city = /^(?:中共)?((?!市)\p{Script=Han}{2,4}?市)(?=\p{Script=Han})/u.exec(name)?.[1];
    if (city !== undefined) counts.set(city, (counts.get(city) ?? 0) + 1);
  }
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0] ?? null;
}

/** A name without 中共, the city's name or 市 at its beginning. */
export function bareName(name: string, city: string | null): string {
  const plain = name.replace(/^中共/u, "");
  if (city !== null && plain.startsWith(city)) return plain.slice(city.length);
  return plain.startsWith("市") ? plain.slice(1) : plain;
}

/** A name as it is written with the city's name, with 市 alone, and without either. */
function formsOf(name: string, city: string | null): readonly string[] {
  const plain = name.replace(/^中共/u, "");
  const bare = bareName(name, city);
  if (bare === plain) return [name];
  return [name, plain, `市${bare}`, ...(city ? [`${city}${bare}`] : []), ...(bare.length > 2 ? [bare] : [])];
}

/** Every name that a unit goes by, also formerly, in all its forms. */
export const knownNames = (registry: Registry, city: string | null): ReadonlySet<string> =>
  new Set(registry.units.flatMap(({ record }) => namesOf(record).flatMap((name) => formsOf(name, city))));

/** Finds names of bodies of this city in a text from which the known ones have been taken. */
export function bodyFinder(city: string | null): (text: string) => readonly string[] {
  const start = city === null ? "市" : `(?:${city}|市)`;
  const body = new RegExp(`${start}(?:(\\p{Script=Han}{1,14}?)(?:${ends})|${people})`, "gu");
  const ofField = new RegExp(fields, "u");
  return (text) =>
    [...text.matchAll(body)].flatMap((match): readonly string[] => {
      const [name, middle] = match;
      const long = city !== null && name.startsWith(city);
      if (!long && otherWord.test(text.slice(0, match.index))) return [];
      if (middle === undefined) return [name];
      const short = long ? `市${name.slice(city.length)}` : name;
      if (general.test(short) || sentence.test(short.slice(1))) return [];
      return name.endsWith("局") || ofField.test(middle) ? [name] : [];
    });
}
