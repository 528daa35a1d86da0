import { isRead } from "../derive/health/observed.ts";
import { healthOf } from "../derive/health.ts";
import { doctorReport } from "../reports/doctor.ts";
import type { Command } from "./command.ts";
import { screenFormats } from "./shared/formats.ts";

const doctor: Command = {
  name: "doctor",
  about: {
    zh: "自查：程序、登记簿和终端是否就绪",
    en: "whether program, registry and terminal are as they should be",
  },
  options: [
    {
      flags: "--clear",
      about: {
        zh: "了结已不在的进程留下的：只写了一部分的接着写完，其余的锁清掉",
        en: "settle what dead processes left: end what is partly written, take other locks away",
      },
    },
    { flags: "--yes", about: { zh: "不再问一遍", en: "do not ask again" } },
  ],
  formats: screenFormats,
  examples: ["doctor", "doctor -C registry", "doctor --format json", "doctor --clear"],
  standsAlone: true,
  async run({ observe, lang, flag }) {
    const observed = await observe();
    const checks = healthOf(observed);
    const { registry } = observed;
    const dead = isRead(registry) ? registry.writings.filter(({ holder }) => holder.alive === false) : [];
    if (flag("clear")) return { settles: dead, exit: 0 };
    return {
      report: doctorReport(checks, lang),
      exit: checks.some(({ state }) => state === "error") ? 1 : 0,
    };
  },
};
export default doctor;
