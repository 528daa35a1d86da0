import type { Look } from "./look.ts";
import { xmlText } from "./xml.ts";

/** What Word may take where a font is not installed, best first. Nothing is embedded: some of these are sold. */
const instead: Readonly<Record<string, readonly string[]>> = {
  方正小标宋简体: ["方正小标宋_GBK", "小标宋", "华文中宋", "宋体", "SimSun"],
  仿宋_GB2312: ["仿宋", "FangSong", "STFangsong", "华文仿宋"],
  楷体_GB2312: ["楷体", "KaiTi", "STKaiti", "华文楷体"],
  黑体: ["SimHei", "STHeiti", "华文黑体"],
  宋体: ["SimSun", "STSong", "华文宋体"],
};

const families: Readonly<Record<string, string>> = { 黑体: "modern", 楷体_GB2312: "script" };

/** A font of Han characters, with its stand-ins; unknown ones are left to Word. */
const hanFont = (name: string): string =>
  `<w:font w:name="${xmlText(name)}">${instead[name] ? `<w:altName w:val="${xmlText(instead[name].join(","))}"/>` : ""}` +
  `<w:charset w:val="86"/><w:family w:val="${families[name] ?? "roman"}"/><w:pitch w:val="auto"/></w:font>`;

const latinFont = (name: string): string =>
  `<w:font w:name="${xmlText(name)}"><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>`;

/** `word/fontTable.xml`: every font that the paper names, with what stands in for it. */
export function fontTable({ faces, latin }: Look): string {
  const names = [...new Set(Object.values(faces).map(({ font }) => font))].sort();
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    `${names.map(hanFont).join("")}${latinFont(latin)}</w:fonts>`
  );
}
