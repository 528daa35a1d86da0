const traditional = "號內後兩個週間終從開結於長報過時點發會實當來";
const simplified = "号内后两个周间终从开结于长报过时点发会实当来";

const digit = /[\d零〇○◯一二两三四五六七八九十百廿卅]/;
const unseen = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff“”"'‘’「」『』]/u;

/** Words in plain writing, with the place that each character has in the text as printed. */
export interface Written {
  readonly plain: string;
  readonly places: readonly number[];
}

function inOneForm(char: string): string {
  const code = char.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  const known = traditional.indexOf(char);
  return known < 0 ? char : (simplified[known] ?? char);
}

/**
 * The words in one way of writing: full-width forms as half-width, traditional time words as simplified, without
 * quotation marks, invisible characters or spaces. A space stays only where it parts two numbers.
 */
export function written(text: string): Written {
  const chars: string[] = [];
  const places: number[] = [];
  let space = -1;
  for (let at = 0; at < text.length; at += 1) {
    const char = inOneForm(text[at] ?? "");
    if (unseen.test(char)) continue;
    if (/\s/u.test(char)) {
      space = at;
      continue;
    }
    if (space >= 0 && digit.test(chars.at(-1) ?? "") && digit.test(char)) {
      chars.push(" ");
      places.push(space);
    }
    space = -1;
    chars.push(char);
    places.push(at);
  }
  return { plain: chars.join("").replace(/(?<![\d一二三四五六七八九十百])元月/gu, "1月"), places };
}

export const plainWriting = (text: string): string => written(text).plain;
