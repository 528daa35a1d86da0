import { dayAt } from "./day.ts";
import { byId, made, within } from "./elements.ts";
import type { PageFacts } from "./facts.ts";
import { stepOn } from "./row.ts";
import type { Rows } from "./rows.ts";
import { percentWords } from "./words.ts";

interface Storyteller {
  /** Opens the story of a task up to a day; it goes back to the task's title when it is closed. */
  tell(n: number, day: number): void;
}

type Field = readonly [label: string, words: string];

function fieldList(fields: readonly Field[]): HTMLElement {
  const list = made("dl");
  for (const [label, words] of fields) {
    const pair = made("div");
    pair.appendChild(made("dt", label));
    pair.appendChild(made("dd", words));
    list.appendChild(pair);
  }
  return list;
}

function entryTable(facts: PageFacts, entries: PageFacts["tasks"][number]["entries"]): HTMLElement {
  const { phrases, units, from } = facts;
  const table = made("table");
  const head = made("tr");
  [phrases.day, phrases.unit, phrases.what].forEach((label, n) => {
    const cell = made("th", label, ["d", "u", "w"][n]);
    cell.scope = "col";
    head.appendChild(cell);
  });
  table.appendChild(made("thead")).appendChild(head);
  const body = table.appendChild(made("tbody"));
  for (const [on, unit, words, day] of entries) {
    const row = body.appendChild(made("tr"));
    for (const text of [day === undefined ? dayAt(from, on) : day, units[unit] as string, words])
      row.appendChild(made("td", text));
  }
  return table;
}

/** The dialog in which a task's story is told: focus stays in it until it is closed, by its button, Escape or a click beside it. */
export function storyteller(facts: PageFacts, rows: Rows): Storyteller {
  const veil = within(document, ".veil");
  const dialog = within(veil, ".story");
  const close = within(dialog, ".close");
  const told = within(dialog, ".told");
  const title = byId("story-title");
  const behind = [within(document, "main"), within(document, ".replay")];
  const opened: { by: HTMLElement | null } = { by: null };

  const stop = (): void => {
    veil.hidden = true;
    for (const each of behind) each.removeAttribute("aria-hidden");
    if (opened.by !== null) opened.by.focus();
    opened.by = null;
  };
  const standing = (n: number, day: number): readonly Field[] => {
    const { phrases, signs, standings, deadlines } = facts;
    const step = stepOn(facts.tasks[n] as PageFacts["tasks"][number], day);
    if (step === null) return [[phrases.standing, phrases.unborn]];
    const [, sign, words, actual, planned, , deadline] = step;
    return [
      [phrases.standing, standings[words] as string],
      [phrases.lamp, (signs[sign] as PageFacts["signs"][number])[0]],
      ...(actual === null
        ? []
        : [[phrases.progress, `${percentWords(actual)} / ${percentWords(planned)}`] as Field]),
      [phrases.due, deadlines[deadline] as string],
    ];
  };

  close.addEventListener("click", stop);
  veil.addEventListener("mousedown", (event) => {
    if (event.target === veil) stop();
  });
  veil.addEventListener("keydown", (event) => {
    if (event.key === "Escape") stop();
    if (event.key !== "Tab") return;
    event.preventDefault();
    (document.activeElement === close ? told : close).focus();
  });
  told.tabIndex = 0;
  told.setAttribute("role", "group");
  told.setAttribute("aria-labelledby", "story-title");

  return {
    tell(n, day) {
      const task = facts.tasks[n] as PageFacts["tasks"][number];
      const row = rows.all[n] as Rows["all"][number];
      title.textContent = row.title;
      const entries = task.entries.filter(([on]) => on <= day);
      const lasting = task.fields.map(([label, words]): Field => [facts.labels[label] as string, words]);
      told.textContent = "";
      told.appendChild(fieldList([[facts.phrases.id, task.id], ...standing(n, day), ...lasting]));
      told.appendChild(entries.length > 0 ? entryTable(facts, entries) : made("p", facts.phrases.nothing));
      opened.by = row.button;
      veil.hidden = false;
      dialog.scrollTop = 0;
      for (const each of behind) each.setAttribute("aria-hidden", "true");
      close.focus();
    },
  };
}
