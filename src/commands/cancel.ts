import { haltingCommand } from "./shared/entry/halting.ts";

export default haltingCommand({
  name: "cancel",
  kind: "cancelled",
  about: { zh: "经批准取消", en: "cancel a task, with approval" },
  why: { zh: "为什么取消", en: "why it is cancelled" },
  examples: ["cancel qiye-zysr21 --reason 并入另一项任务 --approved 2024-09-18-dispatch"],
  next: (id) => [`show ${id}`],
});
