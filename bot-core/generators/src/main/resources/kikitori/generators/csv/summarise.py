#!/usr/bin/env python3
"""Summarises a CSV file. Needs Python 3.8 or newer and nothing else; README.txt tells how to use it."""

import json
import os
import re
import sys
import unicodedata
from itertools import islice

# What was asked for. "choose": nothing was, so whoever runs the program chooses the columns.
CONFIG = json.loads(r'''@@config@@''')

# What the program says.
WORDS = json.loads(r'''@@words@@''')

BLANKS = " \t\n\r\u00a0\u3000"
MEASURES = ["sum", "mean", "count", "min", "max"]
ORDERS = ["largest", "smallest", "name"]


class Trouble(Exception):
    """Something that keeps the file from being summarised, in words for whoever runs the program."""


def say(section, key, **values):
    """A sentence with its values filled in, all at once, so that a value may look like a placeholder."""
    return re.sub(r"\{([a-z]+)\}", lambda found: str(values.get(found[1], found[0])), WORDS[section][key])


# ------------------------------------------------------------------ from bytes to text


def decode(data):
    """The text of a file and the name of its encoding."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return decode_utf16(data), "utf-16"
    if data[:3] == b"\xef\xbb\xbf":
        data = data[3:]
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        pass
    try:
        text = data.decode("cp932")
        if not re.search("[\x80\uf8f0-\uf8f3]", text):
            return text, "cp932"
    except UnicodeDecodeError:
        pass
    table = {byte: bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(0x80, 0xA0)}
    return data.decode("latin-1").translate(table), "windows-1252"


def decode_utf16(data):
    name = "utf-16-le" if data[:2] == b"\xff\xfe" else "utf-16-be"
    whole = len(data) - len(data) % 2
    text = data[2:whole].decode(name, "surrogatepass")
    return re.sub("[\ud800-\udfff]", "\ufffd", text) + "\ufffd" * (len(data) - whole)


# ------------------------------------------------------------------ from text to rows


def read_rows(text, delimiter, start=0, line=1):
    """Yields (line number, cells, line of a quote that is never closed or None) row by row."""
    plain = re.compile("[^" + re.escape(delimiter) + "\r\n]*")
    at, end = start, len(text)
    while at < end:
        first_line, cells, unclosed = line, [], None
        while True:
            cell = ""
            if at < end and text[at] == '"':
                cell, at, closed = read_quoted(text, at + 1)
                if not closed:
                    unclosed = line
                line += newlines(cell)
            rest = plain.match(text, at)
            cells.append(cell + rest[0])
            at = rest.end()
            if at < end and text[at] == delimiter:
                at += 1
                continue
            break
        at += 2 if text.startswith("\r\n", at) else 1
        line += 1
        yield first_line, cells, unclosed


def read_quoted(text, at):
    parts = []
    while True:
        quote = text.find('"', at)
        if quote < 0:
            parts.append(text[at:])
            return "".join(parts), len(text), False
        parts.append(text[at:quote])
        if not text.startswith('""', quote):
            return "".join(parts), quote + 1, True
        parts.append('"')
        at = quote + 2


def newlines(text):
    return text.count("\n") + text.count("\r") - text.count("\r\n")


def is_blank(cells):
    return not any(cell.strip(BLANKS) for cell in cells)


def find_delimiter(text):
    """The delimiter, and where the table begins: (delimiter, position, line number)."""
    named = re.match("sep=([,;\t])(?:\r\n|\r|\n|$(?!\n))", text)
    if named:
        return named[1], named.end(), 2
    best, best_score = ",", (0, 1)
    for delimiter in ",\t;":
        rows = (cells for _, cells, _ in read_rows(text, delimiter) if not is_blank(cells))
        widths = [len(cells) for cells in islice(rows, 20)]
        if widths and widths[0] > 1:
            score = (widths.count(widths[0]), widths[0])
            if score > best_score:
                best, best_score = delimiter, score
    return best, 0, 1


def name_columns(cells):
    """The columns' names, each different, and how many were renamed."""
    names, taken, tried, renamed = [], set(), {}, 0
    for number, cell in enumerate(cells, 1):
        base = name = cell.strip(BLANKS) or "#" + str(number)
        if name in taken:
            renamed += 1
            count = tried.get(base, 2)
            while base + " (" + str(count) + ")" in taken:
                count += 1
            name = base + " (" + str(count) + ")"
            tried[base] = count + 1
        taken.add(name)
        names.append(name)
    return names, renamed


