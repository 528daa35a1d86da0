import type { BaseRule } from "./rule.ts";
import { kept } from "./shared/kept.ts";

const rule: BaseRule = {
  id: "letter-is-kept",
  severity: "error",
  about: {
    zh: "发出的函件不改不删；送达、复函、解除、文号可以补记一次",
    en: "letters stay as issued; number, delivery, answer and lifting are filled in once",
  },
  why: {
    zh: "提醒、催办、督办是记账的，发过的函能改能删，问责就没有依据",
    en: "reminders and slips count in the assessment; where they can vanish nobody can be held to them",
  },
  check: (change) =>
    kept(change, {
      kind: "letter",
      of: ({ letters }) => letters,
      noun: ({ id }) => ({ zh: `函件 \`${id}\``, en: `letter \`${id}\`` }),
    }),
};
export default rule;
