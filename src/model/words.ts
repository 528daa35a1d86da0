import type { Text } from "./language.ts";
import type { Deadline, Entry, Every, Letter, Task, Unit } from "./records.ts";

/** The two derived axes, and the words that the field uses for them. */
export type Stage = "not-started" | "under-way" | "claimed" | "closed" | "suspended" | "cancelled";
export type Pace = "ahead" | "on-pace" | "behind" | "overdue" | "no-deadline";
export type Role = "lead" | "responsible" | "supporting" | "participating" | "guiding" | "data" | "verifier";
export type EntryKind = Entry["kind"];
export type OriginKind = Task["origin"]["kind"];

type Words<K extends string> = Readonly<Record<K, Text>>;

export const stageWords: Words<Stage> = {
  "not-started": { zh: "未启动", en: "not started" },
  "under-way": { zh: "推进中", en: "under way" },
  claimed: { zh: "待核", en: "claimed" },
  closed: { zh: "已销号", en: "closed" },
  suspended: { zh: "已暂停", en: "suspended" },
  cancelled: { zh: "已取消", en: "cancelled" },
};

export const paceWords: Words<Pace> = {
  ahead: { zh: "超序时", en: "ahead" },
  "on-pace": { zh: "达序时", en: "on pace" },
  behind: { zh: "欠序时", en: "behind" },
  overdue: { zh: "逾期", en: "overdue" },
  "no-deadline": { zh: "无时限", en: "no deadline" },
};

export const roleWords: Words<Role> = {
  lead: { zh: "牵头", en: "lead" },
  responsible: { zh: "责任", en: "responsible" },
  supporting: { zh: "配合", en: "supporting" },
  participating: { zh: "参与", en: "participating" },
  guiding: { zh: "指导", en: "guiding" },
  data: { zh: "数据提供", en: "data" },
  verifier: { zh: "核查", en: "verifier" },
};

export const kindWords: Words<EntryKind> = {
  reassigned: { zh: "调整责任单位", en: "reassigned" },
  adjusted: { zh: "调整目标", en: "adjusted" },
  resumed: { zh: "恢复", en: "resumed" },
  report: { zh: "进展", en: "report" },
  issue: { zh: "需协调问题", en: "issue" },
  resolved: { zh: "问题已解决", en: "resolved" },
  answered: { zh: "复函", en: "answered" },
  fulfilled: { zh: "本期已完成", en: "fulfilled" },
  "extension-requested": { zh: "申请延期", en: "extension requested" },
  "extension-approved": { zh: "同意延期", en: "extension approved" },
  "extension-refused": { zh: "不同意延期", en: "extension refused" },
  claim: { zh: "申请销号", en: "claim" },
  returned: { zh: "退回", en: "returned" },
  accepted: { zh: "同意销号", en: "accepted" },
  reopened: { zh: "重新打开", en: "reopened" },
  suspended: { zh: "暂停", en: "suspended" },
  cancelled: { zh: "取消", en: "cancelled" },
};

export const originWords: Words<OriginKind> = {
  measure: { zh: "措施", en: "measure" },
  plan: { zh: "方案计划", en: "plan" },
  duty: { zh: "机制职责", en: "duty" },
  meeting: { zh: "议定事项", en: "meeting decision" },
  finding: { zh: "整改", en: "rectification" },
};

export const deadlineWords: Words<Deadline["type"]> = {
  date: { zh: "日期", en: "date" },
  range: { zh: "区间", en: "range" },
  recurring: { zh: "周期", en: "recurring" },
  relative: { zh: "相对", en: "relative" },
  ongoing: { zh: "长期", en: "ongoing" },
  immediate: { zh: "立行立改", en: "immediate" },
  none: { zh: "无法确定", en: "none" },
};

export const everyWords: Words<Every> = {
  day: { zh: "每日", en: "every day" },
  week: { zh: "每周", en: "every week" },
  "2weeks": { zh: "每两周", en: "every two weeks" },
  month: { zh: "每月", en: "every month" },
  "2months": { zh: "每两月", en: "every two months" },
  quarter: { zh: "每季", en: "every quarter" },
  halfyear: { zh: "每半年", en: "every half-year" },
  year: { zh: "每年", en: "every year" },
};

export const letterWords: Words<Letter["step"]> = {
  reminder: { zh: "提醒函", en: "reminder" },
  chase: { zh: "催办", en: "chase" },
  supervision: { zh: "督办单", en: "supervision slip" },
  summons: { zh: "约谈", en: "summons" },
  circular: { zh: "通报", en: "circular" },
};

export const unitKindWords: Words<Unit["kind"]> = {
  department: { zh: "部门", en: "department" },
  district: { zh: "区县", en: "district" },
  enterprise: { zh: "企业", en: "enterprise" },
  collective: { zh: "集合单位", en: "collective" },
  "task-force": { zh: "专班", en: "task force" },
  office: { zh: "办公室", en: "office" },
};

export const levelWords: Words<Unit["level"]> = {
  central: { zh: "中央", en: "central" },
  provincial: { zh: "省级", en: "provincial" },
  municipal: { zh: "市级", en: "municipal" },
  district: { zh: "区县级", en: "district" },
  township: { zh: "乡镇级", en: "township" },
  village: { zh: "村级", en: "village" },
};

export const stages = Object.keys(stageWords) as readonly Stage[];
export const paces = Object.keys(paceWords) as readonly Pace[];
export const roles = Object.keys(roleWords) as readonly Role[];
/** The order of kinds within a day (LIFECYCLE): the fold sorts by it. */
export const entryKinds = Object.keys(kindWords) as readonly EntryKind[];
export const doingRoles: readonly Role[] = ["lead", "responsible", "supporting", "participating"];
