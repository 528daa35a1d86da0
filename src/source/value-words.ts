import { quoted, type Said, said } from "./said.ts";

export const emptyFile: Said = said(
  ["文件里没有内容", "空文件就是一份缺失的记录", "写上内容；不需要这个文件就删掉它"],
  [
    "nothing stands in this file",
    "an empty file is a record that is missing",
    "write the record, or delete the file",
  ],
);

export const emptyValue = (key: string, comment: boolean): Said =>
  said(
    [
      `\`${key}:\` 后面没有内容`,
      "空着的字段看不出是忘了填还是本来就没有",
      comment
        ? "以 `#` 开头的算注释；要写的是文字就放进引号"
        : `填上内容；没有就删掉这一行，或写 \`${key}: null\``,
    ],
    [
      `nothing stands after \`${key}:\``,
      "an empty field leaves open whether it was forgotten or there is nothing to say",
      comment
        ? "what begins with `#` is a comment; put it in quotes if it is text"
        : `fill it in; if there is nothing, delete the line or write \`${key}: null\``,
    ],
  );

export const emptyItem: Said = said(
  ["列表里有一项是空的", "空着的一项看不出是忘了填还是多出来的", "填上内容，或删掉这个 `-`"],
  [
    "an item of this list is empty",
    "an empty item leaves open whether it was forgotten or is surplus",
    "fill it in, or delete its `-`",
  ],
);

export const noKey: Said = said(
  ["冒号前面没有字段名", "没有名称的内容，谁也不知道是什么", "在冒号前补上字段名，或删掉这一行"],
  [
    "there is no field name before the colon",
    "without a name nobody knows what the value is",
    "write the field's name before the colon, or delete the line",
  ],
);

export const keyIsNoText = (key: string): Said =>
  said(
    [
      `字段名 \`${key}\` 不是文字`,
      "数字、真假、空值作字段名，各个程序读出来不一样",
      `字段名要用文字；确实需要就加引号：\`"${key}"\``,
    ],
    [
      `the field's name \`${key}\` is no text`,
      "programs read numbers, truth values and nothing as names in different ways",
      `name the field with a word; where this is meant, put it in quotes: \`"${key}"\``,
    ],
  );

export const keyIsList: Said = said(
  [
    "字段名是一个列表或一组字段",
    "字段名只能是一个词，否则没有程序认得它",
    "检查这里多出来的 `?`、`[`、`{` 或 `-`",
  ],
  [
    "a field's name is a list or a group of fields here",
    "a field's name is one word, else nothing knows it",
    "look for a surplus `?`, `[`, `{` or `-` here",
  ],
);

export const reservedKey = (key: string): Said =>
  said(
    [`字段名 \`${key}\` 不能用`, "它在程序里另有含义，会改变别的字段", "删掉这一行，或换一个字段名"],
    [
      `the field's name \`${key}\` is not allowed`,
      "it means something to programs and would change other fields",
      "delete this line, or name the field otherwise",
    ],
  );

export const mergeKey: Said = said(
  [
    "`<<` 是合并写法，这里不能用",
    "登记簿要让不懂格式的人也能读、能改，只用最简单的写法",
    "把要合并的字段直接写出来",
  ],
  [
    "`<<` merges another place of the file, which is not allowed",
    "people who know nothing of the format read and edit a registry, so only its plainest forms are used",
    "write the fields out",
  ],
);

export const duplicateKey = (key: string, line: number): Said =>
  said(
    [
      `字段 \`${quoted(key)}\` 写了两次，第一次在第 ${line} 行`,
      "两处只会留下一处，另一处就无声地丢了",
      "留下对的一处，删掉另一处；要写多项就用列表 `[甲, 乙]`",
    ],
    [
      `the field \`${quoted(key)}\` stands twice, first on line ${line}`,
      "only one of the two would be kept, and the other silently lost",
      "keep the right one and delete the other; for several values write a list `[a, b]`",
    ],
  );
