"use strict";
// Takes the script out of index.html and puts it through orders whose sums are known. Run it with: node test-calculator.js
const fs = require("node:fs");
const assert = require("node:assert/strict");

const page = fs.readFileSync("index.html", "utf8");
const block = (start, end) => page.slice(page.indexOf(start) + start.length, page.indexOf(end, page.indexOf(start)));
const tariff = JSON.parse(block('<script type="application/json" id="tariff">', "</script>"));
const calculator = new Function(block("<script>", "</script>") + "\nreturn calculator;")();
const cases = JSON.parse(fs.readFileSync("cases.json", "utf8"));
assert.ok(cases.length > 0);

for (const one of cases) {
  const sum = calculator.sum(one.tariff || tariff, one.counts, one.taken);
  const digits = (one.tariff || tariff).digits;
  const said = {
    lines: sum.lines.map((line) => calculator.figures(line, digits)),
    subtotal: calculator.figures(sum.subtotal, digits),
    discount: calculator.figures(sum.discount, digits),
    tax: calculator.figures(sum.tax, digits),
    total: calculator.figures(sum.total, digits)
  };
  assert.deepEqual(said, one.sum);
}
assert.deepEqual(["", " 12 ", "１２", "-1", "1.5", "1e3", "9999999", "x"].map(calculator.count), [0, 12, 12, -1, -1, -1, -1, -1]);
console.log(cases.length + " orders add up");
