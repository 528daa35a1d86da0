import type { Text } from "./language.ts";

/** The user's mistake or a state of the world that stops a command: what, and the way out. Exit 2, or 3 for the world. */
export class Refusal extends Error {
  readonly what: Text;
  readonly fix: Text;
  readonly exit: 2 | 3;

  constructor(what: Text, fix: Text, exit: 2 | 3 = 2) {
    super(what.en);
    this.name = "Refusal";
    this.what = what;
    this.fix = fix;
    this.exit = exit;
  }
}
