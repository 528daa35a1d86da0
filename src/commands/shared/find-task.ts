import type { Account, Ledger } from "../../derive/ledger.ts";
import { Refusal } from "../../model/refusal.ts";
import { unknownTask } from "./find.ts";

/** More than so many matches are counted, not listed. */
const most = 8;

const several = (word: string, found: readonly Account[]): Refusal => {
  const shown = found.slice(0, most).map(({ task }) => `\`${task.id}\` ${task.title}`);
  const more = found.length - shown.length;
  return new Refusal(
    {
      zh: `\`${word}\` 对得上${found.length}项任务`,
      en: `\`${word}\` fits ${found.length} tasks`,
    },
    {
      zh: `写其中一项的编号：${shown.join("；")}${more > 0 ? `；另有${more}项，多写几个字` : ""}`,
      en: `write the id of one: ${shown.join("; ")}${more > 0 ? `; ${more} more: write some letters more` : ""}`,
    },
  );
};

/**
 * A task by its id, a beginning of its id that only one has, or words that stand in one title (or id) only. Several
 * are refused with a list, none with the nearest.
 */
export function findTask(ledger: Ledger, word: string): Account {
  const accounts = [...ledger.accounts.values()].sort((a, b) => (a.task.id < b.task.id ? -1 : 1));
  const words = word.toLowerCase().split(/\s+/);
  const exact = accounts.filter(({ task }) => task.id === word || task.title === word);
  const begun = accounts.filter(({ task }) => task.id.startsWith(word));
  const titled = accounts.filter(({ task }) =>
    words.every((each) => `${task.id} ${task.title}`.toLowerCase().includes(each)),
  );
  const found = word.trim() === "" ? [] : ([exact, begun, titled].find(({ length }) => length > 0) ?? []);
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  if (found.length > 1) throw several(word, found);
  throw unknownTask(
    word,
    accounts.flatMap(({ task }) => [task.id, task.title]),
  );
}