class Table:
    """The columns' names, the rows as (line number, cells), and what was noticed while reading."""

    def __init__(self, text):
        self.names, self.rows, self.notes = [], [], []
        blank = short = long = renamed = 0
        unclosed_line = None
        for line, cells, unclosed in read_rows(text, *find_delimiter(text)):
            unclosed_line = unclosed or unclosed_line
            if is_blank(cells):
                blank += 1
            elif not self.names:
                self.names, renamed = name_columns(cells)
            else:
                short += len(cells) < len(self.names)
                long += len(cells) > len(self.names)
                self.rows.append((line, cells))
        if not self.names:
            raise Trouble(say("errors", "empty"))
        if unclosed_line:
            self.notes.append(say("notes", "open-quote", line=unclosed_line))
        counts = {"same-names": renamed, "blank-lines": blank, "short-rows": short, "long-rows": long}
        self.notes += [say("notes", key, count=count) for key, count in counts.items() if count]
        if not self.rows:
            self.notes.append(say("notes", "no-rows"))

    def column(self, name):
        """The index of a column; None for no column."""
        if name is None:
            return None
        if name not in self.names:
            raise Trouble(say("errors", "no-column", column=visible(name), columns=self.listed()))
        return self.names.index(name)

    def listed(self):
        names = [visible(name, 40) for name in self.names[:20]]
        return ", ".join(names) + (" …" if len(self.names) > 20 else "")


def cell_of(cells, index):
    return cells[index] if index < len(cells) else ""


# ------------------------------------------------------------------ numbers: (digits as an integer, decimal places)

CURRENCY = r"[¥\\$€£]|JPY|USD|EUR|GBP"


def number_pattern(group, point):
    whole = r"[0-9]+" + "".join(r"|[0-9]{1,3}(?:" + mark + r"[0-9]{3})+" for mark in (group, " ", "['’]"))
    sign = r"([-+△▲]?)"
    return re.compile(
        sign + r" ?(?:" + CURRENCY + r")? ?" + sign + r" ?"
        r"(?:(" + whole + r")(?:" + point + r"([0-9]*))?|" + point + r"([0-9]+))"
        r"(?:[eE]([-+]?[0-9]{1,3}))? ?(?:" + CURRENCY + r"|円)?"
    )


POINT = number_pattern(",", r"\.")
COMMA = number_pattern(r"\.", ",")
NARROW = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
NARROW.update({0xFFE5: "¥", 0xFFE1: "£", 0xA0: " ", 0x202F: " ", 0x2009: " ", 0x3000: " ", 0x2212: "-"})
NARROW.update({code: "-" for code in range(0x2010, 0x2016)})


def parse_number(cell, pattern):
    """The number in a cell, or None."""
    if len(cell) > 1100:
        return None
    if cell.isascii() and cell.isdigit():
        return int(cell), 0
    text = cell.translate(NARROW).strip(BLANKS)
    bracketed = len(text) > 2 and text[0] == "(" and text[-1] == ")"
    found = pattern.fullmatch(text[1:-1].strip(BLANKS) if bracketed else text)
    if not found or (bracketed and (found[1] or found[2])) or (found[1] and found[2]):
        return None
    exponent = int(found[6] or 0)
    if abs(exponent) > 400:
        return None
    decimals = found[4] or found[5] or ""
    digits = int(re.sub("[^0-9]", "", found[3] or "") + decimals)
    places = len(decimals) - exponent
    if places < 0:
        digits, places = digits * 10**-places, 0
    negative = bracketed or (found[1] or found[2] or "+") in "-△▲"
    return shorten(-digits if negative else digits, places)


def shorten(digits, places):
    while places > 0 and digits % 10 == 0:
        digits, places = digits // 10, places - 1
    return digits, places


def scaled(number, places):
    return number[0] * 10 ** (places - number[1])


def add(one, other):
    places = max(one[1], other[1])
    return scaled(one, places) + scaled(other, places), places


def is_less(one, other):
    places = max(one[1], other[1])
    return scaled(one, places) < scaled(other, places)


