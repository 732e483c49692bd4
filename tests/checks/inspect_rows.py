#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Check: the rows of `inspect` are sound, and cover every line of the text once and in order."""
import law
import marks
import program
import roles
import texts
from conservation import text_of
from tap import Tap


def grouped(rows: list, key: str) -> dict:
    groups = {}
    for row in rows:
        groups.setdefault(getattr(row, key), []).append(row)
    return groups


def order_faults(text: str, rows: list) -> list:
    """Line numbers are those of the lines that are not blank, in order."""
    expected = [number for number, _ in law.lines_of(text)]
    found = [r.line for i, r in enumerate(rows) if i == 0 or rows[i - 1].line != r.line]
    odd = next((pair for pair in zip(expected, found) if pair[0] != pair[1]), None)
    good = expected == found
    return [] if good else [f"{len(expected)} lines, {len(found)} found; first odd pair {odd}"]


def cells(row) -> str:
    """A row of a table may begin and end with empty cells."""
    return row.text.strip("\t") if row.role == "table" else row.text


def text_faults(text: str, rows: list, marked: bool) -> list:
    """A line's row holds the line without the white space around it; several rows part it."""
    by_line = grouped(rows, "line")
    faults = []
    for number, line in law.lines_of(text):
        parts = [cells(row) if marked else row.text for row in by_line.get(number, [])]
        whole = parts == [line] or (
            len(parts) > 1 and law.counted("".join(parts)) == law.counted(line)
            and all(part == part.strip(law.SPACE) for part in parts))
        if not whole:
            faults.append(f"line {number}: {line[:30]!r} became {[part[:30] for part in parts]}")
    return faults


def block_faults(rows: list) -> list:
    """Blocks count from 1 in the order in which they begin, with the same facts on each line."""
    blocks = grouped(rows, "block")
    faults = []
    if list(blocks) != list(range(1, len(blocks) + 1)):
        faults.append(f"blocks are numbered {list(blocks)[:20]}")
    for number, members in blocks.items():
        if len({(r.role, r.level, r.runin) for r in members}) != 1:
            faults.append(f"block {number}: its lines tell different facts")
        length = sum(len(r.text) + 1 for r in members)
        if not 0 <= members[0].runin <= length:
            faults.append(f"block {number}: run-in {members[0].runin} of {length} characters")
    return faults


def fact_faults(row) -> list:
    conditions = {
        "role": row.role in roles.CHINESE,
        "level": (row.level in roles.LEVELS) if row.role == "heading" else row.level == 0,
        "run-in": row.runin == 0 or row.role in ("heading", "article", "body"),
        "confidence": 0 <= row.confidence <= 100,
    }
    return [f"line {row.line}: {what}: {row}" for what, good in conditions.items() if not good]


def row_faults(text: str, rows: list, unmarked: str | None = None) -> list:
    """All that is wrong with the rows of a text; `unmarked`: the same without its marks, where it has any."""
    kept = [row for row in rows if row.kept]
    faults = order_faults(text, rows) + block_faults(rows)
    faults += text_faults(text if unmarked is None else unmarked, kept, unmarked is not None)
    return faults + [fault for row in rows for fault in fact_faults(row)]


def check(tap: Tap, name: str, data: bytes, text: str, unmarked: str | None = None) -> None:
    try:
        tap.none(row_faults(text, program.rows_of(data, with_marks=True), unmarked), name)
    except (program.BadRows, UnicodeDecodeError) as bad:
        tap.ok(False, name, bad)


def check_why(tap: Tap) -> None:
    """--why tells more than the rows: the rules that decided."""
    data = texts.DOCUMENT.encode("utf-8")
    plain, why = program.inspect(data), program.inspect(data, ("--why",))
    tap.ok(why.status == 0, "--why: status", why.stderr)
    tap.ok(len(why.stdout) > len(plain.stdout), "--why: says more")
    tap.ok(b"heading" in why.stdout, "--why: names roles")


def main() -> None:
    with Tap() as tap:
        for path in [*program.samples(), *program.corpus()]:
            data = path.read_bytes()
            text = text_of(data)
            bare = marks.without_front(text)
            check(tap, path.name, data, text, bare if bare != text else None)
        for name, text in texts.hostile().items():
            check(tap, name, text.encode("utf-8"), text)
        for name, text in texts.marked().items():
            check(tap, name, text.encode("utf-8"), text, marks.unmarked(text))
        for name, text in texts.fronted().items():
            check(tap, name, text.encode("utf-8"), text, marks.unmarked(text))
        check_why(tap)


if __name__ == "__main__":
    main()
