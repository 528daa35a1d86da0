const ending =
  "局|委|办|部|厅|院|会|中心|政府|集团|公司|银行|分行|支行|署|处|室|队|站|所|社|学校|大学|中学|小学|街道|镇|乡|区|县|市|州|盟|旗|" +
  "管委|部门|单位|企业|机关|协会|联|党校|校|组|馆|台|报社|海关|边检|园区|基地|平台|机构|地方|地区|省份|移动|电信|联通|铁塔|专班|" +
  "园|医院|社区|法院|检察院|工会|科协|残联|总队|支队|大队|中行|农行|工行|建行|厂|港|机场|总社|分署|分局|电网|供电|国资|高校|院校|村|" +
  "公会|商会|党委|支部|总支|党组|司|库|行业|主体|属地|新城|林场|农场|兵团|师|团|部队|军分区|人武部|城市|中央|市委|省委|县委|区委|省|自治区|直辖市|智库|联盟|油田|矿|事业部";
const unitEnding = new RegExp(
  `(?:${ending})(?:等)?(?:[（(〔【\\[〈][^）)〕】\\]〉]{1,60}[）)〕】\\]〉])?$`,
  "u",
);
const unitStart = /^(?:各|有关|相关|其他|所有|全体|全市|全省|全区|全县|团[省市县区]|中国|国家|中央|国网)/u;
/** Characters in the longest name of a unit. */
export const longestName = 60;

/** Whether some words could be a unit by how they end or begin; papers name units that nobody has a list of. */
export const looksLikeUnit = (words: string): boolean =>
  words.length > 1 &&
  words.length <= longestName &&
  !/[。！？“”《》：:]/u.test(words) &&
  (unitEnding.test(words) || unitStart.test(words));

/** Whether a piece of a list says something and names nobody: 以下除标注的措施外. */
export const isProse = (words: string): boolean =>
  /[。！？：:]/u.test(words) ||
  (!looksLikeUnit(words) && /^(?:以下|上述|除|其中|凡)|均为|均由|不再|适用于|措施外/u.test(words));

/** Words that are units only together with what stands before them: 部门、单位. */
export const isBareNoun = (words: string): boolean =>
  /^(?:单位|部门|政府|人民政府|管委会|管理委员会|机构|组织|党委|企业|地区|街道办事处|办事处)$/u.test(words);

const level = "(?:市辖区|地级市|县级市|自治县|自治旗|街道|镇街|县|市|区|镇|乡|州|旗|盟|村|社区|团场|师)";
const inBrackets = "(?:[（(〔\\[【〈][^）)〕\\]】〉]{1,12}[）)〕\\]】〉])?";
/** 各区, 各县（市）: the first half of a collective that 、 goes on with. */
const opensCollective = new RegExp(`^(?:[省市州全]?(?:辖|属)?)?各(?:${level}${inBrackets})+$`, "u");
/** 县（市）政府, 街道: its second half, without 各. */
const goesOnCollective = new RegExp(
  `^(?:${level}${inBrackets})+(?:党委|人民政府|政府|管委会|管委|党工委|办事处|街道办|人民政府办公室|有关部门|相关部门)?${inBrackets}(?:（[^）]{1,20}）)?$`,
  "u",
);

/** Whether 、 between two pieces parts no units: 各区、县（市）政府; 市直有关部门、单位. */
export const goTogether = (one: string, next: string): boolean =>
  (opensCollective.test(one) && goesOnCollective.test(next)) ||
  (/(?:部门|机关|街道|乡镇|企业)$/u.test(one) && isBareNoun(next)) ||
  (/各[^、]*(?:部门|单位)$/u.test(one) && isBareNoun(next));

const remark = /^(?:不?含|包括|不包括|下同|以下简称|简称|以下统称|按(?:照)?职责|根据|按需|负责)/u;

/** Whether what stands in brackets behind a unit is a remark on it and no second name. */
export const isRemark = (inner: string): boolean => remark.test(inner);
