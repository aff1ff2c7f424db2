"""Summarises all files in the folder "in": the second column by the first, one JSON object a line."""
import json
import os

import summarise

for name in sorted(os.listdir("in")):
    result = {"name": name}
    with open(os.path.join("in", name), "rb") as file:
        text, encoding = summarise.decode(file.read())
    try:
        table = summarise.Table(text)
        value = table.names[1] if len(table.names) > 1 else None
        notes = [] if encoding == "utf-8" else [summarise.WORDS["notes"][encoding]]
        summary = summarise.Summary(table, table.names[0], value, summarise.MEASURES, "largest", notes)
        result.update(csv=summary.csv, notes=summary.notes)
    except summarise.Trouble as problem:
        result["error"] = str(problem)
    print(json.dumps(result))
