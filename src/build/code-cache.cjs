// Runs the program once on a shipped registry and keeps what V8 has compiled, so that the next start need not.
const { writeFileSync } = require("node:fs");
const { join } = require("node:path");

const top = join(__dirname, "..", "..");
process.argv.splice(2, process.argv.length, "overdue", "-C", join(top, "registry"), "--color", "never");
process.on("exit", () => writeFileSync(join(top, "dist", "duban.cache"), script.createCachedData()));
const script = require("../../bin/duban.js");
