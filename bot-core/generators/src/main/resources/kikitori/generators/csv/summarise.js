"use strict";
// Reads and summarises CSV. It knows nothing of the page around it; every function follows from its arguments.
const summariser = (() => {
  const BLANKS = " \t\n\r\u00a0\u3000";
  const MEASURES = ["sum", "mean", "count", "min", "max"];

  class Trouble extends Error {}

  // Fills values into a sentence, all at once, so that a value may look like a placeholder.
  function fill(sentence, values) {
    return sentence.replace(/\{([a-z]+)\}/g, (whole, key) => (Object.hasOwn(values, key) ? String(values[key]) : whole));
  }

  // ---------------------------------------------------------------- from bytes to text

  // The text of a file and the name of its encoding.
  function decode(bytes) {
    if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
      return { text: decodeUtf16(bytes), encoding: "utf-16" };
    }
    if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
      bytes = bytes.subarray(3);
    }
    const utf8 = strictly("utf-8", bytes);
    if (utf8 !== null) {
      return { text: utf8, encoding: "utf-8" };
    }
    const cp932 = strictly("shift_jis", bytes);
    if (cp932 !== null && !cp932.includes("\u0080")) {
      return { text: cp932, encoding: "cp932" };
    }
    return { text: decodeWindows1252(bytes), encoding: "windows-1252" };
  }

  function strictly(encoding, bytes) {
    try {
      return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      return null;
    }
  }

  function decodeUtf16(bytes) {
    const [high, low] = bytes[0] === 0xfe ? [0, 1] : [1, 0];
    const parts = [];
    for (let at = 2; at + 1 < bytes.length; at += 2) {
      parts.push(String.fromCharCode(bytes[at + high] * 256 + bytes[at + low]));
    }
    return wellFormed(parts.join("")) + (bytes.length % 2 ? "\ufffd" : "");
  }

  function wellFormed(text) {
    return text.replace(/[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g, (one) => (one.length === 2 ? one : "\ufffd"));
  }

  function decodeWindows1252(bytes) {
    const high =
      "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f" +
      "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";
    const parts = [];
    for (const byte of bytes) {
      parts.push(byte >= 0x80 && byte < 0xa0 ? high[byte - 0x80] : String.fromCharCode(byte));
    }
    return parts.join("");
  }

  // ---------------------------------------------------------------- from text to rows

  // Yields {line, cells, unclosed: line of a quote that is never closed or null} row by row.
  function* readRows(text, delimiter, start, firstLine) {
    const plain = new RegExp("[^" + delimiter + "\\r\\n]*", "y");
    const end = text.length;
    let at = start;
    let line = firstLine;
    while (at < end) {
      const row = { line, cells: [], unclosed: null };
      for (;;) {
        let cell = "";
        if (text[at] === '"') {
          const quoted = readQuoted(text, at + 1);
          cell = quoted.cell;
          at = quoted.at;
          if (!quoted.closed) {
            row.unclosed = line;
          }
          line += newlines(cell);
        }
        plain.lastIndex = at;
        const rest = plain.exec(text)[0];
        row.cells.push(cell + rest);
        at += rest.length;
        if (at < end && text[at] === delimiter) {
          at += 1;
          continue;
        }
        break;
      }
      at += text.startsWith("\r\n", at) ? 2 : 1;
      line += 1;
      yield row;
    }
  }

  function readQuoted(text, at) {
    const parts = [];
    for (;;) {
      const quote = text.indexOf('"', at);
      if (quote < 0) {
        parts.push(text.slice(at));
        return { cell: parts.join(""), at: text.length, closed: false };
      }
      parts.push(text.slice(at, quote));
      if (text[quote + 1] !== '"') {
        return { cell: parts.join(""), at: quote + 1, closed: true };
      }
      parts.push('"');
      at = quote + 2;
    }
  }

  function newlines(text) {
    return (text.match(/\r\n|\r|\n/g) || []).length;
  }

  function strip(text) {
    let from = 0;
    let to = text.length;
    while (from < to && BLANKS.includes(text[from])) {
      from += 1;
    }
    while (to > from && BLANKS.includes(text[to - 1])) {
      to -= 1;
    }
    return text.slice(from, to);
  }

  const isBlank = (cells) => cells.every((cell) => strip(cell) === "");

  // The delimiter, and where the table begins.
  function findDelimiter(text) {
    const named = /^sep=([,;\t])(?:\r\n|\r|\n|$)/.exec(text);
    if (named) {
      return { delimiter: named[1], start: named[0].length, line: 2 };
    }
    let best = { delimiter: ",", same: 0, width: 1 };
    for (const delimiter of [",", "\t", ";"]) {
      const widths = [];
      for (const row of readRows(text, delimiter, 0, 1)) {
        if (!isBlank(row.cells) && widths.push(row.cells.length) === 20) {
          break;
        }
      }
      if (widths.length > 0 && widths[0] > 1) {
        const same = widths.filter((width) => width === widths[0]).length;
        if (same > best.same || (same === best.same && widths[0] > best.width)) {
          best = { delimiter, same, width: widths[0] };
        }
      }
    }
    return { delimiter: best.delimiter, start: 0, line: 1 };
  }

  // The columns' names, each different, and how many were renamed.
  function nameColumns(cells) {
    const names = [];
    const taken = new Set();
    const tried = new Map();
    let renamed = 0;
    cells.forEach((cell, index) => {
      const base = strip(cell) || "#" + (index + 1);
      let name = base;
      if (taken.has(name)) {
        renamed += 1;
        let count = tried.get(base) || 2;
        while (taken.has(base + " (" + count + ")")) {
          count += 1;
        }
        name = base + " (" + count + ")";
        tried.set(base, count + 1);
      }
      taken.add(name);
      names.push(name);
    });
    return { names, renamed };
  }

  // {names, rows: [{line, cells}], notes}: the columns' names, the rows, and what was noticed while reading.
  function readTable(text, words) {
    const table = { names: [], rows: [], notes: [] };
    const counts = { "same-names": 0, "blank-lines": 0, "short-rows": 0, "long-rows": 0 };
    const found = findDelimiter(text);
    let unclosed = null;
    for (const row of readRows(text, found.delimiter, found.start, found.line)) {
      unclosed = row.unclosed || unclosed;
      if (isBlank(row.cells)) {
        counts["blank-lines"] += 1;
      } else if (table.names.length === 0) {
        const named = nameColumns(row.cells);
        table.names = named.names;
        counts["same-names"] = named.renamed;
      } else {
        counts["short-rows"] += row.cells.length < table.names.length ? 1 : 0;
        counts["long-rows"] += row.cells.length > table.names.length ? 1 : 0;
        table.rows.push(row);
      }
    }
    if (table.names.length === 0) {
      throw new Trouble(words.errors.empty);
    }
    if (unclosed) {
      table.notes.push(fill(words.notes["open-quote"], { line: unclosed }));
    }
    for (const [key, count] of Object.entries(counts)) {
      if (count) {
        table.notes.push(fill(words.notes[key], { count }));
      }
    }
    if (table.rows.length === 0) {
      table.notes.push(words.notes["no-rows"]);
    }
    return table;
  }

  // The index of a column; -1 for no column.
  function columnAt(table, name, words) {
    if (name === null) {
      return -1;
    }
    const at = table.names.indexOf(name);
    if (at < 0) {
      const names = table.names.slice(0, 20).map((one) => visible(one, 40));
      const columns = names.join(", ") + (table.names.length > 20 ? " …" : "");
      throw new Trouble(fill(words.errors["no-column"], { column: visible(name), columns }));
    }
    return at;
  }

  const cellOf = (row, at) => (at < row.cells.length ? row.cells[at] : "");

  // ---------------------------------------------------------------- numbers: {digits: BigInt, places}

  function numberPattern(group, point) {
    const currency = "[¥\\\\$€£]|JPY|USD|EUR|GBP";
    const marks = [group, " ", "['’]"];
    const whole = "[0-9]+" + marks.map((mark) => "|[0-9]{1,3}(?:" + mark + "[0-9]{3})+").join("");
    const sign = "([-+△▲]?)";
    return new RegExp(
      "^" + sign + " ?(?:" + currency + ")? ?" + sign + " ?" +
        "(?:(" + whole + ")(?:" + point + "([0-9]*))?|" + point + "([0-9]+))" +
        "(?:[eE]([-+]?[0-9]{1,3}))? ?(?:" + currency + "|円)?$",
    );
  }

  const POINT = numberPattern(",", "\\.");
  const COMMA = numberPattern("\\.", ",");

  function narrow(text) {
    return text
      .replace(/[\uff01-\uff5e]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0))
      .replace(/\uffe5/g, "¥")
      .replace(/\uffe1/g, "£")
      .replace(/[\u00a0\u202f\u2009\u3000]/g, " ")
      .replace(/[\u2010-\u2015\u2212]/g, "-");
  }

  // The number in a cell, or null.
  function parseNumber(cell, pattern) {
    if (cell.length > 1100) {
      return null;
    }
    const text = strip(narrow(cell));
    const bracketed = text.length > 2 && text.startsWith("(") && text.endsWith(")");
    const found = pattern.exec(bracketed ? strip(text.slice(1, -1)) : text);
    if (!found || (bracketed && (found[1] || found[2])) || (found[1] && found[2])) {
      return null;
    }
    const exponent = Number(found[6] || 0);
    if (Math.abs(exponent) > 400) {
      return null;
    }
    const decimals = found[4] || found[5] || "";
    let digits = BigInt((found[3] || "").replace(/[^0-9]/g, "") + decimals);
    let places = decimals.length - exponent;
    if (places < 0) {
      digits *= power(-places);
      places = 0;
    }
    const negative = bracketed || "-△▲".includes(found[1] || found[2] || "+");
    return shorten(negative ? -digits : digits, places);
  }

  const power = (places) => 10n ** BigInt(places);

  function shorten(digits, places) {
    while (places > 0 && digits % 10n === 0n) {
      digits /= 10n;
      places -= 1;
    }
    return { digits, places };
  }

  const scaled = (number, places) => number.digits * power(places - number.places);

  function add(one, other) {
    const places = Math.max(one.places, other.places);
    return { digits: scaled(one, places) + scaled(other, places), places };
  }

  function isLess(one, other) {
    const places = Math.max(one.places, other.places);
    return scaled(one, places) < scaled(other, places);
  }

  // Rounded half away from zero to four places more.
  function divide(number, count) {
    const divisor = BigInt(count);
    const size = (number.digits < 0n ? -number.digits : number.digits) * 10000n;
    const digits = size / divisor + ((size % divisor) * 2n >= divisor ? 1n : 0n);
    return shorten(number.digits < 0n ? -digits : digits, number.places + 4);
  }

  function writeNumber(number) {
    if (number === null) {
      return "";
    }
    const { digits, places } = shorten(number.digits, number.places);
    let text = String(digits < 0n ? -digits : digits).padStart(places + 1, "0");
    if (places > 0) {
      text = text.slice(0, -places) + "." + text.slice(-places);
    }
    return digits < 0n ? "-" + text : text;
  }

  // ---------------------------------------------------------------- the summary

  class Group {
    rows = 0;
    numbers = 0;
    sum = { digits: 0n, places: 0 };
    min = null;
    max = null;

    take(number) {
      this.rows += 1;
      if (number === null) {
        return;
      }
      this.numbers += 1;
      this.sum = add(this.sum, number);
      if (this.min === null || isLess(number, this.min)) {
        this.min = number;
      }
      if (this.max === null || isLess(this.max, number)) {
        this.max = number;
      }
    }

    measure(name) {
      if (name === "count") {
        return { digits: BigInt(this.rows), places: 0 };
      }
      if (this.numbers === 0) {
        return null;
      }
      return name === "mean" ? divide(this.sum, this.numbers) : this[name];
    }
  }

  // wanted: {group, value: names of columns or null, measures, order}. Gives {header, rows, total: or null, grouped,
  // notes, csv, rowCount}; header, total and each row are arrays of words.
  function summarise(table, wanted, words, firstNotes) {
    const notes = [...firstNotes, ...table.notes];
    const groupAt = columnAt(table, wanted.group, words);
    const valueAt = columnAt(table, wanted.value, words);
    const asked = MEASURES.filter((name) => wanted.measures.includes(name));
    const measures = valueAt < 0 || asked.length === 0 ? ["count"] : asked;
    const numbers = readNumbers(table, wanted.value, valueAt, words, notes);
    const groups = new Map();
    const total = new Group();
    table.rows.forEach((row, index) => {
      const key = groupAt < 0 ? "" : cellOf(row, groupAt);
      if (!groups.has(key)) {
        groups.set(key, new Group());
      }
      groups.get(key).take(numbers[index]);
      total.take(numbers[index]);
    });
    const left = valueAt >= 0 && total.numbers < total.rows;
    const line = (one) => {
      const shown = measures.map((name) => writeNumber(one.measure(name)));
      return left ? [...shown, String(one.rows - one.numbers)] : shown;
    };
    const header = measures.map((name) => fill(words.result[name], { column: wanted.value }));
    if (left) {
      header.push(words.result.left);
    }
    const result = { header, rows: [line(total)], total: null, grouped: groupAt >= 0, rowCount: total.rows };
    if (result.grouped) {
      header.unshift(wanted.group);
      result.rows = inOrder(groups, measures[0], wanted.order).map((key) => [key, ...line(groups.get(key))]);
      result.total = [words.result.total, ...line(total)];
    }
    result.notes = notes;
    result.csv = writeCsv([header, ...result.rows], result.grouped);
    return result;
  }

  function readNumbers(table, value, at, words, notes) {
    if (at < 0) {
      return table.rows.map(() => null);
    }
    const cells = table.rows.map((row) => cellOf(row, at));
    const points = cells.map((cell) => parseNumber(cell, POINT));
    const commas = cells.map((cell) => parseNumber(cell, COMMA));
    const onlyComma = cells.filter((_, i) => points[i] === null && commas[i] !== null).length;
    const onlyPoint = cells.filter((_, i) => points[i] !== null && commas[i] === null).length;
    const numbers = onlyComma > onlyPoint ? commas : points;
    const column = visible(value);
    if (onlyComma > onlyPoint) {
      notes.push(fill(words.notes["decimal-comma"], { column }));
    }
    const left = cells.map((_, index) => index).filter((index) => numbers[index] === null);
    const wrong = left.filter((index) => strip(cells[index]) !== "");
    if (left.length > wrong.length) {
      notes.push(fill(words.notes["empty-cells"], { column, count: left.length - wrong.length }));
    }
    if (wrong.length > 0) {
      const example = (index) =>
        fill(words.notes.example, { line: table.rows[index].line, cell: visible(cells[index], 30) });
      const examples = wrong.slice(0, 3).map(example).join(" / ");
      notes.push(fill(words.notes["not-numbers"], { column, count: wrong.length, examples }));
    }
    return numbers;
  }

  // By code point, not by UTF-16 unit.
  function compareNames(one, other) {
    const length = Math.min(one.length, other.length);
    for (let at = 0; at < length; at += 1) {
      let a = one.charCodeAt(at);
      let b = other.charCodeAt(at);
      if (a !== b) {
        a += a >= 0xd800 && a < 0xe000 ? 0x10000 : 0;
        b += b >= 0xd800 && b < 0xe000 ? 0x10000 : 0;
        return a - b;
      }
    }
    return one.length - other.length;
  }

  function inOrder(groups, measure, order) {
    const names = [...groups.keys()].sort(compareNames);
    if (order === "name") {
      return names;
    }
    const found = new Map(names.map((name) => [name, groups.get(name).measure(measure)]));
    return names.sort((a, b) => {
      const [one, other] = order === "largest" ? [found.get(b), found.get(a)] : [found.get(a), found.get(b)];
      if (one === null || other === null) {
        return (found.get(a) === null) - (found.get(b) === null);
      }
      return isLess(one, other) ? -1 : isLess(other, one) ? 1 : 0;
    });
  }

  function writeCsv(lines, grouped) {
    const texts = lines.map((line, number) =>
      line.map((cell, at) => quote(number === 0 || (grouped && at === 0) ? guard(cell) : cell)).join(","),
    );
    return "\ufeff" + texts.map((text) => text + "\r\n").join("");
  }

  // Keeps a spreadsheet from taking a name for a formula.
  function guard(name) {
    const looksLikeOne = name !== "" && "=+-@\t\r＝＋－＠".includes(name[0]);
    return looksLikeOne && !parseNumber(name, POINT) && !parseNumber(name, COMMA) ? "'" + name : name;
  }

  function quote(cell) {
    return /[",\r\n]/.test(cell) || cell !== strip(cell) ? '"' + cell.replaceAll('"', '""') + '"' : cell;
  }

  // A text for the screen: no character moves others or changes their direction, none is too long.
  function visible(text, longest = 200) {
    const start = Array.from(text.slice(0, longest * 2 + 2));
    const cut = start.length > longest ? start.slice(0, longest - 1).join("") + "…" : text;
    return cut
      .replace(/[\u0000-\u001f]/g, (one) => String.fromCharCode(0x2400 + one.charCodeAt(0)))
      .replace(/\u007f/g, "\u2421")
      .replace(/[\u0080-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g, "\ufffd");
  }

  // A file's bytes, or text that was pasted, as a table.
  function open(source, words) {
    if (typeof source === "string") {
      return readTable(wellFormed(source.replace(/^\ufeff/, "")), words);
    }
    const { text, encoding } = decode(source);
    const table = readTable(text, words);
    table.encodingNotes = encoding === "utf-8" ? [] : [words.notes[encoding]];
    return table;
  }

  return {
    Trouble,
    fill,
    visible,
    open,
    summarise: (table, wanted, words) => summarise(table, wanted, words, table.encodingNotes || []),
  };
})();
