"use strict";
// Summarises all files in the folder "in": the second column by the first, one JSON object a line.
const fs = require("node:fs");
const page = fs.readFileSync("summarise.html", "utf8");
const block = (start) => page.slice(page.indexOf(start) + start.length, page.indexOf("</script>", page.indexOf(start)));
const words = JSON.parse(block('<script type="application/json" id="words">'));
const summariser = new Function(block("<script>") + "\nreturn summariser;")();
const lines = [];
for (const name of fs.readdirSync("in").sort()) {
  const result = { name };
  try {
    const table = summariser.open(new Uint8Array(fs.readFileSync("in/" + name)), words);
    const [group, value = null] = table.names;
    const measures = ["sum", "mean", "count", "min", "max"];
    const summary = summariser.summarise(table, { group, value, measures, order: "largest" }, words);
    Object.assign(result, { csv: summary.csv, notes: summary.notes });
  } catch (problem) {
    if (!(problem instanceof summariser.Trouble)) {
      throw problem;
    }
    result.error = problem.message;
  }
  lines.push(JSON.stringify(result));
}
fs.writeFileSync(1, lines.join("\n") + "\n");
