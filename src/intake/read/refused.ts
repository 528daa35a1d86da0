import type { Text } from "../../model/language.ts";
import { Refusal } from "../../model/refusal.ts";

const again: Text = {
  zh: "请原处重新发一份，或在 WPS、Word、Excel 里打开后另存一份再来",
  en: "have it sent again, or open it in an office program and save it anew",
};

/** A file that is cut off or broken. */
export const damaged = (what: Text): Refusal =>
  new Refusal({ zh: `文件已损坏：${what.zh}`, en: `the file is damaged: ${what.en}` }, again);

/** A file that no office program makes; what it is built to do is not tried. */
export const unsafe = (what: Text): Refusal =>
  new Refusal(
    {
      zh: `文件的构造不正常：${what.zh}，没有读`,
      en: `the file is not built as it should be: ${what.en}; it was not read`,
    },
    {
      zh: "先问清来处；确是要用的，在 WPS、Word、Excel 里打开后另存一份再来",
      en: "ask where it comes from; if it is meant, open it in an office program and save it anew",
    },
  );

/** A file with more in it than is read. */
export const tooMuch = (what: Text, fix?: Text): Refusal =>
  new Refusal(
    { zh: `${what.zh}，没有读`, en: `${what.en}; it was not read` },
    fix ?? {
      zh: "这样大的多半不是要读的那一份；删去用不着的行、列、图片，或拆成几份再来",
      en: "a file that large is hardly the one meant; take out rows, columns and pictures that are not needed, or split it",
    },
  );
