import type { Named } from "../../derive/difference/news.ts";
import { letterWords } from "../../model/words.ts";
import { meetingWords } from "../parts/meeting-words.ts";
import { bracketed } from "../parts/words.ts";
import { recordIn } from "./record-in.ts";
import { type Telling, unitsIn } from "./telling.ts";

/** A task by its title and id; one that is gone as it was. */
export function taskName({ setting, before, after }: Telling, id: string): string {
  const account = after.ledger.accounts.get(id) ?? before.ledger.accounts.get(id);
  return account ? account.task.title + bracketed(id, setting.lang) : id;
}

const words = {
  programme: { zh: "总体部署", en: "The programme" },
  policy: { zh: "规则", en: "The policy" },
} as const;

/** A record as its item in a list names it. */
export function nameOf(telling: Telling, about: Named): string {
  const { setting, before, after } = telling;
  const zh = setting.lang === "zh";
  const ledger = Object.keys(recordIn(after.ledger, about)).length > 0 ? after.ledger : before.ledger;
  const title = { title: "", ...recordIn(ledger, about) }.title;
  switch (about.of) {
    case "task":
      return taskName(telling, about.id);
    case "progress":
      return taskName(telling, about.entry?.task ?? about.id);
    case "programme":
    case "policy":
      return words[about.of][setting.lang];
    case "unit":
      return (
        unitsIn({ ...telling, setting: { ...setting, ledger } }, [about.id]) +
        bracketed(about.id, setting.lang)
      );
    case "line":
      return title + bracketed(about.id, setting.lang);
    case "meeting":
      return meetingWords({ ...setting, ledger }, about.id);
    case "letter": {
      const letter = ledger.letters.get(about.id);
      return (
        (letter ? letterWords[letter.step][setting.lang] : "") +
        bracketed(letter?.number ?? about.id, setting.lang)
      );
    }
    case "finding":
      return zh ? `问题（${about.id}）` : `Finding ${about.id}`;
    case "inspection":
      return zh ? `检查（${about.id}）` : `Inspection ${about.id}`;
    case "ask":
      return zh ? `报送要求（${about.id}）` : `Ask ${about.id}`;
    case "calendar":
      return zh ? `${about.id}年放假安排` : `The calendar of ${about.id}`;
  }
}
