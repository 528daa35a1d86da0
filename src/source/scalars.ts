import { quoted, type Said, said } from "./said.ts";

/** What a word without quotes means, or why it may not stand there. */
type Plain =
  | { readonly value: string | number | boolean | null }
  | { readonly code: "yaml-number" | "yaml-word"; readonly words: () => Said };

const plainNumber = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$/;
/** Numbers of YAML's core schema, which other programs read as numbers. */
const anyNumber =
  /^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;
const capitalWord = /^(?:True|TRUE|False|FALSE|Null|NULL)$/;
const mayBeSpecial = /^[-+.0-9tfnTFN~]/;

/** Whether JavaScript gives the number back as it was written, zeros at its end aside. */
function isExact(written: string, value: number): boolean {
  if (!written.includes(".")) return Number.isSafeInteger(value);
  return String(value) === written.replace(/\.?0+$/, "");
}

const inexact = (written: string): Said =>
  said(
    [
      `数字 \`${written}\` 太长，程序记不准`,
      "超过约 16 位的数字末尾几位会变，证照号、文号就错了",
      `编号、文号加引号：\`"${written}"\`；数量请少写几位`,
    ],
    [
      `the number \`${written}\` is too long to be kept exactly`,
      "beyond some 16 digits the last ones change, and a document's number becomes another",
      `put a number that names something in quotes: \`"${written}"\`; write a quantity with fewer digits`,
    ],
  );

const odd = (written: string): Said =>
  said(
    [
      `\`${written}\` 不是普通写法的数字`,
      "开头的零会丢掉，科学记数、十六进制各个程序读法不同",
      `编号加引号：\`"${written}"\`；数量写成普通的十进制数，如 \`12\` 或 \`66.7\``,
    ],
    [
      `\`${written}\` is not a number in plain form`,
      "leading zeros get lost, and programs disagree about exponents and hexadecimals",
      `put a number that names something in quotes: \`"${written}"\`; write a quantity in plain decimals, as in \`12\` or \`66.7\``,
    ],
  );

const capital = (written: string): Said =>
  said(
    [
      `\`${written}\` 有的程序读成真假或空，有的读成文字`,
      "同一个词读法不一，统计就对不上",
      `写成小写 \`${written.toLowerCase()}\`；要写的是文字时加引号：\`"${written}"\``,
    ],
    [
      `\`${written}\` is a truth value or nothing to some programs and a word to others`,
      "where one word is read in two ways, counts disagree",
      `write \`${written.toLowerCase()}\`, or \`"${written}"\` if it is meant as text`,
    ],
  );

/** A plain scalar: `true`, `false`, `null`, `~`, a plain decimal number, else text. An empty one is null. */
export function plainValue(source: string): Plain {
  if (source === "" || source === "~" || source === "null") return { value: null };
  if (!mayBeSpecial.test(source)) return { value: source };
  if (source === "true") return { value: true };
  if (source === "false") return { value: false };
  if (plainNumber.test(source)) {
    const value = Number(source);
    if (Object.is(value, -0)) return { code: "yaml-number", words: () => odd(source) };
    return isExact(source, value) ? { value } : { code: "yaml-number", words: () => inexact(quoted(source)) };
  }
  if (anyNumber.test(source)) return { code: "yaml-number", words: () => odd(quoted(source)) };
  return capitalWord.test(source) ? { code: "yaml-word", words: () => capital(source) } : { value: source };
}
