import { quoted, type Said, said } from "./said.ts";

export const indent: Said = said(
  [
    "这一行的缩进与上下行对不齐",
    "缩进表示这一行属于谁；对不齐就不知道它是哪一项的内容",
    "让同一层的行从同一列开始，下一层多缩进两个半角空格",
  ],
  [
    "the indent of this line fits neither the line above nor below",
    "the indent says what a line belongs to; here that cannot be told",
    "begin lines of one level at the same column, and indent the next level by two spaces",
  ],
);

export const tab: Said = said(
  [
    "这一行用制表符（Tab）缩进",
    "制表符在不同电脑上宽度不同，看不出这一行属于谁",
    "删掉行首的制表符，换成半角空格，与同一层的行对齐",
  ],
  [
    "this line is indented with a tab",
    "tabs differ in width between computers, so that nobody sees what the line belongs to",
    "replace the tab by spaces, in line with its neighbours",
  ],
);

export const notAField = (line: string): Said =>
  said(
    [
      `\`${quoted(line)}\` 不是“字段: 内容”的样子`,
      "读不出来的一行，连同它上下的内容都会缺失",
      "写成 `字段: 内容`（半角冒号后空一格）；如果是上一行的文字，把它接到上一行去",
    ],
    [
      `\`${quoted(line)}\` does not read as \`field: value\``,
      "a line that cannot be read takes its neighbours with it",
      "write `field: value` (a colon and a space); if it belongs to the text above, join it to that line",
    ],
  );

export const itemAmongFields: Said = said(
  [
    "这里是列表项（以 `-` 开头），上面却是“字段: 内容”",
    "同一层不能既是列表又是字段",
    "列表项要写在它所属字段的下一行并与之对齐；字段则不要加 `-`",
  ],
  [
    "a list item (`-`) stands among fields here",
    "one level is either a list or fields",
    "write list items on the lines below the field they belong to; a field has no `-`",
  ],
);

export const listOnLine: Said = said(
  [
    "列表的第一项写在了字段的同一行",
    "这样写分不清是列表还是文字",
    "换到下一行写 `- …`；要写的是文字就放进引号",
  ],
  [
    "the first item of a list stands on the field's own line",
    "it cannot be told whether this is a list or text",
    "write `- …` on the next line, or put it in quotes if it is text",
  ],
);

export const comma: Said = said(
  [
    "列表里的逗号不对：多了一个，或少了一个",
    "逗号隔开列表的各项，错一个就不知道有几项",
    "各项之间恰好一个半角逗号，如 `[guozi, jingxin]`",
  ],
  [
    "a comma of this list is surplus or missing",
    "commas part the items; one wrong and nobody knows how many there are",
    "put exactly one comma between items, as in `[guozi, jingxin]`",
  ],
);

export const comment: Said = said(
  [
    "`#` 前面少一个空格",
    "`#` 前有空格才是注释，否则分不清是注释还是内容",
    "在 `#` 前加一个空格；如果是内容就放进引号",
  ],
  [
    "a space is missing before `#`",
    "only after a space does `#` begin a comment; here it cannot be told",
    "add a space before `#`, or put the text in quotes",
  ],
);

export const unreadable = (line: string): Said =>
  said(
    [
      `从这里起读不懂：\`${quoted(line)}\``,
      "读不出来的文件，里面的内容在所有报表里都会缺失",
      "对照旁边写得对的文件检查这一行和上一行的缩进、冒号、引号、括号",
    ],
    [
      `this cannot be read from here on: \`${quoted(line)}\``,
      "a file that cannot be read is missing from every report",
      "compare this line and the one above with a file that is right: indent, colon, quotes, brackets",
    ],
  );

export const fieldAmongItems: Said = said(
  [
    "这里是“字段: 内容”，上面却是列表项（以 `-` 开头）",
    "同一层不能既是列表又是字段",
    "属于上面那一项的，缩进到与它的字段对齐；另起一项的，前面加 `- `",
  ],
  [
    "a field stands among list items (`-`) here",
    "one level is either a list or fields",
    "indent it like the fields of the item it belongs to; if it begins a new item, put `- ` before it",
  ],
);