def divide(number, count):
    """Rounded half away from zero to four places more."""
    digits, left = divmod(abs(number[0]) * 10**4, count)
    if left * 2 >= count:
        digits += 1
    return shorten(-digits if number[0] < 0 else digits, number[1] + 4)


def write_number(number):
    if number is None:
        return ""
    digits, places = shorten(*number)
    text = str(abs(digits)).rjust(places + 1, "0")
    if places:
        text = text[:-places] + "." + text[-places:]
    return "-" + text if digits < 0 else text


# ------------------------------------------------------------------ the summary


class Group:
    def __init__(self):
        self.rows = self.numbers = 0
        self.sum = (0, 0)
        self.min = self.max = None

    def take(self, number):
        self.rows += 1
        if number is None:
            return
        self.numbers += 1
        self.sum = add(self.sum, number)
        if self.min is None or is_less(number, self.min):
            self.min = number
        if self.max is None or is_less(self.max, number):
            self.max = number

    def measure(self, name):
        if name == "count":
            return self.rows, 0
        if not self.numbers:
            return None
        return divide(self.sum, self.numbers) if name == "mean" else getattr(self, name)


class Summary:
    """header: words; rows: lists of words; total: words or None; notes: sentences; csv: the result as CSV text."""

    def __init__(self, table, group, value, measures, order, notes=()):
        self.notes = list(notes) + table.notes
        group_at, value_at = table.column(group), table.column(value)
        measures = ["count"] if value is None else [name for name in MEASURES if name in measures] or ["count"]
        numbers = self.read_numbers(table, value, value_at)
        groups, total = {}, Group()
        for (_, cells), number in zip(table.rows, numbers):
            key = "" if group_at is None else cell_of(cells, group_at)
            groups.setdefault(key, Group()).take(number)
            total.take(number)
        left = value_at is not None and total.numbers < total.rows
        self.row_count = total.rows

        def line(one):
            shown = [write_number(one.measure(name)) for name in measures]
            return shown + ([str(one.rows - one.numbers)] if left else [])

        self.header = [say("result", name, column=value) for name in measures] + ([WORDS["result"]["left"]] if left else [])
        if group_at is None:
            self.rows, self.total = [line(total)], None
            self.grouped = False
        else:
            self.header.insert(0, group)
            self.rows = [[key] + line(groups[key]) for key in in_order(groups, measures[0], order)]
            self.total = [WORDS["result"]["total"]] + line(total)
            self.grouped = True
        self.csv = write_csv([self.header] + self.rows, self.grouped)

    def read_numbers(self, table, value, at):
        if at is None:
            return [None] * len(table.rows)
        cells = [cell_of(row, at) for _, row in table.rows]
        points = [parse_number(cell, POINT) for cell in cells]
        commas = [parse_number(cell, COMMA) for cell in cells]
        only_comma = sum(p is None and c is not None for p, c in zip(points, commas))
        only_point = sum(p is not None and c is None for p, c in zip(points, commas))
        numbers = commas if only_comma > only_point else points
        column = visible(value)
        if only_comma > only_point:
            self.notes.append(say("notes", "decimal-comma", column=column))
        wrong = [(line, cell) for (line, _), cell, number in zip(table.rows, cells, numbers) if number is None]
        empty = sum(not cell.strip(BLANKS) for _, cell in wrong)
        wrong = [(line, cell) for line, cell in wrong if cell.strip(BLANKS)]
        if empty:
            self.notes.append(say("notes", "empty-cells", column=column, count=empty))
        if wrong:
            examples = " / ".join(say("notes", "example", line=line, cell=visible(cell, 30)) for line, cell in wrong[:3])
            self.notes.append(say("notes", "not-numbers", column=column, count=len(wrong), examples=examples))
        return numbers


def in_order(groups, measure, order):
    names = sorted(groups)
    if order == "name":
        return names
    found = {name: groups[name].measure(measure) for name in names}
    places = max((number[1] for number in found.values() if number), default=0)
    sign = -1 if order == "largest" else 1
    return sorted(names, key=lambda n: (found[n] is None, sign * scaled(found[n], places) if found[n] else 0))


