import type { Role } from "../../model/words.ts";

/** How the doers share the work, said before the verb: 按职责分工, 结合实际, 分别. */
const manner =
  "(?:(?:依|依照|按|按照|根据|结合|依据)(?:各自|部门|有关|相关|本部门|工作)?(?:职责任务|职责权限|职责范围|职能职责|职责职能|职责分工|职能分工|任务分工|分工|职责|职能|实际|权限|要求|属地管理原则|属地原则)|根据需要|共同|联合|分别|具体|统一|分头|组织|统筹|协调|负责|抓好|做好|贯彻|积极|密切|主动|全面|全力|认真|切实|予以|给予|业务|工作|加强|等|分工|协同|结合实际|同步|联动|推动|牵头)*";

const verbs: readonly (readonly [Role, string])[] = [
  [
    "lead",
    "(?:总?牵头|主办)(?:负责|落实|抓总|组织|实施|推进|组织实施|抓好落实|抓落实|办理|推动|协调|统筹|组织协调|组织推进|会商|制定|开展|建设|统筹推进|负责落实)?",
  ],
  ["data", "(?:提供(?:相关|有关|统计)?数据|数据提供)"],
  ["participating", "(?:参与|参加)(?:配合|落实|实施|推进)?"],
  ["supporting", "(?:配合|协助|协办|协同|支持)(?:落实|做好|推进|实施|配合|支持|完成|做好相关工作|相关工作)?"],
  ["guiding", "(?:指导|督导|督促|督促指导|指导督促)(?:落实|推进|实施)?"],
  ["verifier", "(?:验收|核查|考核)"],
  [
    "responsible",
    "(?:负责|落实|实施|推进|承办|办理|执行|承担|抓落实|完成|具体落实)(?:落实|组织实施|实施|推进|办理|做好|具体实施|抓好落实|到位|相关工作|有关工作|推进落实)?",
  ],
];

const endings = verbs.map(([role, words]) => ({
  role,
  pattern: new RegExp(`(?:${manner})(?:${words})$`, "u"),
}));
/** What comes at the end of a list of units is never longer. */
const longest = 40;

/** The role that the verb at the end of some words gives, and the words before it. */
export function verbAtEnd(words: string): { readonly role: Role; readonly rest: string } | null {
  const tail = words.slice(-longest);
  const found = endings
    .flatMap(({ role, pattern }) => {
      const match = pattern.exec(tail);
      return match ? [{ role, at: match.index }] : [];
    })
    .reduce<{ readonly role: Role; readonly at: number } | null>(
      (best, each) => (best === null || each.at < best.at ? each : best),
      null,
    );
  return found && { role: found.role, rest: words.slice(0, words.length - tail.length + found.at) };
}
