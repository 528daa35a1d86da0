const traditional = "號內後兩個週間終從開結於長報過時點發會實當來";
const simplified = "号内后两个周间终从开结于长报过时点发会实当来";

const digit = /[\d零〇○◯一二两三四五六七八九十百廿卅]/;

/**
 * The words in one way of writing: full-width forms as half-width, traditional time words as simplified, without
 * quotation marks, invisible characters or spaces. A space stays only where it parts two numbers.
 */
export function plainWriting(text: string): string {
  const one = [...text]
    .map((char) => {
      const code = char.codePointAt(0) ?? 0;
      if (code >= 0xff01 && code <= 0xff5e) return String.fromCodePoint(code - 0xfee0);
      const known = traditional.indexOf(char);
      return known < 0 ? char : (simplified[known] ?? char);
    })
    .join("")
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff“”"'‘’「」『』]/gu, "");
  return one
    .replace(/\s+/gu, (_, at: number) => {
      const rest = one.slice(at).trimStart();
      return digit.test(one[at - 1] ?? "") && digit.test(rest[0] ?? "") ? " " : "";
    })
    .replace(/(?<![\d一二三四五六七八九十百])元月/gu, "1月");
}
