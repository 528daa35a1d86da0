import { a4, standardPage } from "../model/standard-page.ts";
import type { Breach, Rule } from "./rule.ts";

const millimetresInPoint = 25.4 / 72;

/** Characters may stand a little closer than they are wide. */
const closest = 0.9;

const rule: Rule = {
  id: "style-holds-its-text",
  severity: "error",
  about: {
    zh: "版式的每页行数、每行字数放得下那个字号的字",
    en: "a page holds the lines and characters of its style",
  },
  why: {
    zh: "放不下的行和字会叠在一起，印出来看不清",
    en: "lines and characters without room are printed one over the other",
  },
  check: ({ registry: { style } }) => {
    if (style === undefined) return [];
    const { page = {}, fonts = {} } = style.record;
    const { top, bottom, left, right, lines, characters } = { ...standardPage, ...page };
    const size = fonts.body?.size ?? standardPage.size;
    const letter = size * millimetresInPoint;
    const most = {
      lines: Math.floor((a4.height - top - bottom) / letter),
      characters: Math.floor((a4.width - left - right) / (letter * closest)),
    };
    const breach = (key: keyof typeof most, wanted: number): readonly Breach[] =>
      wanted <= most[key]
        ? []
        : [
            {
              file: style.file,
              path: page[key] === undefined ? [] : ["page", key],
              what:
                key === "lines"
                  ? {
                      zh: `一页放不下 \`${wanted}\` 行${size}磅的字，最多${most[key]}行`,
                      en: `a page does not hold \`${wanted}\` lines of ${size} points; at most ${most[key]}`,
                    }
                  : {
                      zh: `一行放不下 \`${wanted}\` 个${size}磅的字，最多${most[key]}个`,
                      en: `a line does not hold \`${wanted}\` characters of ${size} points; at most ${most[key]}`,
                    },
              fix: {
                zh: `减少 \`page.${key}\`，或把页边距、字号改小`,
                en: `lower \`page.${key}\`, or make the margins or the letters smaller`,
              },
            },
          ];
    return [...breach("lines", lines), ...breach("characters", characters)];
  },
};
export default rule;
