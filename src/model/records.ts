// Generated from schemas/ by `npm run generate`; do not edit.
import type { Day } from "./day.ts";

/** 发给一个单位的填报表：要它报哪一期、哪些任务、何时之前；一单位一期只算一次 · A form sent to a unit: which period and tasks it is asked about, and by when; one a unit and period */
export interface Ask {
  /** 编号，与文件名相同：单位、连字符、期（小写），如 caizheng-2024-09 · Id, the same as the file's name: the unit, a hyphen, the period in lower case */
  readonly id: string;
  /** 要谁报 · Who is asked */
  readonly unit: Id;
  /** 报哪一期 · The period that is asked about */
  readonly period: Period;
  /** 发出日 · The day on which it was sent */
  readonly asked: Day;
  /** 何时之前报，当日含 · The last day for the return */
  readonly due?: Day;
  /** 谁要它报 · Who asks */
  readonly by?: Id;
  /** 报哪些任务 · The tasks that are asked about */
  readonly tasks: readonly Id[];
}

/** 一年的放假调休安排（holiday-cn 的 JSON 形状），补充内置历 · A year's holidays and make-up days in holiday-cn's JSON form, beside the built-in calendar */
export interface Calendar {
  /** 来源自带 · As the source writes it */
  readonly "$schema"?: string;
  /** 来源自带 · As the source writes it */
  readonly "$id"?: string;
  /** 年份 · Year */
  readonly year: number;
  /** 国务院办公厅通知的网址 · The notices */
  readonly papers?: readonly string[];
  /** 特殊日 · Special days */
  readonly days: readonly {
    /** 节日 · Name */
    readonly name: string;
    /** 日期 · Day */
    readonly date: Day;
    /** true 放假、false 上班 · true: holiday, false: make-up working day */
    readonly isOffDay: boolean;
  }[];
}

/** 导入台账时认下的表头，下次照此读；常用的叫法不必写 · What headings of ledgers mean, kept from earlier imports; usual ones need no mention */
export interface Columns {
  /** 表头和读作什么 · Headings and their meanings */
  readonly headings: readonly {
    /** 表头原文，不带空格；两行的用 · 连接 · As printed, without blanks; two lines joined by · */
    readonly heading: string;
    /** 读作什么，none 不读 · What it is read as; none: nothing */
    readonly means: "none" | "number" | "section" | "task" | "measures" | "goal" | "lead" | "responsible" | "supporting" | "participating" | "guiding" | "data" | "verifier" | "deadline" | "start" | "person" | "progress" | "percent" | "issue" | "next" | "points" | "indicator" | "source" | "note";
  }[];
}

/** 公历日期；没有写 null 或不写 · A calendar day; null or absent means none */
export type OptionalDay = Day | null;

/** 小写英文字母开头，只含小写字母、数字和连字符 · Starts with a lower-case letter; lower-case letters, digits and hyphens only */
export type Id = string;

/** 日期加连字符加名称，如 2024-05-15-dispatch · A day, a hyphen and a name, as in 2024-05-15-dispatch */
export type DatedId = string;

/** 六位小写 Crockford 字符，首位为字母（不用 i l o u） · Six lower-case Crockford characters, the first a letter (no i l o u) */
export type EntryId = string;

/** 非空文字 · Text that is not empty */
export type Text = string;

/** 单位编号的列表 · A list of unit ids */
export type UnitIds = readonly Id[];

/** 2024、2024-H1、2024-Q2、2024-06、2024-W23 或 2024-06-05，一期两次的加 -a、-b；要加引号 · 2024, 2024-H1, 2024-Q2, 2024-06, 2024-W23 or 2024-06-05, with -a or -b where a period has two days; in quotes */
export type Period = string;

/** 每日、每周、每两周、每月、每两月、每季、每半年、每年 · How often a period recurs */
export type Every = "day" | "week" | "2weeks" | "month" | "2months" | "quarter" | "halfyear" | "year";

/** 多久报送一次，期后几个工作日内报到 · How often units report, and within how many working days after the period */
export interface Reporting {
  readonly every: Every;
  /** 期末之后几个工作日内报到 · Working days after the period's end */
  readonly dueWorkdays?: number;
}

/** 来源文件的段落或条款：一句话，或段号加原词 · Where the source says so: a phrase, or a paragraph's number with its words */
export type Source = string | {
  /** 段号 · Number of the paragraph */
  readonly paragraph: number;
  /** 原词 · The words as printed */
  readonly words?: string;
};

/** 批准的文件或会议，二者写一 · The paper or the meeting that approved it: one of the two */
export interface Approved {
  /** 批准文件的名称、文号 · Title and number of the paper */
  readonly paper?: string;
  /** 批准的会议 · The meeting */
  readonly meeting?: DatedId;
}

/** 证明事情确已办成的材料 · What shows that it was really done */
export interface Evidence {
  /** 材料名称 · Title of the material */
  readonly title: string;
  /** 存放位置：网址或档号 · Where it is kept: an address or a file number */
  readonly link?: string;
}

/** 专班的单位、办公室、成员单位 · The task force's unit, its office, its members */
export interface TaskForce {
  /** 专班（作为单位的编号） · The task force as a unit */
  readonly unit: Id;
  /** 专班办公室 · Its office */
  readonly office?: Id;
  /** 成员单位 · Member units */
  readonly members: UnitIds;
  /** 名单是否完整（原文以“等”结尾则为 false） · Whether the list is complete (false where the source ends it with 等) */
  readonly membersComplete: boolean;
  readonly source?: Source;
}

