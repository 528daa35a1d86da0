import type { Check } from "../derive/health/observed.ts";
import type { Lang, Text } from "../model/language.ts";
import type { Block, Report, Tone } from "../model/report.ts";
import { plain } from "./parts/cells.ts";

type State = Check["state"];

const words: Readonly<Record<State, Text>> = {
  ok: { zh: "正常", en: "ok" },
  warning: { zh: "警告", en: "warning" },
  error: { zh: "错误", en: "error" },
};
const tones: Readonly<Record<State, Tone>> = { ok: "green", warning: "yellow", error: "red" };
const worstFirst: readonly State[] = ["error", "warning"];

function countWords(checks: readonly Check[], lang: Lang): string {
  const of = (state: State): number => checks.filter((each) => each.state === state).length;
  const each = (["ok", "warning", "error"] as const).map((state) => ({
    word: words[state][lang],
    count: of(state),
  }));
  return lang === "zh"
    ? `${each.map(({ word, count }) => `${word}${count}`).join("＋")}＝共${checks.length}项`
    : `${each.map(({ word, count }) => `${word} ${count}`).join(" + ")} = ${checks.length} in all`;
}

/** What is not right, whole: with the reason and the way out. */
const troubled = (check: Check, lang: Lang): readonly Block[] => {
  const zh = lang === "zh";
  const { state, title, observed, expected, why, fix } = check;
  return [
    {
      type: "fields",
      fields: [
        [words[state][lang], { text: title[lang], tone: tones[state] }],
        [zh ? "实际" : "observed", plain(observed[lang])],
        [zh ? "应为" : "expected", plain(expected[lang])],
        [zh ? "原因" : "why", plain(why[lang])],
        ...(fix ? [[zh ? "办法" : "fix", plain(fix[lang])] as const] : []),
      ],
    },
  ];
};

/** What is fine, an item each: what it is, what it should be and why. */
const fineItem = ({ title, observed, expected, why }: Check, lang: Lang): string =>
  lang === "zh"
    ? `${title.zh}：${observed.zh}。应为：${expected.zh}。${why.zh}`
    : `${title.en}: ${observed.en}. Expected: ${expected.en}. Why: ${why.en}`;

/** Everything that was looked at: what is wrong first, then what is fine in a list. */
export function doctorReport(checks: readonly Check[], lang: Lang): Report {
  const fine = checks.filter(({ state }) => state === "ok");
  return {
    kind: "doctor",
    asOf: null,
    blocks: [
      { type: "heading", level: 1, text: lang === "zh" ? "自查" : "Doctor" },
      { type: "paragraph", text: countWords(checks, lang) },
      ...worstFirst.flatMap((state) =>
        checks.filter((check) => check.state === state).flatMap((check) => troubled(check, lang)),
      ),
      { type: "heading", level: 2, text: words.ok[lang] },
      { type: "list", items: fine.map((check) => fineItem(check, lang)) },
    ],
    facts: {
      checks: checks.map(({ name, state, observed, expected, why, fix }) => ({
        name,
        state,
        observed: observed[lang],
        expected: expected[lang],
        why: why[lang],
        fix: fix ? fix[lang] : null,
      })),
    },
  };
}
