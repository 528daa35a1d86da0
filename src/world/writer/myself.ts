import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";

/** A process so that it can be told from another that has its number: later, after a restart, in another container. */
export interface Identity {
  readonly pid: number;
  readonly host: string;
  /** The space of process numbers; empty where the system names none. */
  readonly space: string;
  /** When it started, as the system counts it; empty where the system does not say. */
  readonly started: string;
}

function told(read: () => string): string {
  try {
    return read().trim();
  } catch {
    return "";
  }
}

/** The field of /proc that says when a process started, and the start of the machine that it counts from; none for a dead one that nobody has buried. */
function startOf(pid: number): string {
  const stat = told(() => readFileSync(`/proc/${pid}/stat`, "utf8"));
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const ticks = fields[19] ?? "";
  return ticks === "" || fields[0] === "Z"
    ? ""
    : `${told(() => readFileSync("/proc/sys/kernel/random/boot_id", "utf8"))}/${ticks}`;
}

const ownSpace = (): string => told(() => readlinkSync("/proc/self/ns/pid"));

export const myself = (): Identity => ({
  pid: process.pid,
  host: hostname(),
  space: ownSpace(),
  started: startOf(process.pid),
});

function answers(pid: number): boolean {
  if (pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return cause instanceof Error && "code" in cause && cause.code === "EPERM";
  }
}

/**
 * Whether a process still is at what it began; null where it is another machine's or container's, of which nothing is
 * known here. This process itself is not: it asks about an earlier attempt of its own.
 */
export function lives({ pid, host, space, started }: Identity): boolean | null {
  if (host !== hostname() || (space !== "" && space !== ownSpace())) return null;
  return pid !== process.pid && answers(pid) && (started === "" || started === startOf(pid));
}
