import { spelt } from "../text/clean.ts";

/** The most UTF-16 units of a sheet's name. */
const most = 31;

const lawful = (name: string): string => {
  const plain = spelt(name)
    .replace(/[[\]:*?/\\\n\t]/g, " ")
    .replace(/^[' ]+|[' ]+$/g, "")
    .slice(0, most)
    .replace(/\p{Cs}$/u, "")
    .trimEnd();
  return plain === "" || plain.toLowerCase() === "history" ? `${plain}_` : plain;
};

/** Names as Excel takes them, in the given order: no `[]:*?/\`, 31 characters, no two alike in any case. */
export function sheetNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const wanted = lawful(name);
    let chosen = wanted;
    for (let n = 2; taken.has(chosen.toLowerCase()); n += 1) {
      const tail = ` (${n})`;
      chosen = wanted.slice(0, most - tail.length).replace(/\p{Cs}$/u, "") + tail;
    }
    taken.add(chosen.toLowerCase());
    return chosen;
  });
}
