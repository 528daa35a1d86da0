const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  "○": 0,
  "◯": 0,
  "0": 0,
  o: 0,
  O: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const tens: Readonly<Record<string, number>> = { 十: 10, 廿: 20, 卅: 30 };

/** A run of Chinese numerals at the start of the text, with the look-alikes of 〇 where a numeral follows them. */
const run =
  /^[零〇○◯一二两三四五六七八九十百廿卅](?:[零〇○◯一二两三四五六七八九十百廿卅]|[0oO](?=[0oO]*[零〇○◯一二三四五六七八九]))*/u;

export const chineseNumeralAt = (text: string): string | null => run.exec(text)?.[0] ?? null;

/** 十五 15, 廿三 23, 一百二十 120, digit by digit 二〇二六 2026; null for a jumble (十十). */
export function chineseNumber(words: string): number | null {
  if (/^[零〇○◯0oO一二两三四五六七八九]+$/u.test(words)) {
    return [...words].reduce((sum, char) => sum * 10 + (digits[char] ?? 0), 0);
  }
  const match =
    /^(?:([一二两三四五六七八九])百[零〇]?)?(?:([一二三四五六七八九])?(十)|(廿|卅))?([一二三四五六七八九])?$/u.exec(
      words,
    );
  if (!match) return null;
  const [, hundreds, times, ten, old, ones] = match;
  const tensValue = old ? (tens[old] ?? 0) : ten ? 10 * (times ? (digits[times] ?? 1) : 1) : 0;
  return (hundreds ? (digits[hundreds] ?? 0) * 100 : 0) + tensValue + (ones ? (digits[ones] ?? 0) : 0);
}