/** 原文照录，旁边写读法 · The words as written, beside their reading */
export interface Deadline {
  /** 原文，如 2024年6月底前 · The words as written */
  readonly text: string;
  /** date 日期、range 区间、recurring 周期、relative 相对、ongoing 长期、immediate 立行立改、none 无法确定 · How the words are read */
  readonly type: "date" | "range" | "recurring" | "relative" | "ongoing" | "immediate" | "none";
  /** 起始日 · First day */
  readonly from?: OptionalDay;
  /** 截止日，当日含 · Last day, inclusive */
  readonly due?: OptionalDay;
  /** 周期 · Frequency */
  readonly every?: "day" | "week" | "2weeks" | "month" | "2months" | "quarter" | "halfyear" | "year" | null;
  /** 每期的截止日，如 "25"、last、m3-25、tue、next-10，要加引号 · The day within each period: "25", last, m3-25, tue, next-10; in quotes */
  readonly by?: string | null;
}

/** 监督检查发现的问题；整改是任务 · What supervision found; its rectifications are tasks */
export interface Finding {
  /** 编号，与文件名相同 · Id, the same as the file's name */
  readonly id: Id;
  /** 出自哪次检查 · The inspection */
  readonly inspection?: DatedId;
  /** 发现日 · Day */
  readonly found: Day;
  /** 所涉单位 · Unit concerned */
  readonly unit: Id;
  /** 所涉行动 · Line */
  readonly line?: string | null;
  /** 所涉任务 · Task */
  readonly task?: string | null;
  /** 检查的是什么 · What was examined */
  readonly examined: "任务" | "过程" | "成效" | "认识" | "责任" | "作风";
  /** 问题 · The finding */
  readonly text: string;
  /** 程度 · Severity */
  readonly severity?: string;
  /** 是否只供内部 · Whether it is internal */
  readonly internal?: boolean;
}

/** 一次检查；没有发现问题也要记 · An inspection, also when nothing was found */
export interface Inspection {
  /** 日期加名称，与文件名相同 · Day and name, the same as the file's name */
  readonly id: DatedId;
  /** 方式：专项检查、巡察、监督调研…… · Kind */
  readonly kind: string;
  /** 检查日 · Day */
  readonly day: Day;
  /** 检查内容 · Scope */
  readonly scope?: readonly string[];
  /** 被检查单位 · Units inspected */
  readonly units?: UnitIds;
  /** 检查单位 · Inspecting unit */
  readonly by: Id;
}

/** 发给单位的编号函件：提醒函、催办、督办单、约谈、通报 · A numbered notice to a unit */
export interface Letter {
  /** 编号，与文件名相同 · Id, the same as the file's name */
  readonly id: Id;
  /** reminder 提醒函、chase 催办、supervision 督办单、summons 约谈、circular 通报 · Step of the ladder */
  readonly step: "reminder" | "chase" | "supervision" | "summons" | "circular";
  /** 主送单位 · Addressee */
  readonly unit: Id;
  /** 所涉任务 · Tasks */
  readonly tasks?: readonly Id[];
  /** 文号（印发时给） · Number, given at issue */
  readonly number?: string;
  /** 发函单位 · Issuer */
  readonly issuer: Id;
  /** 印发日 · Day of issue */
  readonly issued: Day;
  /** 送达日 · Day of delivery */
  readonly delivered?: Day;
  /** 回复期限 · Answer due */
  readonly answerDue?: Day;
  /** 回复日 · Day of the answer */
  readonly answered?: Day;
  /** 解除日 · Day lifted */
  readonly lifted?: Day;
  /** 内容 · Its words */
  readonly text?: string;
}

/** 一条行动：牵头单位、分专班、措施 · An action line: its leads, sub-task-force and measures */
export interface Line {
  /** 行动编号，与文件名相同 · Id, the same as the file's name */
  readonly id: Id;
  /** 序号 · Number */
  readonly number: number;
  /** 名称 · Title */
  readonly title: string;
  /** 所属目标 · Goals it serves */
  readonly goals?: readonly Id[];
  /** 牵头单位 · Lead units */
  readonly leads: readonly Id[];
  readonly taskForce?: TaskForce;
  /** 核查销号的单位 · The unit that verifies its closings */
  readonly verifier?: Id;
  readonly reporting?: Reporting;
  /** 定期会商（系列名为 consultation-行动编号） · Its regular consultations (the series consultation-<line>) */
  readonly consultations?: {
    readonly every?: Every;
    readonly source?: Source;
  };
  /** 措施 · Measures */
  readonly measures?: readonly {
    /** 在全部措施中的序号 · Number within the programme */
    readonly number: number;
    /** 措施 · Title */
    readonly title: string;
    /** 内容 · Its words */
    readonly text?: string;
    readonly source?: Source;
  }[];
  readonly source?: Source;
}

