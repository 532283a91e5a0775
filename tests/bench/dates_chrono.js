// How fast chrono-node reads the dates of a text: the other side of dates.py.
//
//   node dates_chrono.js FOLDER FILE ROUNDS     FOLDER holds node_modules/chrono-node
//
// Prints what doichieu_dates_bench prints. The first pass warms the compiler of node up and is not timed.

const { createRequire } = require("module");
const fs = require("fs");

const [folder, file, rounds] = process.argv.slice(2);
const chrono = createRequire(require("path").resolve(folder) + "/")("chrono-node");
const lines = fs.readFileSync(file, "utf8").split("\n");
const today = new Date(Date.UTC(2026, 1, 19));
const found = () => lines.reduce((sum, line) => sum + chrono.parse(line, today).length, 0);

const out = [found()];
for (let round = 0; round < Number(rounds); ++round) {
  const begin = process.hrtime.bigint();
  found();
  out.push((Number(process.hrtime.bigint() - begin) / 1e9).toFixed(6));
}
console.log(out.join(" "));
