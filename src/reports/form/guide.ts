import type { Text } from "../../model/language.ts";
import type { Sheet } from "../../model/workbook.ts";
import type { Setting } from "../parts/frame.ts";

const title: Text = { zh: "填报说明", en: "How to fill in this form" };

const lines: readonly Text[] = [
  {
    zh: "1. 只填黄色的格子；其余的格子是锁住的，不要解锁改动，也不要增行、删行、移行、排序、改表名。",
    en: "1. Fill in the yellow cells only. The others are locked: leave them, and do not add, delete, move or sort rows.",
  },
  {
    zh: "2. 每项任务至少写“进展情况”。没有进展的，写明为什么；空着的格子当作没有填。",
    en: "2. Write what was done for each task. If nothing was, say why. An empty cell says nothing.",
  },
  {
    zh: "3. 完成百分比填 0 到 100 的数，如 45。比上次低的，在“进展情况”里写明原因。",
    en: "3. The percentage is a number from 0 to 100, as in 45. If it is lower than the last one, give the reason.",
  },
  {
    zh: "4. “存在的问题”是自己能解决的；要别的单位或专班出面的，写在“需协调事项”，并选提请谁。",
    en: "4. Difficulties are those you settle yourselves; what others have to settle is an issue, with who is asked.",
  },
  {
    zh: "5. 佐证材料写名称，网址或档号写在右边一格；几件的，一行写一件（Alt+Enter 换行）。",
    en: "5. Evidence: its title, and its link or file number beside it; several one a line (Alt+Enter).",
  },
  {
    zh: "6. 确已办结、材料齐全的，“申请销号”选“是”；没有佐证材料的申请不受理。",
    en: "6. Choose yes under claim only when it is done and the evidence is named.",
  },
  {
    zh: "7. 填报岗位写岗位，不写人名；不要写身份证号、电话号码、问题线索和涉密内容。",
    en: "7. Name posts, not persons. No identity-card or phone numbers, case leads or secret matter.",
  },
  {
    zh: "8. 填好后存为原格式（.xlsx），文件名可以改，原样发回即可；WPS、Excel、LibreOffice 都可以。",
    en: "8. Save it as .xlsx and send it back; the file's name may be changed. Excel, WPS and LibreOffice all do.",
  },
];

/** The sheet that says how to fill in the others. */
export const guideSheet = ({ lang }: Setting): Sheet => ({
  name: lang === "zh" ? "填报说明" : "Guide",
  columns: [{ width: 96 }],
  rows: [
    [{ value: title[lang], look: "title" }],
    ...lines.map((line) => [{ value: line[lang], look: "body" as const }]),
  ],
  locked: true,
  print: { paper: "A4", landscape: true },
});
