/** What stands on both sides, on the first only, on the second only; each in the order of its own side. */
interface Paired<T> {
  readonly both: readonly (readonly [before: T, after: T])[];
  readonly gone: readonly T[];
  readonly fresh: readonly T[];
}

/** Each thing under its key; the second and later ones of a key under keys of their own, so that none is lost. */
function keyed<T>(list: readonly T[], keyOf: (each: T) => string): ReadonlyMap<string, T> {
  const map = new Map<string, T>();
  for (const each of list) {
    const key = keyOf(each);
    let n = 0;
    while (map.has(`${key} ${n}`)) n += 1;
    map.set(`${key} ${n}`, each);
  }
  return map;
}

/** Puts together what has the same key on both sides. Of doubles the first goes with the first, and so on. */
export function paired<T>(before: readonly T[], after: readonly T[], keyOf: (each: T) => string): Paired<T> {
  const [old, now] = [keyed(before, keyOf), keyed(after, keyOf)];
  return {
    both: [...now].flatMap(([key, each]) => {
      const was = old.get(key);
      return was === undefined ? [] : [[was, each] as const];
    }),
    gone: [...old].flatMap(([key, each]) => (now.has(key) ? [] : [each])),
    fresh: [...now].flatMap(([key, each]) => (old.has(key) ? [] : [each])),
  };
}
