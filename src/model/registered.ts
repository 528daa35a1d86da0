import type { Day } from "./day.ts";

/** When git has something from, whose commit that was, and which: the day is in the programme's zone. */
export interface Registered {
  readonly on: Day;
  readonly author: string;
  readonly commit: string;
}

/** What a commit did to a file, with the first line of its message. */
export interface FileChange extends Registered {
  readonly change: "added" | "changed" | "removed";
  readonly subject: string;
}
