import { readdirSync, readFileSync } from "node:fs";
import { readPlan } from "../../src/intake/plan.ts";

const folder = new URL("./plans/", import.meta.url);

/** What a plan says, in the lines in which the fixtures have it by hand. */
export interface PlanCase {
  readonly name: string;
  readonly text: string;
  readonly wanted: readonly string[];
}

export const planCases: readonly PlanCase[] = readdirSync(folder)
  .sort()
  .map((file) => {
    const [text = "", wanted = ""] = readFileSync(new URL(file, folder), "utf8").split("=====\n");
    return {
      name: file.replace(/\.txt$/, ""),
      text,
      wanted: wanted
        .trim()
        .split("\n")
        .map((line) => line.trim()),
    };
  });

const order = ["lead", "data", "responsible", "supporting", "participating", "guiding", "verifier"];

/** `ref role=names … @ type/from/due/every ; …`, roles in one order. */
function sorted(line: string): string {
  const [head = "", times = ""] = line.split(/ ?@ ?/);
  const [ref = "", ...roles] = head.trim().split(" ");
  const at = (role: string): number => order.indexOf(role.split("=")[0] ?? "");
  return `${[ref, ...roles.sort((a, b) => at(a) - at(b))].join(" ")} @ ${times.split(" ; ").sort().join(" ; ")}`.trim();
}

export const tidy = (lines: readonly string[]): readonly string[] =>
  lines.map((line) => (line.includes("@") ? sorted(line) : line));

/** The same lines from what the program reads. */
export function readLines(text: string): readonly string[] {
  const paper = readPlan(text, { year: 2024, yearSaid: false, issued: null, marked: false });
  const rows = paper.rows.map(({ ref, units, deadlines }) => {
    const said = order.flatMap((role) => {
      const names = units.filter((unit) => unit.role === role).map(({ name }) => name);
      return names.length === 0 ? [] : [`${role}=${names.join("、")}`];
    });
    const times = deadlines.map(
      ({ type, from, due, every }) => `${type}/${from ?? ""}/${due ?? ""}/${every ?? ""}`,
    );
    return `${ref} ${said.join(" ")} @ ${times.join(" ; ")}`;
  });
  const heads = (["title", "number", "issued", "convention"] as const).flatMap((key) =>
    paper[key] === null ? [] : [`${key} ${paper[key]}`],
  );
  const shared =
    paper.everywhere.length === 0
      ? []
      : [`everywhere ${paper.everywhere.map(({ name }) => name).join("、")}`];
  return tidy([...heads, ...shared, ...rows, ...paper.unread.map(({ text: words }) => `unread ${words}`)]);
}
