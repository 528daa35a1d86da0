import { quoted, type Said, said } from "./said.ts";

const value = /^([ \t]*(?:- +)*[^\s:#][^:]*: +)(.*?)( #.*)?$/;

/** The line with its value in quotes, as the way out of most slips. */
function inQuotes(line: string): string {
  const [, before = "", text = ""] = value.exec(line.slice(0, 300)) ?? [];
  const mark = text.includes('"') || text.includes("\\") ? "'" : '"';
  return before === ""
    ? `"${quoted(line)}"`
    : `${before.trim()} ${mark}${quoted(mark === "'" ? text.replaceAll("'", "''") : text)}${mark}`;
}

export const unquotedColon = (line: string): Said =>
  said(
    [
      "这一行的文字里还有一个“冒号加空格”",
      "第二个冒号会被当成又一个字段",
      `把文字放进引号：\`${inQuotes(line)}\``,
    ],
    [
      "the text of this line has a second colon followed by a space",
      "the second colon would begin another field",
      `put the text in quotes: \`${inQuotes(line)}\``,
    ],
  );

export const unquotedColonInList: Said = said(
  [
    "花括号或方括号里的文字还有一个“冒号加空格”",
    "第二个冒号会被当成又一个字段",
    '把这段文字放进引号，如 `text: "甲: 乙"`',
  ],
  [
    "a text inside brackets has a second colon followed by a space",
    "the second colon would begin another field",
    'put that text in quotes, as in `text: "a: b"`',
  ],
);

export const badStart = (line: string): Said =>
  said(
    [
      "这段文字的第一个字符是保留符号",
      "`@`、`` ` ``、`%` 等开头的文字有特殊含义",
      `把文字放进引号：\`${inQuotes(line)}\``,
    ],
    [
      "this text begins with a reserved sign",
      "text that begins with `@`, `` ` `` or `%` has a special meaning",
      `put the text in quotes: \`${inQuotes(line)}\``,
    ],
  );

export const badEscape: Said = said(
  [
    "双引号里的 `\\` 后面不是认识的转义",
    "双引号里的反斜杠表示特殊字符，路径之类会变样",
    "整段改用单引号，或把每个 `\\` 写成 `\\\\`",
  ],
  [
    "a `\\` inside double quotes is not followed by a known escape",
    "a backslash in double quotes stands for special characters, so that a path would change",
    "use single quotes, or write each `\\` as `\\\\`",
  ],
);

export const textAfterEnd = (line: string): Said =>
  said(
    [
      "收尾的引号或括号后面还有文字",
      "引号、括号收尾后这一项就结束了，后面的文字不知道属于谁",
      `把整段文字放进引号：\`${inQuotes(line)}\``,
    ],
    [
      "text follows the closing quote or bracket",
      "a value ends with its quote or bracket; what follows belongs to nothing",
      `put the whole text in quotes: \`${inQuotes(line)}\``,
    ],
  );

export const quoteOverLines: Said = said(
  [
    "这里的引号到本行末尾没有收尾，一直连到了后面的行",
    "没有收尾的引号会把后面的内容吞进去",
    "在本行文字的末尾补上同样的半角引号",
  ],
  [
    "the quote that begins here is not closed on its line and runs into the next ones",
    "an open quote swallows what follows",
    "add the same quote at the end of this line's text",
  ],
);
