import type { Call } from "../commands/command.ts";
import type { Lang } from "../model/language.ts";
import type { Order } from "../model/leftover.ts";
import type { Outcome } from "../model/outcome.ts";
import type { World } from "../model/world.ts";
import type { styleFor } from "./output.ts";

/** Where and how the effects of a command take place. */
interface Effecting {
  /** The registry that the command opened; null where it opened none. */
  readonly folder: string | null;
  readonly call: Call;
  readonly world: World;
  readonly order: Omit<Order, "message">;
  readonly lang: Lang;
  readonly style: ReturnType<typeof styleFor>;
}

/**
 * Carries out what a command wants done in the world: files made, changes written, a record changed by hand, leftovers
 * settled, a merge, a hook of git's. What comes of it is the outcome to be shown. Modules are loaded as they are needed.
 */
export async function effected(outcome: Outcome, how: Effecting): Promise<Outcome> {
  const { folder, call, world } = how;
  if (outcome.creates) return (await import("./create.ts")).create(outcome, call, world);
  if (outcome.settles) return (await import("./settle.ts")).settle(outcome, call, world);
  if (outcome.merges) return (await import("./merge.ts")).merge(outcome.merges, call, world);
  if (folder === null) return outcome;
  if (outcome.hook) return (await import("./hooks.ts")).changeHook(outcome.hook, { folder, world });
  if (outcome.writes) return (await import("./write.ts")).write(outcome, { ...how, folder });
  if (outcome.opens) {
    const finish = (reached: Outcome): Promise<Outcome> => effected(reached, how);
    return (await import("./by-hand.ts")).byHand(outcome.opens, { ...how, folder, finish });
  }
  return outcome;
}
