import { main } from "./cli/main.ts";
import { realWorld } from "./world/real-world.ts";
import { ClosedPipe } from "./world/sink.ts";

main(process.argv.slice(2), realWorld()).then(
  (exit) => {
    process.exitCode = exit;
  },
  (cause: unknown) => {
    if (!(cause instanceof ClosedPipe)) throw cause;
  },
);
