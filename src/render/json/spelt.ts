import { unseen } from "../text/clean.ts";

/** What a build server's log would obey wherever it stands in a line. */
const orders = /#(?=#(?:vso|teamcity)?\[)/g;

/** The same character in another spelling of JSON: a terminal or a log shows it instead of obeying it. */
const spelt = (char: string): string =>
  char
    .split("")
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");

/** A value as JSON in lines, keys in the order given; nothing in it is obeyed where it is printed. */
export const prettyJson = (value: unknown): string =>
  `${JSON.stringify(value, null, 2).replace(unseen, spelt).replace(orders, spelt)}\n`;
