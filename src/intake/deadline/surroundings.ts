import type { Item } from "./item.ts";
import { type Tokens, wordsOf } from "./token.ts";

const separators = ",;:!?。；，：、/|()\\[\\]【】〔〕";
const deeds =
  "完成|完毕|开展|启动|实施|施行|执行|组织|推进|进行|落实|举办|召开|印发|报|提交|上线|建成|投|验收|评估|形成|出台|制定|制订|全面|基本|力争|争取|开工|竣工|办结|办理|整改|销号|到位|达到|实现|并|持续|集中|统一|陆续|分|逐步|期间|以来|适时|已|将|取得|发布|公布|审议|兑现|交付|运行|试|复核|汇报|答复|反馈|更新|检查|考核|总结|部署|研究|摸|自查|清零|见效|收官|结束|内|确保|做|对|不少于|至少|累计|共";
const leads =
  "于|在|争取|力争|确保|计划|拟|预计|原则上|安排|安排在|时间|时限|期限|为|是|至少|务必|必须|须|应|需|自|从|由|完成|有效期|限|暂定|定于|贯穿|调整为|延期|延长|约定|即";

const mayFollow = new RegExp(
  `^(?:$|[${separators}]|和$|及$|与$|以及$|或$|[\\d一二两三四五六七八九十]+次|${deeds})`,
  "u",
);
const mayPrecede = new RegExp(`(?:^|[${separators}]|和|及|与|以及|或|${leads})$`, "u");
const numbering = /^(?:\(\d{1,2}\)|\d{1,2}[.)]|[①-⑳㈠-㈩一二三四五六七八九十]+[、.)]?)$/u;
const turnedRound = /(?:不早于|不得早于|早于|除|非|超过)$/u;

/** The words before and after each item, up to the next one. */
export function surroundings(
  tokens: Tokens,
  items: readonly Item[],
  index: number,
): { readonly before: string; readonly after: string } {
  const [item, previous, following] = [items[index], items[index - 1], items[index + 1]];
  if (!item) return { before: "", after: "" };
  return {
    before: wordsOf(tokens, previous?.next ?? 0, item.at),
    after: wordsOf(tokens, item.next, following?.at ?? tokens.length),
  };
}

/** Whether the words around a bare time leave it a time of its own: 3-5月开展, not 2026年工作要点. Else the words in the way. */
export function inTheWay({
  before,
  after,
}: {
  readonly before: string;
  readonly after: string;
}): string | null {
  if (!mayPrecede.test(before) && !numbering.test(before)) return before;
  return mayFollow.test(after) ? null : after;
}

/** Words before 前 that turn its meaning round (不早于…). */
export const turnsRound = (before: string): string | null => turnedRound.exec(before)?.[0] ?? null;
