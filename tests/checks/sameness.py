#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Check: the same text gives the same bytes, whatever its encoding, the place, the time and the run."""
import datetime
import re

import package
import program
import texts
from conservation import text_of
from tap import Tap

BOM = "\ufeff"
ENCODINGS = {
    "UTF-8": lambda text: text.encode("utf-8"),
    "UTF-8 with BOM": lambda text: (BOM + text).encode("utf-8"),
    "UTF-16LE with BOM": lambda text: (BOM + text).encode("utf-16-le"),
    "UTF-16BE with BOM": lambda text: (BOM + text).encode("utf-16-be"),
    "UTF-16LE": lambda text: text.encode("utf-16-le"),
    "UTF-16BE": lambda text: text.encode("utf-16-be"),
    "GB18030": lambda text: text.encode("gb18030"),
}
PLACES = {
    "time zone of Shanghai": {"TZ": "Asia/Shanghai"},
    "time zone of New York": {"TZ": "America/New_York"},
    "locale C": {"LC_ALL": "C"},
    "locale C.UTF-8": {"LC_ALL": "C.UTF-8"},
    "a Chinese locale": {"LC_ALL": "zh_CN.UTF-8", "LANGUAGE": "zh_CN"},
    "a second run": {},
}
DATE_PARTS = {"docx": {"docProps/core.xml"}, "odt": {"meta.xml"}}
EPOCH = "1614556800"  # 2021-03-01 00:00:00 UTC
EPOCH_TEXT = b"2021-03-01T00:00:00"
DATE = re.compile(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d")


def same(tap: Tap, name: str, expected: dict, result) -> None:
    """The packages of `result` are those expected, byte by byte."""
    different = [kind for kind in program.FORMATS if expected.get(kind) != result.packages.get(kind)]
    made = len(result.packages) == len(program.FORMATS)
    tap.ok(made and not different, name, f"{different} differ; {result.stderr}")


def check_encodings(tap: Tap, name: str, text: str, expected: dict) -> None:
    for encoding, encode in ENCODINGS.items():
        same(tap, f"{name} as {encoding}", expected, program.convert(encode(text)))


def check_line_ends(tap: Tap, name: str, text: str, expected: dict) -> None:
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    for ends, mark in {"CRLF": "\r\n", "CR": "\r", "LF": "\n"}.items():
        result = program.convert(lines.replace("\n", mark).encode("utf-8"))
        same(tap, f"{name} with {ends}", expected, result)


def check_places(tap: Tap, name: str, data: bytes, expected: dict) -> None:
    for place, changes in PLACES.items():
        same(tap, f"{name}: {place}", expected, program.convert(data, changes))


def date_faults(kind: str, plain: bytes, dated: bytes) -> list:
    """Only the dates of the properties may differ, and they must be those asked for."""
    before, after = package.read_parts(plain), package.read_parts(dated)
    changed = {n for n in before.keys() | after.keys() if before.get(n) != after.get(n)}
    faults = [f"{n} differs" for n in changed - DATE_PARTS[kind]]
    for name in DATE_PARTS[kind]:
        dates = DATE.findall(after.get(name, b""))
        if not dates or set(dates) != {EPOCH_TEXT}:
            faults.append(f"{name} has the dates {dates}")
    return faults


def check_no_clock(tap: Tap, name: str, expected: dict) -> None:
    """Nothing tells the day of the run."""
    today = datetime.datetime.now(datetime.timezone.utc).date()
    days = [(today + datetime.timedelta(days=n)).isoformat().encode() for n in (-1, 0, 1)]
    faults = [f"{kind}: {part}" for kind, data in expected.items()
              for part, content in package.read_parts(data).items() if any(d in content for d in days)]
    tap.none(faults, f"{name}: no date of today")


def check_epoch(tap: Tap, name: str, data: bytes, expected: dict) -> None:
    """SOURCE_DATE_EPOCH changes the dates and nothing else."""
    result = program.convert(data, {"SOURCE_DATE_EPOCH": EPOCH})
    for kind in program.FORMATS:
        if kind in result.packages and kind in expected:
            faults = date_faults(kind, expected[kind], result.packages[kind])
            tap.none(faults, f"{name}: SOURCE_DATE_EPOCH in {kind}")
        else:
            tap.ok(False, f"{name}: SOURCE_DATE_EPOCH in {kind}", result.stderr)


def check(tap: Tap, name: str, data: bytes) -> None:
    text = text_of(data)
    expected = program.convert(text.encode("utf-8")).packages
    check_encodings(tap, name, text, expected)
    check_line_ends(tap, name, text, expected)
    check_places(tap, name, text.encode("utf-8"), expected)
    check_no_clock(tap, name, expected)
    check_epoch(tap, name, text.encode("utf-8"), expected)


def main() -> None:
    with Tap() as tap:
        check(tap, "a short document", texts.DOCUMENT.encode("utf-8"))
        for path in program.samples():
            check(tap, path.name, path.read_bytes())


if __name__ == "__main__":
    main()
