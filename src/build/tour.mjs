// The main job on the shipped registries, as `npm start` shows it.
import { spawnSync } from "node:child_process";
import { inTop, top } from "./paths.mjs";

const tour = [
  ["overdue"],
  ["report", "qiye"],
  ["brief", "--next", "dispatch"],
  ["show", "qinglian-rongcheng", "-P", "qinglian-rongcheng"],
];

for (const words of tour) {
  console.log(`\n$ duban ${words.join(" ")}\n`);
  const { status } = spawnSync(process.execPath, [inTop("bin", "duban.js"), ...words], {
    cwd: top,
    stdio: "inherit",
  });
  if (status !== 0) process.exit(status ?? 1);
}
console.log("\n再看：duban --help，或 README.md · for more: duban --help, or README.md");
