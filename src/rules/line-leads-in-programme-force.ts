import type { Breach, Rule } from "./rule.ts";

const rule: Rule = {
  id: "line-leads-in-programme-force",
  severity: "note",
  about: {
    zh: "各行动的牵头单位在总专班成员里",
    en: "the lines' leads are members of the programme's task force",
  },
  why: {
    zh: "总专班开调度会时不在座，这条行动的难处就没人替它说",
    en: "a line whose lead does not sit with the task force has nobody to speak for it at the dispatch meeting",
  },
  check({ registry, programme, units }) {
    const force = programme.taskForce;
    if (force === undefined) return [];
    const named = [force.unit, ...(force.office ? [force.office] : []), ...force.members];
    const members = new Set(named.flatMap((id) => [id, ...(units.get(id)?.expands ?? [])]));
    return registry.lines.flatMap(({ file, record: { title, leads } }) =>
      leads.flatMap((id, index): readonly Breach[] =>
        members.has(id) || !units.has(id)
          ? []
          : [
              {
                file,
                path: ["leads", index],
                what: {
                  zh: `“${title}”的牵头单位 \`${id}\` 不在总专班的成员名单里`,
                  en: `\`${id}\` leads ${title} but is no member of the programme's task force`,
                },
                fix: {
                  zh: "是成员的，写进 `programme.yaml` 的 `taskForce.members`；名单本来没有它就不用改",
                  en: "add it to `taskForce.members` in `programme.yaml` if it is one; else nothing need be done",
                },
              },
            ],
      ),
    );
  },
};
export default rule;
