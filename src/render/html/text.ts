import { escaped } from "../svg/escape.ts";
import { clean } from "../text/clean.ts";

/** Text made safe for HTML, between tags and in quoted attributes; its lines stay lines. */
export const lines = (text: string): string => clean(text).split("\n").map(escaped).join("<br>");

/** A file beside the page: always one, whatever its name says. */
export const beside = (path: string): string => `./${path.split("/").map(encodeURIComponent).join("/")}`;
