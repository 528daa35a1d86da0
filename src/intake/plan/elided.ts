/** A level that units put before their name: 省科技厅, 市委宣传部. 市场监管总局 has none. */
const prefixed =
  /^(?<level>自治区|兵团|省|市|州|盟|旗|县|区|镇)(?!场监|场监督|场监管|政(?!府|协|务|数|法)|域|际|际间|委县|级|直|属|辖|有关|相关|内|外)(?<party>委(?=[^、]*(?:部|委|办|局|室|院|校|中心)))?/u;

const party =
  /^(?:组织部|宣传部|统战部|政法委|网信办|编办|机构编制委|社会工作部|社工部|老干部局|巡察办|巡视办|改革办|人才办|党校|军民融合办|台办|外办|农办|金融办|党史研究室|督查室|政研室|机要局|国安办|依法治[省市县区]办|财经办)/u;
const department =
  /(?:厅|局|委|办|社|联|科协|工会|委员会|办公室|档案馆|法院|检察院|中心|总队|支队|研究院|研究室|部|党校|院|处)(?:[（(〔].{1,30}[）)〕])?$/u;
/** Names that have a place or a rank of their own. */
const whole =
  /^(?:自治区|兵团|省|市(?!场监)|州|盟|旗|县|区(?!域)|镇|各|有关|相关|其他|其它|国(?!土|资委|动办|安办)|全国|中央|中共|中国|人民|团[省市州县区委]|国网|驻|军|武警|党委|政府|本|所|上|辖|海关|银|证监|铁路|邮政|民航|南方|华[东南北中]|东北|西[北南]|长江|黄河|珠江|地方|共青团|属地|区域|烟草|武装|部队|民主党派|新|高新|经开|开发区|北京|天津|上海|重庆|河北|山西|内蒙古|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|成都|深圳|广州|杭州|南京|武汉|西安|沈阳|济南|青岛|大连|宁波|厦门|哈尔滨|长春)/u;

/** What a unit brings for those after it in the same list. */
export interface Carried {
  readonly level: string | null;
  readonly party: boolean;
}

/**
 * Departments that a clause names bare before any unit with a level: where a paper does that, the name is its own
 * (科技厅) and takes no level from its neighbours either.
 */
export function bareIn(names: readonly string[]): readonly string[] {
  const leveled = names.findIndex((name) => prefixed.test(name));
  return names
    .slice(0, leveled < 0 ? names.length : leveled)
    .filter((name) => department.test(name) && !whole.test(name));
}

/**
 * The whole name of a unit whose level was left out, as in 省科技厅、工业和信息化厅: 省工业和信息化厅. Only names that
 * read as a department get one; `places` are the paper's own, whose offices have none (某某海关, 某某公积金中心).
 */
export function wholeName(
  name: string,
  carried: Carried,
  places: readonly string[],
): { readonly name: string; readonly carried: Carried } {
  const own = prefixed.exec(name)?.groups;
  if (own) return { name, carried: { level: own["level"] ?? null, party: own["party"] !== undefined } };
  const stands = whole.test(name) || places.some((place) => name.startsWith(place)) || name.length < 2;
  if (carried.level === null || stands || !department.test(name)) return { name, carried };
  const within = carried.party && party.test(name) ? "委" : "";
  return { name: `${carried.level}${within}${name}`, carried };
}
