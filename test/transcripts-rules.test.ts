import { transcriptsIn } from "./harness/play.ts";

transcriptsIn("rules");
