import { createRequire } from "node:module";

/**
 * The State Council's yearly arrangements as the package chinese-days ships them: the years announced, the
 * days off and the make-up working days, as `YYYY-MM-DD`. Data only; the package's functions are not used.
 */
export function announcedCalendar() {
  const { holidays, workdays } = createRequire(import.meta.url)("chinese-days/dist/chinese-days.json");
  const off = Object.keys(holidays).sort();
  const on = Object.keys(workdays).sort();
  const years = [...new Set(off.map((day) => Number(day.slice(0, 4))))].sort();
  return { years, off, on };
}