/** 调度会或会商：议程、参加单位、结果 · A dispatch meeting or consultation: agenda, attending units, outcomes */
export interface Meeting {
  /** 日期加系列，与文件名相同 · Day and series, the same as the file's name */
  readonly id: DatedId;
  /** 会议系列 · Series */
  readonly series: Id;
  /** 会议日 · Day */
  readonly day: Day;
  /** 是否已开 · Whether it was held */
  readonly held: boolean;
  /** 主持（岗位） · The chair's post */
  readonly chair?: string;
  /** 参加单位 · Attending units */
  readonly attending?: UnitIds;
  /** 议程 · Agenda */
  readonly agenda?: readonly {
    /** 序号 · Number */
    readonly n: number;
    /** 议题 · Item */
    readonly text: string;
    /** 所涉需协调问题 · The issue that it takes up */
    readonly issue?: EntryId;
  }[];
  /** 结果 · Outcomes */
  readonly outcomes?: readonly {
    /** 序号 · Number */
    readonly n: number;
    /** information 通报、decision 议定、carried-over 移下次 · Kind */
    readonly kind: "information" | "decision" | "carried-over";
    /** 原话 · The words as printed */
    readonly text: string;
  }[];
  readonly source?: Source;
}

/** 亮灯、批准权限、督办阶梯、考核：按生效日分组，最近生效的一组单独有效 · Lamps, approvers, ladder, assessment: sets by effective day, the latest in force counts alone */
export interface Policy {
  /** 各组规则 · The sets */
  readonly sets: readonly {
    /** 生效日 · Effective day */
    readonly effective: Day;
    readonly source: Source;
    /** 落后计划多少个百分点算滞后 · Points behind the plan that count as behind */
    readonly behind?: number;
    /** 立行立改给几天（日历日） · Calendar days that 立行立改 means */
    readonly immediate?: number;
    /** 谁能批准 · Who may approve */
    readonly approvers?: {
      /** 批准延期 · Extensions */
      readonly extension?: UnitIds;
      /** 批准调整责任单位、指标 · Reassignments and adjustments */
      readonly reassignment?: UnitIds;
      /** 批准暂停与恢复 · Suspending and resuming */
      readonly suspension?: UnitIds;
      /** 批准取消 · Cancelling */
      readonly cancellation?: UnitIds;
    };
    /** 填报日与入库日最多相差几个工作日 · Working days allowed between the day stated and the day recorded */
    readonly recording?: {
      /** 进展 · report */
      readonly report?: number;
      /** 周期完成 · fulfilled */
      readonly fulfilled?: number;
      /** 申请销号 · claim */
      readonly claim?: number;
      /** 其他 · Any other kind */
      readonly other?: number;
    };
    /** 责任单位从未报送时申请销号：提醒还是错误 · A claim while a responsible unit never reported: warning or error */
    readonly claims?: "warning" | "error";
    /** 亮灯规则，先满足者亮 · Lamp rules, the first that fits */
    readonly lamps?: readonly {
      /** 颜色 · Colour */
      readonly colour: "red" | "orange" | "yellow" | "blue" | "green" | "grey";
      /** 文字（不得只用颜色） · The word; never colour alone */
      readonly word: string;
      /** 全部满足才亮；不写状态的只管在办事项（未启动、推进中、待核） · All must hold; without a stage a rule speaks of open tasks only (not started, under way, claimed) */
      readonly when?: {
        /** 状态 · Stage */
        readonly stage?: "not-started" | "under-way" | "claimed" | "closed" | "suspended" | "cancelled";
        /** 进度 · Pace */
        readonly pace?: "ahead" | "on-pace" | "behind" | "overdue" | "no-deadline";
        /** 逾期天数 · Days late */
        readonly daysLate?: number | {
          /** 不小于 · At least */
          readonly min?: number;
          /** 不大于 · At most */
          readonly max?: number;
        };
        /** 剩余天数 · Days left */
        readonly daysLeft?: number | {
          /** 不小于 · At least */
          readonly min?: number;
          /** 不大于 · At most */
          readonly max?: number;
        };
        /** 落后百分点 · Points behind the plan */
        readonly pointsBehind?: number | {
          /** 不小于 · At least */
          readonly min?: number;
          /** 不大于 · At most */
          readonly max?: number;
        };
        /** 连续几期牵头单位未报 · Ended periods in a row without the lead's return */
        readonly misses?: number | {
          /** 不小于 · At least */
          readonly min?: number;
          /** 不大于 · At most */
          readonly max?: number;
        };
      };
    }[];
    /** 督办阶梯 · Escalation ladder */
    readonly ladder?: readonly {
      /** 步骤 · Step */
      readonly step: "reminder" | "chase" | "supervision" | "summons" | "circular";
      /** 函件名称 · Name of the letter */
      readonly word: string;
      /** 几个工作日内回复 · Working days to answer */
      readonly answerWorkdays?: number;
      /** 逾期几天起用 · From how many days late it is used */
      readonly daysLate?: number | {
        /** 不小于 · At least */
        readonly min?: number;
        /** 不大于 · At most */
        readonly max?: number;
      };
    }[];
    /** 考核规则 · Assessment rules */
    readonly score?: readonly {
      /** 事由 · Cause */
      readonly cause: string;
      /** 分值，扣分为负 · Points; a deduction is negative */
      readonly points: number;
      /** 封顶 · Cap */
      readonly cap?: number;
      /** 依据提供单位 · The unit that supplies the evidence */
      readonly evidence?: Id;
    }[];
  }[];
}

