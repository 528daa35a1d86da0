import { Refusal } from "../model/refusal.ts";
import type { Candidate, Command } from "./command.ts";

const steps: readonly Candidate[] = [
  {
    value: "install",
    about: { zh: "装上；自己的钩子留着", en: "put it there; a hook of your own is kept" },
  },
  {
    value: "remove",
    about: { zh: "拿掉；自己的钩子放回去", en: "take it away; a hook of your own comes back" },
  },
];

const hooks: Command = {
  name: "hooks",
  about: {
    zh: "git 提交前检查登记簿，合并时按编号并好记录",
    en: "let git check the registry before each commit and merge entries by id",
  },
  arguments: [
    {
      pattern: "<step>",
      about: { zh: "install 装上，remove 拿掉", en: "install or remove" },
      completes: () => steps,
    },
  ],
  formats: ["text"],
  examples: ["hooks install", "hooks install -P qinglian-rongcheng", "hooks remove"],
  async run({ args: [step = ""], open }) {
    if (step !== "install" && step !== "remove")
      throw new Refusal(
        { zh: `没有 \`${step}\` 这一步`, en: `there is no step \`${step}\`` },
        { zh: "写 install 或 remove", en: "write install or remove" },
      );
    await open();
    return { hook: step, exit: 0 };
  },
};
export default hooks;
