"use strict";
// Takes the script out of summarise.html and puts it through the cases in test_summarise.py, and through the sample.
const fs = require("node:fs");
const assert = require("node:assert/strict");

const page = fs.readFileSync("summarise.html", "utf8");
const block = (start, end) => page.slice(page.indexOf(start) + start.length, page.indexOf(end, page.indexOf(start)));
const words = JSON.parse(block('<script type="application/json" id="words">', "</script>"));
const config = JSON.parse(block('<script type="application/json" id="config">', "</script>"));
const summariser = new Function(block("<script>", "</script>") + "\nreturn summariser;")();

const tests = fs.readFileSync("test_summarise.py", "utf8");
const cases = JSON.parse(/CASES = json\.loads\(r'''([^]*?)'''\)/.exec(tests)[1]);
assert.ok(cases.length > 0);

const failed = [];
function test(name, body) {
  try {
    body();
  } catch (problem) {
    failed.push(name + "\n" + problem.message);
  }
}

for (const one of cases) {
  test(one.name, () => {
    const bytes = "text" in one ? new TextEncoder().encode(one.text) : Buffer.from(one.base64, "base64");
    const summary = () => summariser.summarise(summariser.open(new Uint8Array(bytes), words), one, words);
    if ("error" in one) {
      assert.throws(summary, (problem) => problem instanceof summariser.Trouble && problem.message === one.error);
    } else {
      assert.equal(summary().csv, one.csv);
      assert.deepEqual(summary().notes, one.notes);
    }
  });
}

if (fs.existsSync("expected-result.csv")) {
  test("the sample", () => {
    const table = summariser.open(new Uint8Array(fs.readFileSync("sample.csv")), words);
    assert.equal(summariser.summarise(table, config, words).csv, fs.readFileSync("expected-result.csv", "utf8"));
  });
}

if (failed.length > 0) {
  console.error(failed.join("\n\n"));
  process.exit(1);
}