/** 一个登记簿就是一项总体部署：标题、依据、目标、总专班、监督、节奏 · One registry is one programme: title, paper, goals, task force, supervision, rhythm */
export interface Programme {
  /** 记录格式的版本 · Version of the record format */
  readonly duban: 1;
  /** 登记簿编号 · Id of the registry */
  readonly id: Id;
  /** 标题 · Title */
  readonly title: string;
  /** 部署所依据的文件 · The paper that sets the programme */
  readonly paper?: {
    /** 文件名称 · Title */
    readonly title: string;
    /** 印发机关 · Issuing body */
    readonly issuer: string;
    /** 文号 · Number */
    readonly number?: string;
    /** 印发日 · Day of issue */
    readonly issued?: Day;
    /** exact 确切、no-later 不晚于 · exact, or no-later: by then at the latest */
    readonly dating?: "exact" | "no-later";
    readonly source?: Source;
  };
  /** 是否虚构 · Whether it is invented */
  readonly fictional?: boolean;
  /** 虚构登记簿的缺省日期 · The default as-of day of a fictional programme */
  readonly today?: Day;
  /** false：只照录公开来源，来源没有写的只提示不算错 · false: a record of a published source; what it does not print is a note */
  readonly complete: boolean;
  /** 公文语言 · Language of its papers */
  readonly language: "zh" | "en";
  /** 时区，如 Asia/Shanghai · Time zone, as in Asia/Shanghai */
  readonly timezone: string;
  /** 总体目标 · Goals */
  readonly goals?: readonly {
    /** 目标编号 · Id of the goal */
    readonly id: Id;
    /** 目标 · The goal */
    readonly title: string;
    readonly source?: Source;
  }[];
  /** 文件宣布的数目，与登记数核对 · What the paper says there are, to be compared with what is recorded */
  readonly declares?: {
    /** 行动数 · Action lines */
    readonly lines?: number;
    /** 措施数 · Measures */
    readonly measures?: number;
  };
  readonly taskForce?: TaskForce;
  /** 监督机构与方式 · The supervising office and its tools */
  readonly supervision?: {
    /** 监督机构 · The supervising unit */
    readonly unit: Id;
    /** 监督方式 · Its tools */
    readonly tools?: readonly string[];
    readonly source?: Source;
  };
  readonly reporting?: Reporting;
  /** 定期会议 · Series of meetings */
  readonly series?: readonly {
    /** 会议系列编号 · Id of the series */
    readonly id: Id;
    /** 会议名称 · Title */
    readonly title: string;
    /** 召集单位 · Convening unit */
    readonly unit: Id;
    /** 多久一次 · How often */
    readonly every?: Every;
    readonly source?: Source;
  }[];
}

/** 一条记录；任务的状态只由记录推算 · One entry; a task's state follows from entries alone */
export type Entry = ReassignedEntry | AdjustedEntry | ResumedEntry | ReportEntry | IssueEntry | ResolvedEntry | AnsweredEntry | FulfilledEntry | ExtensionRequestedEntry | ExtensionApprovedEntry | ExtensionRefusedEntry | ClaimEntry | ReturnedEntry | AcceptedEntry | ReopenedEntry | SuspendedEntry | CancelledEntry;

/** 经批准调整角色 · Roles changed with approval */
export interface ReassignedEntry {
  /** 编号（六位，工具可补） · Its id */
  readonly id: EntryId;
  /** 发生之日 · The day it happened */
  readonly on: Day;
  readonly kind: "reassigned";
  /** 角色 · Role */
  readonly role: "lead" | "responsible" | "supporting" | "participating" | "guiding" | "data" | "verifier";
  /** 原单位 · From */
  readonly from: UnitIds;
  /** 现单位 · To */
  readonly to: UnitIds;
  readonly approved?: Approved;
  /** no-later：来源只说不晚于此日 · no-later: the source only says by then */
  readonly dating?: "exact" | "no-later";
  /** 说明 · What happened */
  readonly text?: string;
  /** 填报岗位 · The post that writes */
  readonly post?: string;
  /** 佐证材料 · Evidence */
  readonly evidence?: readonly Evidence[];
  /** 更正哪一条（同单位、同类） · The entry that it corrects (same unit, same kind) */
  readonly corrects?: EntryId;
}

/** 经批准调整权重、指标或节点 · Weight, target or milestone changed with approval */
export interface AdjustedEntry {
  /** 编号（六位，工具可补） · Its id */
  readonly id: EntryId;
  /** 发生之日 · The day it happened */
  readonly on: Day;
  readonly kind: "adjusted";
  /** 字段：weight、indicators.编号.target、milestones.编号.due 或 .percent · Field: weight, indicators.<id>.target, milestones.<id>.due or .percent */
  readonly field: string;
  /** 原值 · From */
  readonly from: number | string;
  /** 现值 · To */
  readonly to: number | string;
  readonly approved?: Approved;
  /** no-later：来源只说不晚于此日 · no-later: the source only says by then */
  readonly dating?: "exact" | "no-later";
  /** 说明 · What happened */
  readonly text?: string;
  /** 填报岗位 · The post that writes */
  readonly post?: string;
  /** 佐证材料 · Evidence */
  readonly evidence?: readonly Evidence[];
  /** 更正哪一条（同单位、同类） · The entry that it corrects (same unit, same kind) */
  readonly corrects?: EntryId;
}

/** 恢复已暂停的任务 · A suspended task goes on */
export interface ResumedEntry {
  /** 编号（六位，工具可补） · Its id */
  readonly id: EntryId;
  /** 发生之日 · The day it happened */
  readonly on: Day;
  readonly kind: "resumed";
  /** 针对的暂停记录 · The suspension */
  readonly refers: EntryId;
  readonly approved?: Approved;
  /** no-later：来源只说不晚于此日 · no-later: the source only says by then */
  readonly dating?: "exact" | "no-later";
  /** 说明 · What happened */
  readonly text?: string;
  /** 填报岗位 · The post that writes */
  readonly post?: string;
  /** 佐证材料 · Evidence */
  readonly evidence?: readonly Evidence[];
  /** 更正哪一条（同单位、同类） · The entry that it corrects (same unit, same kind) */
  readonly corrects?: EntryId;
}

