import { healthOf } from "../derive/health.ts";
import { doctorReport } from "../reports/doctor.ts";
import type { Command } from "./command.ts";

const doctor: Command = {
  name: "doctor",
  about: {
    zh: "自查：程序、登记簿和终端是否就绪",
    en: "whether program, registry and terminal are as they should be",
  },
  formats: ["text", "markdown", "json"],
  examples: ["doctor", "doctor -C registry", "doctor --format json"],
  standsAlone: true,
  async run({ observe, lang }) {
    const checks = healthOf(await observe());
    return {
      report: doctorReport(checks, lang),
      exit: checks.some(({ state }) => state === "error") ? 1 : 0,
    };
  },
};
export default doctor;
