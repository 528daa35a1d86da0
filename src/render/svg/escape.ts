import { oneLine } from "../text/clean.ts";
import { withEntities } from "../text/entities.ts";

/** Text made safe for XML, between tags and in quoted attributes; controls are spelt out, line breaks become spaces. */
export const escaped = (text: string): string => withEntities(oneLine(text));