/** 进展情况 · What was done */
export interface ReportEntry {
  /** 编号（六位，工具可补） · Its id */
  readonly id: EntryId;
  /** 发生之日 · The day it happened */
  readonly on: Day;
  readonly kind: "report";
  readonly period?: Period;
  /** 完成百分比 · Percentage done */
  readonly percent?: number;
  /** 已达到的节点 · Milestone reported reached */
  readonly milestone?: Id;
  /** 下一步打算 · Next step */
  readonly next?: string;
  /** 指标累计值 · Indicator values, totals so far */
  readonly indicators?: {
    readonly [key: string]: number;
  };
  /** no-later：来源只说不晚于此日 · no-later: the source only says by then */
  readonly dating?: "exact" | "no-later";
  /** 说明 · What happened */
  readonly text?: string;
  /** 填报岗位 · The post that writes */
  readonly post?: string;
  /** 佐证材料 · Evidence */
  readonly evidence?: readonly Evidence[];
  /** 更正哪一条（同单位、同类） · The entry that it corrects (same unit, same kind) */
  readonly corrects?: EntryId;
}

/** 需要协调解决的问题 · Something to be coordinated */
export interface IssueEntry {
  /** 编号（六位，工具可补） · Its id */
  readonly id: EntryId;
  /** 发生之日 · The day it happened */
  readonly on: Day;
  readonly kind: "issue";
  /** 请哪些单位（或专班）协调 · The units or task force asked */
  readonly asks: readonly Id[];
  /** 希望何时之前解决 · By when */
  readonly by?: Day;
  /** no-later：来源只说不晚于此日 · no-later: the source only says by then */
  readonly dating?: "exact" | "no-later";
  /** 说明 · What happened */
  readonly text?: string;
  /** 填报岗位 · The post that writes */
  readonly post?: string;
  /** 佐证材料 · Evidence */
  readonly evidence?: readonly Evidence[];
  /** 更正哪一条（同单位、同类） · The entry that it corrects (same unit, same kind) */
  readonly corrects?: EntryId;
}

/** 问题得到解决 · An issue is settled */
export interface ResolvedEntry {
  /** 编号（六位，工具可补） · Its id */
  readonly id: EntryId;
  /** 发生之日 · The day it happened */
  readonly on: Day;
  readonly kind: "resolved";
  /** 针对的问题 · The issue */
  readonly refers: EntryId;
  /** 在哪次会议上 · At which meeting */
  readonly meeting?: DatedId;
  /** no-later：来源只说不晚于此日 · no-later: the source only says by then */
  readonly dating?: "exact" | "no-later";
  /** 说明 · What happened */
  readonly text?: string;
  /** 填报岗位 · The post that writes */
  readonly post?: string;
  /** 佐证材料 · Evidence */
  readonly evidence?: readonly Evidence[];
  /** 更正哪一条（同单位、同类） · The entry that it corrects (same unit, same kind) */
  readonly corrects?: EntryId;
}

/** 回复函件 · A letter is answered */
export interface AnsweredEntry {
  /** 编号（六位，工具可补） · Its id */
  readonly id: EntryId;
  /** 发生之日 · The day it happened */
  readonly on: Day;
  readonly kind: "answered";
  /** 函件编号 · The letter */
  readonly refers: Id;
  /** no-later：来源只说不晚于此日 · no-later: the source only says by then */
  readonly dating?: "exact" | "no-later";
  /** 说明 · What happened */
  readonly text?: string;
  /** 填报岗位 · The post that writes */
  readonly post?: string;
  /** 佐证材料 · Evidence */
  readonly evidence?: readonly Evidence[];
  /** 更正哪一条（同单位、同类） · The entry that it corrects (same unit, same kind) */
  readonly corrects?: EntryId;
}

/** 周期性任务完成一期 · One occurrence of a recurring duty is done */
export interface FulfilledEntry {
  /** 编号（六位，工具可补） · Its id */
  readonly id: EntryId;
  /** 发生之日 · The day it happened */
  readonly on: Day;
  readonly kind: "fulfilled";
  readonly period: Period;
  /** no-later：来源只说不晚于此日 · no-later: the source only says by then */
  readonly dating?: "exact" | "no-later";
  /** 说明 · What happened */
  readonly text?: string;
  /** 填报岗位 · The post that writes */
  readonly post?: string;
  /** 佐证材料 · Evidence */
  readonly evidence?: readonly Evidence[];
  /** 更正哪一条（同单位、同类） · The entry that it corrects (same unit, same kind) */
  readonly corrects?: EntryId;
}

/** 申请延期 · An extension is asked for */
export interface ExtensionRequestedEntry {
  /** 编号（六位，工具可补） · Its id */
  readonly id: EntryId;
  /** 发生之日 · The day it happened */
  readonly on: Day;
  readonly kind: "extension-requested";
  /** 申请延至 · The new day asked for */
  readonly to: Day;
  /** 理由 · Reason */
  readonly reason: string;
  readonly period?: Period;
  /** no-later：来源只说不晚于此日 · no-later: the source only says by then */
  readonly dating?: "exact" | "no-later";
  /** 说明 · What happened */
  readonly text?: string;
  /** 填报岗位 · The post that writes */
  readonly post?: string;
  /** 佐证材料 · Evidence */
  readonly evidence?: readonly Evidence[];
  /** 更正哪一条（同单位、同类） · The entry that it corrects (same unit, same kind) */
  readonly corrects?: EntryId;
}

