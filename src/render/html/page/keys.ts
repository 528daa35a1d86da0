import type { Row } from "./row.ts";
import type { Rows } from "./rows.ts";

interface Roving {
  /** Keeps one title of those shown in the order of Tab. */
  settle(): void;
}

const pageful = 10;

/** Titles are one stop of Tab; arrows, Home, End and the page keys go from one that is shown to another. */
export function keys(rows: Rows): Roving {
  const held: { current: Row | null } = { current: null };
  const shown = (): readonly Row[] => rows.all.filter(({ row }) => !row.hidden);
  const hold = (row: Row | null): void => {
    if (held.current !== null) held.current.button.tabIndex = -1;
    held.current = row;
    if (row !== null) row.button.tabIndex = 0;
  };
  const target = (all: readonly Row[], from: number, key: string): number | null => {
    switch (key) {
      case "ArrowDown":
        return from + 1;
      case "ArrowUp":
        return from - 1;
      case "PageDown":
        return from + pageful;
      case "PageUp":
        return from - pageful;
      case "Home":
        return 0;
      case "End":
        return all.length - 1;
      default:
        return null;
    }
  };
  rows.each((row) => {
    row.button.tabIndex = -1;
    row.button.addEventListener("focus", () => hold(row));
    row.button.addEventListener("keydown", (event) => {
      const all = shown();
      const to = target(all, all.indexOf(row), event.key);
      if (to === null || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      const next = all[Math.max(0, Math.min(all.length - 1, to))];
      if (next !== undefined) next.button.focus();
    });
  });
  return {
    settle() {
      const { current } = held;
      if (current !== null && !current.row.hidden) return;
      const [first] = shown();
      hold(first === undefined ? null : first);
    },
  };
}
