#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Check: the examples of tests/spec/*.txt, which are manual and test in one.

    ~~~~ example
    一、总体要求
    （一）指导思想。坚持人民至上。
    .
    heading 1 0
    heading 2 8
    ~~~~

Above the dot a text, under it a line for each line of the text that is not blank: role, level,
run-in, and `+` where it goes on with a block that began on a line above. A `=` for a field (`=` alone
for the whole line) leaves it open. open.txt keeps examples that do not hold yet: it is not run."""
import re

import program
from tap import Tap

OPEN = "open.txt"
EXAMPLE = re.compile(r"^~~~~ example(?:: (?P<name>[^\n]*))?\n(?P<text>.*?)^\.\n(?P<rows>.*?)^~~~~\n",
                     re.MULTILINE | re.DOTALL)


def spec_files() -> list:
    return [path for path in sorted(program.source_root().glob("tests/spec/*.txt")) if path.name != OPEN]


def examples(path) -> list:
    """(name, text, expected lines) of each example of a file."""
    whole = path.read_text(encoding="utf-8")
    found = []
    for number, match in enumerate(EXAMPLE.finditer(whole), 1):
        line = whole.count("\n", 0, match.start()) + 1
        name = f"{path.name}:{line}: {match['name'] or number}"
        found.append((name, match["text"], match["rows"].splitlines()))
    return found


def shown(rows: list) -> list:
    """Rows in the words of the examples."""
    lines, begun = [], set()
    for row in rows:
        joined = " +" if row.block in begun else ""
        lines.append(f"{row.role} {row.level} {row.runin}{joined}")
        begun.add(row.block)
    return lines


def agrees(expected: str, found: str) -> bool:
    if expected == "=":
        return True
    wanted, have = expected.split(), found.split()
    return len(wanted) == len(have) and all(w in ("=", h) for w, h in zip(wanted, have))


def example_faults(text: str, expected: list) -> list:
    try:
        rows = program.rows_of(text.encode("utf-8"))
    except program.BadRows as bad:
        return [str(bad)]
    found = shown(rows)
    faults = [f"{rows[i].text[:30]}: expected {w}, found {h}"
              for i, (w, h) in enumerate(zip(expected, found)) if not agrees(w, h)]
    return faults + ([] if len(expected) == len(found) else [f"{len(found)} rows for {len(expected)}"])


def main() -> None:
    with Tap() as tap:
        for path in spec_files():
            found = examples(path)
            opened = path.read_text(encoding="utf-8").count("~~~~ example")
            tap.ok(found != [] and len(found) == opened, f"{path.name}: all examples are well formed")
            for name, text, expected in found:
                tap.none(example_faults(text, expected), name)


if __name__ == "__main__":
    main()
