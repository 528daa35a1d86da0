import { calendarText } from "./ics/text.ts";
import type { Renderer } from "./renderer.ts";

/** A calendar (RFC 5545): every day that a report speaks of, as a whole day without a zone. */
const ics: Renderer = {
  format: "ics",
  extensions: ["ics"],
  report: calendarText,
};

export default ics;
