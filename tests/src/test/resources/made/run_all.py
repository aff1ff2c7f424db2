"""Runs summarise.py on each file of in/ with its arguments from arguments.json; prints what came out, a line each."""

import base64
import json
import subprocess
import sys

with open("arguments.json", encoding="utf-8") as file:
    ARGUMENTS = json.load(file)

for name, arguments in ARGUMENTS.items():
    command = [sys.executable, "summarise.py", "in/" + name, "-o", "-", *arguments]
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True)
    said = {"name": name, "exit": done.returncode, "said": done.stderr.decode("utf-8")}
    print(json.dumps({**said, "csv": base64.b64encode(done.stdout).decode("ascii")}))