/** 批准延期 · An extension is granted */
export interface ExtensionApprovedEntry {
  /** 编号（六位，工具可补） · Its id */
  readonly id: EntryId;
  /** 发生之日 · The day it happened */
  readonly on: Day;
  readonly kind: "extension-approved";
  /** 针对的申请 · The request */
  readonly refers: EntryId;
  /** 延至 · The new day */
  readonly to: Day;
  readonly approved: Approved;
  /** no-later：来源只说不晚于此日 · no-later: the source only says by then */
  readonly dating?: "exact" | "no-later";
  /** 说明 · What happened */
  readonly text?: string;
  /** 填报岗位 · The post that writes */
  readonly post?: string;
  /** 佐证材料 · Evidence */
  readonly evidence?: readonly Evidence[];
  /** 更正哪一条（同单位、同类） · The entry that it corrects (same unit, same kind) */
  readonly corrects?: EntryId;
}

/** 不批准延期 · An extension is refused */
export interface ExtensionRefusedEntry {
  /** 编号（六位，工具可补） · Its id */
  readonly id: EntryId;
  /** 发生之日 · The day it happened */
  readonly on: Day;
  readonly kind: "extension-refused";
  /** 针对的申请 · The request */
  readonly refers: EntryId;
  /** 理由 · Reason */
  readonly reason?: string;
  readonly approved?: Approved;
  /** no-later：来源只说不晚于此日 · no-later: the source only says by then */
  readonly dating?: "exact" | "no-later";
  /** 说明 · What happened */
  readonly text?: string;
  /** 填报岗位 · The post that writes */
  readonly post?: string;
  /** 佐证材料 · Evidence */
  readonly evidence?: readonly Evidence[];
  /** 更正哪一条（同单位、同类） · The entry that it corrects (same unit, same kind) */
  readonly corrects?: EntryId;
}

/** 牵头单位称已完成，申请销号 · A lead says that it is done */
export interface ClaimEntry {
  /** 编号（六位，工具可补） · Its id */
  readonly id: EntryId;
  /** 发生之日 · The day it happened */
  readonly on: Day;
  readonly kind: "claim";
  /** no-later：来源只说不晚于此日 · no-later: the source only says by then */
  readonly dating?: "exact" | "no-later";
  /** 说明 · What happened */
  readonly text?: string;
  /** 填报岗位 · The post that writes */
  readonly post?: string;
  /** 佐证材料 · Evidence */
  readonly evidence?: readonly Evidence[];
}

/** 核查不通过，退回 · The claim is not accepted */
export interface ReturnedEntry {
  /** 编号（六位，工具可补） · Its id */
  readonly id: EntryId;
  /** 发生之日 · The day it happened */
  readonly on: Day;
  readonly kind: "returned";
  /** 针对的申请（可多条） · The claims it refers to */
  readonly refers: EntryId | readonly EntryId[];
  /** 理由 · Reason */
  readonly reason: string;
  /** no-later：来源只说不晚于此日 · no-later: the source only says by then */
  readonly dating?: "exact" | "no-later";
  /** 说明 · What happened */
  readonly text?: string;
  /** 填报岗位 · The post that writes */
  readonly post?: string;
  /** 佐证材料 · Evidence */
  readonly evidence?: readonly Evidence[];
  /** 更正哪一条（同单位、同类） · The entry that it corrects (same unit, same kind) */
  readonly corrects?: EntryId;
}

/** 核查通过，同意销号 · The claim is accepted */
export interface AcceptedEntry {
  /** 编号（六位，工具可补） · Its id */
  readonly id: EntryId;
  /** 发生之日 · The day it happened */
  readonly on: Day;
  readonly kind: "accepted";
  /** 针对的申请（可多条） · The claims it refers to */
  readonly refers: EntryId | readonly EntryId[];
  /** 核查方式 · How it was verified */
  readonly method?: string;
  /** 核查结论 · What the verification found */
  readonly finding?: string;
  /** no-later：来源只说不晚于此日 · no-later: the source only says by then */
  readonly dating?: "exact" | "no-later";
  /** 说明 · What happened */
  readonly text?: string;
  /** 填报岗位 · The post that writes */
  readonly post?: string;
  /** 佐证材料 · Evidence */
  readonly evidence?: readonly Evidence[];
}

/** 回头看发现未落实，重新打开 · A look-back reopens it */
export interface ReopenedEntry {
  /** 编号（六位，工具可补） · Its id */
  readonly id: EntryId;
  /** 发生之日 · The day it happened */
  readonly on: Day;
  readonly kind: "reopened";
  /** 理由 · Reason */
  readonly reason: string;
  /** 退回到的百分比 · The percentage it falls back to */
  readonly percent?: number;
  /** 新的截止日 · A new last day */
  readonly due?: Day;
  /** no-later：来源只说不晚于此日 · no-later: the source only says by then */
  readonly dating?: "exact" | "no-later";
  /** 说明 · What happened */
  readonly text?: string;
  /** 填报岗位 · The post that writes */
  readonly post?: string;
  /** 佐证材料 · Evidence */
  readonly evidence?: readonly Evidence[];
  /** 更正哪一条（同单位、同类） · The entry that it corrects (same unit, same kind) */
  readonly corrects?: EntryId;
}

