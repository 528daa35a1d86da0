/** Ways that lead back to their start, each once, from its smallest id on. `next` gives where an id leads. */
export function cycles(
  ids: Iterable<string>,
  next: (id: string) => readonly string[],
): readonly (readonly string[])[] {
  const state = new Map<string, "open" | "done">();
  const found = new Map<string, readonly string[]>();
  for (const start of [...ids].sort()) {
    if (state.has(start)) continue;
    // Depth first with a list of its own: a chain may be longer than the call stack.
    const way: { id: string; rest: string[] }[] = [];
    const enter = (id: string): void => {
      state.set(id, "open");
      way.push({ id, rest: [...next(id)].reverse() });
    };
    enter(start);
    for (let top = way.at(-1); top !== undefined; top = way.at(-1)) {
      const to = top.rest.pop();
      if (to === undefined) {
        state.set(top.id, "done");
        way.pop();
      } else if (state.get(to) === "open") {
        const ring = way.slice(way.findIndex(({ id }) => id === to)).map(({ id }) => id);
        const least = ring.indexOf([...ring].sort()[0] ?? to);
        const turned = [...ring.slice(least), ...ring.slice(0, least)];
        found.set(turned.join(" "), turned);
      } else if (!state.has(to)) enter(to);
    }
  }
  return [...found.values()];
}