def write_csv(lines, grouped):
    texts = []
    for number, line in enumerate(lines):
        cells = [guard(cell) if number == 0 or (grouped and at == 0) else cell for at, cell in enumerate(line)]
        texts.append(",".join(quote(cell) for cell in cells) + "\r\n")
    return "\ufeff" + "".join(texts)


def guard(name):
    """Keeps a spreadsheet from taking a name for a formula."""
    if name[:1] in tuple("=+-@\t\r＝＋－＠") and not parse_number(name, POINT) and not parse_number(name, COMMA):
        return "'" + name
    return name


def quote(cell):
    if re.search('[",\r\n]', cell) or cell != cell.strip(BLANKS):
        return '"' + cell.replace('"', '""') + '"'
    return cell


def visible(text, longest=200):
    """A text for the screen: no character moves the cursor or changes the direction of others, none is too long."""
    if len(text) > longest:
        text = text[: longest - 1] + "…"
    text = re.sub("[\x00-\x1f]", lambda c: chr(0x2400 + ord(c[0])), text).replace("\x7f", "\u2421")
    return re.sub("[\x80-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]", "\ufffd", text)


def summarise(data, group, value, measures=None, order=None):
    """The summary of a file's bytes; group and value are names of columns or None."""
    text, encoding = decode(data)
    notes = [] if encoding == "utf-8" else [WORDS["notes"][encoding]]
    return Summary(Table(text), group, value, measures or CONFIG["measures"], order or CONFIG["order"], notes)


# ------------------------------------------------------------------ on the terminal


def width(text):
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def print_summary(summary):
    lines = [summary.header] + summary.rows + ([summary.total] if summary.total else [])
    lines = [[visible(cell, 60) for cell in line] for line in lines]
    if summary.grouped:
        for line in lines[1:]:
            line[0] = line[0] or WORDS["result"]["empty"]
    widths = [max(map(width, column)) for column in zip(*lines)]
    rule = "-" * (sum(widths) + 2 * len(widths) - 2)
    for number, line in enumerate(lines):
        if number == 1 or (summary.total and number == len(lines) - 1):
            print(rule)
        padded = []
        for at, cell in enumerate(line):
            space = " " * (widths[at] - width(cell))
            padded.append(cell + space if summary.grouped and at == 0 else space + cell)
        print("  ".join(padded).rstrip())


def print_notes(summary, out):
    print(say("terminal", "rows", count=summary.row_count), file=out)
    for note in summary.notes:
        print("* " + note, file=out)


def ask(question):
    print(question, end="", file=sys.stderr, flush=True)
    line = sys.stdin.readline()
    if not line:
        raise EOFError
    return line.rstrip("\r\n")


def named_column(table, text):
    """A column given by name or number; None if there is none."""
    if text in table.names:
        return text
    text = text.strip(BLANKS)
    if text in table.names:
        return text
    if re.fullmatch("[0-9]{1,9}", text) and 1 <= int(text) <= len(table.names):
        return table.names[int(text) - 1]
    return None


def ask_column(table, key):
    while True:
        text = ask(WORDS["terminal"][key])
        if not text.strip(BLANKS):
            return None
        column = named_column(table, text)
        if column is not None:
            return column
        print(say("terminal", "ask-again", count=len(table.names)), file=sys.stderr)


def choose_columns(table):
    print(WORDS["terminal"]["columns"], file=sys.stderr)
    for number, name in enumerate(table.names, 1):
        print(str(number) + ". " + visible(name, 60), file=sys.stderr)
    try:
        return ask_column(table, "ask-group"), ask_column(table, "ask-value")
    except EOFError:
        raise WrongUse(WORDS["terminal"]["choose"])


class WrongUse(Exception):
    pass


OPTIONS = {"-o": "output", "--output": "output", "--group": "group", "--value": "value",
           "--measures": "measures", "--order": "order"}


def read_arguments(arguments):
    given, files, left = {}, [], list(arguments)
    while left:
        word = left.pop(0)
        if word in ("-h", "--help"):
            return {"help": True}, files
        name, equals, text = word.partition("=") if word.startswith("--") else (word, "", "")
        if name in OPTIONS:
            if not equals:
                if not left:
                    raise WrongUse(say("terminal", "needs-value", option=name))
                text = left.pop(0)
            given[OPTIONS[name]] = text
        elif word.startswith("-") and word != "-":
            raise WrongUse(say("terminal", "unknown-option", option=visible(word)))
        else:
            files.append(word)
    if len(files) > 1:
        raise WrongUse(WORDS["terminal"]["one-file"])
    check_words(given, "measures", MEASURES)
    check_words(given, "order", ORDERS)
    return given, files


