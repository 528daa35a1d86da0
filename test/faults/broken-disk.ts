import { type Calls, realCalls } from "../../src/world/writer/calls.ts";

/** What happens at a call: it fails with a code, takes fewer bytes, or nothing out of the way. */
export type Fault = { readonly code: string } | { readonly takes: number } | null;

export const failure = (code: string): Error => Object.assign(new Error(`${code}: made up`), { code });

type Named = Exclude<keyof Calls, "passing" | "sleep">;

/** The real disk, on which `fault` says for every call, counted from 1, what is to go wrong. It sleeps through nothing. */
export function brokenDisk(fault: (n: number, name: Named, size: number) => Fault): {
  readonly calls: Calls;
  readonly count: () => number;
} {
  let n = 0;
  const wrap = <A extends readonly unknown[], R>(name: Named, act: (...args: A) => R) => {
    return (...args: A): R => {
      n += 1;
      const bytes = name === "write" ? (args[1] as Uint8Array).length - (args[2] as number) : 0;
      const its = fault(n, name, bytes);
      if (its === null) return name === "sync" ? (undefined as R) : act(...args);
      if ("code" in its) {
        // A descriptor is gone even where its closing fails.
        if (name === "close") act(...args);
        throw failure(its.code);
      }
      const [descriptor, all, from] = args as unknown as [number, Uint8Array, number];
      const part = all.subarray(0, from + Math.min(its.takes, bytes));
      return (its.takes === 0 ? 0 : realCalls.write(descriptor, part, from)) as R;
    };
  };
  const calls: Calls = {
    create: wrap("create", realCalls.create),
    openFolder: wrap("openFolder", realCalls.openFolder),
    write: wrap("write", realCalls.write),
    size: wrap("size", realCalls.size),
    setMode: wrap("setMode", realCalls.setMode),
    sync: wrap("sync", realCalls.sync),
    close: wrap("close", realCalls.close),
    read: wrap("read", realCalls.read),
    standing: wrap("standing", realCalls.standing),
    names: wrap("names", realCalls.names),
    makeFolder: wrap("makeFolder", realCalls.makeFolder),
    removeFolder: wrap("removeFolder", realCalls.removeFolder),
    rename: wrap("rename", realCalls.rename),
    remove: wrap("remove", realCalls.remove),
    sleep: () => {},
    passing: new Set(),
  };
  return { calls, count: () => n };
}
