import type { BaseRule } from "./rule.ts";
import { kept } from "./shared/kept.ts";

const rule: BaseRule = {
  id: "meeting-is-kept",
  severity: "error",
  about: {
    zh: "开过的会：日子、议程、议定的原话不改不删，只往后加",
    en: "of a meeting that was held, its day, agenda and the words of its outcomes stay; more may follow",
  },
  why: {
    zh: "会上定的话能改，下次会就没法一项一项对",
    en: "where the words of a decision can change, the next meeting cannot go through them",
  },
  check: (change) =>
    kept(change, {
      kind: "meeting",
      of: ({ meetings }) => meetings,
      covers: ({ held }) => held,
      noun: ({ id }) => ({ zh: `会议 \`${id}\``, en: `meeting \`${id}\`` }),
      way: ({ name }, { id }) =>
        name.startsWith("outcomes")
          ? {
              zh: `又定了的，\`duban decide ${id} …\` 加一项；定错了的，由以后的会另行议定`,
              en: `what was decided besides is added with \`duban decide ${id} …\`; a wrong decision is for a later meeting`,
            }
          : null,
    }),
};
export default rule;
