#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Check: `inspect --json` tells what the table tells; what `inspect` and `convert` say beside their
results: the kind of document, the lines that deserve a look, and how these stand out."""
import json
import os
import pty
import re
import subprocess
import tempfile
from pathlib import Path

import program
import texts
from tap import Tap

TO_CHECK = 25  # rows with less confidence deserve a look
LINES_TOLD = 10
REASON = {"winner": bool, "role": str, "level": int, "continues": bool, "rule": str, "weight": int}
LOOK = re.compile(r": (\d+) line\(s\) deserve a look: ([\d, …]+) \(gongwen inspect FILE\)$", re.MULTILINE)
ENGLISH = {"LC_ALL": "C"}


def objects(data: bytes, options: tuple = ()) -> list:
    """The objects of --json; an exception where a line is none."""
    result = program.inspect(data, ("--json", "-q", *options))
    if result.status != 0:
        raise program.BadRows(f"status {result.status}: {result.stderr.strip()}")
    lines = result.stdout.decode("utf-8").split("\n")
    if lines[-1] != "":
        raise program.BadRows("no line end at the end")
    return [json.loads(line) for line in lines[:-1]]


def cells(row: program.Row) -> dict:
    return {name: getattr(row, name) for name in program.HEADER}


def check_same(tap: Tap, name: str, data: bytes) -> None:
    """The same facts under the same names, in the same order."""
    try:
        rows, found = [cells(row) for row in program.rows_of(data, with_marks=True)], objects(data)
    except ValueError as bad:
        tap.ok(False, f"{name}: JSON", bad)
        return
    tap.none([f"{row} became {other}" for row, other in zip(rows, found) if row != other]
             + ([] if len(rows) == len(found) else [f"{len(rows)} rows, {len(found)} objects"])
             + [list(o) for o in found if list(o) != program.HEADER], f"{name}: as in the table")


def reason_faults(reasons: list) -> list:
    faults = [r for r in reasons if {k: type(v) for k, v in r.items()} != REASON]
    return faults + ([] if reasons and reasons[0]["winner"] else ["no reason for the winner"])


def check_why(tap: Tap) -> None:
    data = texts.DOCUMENT.encode("utf-8")
    found = objects(data, ("--why",))
    tap.none([fault for o in found for fault in reason_faults(o["reasons"])], "--why: each row has reasons")
    tap.ok(all(o["reasons"][0]["role"] == o["role"] for o in found), "--why: they are the row's own")
    line = objects(data, ("--why=6",))
    tap.ok([o["line"] for o in line] == [6], "--why=6: this line only", line)


def check_pages(tap: Tap) -> None:
    """A title takes 35 pt and a blank line 28.95 of 637.8; 19 lines are left, then 22 a page. A line
    of marks is on no page."""
    text = "各单位要认真落实。"
    data = ("关于测试的通知\n%% 正文\n" + f"{text}\n" * 41 + "---\n" + text * 5 + "\n").encode("utf-8")
    wanted = [(1, 1), (0, 0), *[(1, 1)] * 19, *[(2, 1)] * 22, (3, 1), (3, 2)]
    head, *lines = program.inspect(data, ("--pages", "-q")).stdout.decode("utf-8").splitlines()
    tap.ok(head.split("\t") == [*program.HEADER, "page", "lines"], "--pages: columns", head)
    found = [tuple(map(int, line.split("\t")[-2:])) for line in lines]
    tap.ok(found == wanted, "--pages: page and lines", found)
    told = [(o["page"], o["lines"]) for o in objects(data, ("--pages",))]
    tap.ok(told == wanted, "--pages: the same in JSON", told)


def check_escapes(tap: Tap) -> None:
    """Every character that JSON does not hold as it is, and those that only look so."""
    line = "引号\"反斜杠\\斜杠/制表\t符</script>\x7f\u2028行😀末"
    result = program.inspect(line.encode("utf-8"), ("--json", "-q"))
    raw = result.stdout.decode("utf-8").rstrip("\n")
    tap.ok("".join(json.loads(raw)["text"].split()) == "".join(line.split()), "escapes: text as it was", raw)
    tap.none([hex(ord(c)) for c in raw if ord(c) < 0x20 or ord(c) == 0x7f], "escapes: no control characters")


def expected_look(rows: list) -> tuple:
    lines = sorted({row.line for row in rows if row.confidence < TO_CHECK})
    return str(len(lines)), ", ".join(map(str, lines[:LINES_TOLD])) + (", …" if len(lines) > LINES_TOLD else "")


def check_look(tap: Tap, name: str, data: bytes) -> None:
    """Both commands tell the lines that are not certain, unless they are to be quiet."""
    count, lines = expected_look(program.rows_of(data))
    wanted = [] if count == "0" else [(count, lines)]
    inspected = program.inspect(data, (), {"LC_ALL": "C.UTF-8"})
    converted = program.convert(data, {"LC_ALL": "C.UTF-8"})
    tap.ok(LOOK.findall(inspected.stderr) == wanted, f"{name}: inspect tells lines", inspected.stderr)
    tap.ok(LOOK.findall(converted.stderr) == wanted, f"{name}: convert tells lines", converted.stderr)
    quiet = program.inspect(data, ("-q",)), program.convert(data, {}, ("-q",))
    tap.ok([r.stderr for r in quiet] == ["", ""], f"{name}: -q tells nothing", quiet)


def check_kind(tap: Tap) -> None:
    data = texts.DOCUMENT.encode("utf-8")
    said = program.inspect(data, (), ENGLISH).stderr
    tap.ok(": kind: notice 通知; sheet: gbt9704\n" in said, "inspect tells kind and sheet", said)
    verbose, plain = program.convert(data, ENGLISH, ("-v",)).stderr, program.convert(data, ENGLISH).stderr
    tap.ok(": kind: notice 通知\n" in verbose, "convert -v tells the kind", verbose)
    tap.ok("kind" not in plain, "convert does not", plain)


def on_terminal(path: Path, options: tuple, changes: dict) -> str:
    """What `inspect` prints on a terminal."""
    ours, theirs = pty.openpty()
    environment = program.environment({"NO_COLOR": "", **changes})
    with subprocess.Popen([program.binary(), "inspect", "-q", *options, str(path)], stdout=theirs,
                          env=environment) as running:
        os.close(theirs)
        shown = bytearray()
        while True:
            try:
                some = os.read(ours, 65536)
            except OSError:  # how Linux tells that the other side is closed
                some = b""
            if not some:
                break
            shown += some
        running.wait(program.TIMEOUT_SECONDS)
    os.close(ours)
    return shown.decode("utf-8").replace("\r\n", "\n")


def check_colours(tap: Tap) -> None:
    data = (texts.DOCUMENT + texts.shapes()["labels only"]).encode("utf-8")
    rows = program.rows_of(data)
    uncertain = {row.line for row in rows if row.confidence < TO_CHECK}
    tap.ok(0 < len(uncertain) < len(rows), "the text has both kinds of line", sorted(uncertain))
    with tempfile.TemporaryDirectory(prefix="gongwen-") as folder:
        path = Path(folder) / "text.txt"
        path.write_bytes(data)
        shown = on_terminal(path, (), {}).split("\n")[1:-1]
        marked = {int(re.match(r"\x1b\[[\d;]+m(\d+)\t.*\x1b\[0m$", line).group(1))
                  for line in shown if "\x1b" in line}
        tap.ok(marked == uncertain, "on a terminal, uncertain rows stand out", shown)
        plain = program.inspect(data, ("-q",)).stdout.decode("utf-8")
        tap.ok(on_terminal(path, (), {"NO_COLOR": "1"}) == plain, "NO_COLOR: none does")
        tap.ok("\x1b" not in on_terminal(path, ("--json",), {}), "--json: none does")
        tap.ok("\x1b" not in plain, "in a pipe none does")


def main() -> None:
    hostile = texts.hostile()
    with Tap() as tap:
        for path in [*program.samples(), *program.corpus()]:
            check_same(tap, path.name, path.read_bytes())
            check_look(tap, path.name, path.read_bytes())
        for name, text in hostile.items():
            check_same(tap, name, text.encode("utf-8"))
        for name in ("labels only", "1,000 headings", "one character"):
            check_look(tap, name, hostile[name].encode("utf-8"))
        check_why(tap)
        check_pages(tap)
        check_escapes(tap)
        check_kind(tap)
        check_colours(tap)


if __name__ == "__main__":
    main()
