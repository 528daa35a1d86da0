import { stretchesIn } from "../deadline.ts";
import { looksLikeUnit } from "./unit-name.ts";

const numeral = "[\\d０-９〇○零一二三四五六七八九十两]";
const said = new RegExp(
  `${numeral}{1,4}\\s*(?:年|月|日|号|季度|个?工作日|天|个月)|年[底末终内中]|全年|年度|[上下]半年|季度|(?:长期|常年|持续|常态化?)(?:坚持|推进|执行|实施|开展|进行|落实|$)|立行立改|即知即改|立即|即行|印发之日|印发后|每[年月季周日半]|随时|适时|尽快|不定期|定期|待定`,
  "u",
);

const longest = 40;
const hint = /[\d０-９]\s*[-./．／－]\s*[\d０-９]|十.五|[按逐每]/u;
const deed = /^(?:完成|到位|办结|落实|实施|推进|开展|报送|调度|通报|更新)?$/u;

/** 6.30前, 2026/6/30, “十五五”期间, 按月调度: nothing but a time, as the grammar of deadlines has it. */
function isTimeAlone(words: string): boolean {
  if (words.length > longest || !hint.test(words)) return false;
  const [only, ...more] = stretchesIn(words);
  return (
    only !== undefined &&
    more.length === 0 &&
    /^[“"在于]*$/u.test(words.slice(0, only.from)) &&
    deed.test(words.slice(only.to))
  );
}

/** Whether a piece of a clause says a time and names no unit: 6月底完成, 长期坚持, 2024年12月底前. */
export const saysTime = (words: string): boolean =>
  (said.test(words) || isTimeAlone(words)) &&
  !/^[各市省县区]/u.test(words) &&
  (!looksLikeUnit(words) || /(?:完成|到位|前|内|底)$/u.test(words));