/** 经批准暂停 · Suspended with approval */
export interface SuspendedEntry {
  /** 编号（六位，工具可补） · Its id */
  readonly id: EntryId;
  /** 发生之日 · The day it happened */
  readonly on: Day;
  readonly kind: "suspended";
  /** 理由 · Reason */
  readonly reason: string;
  readonly approved?: Approved;
  /** no-later：来源只说不晚于此日 · no-later: the source only says by then */
  readonly dating?: "exact" | "no-later";
  /** 说明 · What happened */
  readonly text?: string;
  /** 填报岗位 · The post that writes */
  readonly post?: string;
  /** 佐证材料 · Evidence */
  readonly evidence?: readonly Evidence[];
  /** 更正哪一条（同单位、同类） · The entry that it corrects (same unit, same kind) */
  readonly corrects?: EntryId;
}

/** 经批准取消 · Cancelled with approval */
export interface CancelledEntry {
  /** 编号（六位，工具可补） · Its id */
  readonly id: EntryId;
  /** 发生之日 · The day it happened */
  readonly on: Day;
  readonly kind: "cancelled";
  /** 理由 · Reason */
  readonly reason: string;
  readonly approved?: Approved;
  /** no-later：来源只说不晚于此日 · no-later: the source only says by then */
  readonly dating?: "exact" | "no-later";
  /** 说明 · What happened */
  readonly text?: string;
  /** 填报岗位 · The post that writes */
  readonly post?: string;
  /** 佐证材料 · Evidence */
  readonly evidence?: readonly Evidence[];
  /** 更正哪一条（同单位、同类） · The entry that it corrects (same unit, same kind) */
  readonly corrects?: EntryId;
}

/** 一个单位在一项任务上的记录，只追加 · A unit's dated entries on a task, appended only */
export type Progress = readonly Entry[];

/** 本仓库有哪些登记簿，缺省用哪一个 · Which registries stand here, and which one a bare command means */
export interface Registries {
  /** 缺省的登记簿 · The registry that a bare command means */
  readonly default?: Id;
  /** 各登记簿 · The registries */
  readonly registries: readonly {
    /** 登记簿编号 · Id of the registry */
    readonly id: Id;
    /** 相对本文件的文件夹 · Its folder, relative to this file */
    readonly path: string;
  }[];
}

/** 字体、字号、加粗 · Font, size, bold */
export interface Face {
  /** 字体名 · Font */
  readonly font?: string;
  /** 字号，磅：二号 22、三号 16、四号 14、小四 12、五号 10.5 · Size in points */
  readonly size?: number;
  /** 加粗 · Bold */
  readonly bold?: boolean;
}

/** 标志文字、编号、颜色 · Its words, number and colour */
export interface Mark {
  /** 标志文字，缺省为文的标题 · Its words; the paper's title unless given */
  readonly text?: string;
  /** 期号或文号，{n} 为本年第几期、{year} 为年份，如 第{n}期、云专办〔{year}〕{n}号；不写则不印 · Number, with {n} and {year}; none unless given */
  readonly number?: string;
  /** 颜色，如 FF0000 · Colour */
  readonly colour?: string;
  /** 标志下的红线，缺省有 · The rule below it, there unless false */
  readonly rule?: boolean;
}

/** 本单位的公文版式：写了的按这里，没写的按 GB/T 9704-2012 · An office's layout of its papers: what is written here goes before GB/T 9704-2012 */
export interface Style {
  /** 页边距（毫米）、每页行数、每行字数 · Margins in millimetres, lines a page, characters a line */
  readonly page?: {
    /** 天头（上白边），37 · Top margin, 37 */
    readonly top?: number;
    /** 地脚（下白边），35 · Bottom margin, 35 */
    readonly bottom?: number;
    /** 订口（左白边），28 · Left margin, 28 */
    readonly left?: number;
    /** 切口（右白边），26 · Right margin, 26 */
    readonly right?: number;
    /** 每页行数，22 · Lines a page, 22 */
    readonly lines?: number;
    /** 每行字数，28 · Characters a line, 28 */
    readonly characters?: number;
  };
  /** 各层次用的字体、字号 · The font and size of each level */
  readonly fonts?: {
    /** 标题，方正小标宋简体 22 磅 · Title */
    readonly title?: Face;
    /** 正文，仿宋_GB2312 16 磅 · Body */
    readonly body?: Face;
    /** 一、层，黑体 16 磅；附件顺序号、出席等标签也用它 · First rank, also labels */
    readonly heading1?: Face;
    /** （一）层，楷体_GB2312 16 磅 · Second rank */
    readonly heading2?: Face;
    /** 表格，仿宋_GB2312，字号随表宽 12 至 9 磅 · Tables; the size follows the width unless given */
    readonly table?: Face;
    /** 页码，宋体 14 磅 · Page number */
    readonly pageNumber?: Face;
    /** 红头标志，方正小标宋简体，字号随字数 · Mark; the size follows its length unless given */
    readonly mark?: Face;
    /** 字母和数字的字体，Times New Roman · Letters and digits */
    readonly latin?: string;
  };
  /** 页码的样子和位置 · How and where page numbers stand */
  readonly pageNumber?: {
    /** dashes 一字线，如 — 1 —；plain 只有数字 · Between dashes, or the number alone */
    readonly form?: "dashes" | "plain";
    /** outside 单页居右、双页居左；center 居中 · Outside, or in the middle */
    readonly side?: "outside" | "center";
  };
  /** 署名和红头下的单位，缺省为专班办公室 · Who signs; the task force's office unless given */
  readonly issuer?: string;
  /** 哪种文有红头、写什么；纪要自带 · Which papers have a mark; minutes have one of their own */
  readonly marks?: {
    /** 会议材料 · Materials of a meeting */
    readonly materials?: Mark;
    /** 会议议程 · Agenda */
    readonly agenda?: Mark;
    /** 会议纪要 · Minutes */
    readonly minutes?: Mark;
    /** 交办清单 · List of decisions */
    readonly decisions?: Mark;
    /** 请示报告事项 · Matters to report upward */
    readonly upward?: Mark;
    /** 周报 · Weekly */
    readonly weekly?: Mark;
    /** 月报 · Monthly */
    readonly monthly?: Mark;
    /** 季报、半年报、年报 · Quarterly, half-yearly, yearly */
    readonly quarterly?: Mark;
    /** 行动进展报告 · Report of a line */
    readonly line?: Mark;
    /** 单位页 · A unit's page */
    readonly unit?: Mark;
  };
}

