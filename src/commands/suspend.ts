import { haltingCommand } from "./shared/entry/halting.ts";

export default haltingCommand({
  name: "suspend",
  kind: "suspended",
  about: { zh: "经批准暂停", en: "suspend a task, with approval" },
  why: { zh: "为什么暂停", en: "why it is suspended" },
  examples: ["suspend qiye-zysr21 --reason 等待上级平台改版 --approved 云清廉办复〔2024〕17号"],
  next: (id) => [`resume ${id}`, `show ${id}`],
});
