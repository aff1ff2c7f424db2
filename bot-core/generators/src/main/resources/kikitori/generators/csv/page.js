"use strict";
// The page around the summariser: takes a file or text, lets the columns be chosen, shows and saves the result.
(() => {
  const CONFIG = JSON.parse(document.getElementById("config").textContent);
  const WORDS = JSON.parse(document.getElementById("words").textContent);
  const MOST_LINES = 1000;
  const byId = (id) => document.getElementById(id);
  let opened = null;
  let address = null;

  function element(name, text, attributes = {}) {
    const made = document.createElement(name);
    made.textContent = text;
    for (const [key, value] of Object.entries(attributes)) {
      made.setAttribute(key, value);
    }
    return made;
  }

  function tell(text) {
    byId("status").textContent = text;
  }

  // ---------------------------------------------------------------- what is summarised

  async function takeFile(file) {
    tell(WORDS.page.reading);
    try {
      take(file.name, new Uint8Array(await file.arrayBuffer()));
    } catch {
      refuse(WORDS.page.unreadable);
    }
  }

  function take(name, source) {
    try {
      opened = { name, table: summariser.open(source, WORDS) };
    } catch (problem) {
      if (!(problem instanceof summariser.Trouble)) {
        throw problem;
      }
      refuse(problem.message);
      return;
    }
    const names = opened.table.names;
    offer("group", names, CONFIG.group, WORDS.page["group-none"]);
    offer("value", names, CONFIG.value, WORDS.page["value-none"]);
    byId("settings").hidden = false;
    const lost = [CONFIG.group, CONFIG.value].find((name) => name !== null && !names.includes(name));
    const open = CONFIG.group === null && CONFIG.value === null;
    byId("settings").open = open || lost !== undefined;
    if (lost !== undefined) {
      byId("result").hidden = true;
      const columns = names.slice(0, 20).map((one) => summariser.visible(one, 40)).join(", ");
      const more = names.length > 20 ? " …" : "";
      tell(summariser.fill(WORDS.errors["no-column"], { column: summariser.visible(lost), columns: columns + more }));
    } else if (open) {
      byId("result").hidden = true;
      tell(WORDS.page.choose);
    } else {
      show();
    }
  }

  function refuse(text) {
    opened = null;
    byId("settings").hidden = true;
    byId("result").hidden = true;
    tell(text);
  }

  // The choices' values are places in the table, so that no name can be mistaken for another.
  function offer(id, names, wanted, none) {
    const choices = [element("option", none, { value: "" })];
    names.forEach((name, at) => choices.push(element("option", summariser.visible(name, 60), { value: at, dir: "auto" })));
    byId(id).replaceChildren(...choices);
    const at = wanted === null ? -1 : names.indexOf(wanted);
    byId(id).value = at < 0 ? "" : String(at);
  }

  function chosen(id) {
    const at = byId(id).value;
    return at === "" ? null : opened.table.names[Number(at)];
  }

  // ---------------------------------------------------------------- what comes out

  function show() {
    if (opened === null) {
      return;
    }
    const measures = [...document.querySelectorAll("#measures input:checked")].map((box) => box.value);
    const wanted = { group: chosen("group"), value: chosen("value"), measures, order: byId("order").value };
    const result = summariser.summarise(opened.table, wanted, WORDS);
    byId("table").replaceChildren(tableOf(result));
    byId("cut").hidden = result.rows.length <= MOST_LINES;
    byId("cut").textContent = summariser.fill(WORDS.page.cut, { count: MOST_LINES });
    byId("notes").hidden = result.notes.length === 0;
    byId("note-list").replaceChildren(...result.notes.map((note) => element("li", note, { dir: "auto" })));
    save(result.csv);
    byId("result").hidden = false;
    const done = summariser.fill(WORDS.page.done, { rows: result.rowCount, lines: result.rows.length });
    const noted = summariser.fill(WORDS.page.noted, { count: result.notes.length });
    tell(result.notes.length > 0 ? done + " " + noted : done);
  }

  function tableOf(result) {
    const table = element("table", "");
    const caption = summariser.fill(WORDS.page.caption, { file: summariser.visible(opened.name) });
    table.append(element("caption", caption, { dir: "auto" }));
    const head = table.createTHead().insertRow();
    result.header.forEach((name, at) => head.append(nameCell(name, "col", result.grouped && at === 0)));
    const body = table.createTBody();
    for (const row of result.rows.slice(0, MOST_LINES)) {
      fillRow(body.insertRow(), row, result.grouped);
    }
    if (result.total !== null) {
      fillRow(table.createTFoot().insertRow(), result.total, true);
    }
    return table;
  }

  function fillRow(line, cells, grouped) {
    cells.forEach((cell, at) => {
      const isName = grouped && at === 0;
      line.append(isName ? nameCell(cell || WORDS.result.empty, "row", true) : element("td", cell));
    });
  }

  function nameCell(name, scope, first) {
    return element("th", summariser.visible(name), { scope, dir: "auto", ...(first ? { class: "name" } : {}) });
  }

  function save(csv) {
    if (address !== null) {
      URL.revokeObjectURL(address);
    }
    address = URL.createObjectURL(new Blob([csv], { type: "text/csv" }));
    byId("download").href = address;
    byId("download").download = "result.csv";
    byId("csv").value = csv.slice(1);
  }

  // ---------------------------------------------------------------- the person's doing

  for (const box of document.querySelectorAll("#measures input")) {
    box.checked = CONFIG.measures.includes(box.value);
  }
  byId("order").value = CONFIG.order;
  byId("settings").addEventListener("change", show);
  byId("file").addEventListener("change", () => {
    if (byId("file").files.length > 0) {
      takeFile(byId("file").files[0]);
    }
  });
  byId("use-text").addEventListener("click", () => take(WORDS.page.pasted, byId("text").value));
  const body = document.body;
  body.addEventListener("dragover", (event) => {
    if (event.dataTransfer.types.includes("Files")) {
      event.preventDefault();
      body.classList.add("dropping");
    }
  });
  body.addEventListener("dragleave", () => body.classList.remove("dropping"));
  body.addEventListener("drop", (event) => {
    body.classList.remove("dropping");
    if (event.dataTransfer.files.length > 0) {
      event.preventDefault();
      takeFile(event.dataTransfer.files[0]);
    }
  });
})();
