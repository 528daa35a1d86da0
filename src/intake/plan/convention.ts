import { partedBy } from "./brackets.ts";

/** Who leads where a row does not say: the first unit named, or those before the first comma or semicolon. */
export type Leading = "first" | "before-comma" | "before-semicolon" | "marked";

export interface Convention {
  readonly leading: Leading;
  /** The sentence as printed. */
  readonly words: string;
}

const leader = "(?:牵头|主办|主责|第一责任|汇总|总牵头|主要责任|主体责任)";
const beforeSign =
  /第[一1]个?(?<sign>逗号|分号|顿号)(?:以|之)?前(?:面)?(?:的|所列)?(?:责任)?(?:单位|部门|各单位)?(?:，|,)?(?:均|都)?(?:为|是|系|作为)?(?:牵头|主办|主责)/u;
const first = new RegExp(
  `(?:(?:列|排|排名|排列|位列|居|列在|排在|列于|位于|名列|处于)(?:在|于)?(?:首|第[一1]|最前|前)(?:位|名|个|的?位置)?|首位|首个|首列|首家|第[一1](?:个|家|位|名|顺位)|第[一1]责任)(?:的|者|的是)?[^，。；：:、]{0,10}(?:单位|部门|处室|者|的)?(?:即)?(?:为|是|系|作为|即为)(?:该项|本项|此项|该|本)?(?:工作|任务|事项)?(?:的)?${leader}`,
  "u",
);
const firstLeads =
  /(?:由|以)(?:列|排|排名)(?:在|于)?(?:首位|第[一1](?:位)?)[^，。；]{0,8}(?:单位|部门|者)?(?:负责)?牵头|首位单位牵头|排第[一1](?:位)?(?:的)?(?:单位|部门)?牵头/u;
const marked =
  /(?:加粗|加黑|黑体|下划线|标[*★●△]|带[*★●△]|注[*★●△]|[*★●△]号?)[^，。；]{0,14}(?:为|是)(?:牵头|主办|主责)/u;

/** What some words say about who leads in every row; null where they say nothing of it. */
export function leadingOf(words: string): Leading | null {
  const sign = beforeSign.exec(words)?.groups?.["sign"];
  if (sign) return sign === "分号" ? "before-semicolon" : "before-comma";
  if (first.test(words) || firstLeads.test(words)) return "first";
  return marked.test(words) ? "marked" : null;
}

const everywhere =
  /(?:(?:以下|此后|下述|后续|其余|上述|以上|其他)(?:各项|所有|任务|措施|工作|事项|条款|内容|各条|的)*|(?:各项|所有)(?:任务|措施|工作|事项))[，,]?(?:均|都|还|皆)?(?:需要?|由|须|要|应|请)(?:由)?(?<units>[^。；;：:]{2,120}?)(?:按职责|分别|共同|负责|认真|贯彻|抓好|组织|具体|结合实际)*(?:落实|实施|执行|负责|配合)(?:到位)?[，,；;]?(?:以下|下文|后文|后面|文中)?(?:均|都)?(?:不再|不)(?:一一|逐一|逐项|另行|重复|单独|分别|逐条)*(?:列出|列示|列举|列|注明|赘述|重复|标注|明确|写明)/u;

/** 以下均涉及各区、功能区，不再列出: no verb behind the units. */
const concerning =
  /(?:以下|此后|下述|后续|其余|上述|以上)(?:各项|所有|任务|措施|工作|事项|条款|内容|各条|的)*(?:均|都|皆)(?:涉及|包括|包含|涵盖)(?:到)?(?<units>[^。；;：:]{2,80}?)[，,；;](?:以下|下文|后文|文中)?(?:均|都)?(?:不再|不)(?:一一|逐一|逐项|另行|重复|单独|分别|逐条)*(?:列出|列示|列举|列|注明|赘述|标注|明确|写明)/u;

/** The sentence that lays every later row on some units, once and for all, and the words that name them. */
export function everywhereOf(
  words: string,
): { readonly words: string; readonly units: string; readonly at: number } | null {
  const match = everywhere.exec(words) ?? concerning.exec(words);
  return match ? { words: match[0], units: match.groups?.["units"] ?? "", at: match.index } : null;
}

/** Whether words go on with a convention and name nobody: 多个牵头部门的按职责分工负责. */
export const isRule = (words: string): boolean =>
  /^(?:有|涉及|存在)?(?:多个|多家|两个|2个|同一|未列|后列)[^、]{0,14}(?:单位|部门|的|者)/u.test(words);

/** Whether words beside a convention name only the others: 其他为配合单位; 涉及几家的. */
export const namesOthers = (words: string): boolean => /的$|为.{0,8}(?:单位|部门)$/u.test(words);

/** Whether bracketed or separated words only say that something holds from here on. */
export const isBelowAlike = (words: string): boolean =>
  /^(?:下同|以下同|以下均同|后同|以下相同|下略)[。.]?$/u.test(words.trim());

/**
 * The pieces of a sentence that state a convention, with those beside them that go on with it: 第一个逗号前为牵头单位，
 * 多个牵头部门的按职责分工负责，下同. Null where no single piece states it.
 */
export function statedIn(words: string): string | null {
  const pieces = partedBy(words, /[，,；;]/u);
  const own = pieces.findIndex(({ text }) => leadingOf(text.replace(/^.*[：:]/u, "")) !== null);
  if (own < 0) return null;
  const beside = (at: number): boolean => {
    const text = pieces[at]?.text.trim() ?? "";
    return isRule(text) || isBelowAlike(text) || (text !== "" && namesOthers(text));
  };
  let [from, to] = [own, own];
  while (from > 0 && beside(from - 1)) from -= 1;
  while (to + 1 < pieces.length && beside(to + 1)) to += 1;
  return pieces
    .slice(from, to + 1)
    .map(({ text, after }, at) => `${at === 0 ? "" : after}${text}`)
    .join("")
    .trim();
}
