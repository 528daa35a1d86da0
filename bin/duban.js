#!/usr/bin/env node
// Starts dist/duban.cjs, with V8's code cache beside it where that fits this Node (else it is compiled as usual).
const { readFileSync } = require("node:fs");
const { wrap } = require("node:module");
const { dirname, join } = require("node:path");
const { Script } = require("node:vm");

const filename = join(dirname(__dirname), "dist", "duban.cjs");
const read = (file, ...how) => {
  try {
    return readFileSync(file, ...how);
  } catch {
    return undefined;
  }
};
const source = read(filename, "latin1");
if (source === undefined) {
  console.error(
    "duban 还没有构建：在它的文件夹里运行 npm install · duban is not built: run npm install in its folder",
  );
  process.exit(3);
}
const script = new Script(wrap(source), { filename, cachedData: read(filename.replace(/\.cjs$/, ".cache")) });
script.runInThisContext().call(exports, exports, require, module, filename, dirname(filename));
module.exports = script;
