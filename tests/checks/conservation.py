#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Check: no character of a text is lost, doubled, changed or put elsewhere, in either format."""
import re

import law
import marks
import package
import program
import texts
from tap import Tap

REPLACED = re.compile("\ufffd+")


def text_of(data: bytes) -> str:
    """The text of a sample: UTF-8, else GB18030."""
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            pass
    raise ValueError("neither UTF-8 nor GB18030")


PLAIN = ("--from=plain", "--no-directives")


def check(tap: Tap, name: str, data: bytes, text: str, options: tuple = ()) -> None:
    """Both formats of one text, given without the marks that it may have, against the law."""
    try:
        rows = program.rows_of(data, options)
    except program.BadRows as bad:
        tap.ok(False, f"{name}: inspect", bad)
        return
    result = program.convert(data, {"LC_ALL": "C", "LANGUAGE": ""}, options)
    for kind in program.FORMATS:
        if kind not in result.packages:
            tap.ok(False, f"{name}: {kind}", f"status {result.status}: {result.stderr}")
            continue
        found = package.whole_text(result.packages[kind], kind)
        tap.none(law.faults(text, rows, found, law.added(result.stderr), result.stderr),
                 f"{name}: {kind}")


def check_torn(tap: Tap, name: str, data: bytes) -> None:
    """Wrong bytes become U+FFFD and nothing else is lost; how many, is not counted here."""
    encoding = "gb18030" if "GB18030" in name else "utf-8"
    expected = REPLACED.sub("\ufffd", law.counted(data.decode(encoding, "replace")))
    result = program.convert(data, options=("-e", encoding))
    for kind in program.FORMATS:
        found = package.whole_text(result.packages[kind], kind) if kind in result.packages else ""
        found = REPLACED.sub("\ufffd", law.counted(found))
        tap.ok(found == expected, f"{name}: {kind}", law.difference(expected, found) + result.stderr)


def main() -> None:
    with Tap() as tap:
        for path in [*program.samples(), *program.corpus()]:
            data = path.read_bytes()
            check(tap, path.name, data, marks.without_front(text_of(data)))
        for name, text in texts.hostile().items():
            check(tap, name, text.encode("utf-8"), text)
        for name, text in texts.marked().items():
            data = text.encode("utf-8")
            check(tap, f"{name}, without its marks", data, marks.unmarked(text))
            check(tap, f"{name}, as plain text", data, text, PLAIN)
        for name, text in texts.fronted().items():
            check(tap, name, text.encode("utf-8"), marks.without_front(text), PLAIN)
        for name, data in texts.torn().items():
            check_torn(tap, name, data)


if __name__ == "__main__":
    main()
