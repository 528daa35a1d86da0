import type { Named } from "../../derive/difference/news.ts";
import type { Ledger, Recorded } from "../../derive/ledger.ts";

/** A record as a ledger has it; an empty one where it has not. */
export function recordIn({ registry, accounts }: Ledger, { of, id, entry }: Named): object {
  const byId = (list: readonly { readonly record: { readonly id: string } }[]) =>
    list.find(({ record }) => record.id === id)?.record;
  switch (of) {
    case "programme":
      return registry.programme.record;
    case "policy":
      return registry.policy?.record ?? {};
    case "unit":
      return byId(registry.units) ?? {};
    case "line":
      return byId(registry.lines) ?? {};
    case "task":
      return accounts.get(id)?.task ?? {};
    case "progress":
      return entryIn(accounts.get(entry?.task ?? "")?.history.all ?? [], id);
    case "meeting":
      return byId(registry.meetings) ?? {};
    case "finding":
      return byId(registry.findings) ?? {};
    case "inspection":
      return byId(registry.inspections) ?? {};
    case "letter":
      return byId(registry.letters) ?? {};
    case "ask":
      return byId(registry.asks) ?? {};
    case "calendar":
      return registry.calendars.find(({ record }) => String(record.year) === id)?.record ?? {};
  }
}

const entryIn = (all: readonly Recorded[], id: string): object =>
  all.find(({ entry }) => entry.id === id)?.entry ?? {};