/** 谁在何时之前欠什么；状态不写在这里，由进展记录推算 · Who owes what by when; its state is folded from entries, never written here */
export interface Task {
  /** 任务编号，与文件名相同 · Id, the same as the file's name */
  readonly id: Id;
  /** 任务名称 · Title */
  readonly title: string;
  /** 所属行动；不属于任何行动写 null · Its line, or null */
  readonly line?: string | null;
  /** 措施序号 · Number of the measure, or null */
  readonly measure?: number | null;
  /** 任务从哪里来 · Where the task comes from */
  readonly origin: {
    readonly kind: "measure";
  } | {
    readonly kind: "plan";
  } | {
    readonly kind: "duty";
  } | {
    readonly kind: "meeting";
    /** 会议编号 · The meeting */
    readonly meeting: DatedId;
    /** 第几项 · Number of the outcome */
    readonly item: number;
  } | {
    readonly kind: "finding";
    /** 问题编号 · The finding */
    readonly finding: Id;
  };
  /** 交办日（此前不存在） · Day of assignment; it does not exist before */
  readonly assigned: Day;
  /** 起始日，晚于交办日时写 · First day of work, where later */
  readonly start?: Day;
  readonly deadline: Deadline;
  /** 牵头单位 · Lead units */
  readonly lead: UnitIds;
  /** 责任单位 · Responsible units */
  readonly responsible?: UnitIds;
  /** 配合单位 · Supporting units */
  readonly supporting?: UnitIds;
  /** 参与单位 · Participating units */
  readonly participating?: UnitIds;
  /** 指导单位 · Guiding units */
  readonly guiding?: UnitIds;
  /** 数据提供单位 · Units that certify the numbers */
  readonly data?: UnitIds;
  /** 核查单位 · Units that verify the closing */
  readonly verifier?: UnitIds;
  /** 责任岗位（不写人名） · The responsible post, never a person */
  readonly leader?: string;
  /** 节点 · Milestones */
  readonly milestones?: readonly {
    /** 节点编号 · Id within the task */
    readonly id: Id;
    /** 节点 · Title */
    readonly title: string;
    /** 截止日 · Last day */
    readonly due?: Day;
    /** 到此应完成的累计百分比 · Planned percentage by then, cumulative */
    readonly percent?: number;
    /** 成果形式 · Its product */
    readonly product?: string;
  }[];
  /** 按季计划（累计百分比） · Quarterly plan, cumulative percentages */
  readonly quarterly?: readonly number[];
  /** 指标 · Indicators */
  readonly indicators?: readonly {
    /** 指标编号 · Id within the task */
    readonly id: Id;
    /** 指标 · Name */
    readonly name: string;
    /** 计量单位 · Unit of measurement */
    readonly measure?: string;
    /** 目标值 · Target */
    readonly target: number;
    /** cumulative 累计、rate 比率、upper-bound 控制在以内 · cumulative, rate, or upper-bound */
    readonly kind: "cumulative" | "rate" | "upper-bound";
  }[];
  /** 权重 · Weight */
  readonly weight?: number;
  /** 备注，可随时改 · Notes, freely editable */
  readonly notes?: string;
  readonly source?: Source;
}

/** 部门、区县、专班、办公室、企业或集合单位 · A department, district, task force, office, enterprise or collective */
export interface Unit {
  /** 单位编号，与文件名相同 · Id, the same as the file's name */
  readonly id: Id;
  /** 全称 · Full name */
  readonly name: string;
  /** 简称 · Short names */
  readonly short?: readonly string[];
  /** 曾用名 · Dated former names */
  readonly aliases?: readonly {
    /** 曾用名 · Former name */
    readonly name: string;
    /** 启用日 · First day */
    readonly from?: Day;
    /** 停用日 · Last day */
    readonly until?: Day;
  }[];
  /** 类别：部门、区县、企业、集合单位、专班、办公室 · Kind */
  readonly kind: "department" | "district" | "enterprise" | "collective" | "task-force" | "office";
  /** 层级 · Level */
  readonly level: "central" | "provincial" | "municipal" | "district" | "township" | "village";
  /** 上级单位 · Parent unit */
  readonly parent?: string | null;
  /** 派驻监督的单位 · The stationed group that supervises it */
  readonly supervisedBy?: Id;
  /** 集合单位包括哪些单位 · What a collective unit lists */
  readonly expands?: UnitIds;
  readonly source?: Source;
}