def check_words(given, option, possible):
    if option in given:
        words = [word.strip() for word in given[option].split(",")] if option == "measures" else [given[option]]
        if not all(word in possible for word in words):
            raise WrongUse(say("terminal", "unknown-" + option, text=visible(given[option])))
        given[option] = words if option == "measures" else words[0]


def reason(problem):
    for kind, key in ((FileNotFoundError, "missing"), (PermissionError, "forbidden"), (IsADirectoryError, "folder")):
        if isinstance(problem, kind):
            return WORDS["terminal"][key]
    return problem.strerror


def read_file(name):
    try:
        if name == "-":
            return sys.stdin.buffer.read()
        with open(name, "rb") as file:
            return file.read()
    except OSError as problem:
        raise Trouble(say("terminal", "no-file", file=visible(name), reason=reason(problem)))


def write_file(name, source, text):
    try:
        if os.path.exists(name) and os.path.exists(source) and os.path.samefile(name, source):
            raise Trouble(WORDS["terminal"]["same-file"])
        with open(name, "wb") as file:
            file.write(text.encode("utf-8"))
    except OSError as problem:
        raise Trouble(say("terminal", "not-written", file=visible(name), reason=reason(problem)))


def given_column(table, text):
    """The column with this name or number; the text itself, to be complained of, if there is none."""
    return (named_column(table, text) or text) if text else None


def columns_for(table, given):
    """The columns to use: as given, as configured, or as chosen now."""
    if "group" in given or "value" in given:
        return [given_column(table, given.get(option, CONFIG[option])) for option in ("group", "value")]
    known = [name for name in (CONFIG["group"], CONFIG["value"]) if name is not None]
    if not known or (sys.stdin.isatty() and not all(name in table.names for name in known)):
        return choose_columns(table)
    return CONFIG["group"], CONFIG["value"]


def run(arguments):
    given, files = read_arguments(arguments)
    if "help" in given:
        print(visible(CONFIG["title"]) + "\n\n" + WORDS["terminal"]["usage"] + "\n\n" + WORDS["terminal"]["help"])
        return
    if not files:
        if not sys.stdin.isatty():
            raise WrongUse(WORDS["terminal"]["one-file"])
        files = [ask(WORDS["terminal"]["ask-file"]).strip().strip("'\"")]
        given["asked"] = True
    text, encoding = decode(read_file(files[0]))
    table = Table(text)
    group, value = columns_for(table, given)
    notes = [] if encoding == "utf-8" else [WORDS["notes"][encoding]]
    summary = Summary(table, group, value, given.get("measures", CONFIG["measures"]),
                      given.get("order", CONFIG["order"]), notes)
    if given.get("output") == "-":
        sys.stdout.buffer.write(summary.csv.encode("utf-8"))
        print_notes(summary, sys.stderr)
        return
    print_summary(summary)
    print()
    print_notes(summary, sys.stdout)
    if "asked" in given:
        given.update(output=ask(WORDS["terminal"]["ask-save"]).strip().strip("'\""))
    if given.get("output"):
        write_file(given["output"], files[0], summary.csv)
        print(say("terminal", "written", file=visible(given["output"])))


def main(arguments):
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace", **({} if stream.isatty() else {"encoding": "utf-8"}))
    try:
        run(arguments)
        return 0
    except WrongUse as problem:
        print(str(problem) + "\n" + WORDS["terminal"]["usage"], file=sys.stderr)
        return 2
    except (Trouble, MemoryError) as problem:
        print(str(problem), file=sys.stderr)
        return 1
    except (KeyboardInterrupt, EOFError):
        print(file=sys.stderr)
        return 1


if __name__ == "__main__":
    status = main(sys.argv[1:])
    if len(sys.argv) == 1 and sys.stdin.isatty() and os.name == "nt":
        ask(WORDS["terminal"]["press-enter"])
    sys.exit(status)
