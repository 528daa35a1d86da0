const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Does something that takes moments and must not be broken off: Ctrl-C comes too late for it. */
export function uninterrupted<T>(act: () => T): T {
  const ignore = (): void => {};
  for (const signal of signals) process.on(signal, ignore);
  try {
    return act();
  } finally {
    for (const signal of signals) process.off(signal, ignore);
  }
}
