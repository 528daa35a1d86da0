import { same } from "../../model/language.ts";
import type { Check, Observed } from "./observed.ts";

const leastColumns = 80;

export function terminal({ terminal: { columns, colour, locale } }: Observed): Check {
  const narrow = columns !== null && columns < leastColumns;
  const strange = columns !== null && locale !== "" && !/utf-?8/i.test(locale);
  const where =
    columns === null
      ? { zh: "不是终端", en: "no terminal" }
      : { zh: `${columns}列`, en: `${columns} columns` };
  const colours = colour ? { zh: "有颜色", en: "colours" } : { zh: "没有颜色", en: "no colours" };
  const unset = { zh: "没有设区域", en: "no locale set" };
  return {
    name: "terminal",
    title: { zh: "终端", en: "terminal" },
    state: narrow || strange ? "warning" : "ok",
    observed: {
      zh: `${where.zh}，${colours.zh}，${locale || unset.zh}`,
      en: `${where.en}, ${colours.en}, ${locale || unset.en}`,
    },
    expected: { zh: "80列以上，UTF-8", en: "80 columns or more, UTF-8" },
    why: {
      zh: "太窄表格会改成一条一段；不是 UTF-8 汉字会乱",
      en: "narrower, tables become paragraphs; without UTF-8 Chinese is garbled",
    },
    fix: narrow
      ? { zh: "把窗口拉宽", en: "widen the window" }
      : strange
        ? { zh: "`export LANG=zh_CN.UTF-8`", en: "`export LANG=en_US.UTF-8`" }
        : null,
  };
}

export function defaults({ defaults: { file, stands, problem } }: Observed): Check {
  return {
    name: "defaults",
    title: { zh: "个人缺省选项", en: "your own defaults" },
    state: problem ? "error" : "ok",
    observed:
      problem ??
      (file === null
        ? { zh: "环境里没有放它的地方", en: "the environment names no place for them" }
        : stands
          ? same(file)
          : { zh: `没有（可写在 ${file}）`, en: `none (may stand in ${file})` }),
    expected: { zh: "没有，或读得懂", en: "none, or a file that can be understood" },
    why: { zh: "读不懂时，用到它的命令都会拒绝", en: "while it cannot be understood, commands refuse" },
    fix: problem
      ? { zh: "照行号改好，或移开这个文件", en: "mend the line that it names, or move the file away" }
      : null,
  };
}
