// Makes a fresh clone ready: installs what the lock file names and builds the program, only where that is still to do.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { inTop, top } from "./paths.mjs";

const stamp = inTop("node_modules", ".duban-setup");
const wanted = createHash("sha256")
  .update(readFileSync(inTop("package-lock.json")))
  .digest("hex");

function run(command, args) {
  const { status, error } = spawnSync(command, args, { cwd: top, stdio: ["ignore", "ignore", "inherit"] });
  if (error || status !== 0) {
    console.error(`设置没有完成：${command} ${args.join(" ")} 失败 · set-up stopped: this command failed`);
    process.exit(status || 1);
  }
}

function install() {
  const npm = process.env.npm_execpath;
  const args = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  if (npm) run(process.execPath, [npm, ...args]);
  else run(process.platform === "win32" ? "npm.cmd" : "npm", args);
  writeFileSync(stamp, wanted);
}

const installed = existsSync(stamp) && readFileSync(stamp, "utf8") === wanted;
if (installed) run(process.execPath, [inTop("src", "build", "build.mjs")]);
else install();
