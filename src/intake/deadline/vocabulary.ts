/**
 * The words that the grammar knows, by what they can be to it. `=` gives a word its number: of a third which one
 * (12 is 上中旬), of a half which, of 本月 or 明年 how far from the present one. `plain` shields words that merely
 * contain a time word (内部 is no 内).
 */
const words = {
  year: "年 年度",
  month: "月 月份 月度",
  day: "日 号",
  days: "天 自然日 日历日 日历天",
  workday: "工作日 工作天",
  week: "周 星期 礼拜",
  quarter: "季度 季",
  half: "半年 半年度",
  halfmonth: "半月 半个月",
  hour: "小时",
  strangeUnit: "旬 学期 学年",
  halfyear: "上半年=1 前半年=1 下半年=2 后半年=2",
  third: "上旬=1 中旬=2 下旬=3 上中旬=12 中下旬=23",
  whole: "全年 整年 全年度",
  thisYear: "今年 今年度 本年 本年度 当年 明年=1 来年=1 去年=-1 上年=-1 上年度=-1 上一年=-1 " + "上一年度=-1",
  nextYear: "次年 次年度 翌年 下一年 下一年度 下年 下年度",
  thisMonth: "本月 本月份 当月 次月=1 下月=1 下个月=1 下一个月=1 翌月=1 上月=-1 上个月=-1",
  thisQuarter: "本季度 本季 当季 当季度 下季度=1 下一季度=1 下一个季度=1 次季度=1 上季度=-1 " + "上一季度=-1",
  thisWeek: "本周 本星期 这周 下周=1 下星期=1 次周=1 上周=-1",
  end: "底 末 终 尾",
  start: "初",
  middle: "中",
  inside: "内 之内 以内",
  before: "前 之前 以前",
  after: "后 之后 以后 过后",
  around: "前后 左右 上下",
  since: "起 开始 始 起始 算起 起算 起计算 起计",
  cutoff: "止 为止 截止",
  until:
    "截至 截止到 截止至 截至到 最迟 至迟 最晚 不迟于 不晚于 直到 直至 延至 延期至 延长至 延期到 " +
    "推迟至 最迟于 最迟到 最迟至 至迟于",
  to: "到 至",
  from: "自 从",
  every: "每 各 每隔",
  rhythm: "按 逐 分",
  alternate: "双月=2 隔月 单月=1 双周=2 隔周",
  and: "、 和 及 与 以及 或 并于 暨",
  slash: "/",
  stop: ", ; : ! ? 。 ； ， ： |",
  dot: ".",
  open: "( [ 【 〔 〈",
  close: ") ] 】 〕 〉",
  of: "的",
  piece: "个",
  first: "首 首个 头一",
  last: "最后 最末",
  ordinal: "第",
  issue: "印发 发布 公布 颁布 下发 发文 出台 印制 制发 成文",
  theDay: "之日 当日 当天 次日 日期",
  now: "即日 即刻 今日 今天",
  closing: "结束 终了 届满 完结",
  clock: "时 点 点钟 时整",
  daypart: "上午 下午 中午 晚上 凌晨 晚 下班 零时 上班",
  partly: "半",
  plain:
    "内部 内容 中心 中小 中国 中期 中层 中央 中考 中标 初步 初中 初审 初稿 初期 初级 高中 底数 " +
    "底线 底座 末端 末梢 终端 终身 终审 前期 前提 前列 前置 后续 后期 起草 起步 起诉 起点 止损 " +
    "自然资源 自查 自评 自行 自我 自主 从严 从快 从业 由于 按照 按时 按期 按计划 按要求 按规定 " +
    "按需 按程序 分别 分管 分期 分批 分步 分类 分工 分级 分析 分阶段 部分 十分 充分 各类 各级 " +
    "各项 各自 各有关 各单位 各部门 各区 各县 各市 各地 各责任 各乡 各镇 各街道 各行业 每次 每人 " +
    "每户 每家 每件 每个人 到位 到期 到底 至少 及时 参与 与会 和谐 或者 时间 时限 时期 时段 实时 " +
    "随时 同时 临时 即时 定时 暂时 节点 要点 重点 试点 观点 网点 特点 亮点 起到 的确 目的 个人 " +
    "个别 首次 首批 首要 首先 首席 最后一公里 晚会 首问 文号 信号 每逢 逐步 逐项 逐条 逐级 逐一 " +
    "学前 其中 集中 中央预算内 国内 省内 市内 县内 区内 境内 辖区内 范围内 期限内 规定时间内",
} as const;

export type WordKind = keyof typeof words;

/** Every word with its kind and number. */
export const vocabulary: ReadonlyMap<string, { readonly kind: WordKind; readonly value: number }> = new Map(
  Object.entries(words).flatMap(([kind, list]) =>
    list.split(" ").map((entry) => {
      const [word = "", value = "0"] = entry.split("=");
      return [word, { kind: kind as WordKind, value: Number(value) }] as const;
    }),
  ),
);

export const longestWord = Math.max(...[...vocabulary.keys()].map((word) => word.length));
