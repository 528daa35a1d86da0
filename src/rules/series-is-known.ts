import type { Rule } from "./rule.ts";
import { dangling } from "./shared/dangling.ts";
import { knownIn } from "./shared/stems.ts";

const rule: Rule = {
  id: "series-is-known",
  severity: "error",
  about: { zh: "会议的系列已登记", en: "every meeting belongs to a known series" },
  why: {
    zh: "会议按系列接续，系列写错，上次议定的事项就不会在下次会上过一遍",
    en: "meetings of a series follow one another; under a wrong series the last decisions are not gone through",
  },
  check({ registry, programme }) {
    const references = registry.meetings.map(({ file, record: { series } }) => ({
      file,
      path: ["series"],
      id: series,
    }));
    const lines = [...knownIn(registry, "lines", registry.lines)];
    return dangling(references, {
      noun: { zh: "会议系列", en: "series of meetings" },
      ids: new Set([
        ...(programme.series ?? []).map(({ id }) => id),
        ...lines.map((id) => `consultation-${id}`),
      ]),
      named: (id) => programme.series?.find((each) => each.id === id)?.title,
      otherwise: (id) => ({
        zh: `在 \`programme.yaml\` 的 \`series\` 里加上 \`${id}\`（行动的会商写 \`consultation-<行动编号>\`）`,
        en: `add \`${id}\` to \`series\` in \`programme.yaml\` (a line's consultations are \`consultation-<line>\`)`,
      }),
    });
  },
};
export default rule;
