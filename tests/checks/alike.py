#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Check: the DOCX and the ODT of a text are the same pages: as many of them, and the same lines at the
same places."""
from dataclasses import dataclass

import form_texts
import program
from libreoffice import Line, Office, lacking
from tap import Tap

LEAST_ALIKE = 0.95  # of the lines of a text
SAME_MM = 1.0
TEXTS_A_CALL = 12


@dataclass
class Comparison:
    pages: tuple  # of both
    lines: int  # of the longer one
    alike: int
    differences: list  # a sentence for each page that differs


def words_of(line: Line) -> str:
    """Blanks are seen or not seen according to how wide they are set."""
    return "".join(line.text.split())


def same(a: Line, b: Line) -> bool:
    return (words_of(a) == words_of(b) and abs(a.left - b.left) <= SAME_MM
            and abs(a.middle - b.middle) <= SAME_MM)


def unmatched(lines: list, others: list) -> list:
    """Those of a page that the other page does not have; each of the others serves once."""
    left_over, missing = list(others), []
    for line in lines:
        partner = next((other for other in left_over if same(line, other)), None)
        if partner is None:
            missing.append(line)
        else:
            left_over.remove(partner)
    return missing


def told(line: Line) -> str:
    return f"{words_of(line)[:24]!r} at {line.left:.1f}, {line.middle:.1f} mm"


def difference(page: int, missing: list, others: list) -> str:
    """Why a page differs: its first line without a partner, and what the other page has instead."""
    line = missing[0]
    namesake = next((o for o in others if words_of(o) == words_of(line)), None)
    nearest = min(others, key=lambda o: abs(o.middle - line.middle), default=None)
    if namesake:
        reason = f"moved to {namesake.left:.1f}, {namesake.middle:.1f} mm"
    else:
        reason = f"there is {told(nearest)}" if nearest else "there is nothing"
    return f"page {page}: {len(missing)} line(s); DOCX {told(line)}, in the ODT {reason}"


def compare(docx: list, odt: list) -> Comparison:
    """Two documents, each a list of pages, each a list of lines."""
    lines, alike, differences = 0, 0, []
    for i in range(max(len(docx), len(odt))):
        one = docx[i] if i < len(docx) else []
        other = odt[i] if i < len(odt) else []
        missing = unmatched(one, other)
        lines += max(len(one), len(other))
        alike += len(one) - len(missing)
        if missing:
            differences.append(difference(i + 1, missing, other))
        elif len(other) > len(one):
            differences.append(f"page {i + 1}: the ODT has {len(other) - len(one)} line(s) more, "
                               + told(unmatched(other, one)[0]))
    return Comparison((len(docx), len(odt)), lines, alike, differences)


def judge_the_judge(tap: Tap) -> None:
    first, second = Line(28, 40, 100, 46, "甲 乙"), Line(28, 50, 100, 56, "丙")
    moved, other = Line(30, 50, 102, 56, "丙"), Line(28, 50, 100, 56, "丁")
    table = (("the same", [[first, second]], 2, 0), ("moved by 2 mm", [[first, moved]], 1, 1),
             ("another text", [[first, other]], 1, 1), ("on two pages", [[first], [second]], 1, 2))
    for name, pages, alike, pages_that_differ in table:
        found = compare([[first, second]], pages)
        counts = found.alike, len(found.differences)
        tap.ok(counts == (alike, pages_that_differ), f"comparing: {name}", found)


def report(tap: Tap, name: str, found: Comparison) -> None:
    for sentence in found.differences:
        print(f"# {name}: {sentence}")
    tap.ok(found.pages[0] == found.pages[1], f"{name}: as many pages",
           f"DOCX {found.pages[0]}, ODT {found.pages[1]}")
    tap.ok(found.alike >= LEAST_ALIKE * found.lines, f"{name}: lines alike",
           [f"{found.alike} of {found.lines}", *found.differences])


def packages_of(sources: list) -> dict:
    made = {}
    for name, text, sheet in sources:
        result = program.convert(text, options=("-q", "-s", sheet))
        made.update({f"{name}-{kind}.{kind}": data for kind, data in result.packages.items()})
    return made


def check_some(tap: Tap, office: Office, sources: list) -> tuple:
    """Lines alike, and all lines."""
    alike = lines = 0
    pdfs = office.convert(packages_of(sources), "pdf")
    for name, _, _ in sources:
        files = [f"{name}-{kind}.{kind}" for kind in program.FORMATS]
        if not all(file in pdfs for file in files):
            tap.ok(False, f"{name}: rendered", [file for file in files if file not in pdfs])
            continue
        found = compare(*(office.pages(pdfs[file]) for file in files))
        report(tap, name, found)
        alike, lines = alike + found.alike, lines + found.lines
    return alike, lines


def check(tap: Tap, sources: list) -> None:
    parts = [sources[i:i + TEXTS_A_CALL] for i in range(0, len(sources), TEXTS_A_CALL)]
    with Office() as office:
        counts = [check_some(tap, office, part) for part in parts]
    alike, lines = (sum(count[i] for count in counts) for i in range(2))
    print(f"# {alike} of {lines} lines alike ({alike / max(lines, 1):.2%})")


def main() -> None:
    with Tap() as tap:
        judge_the_judge(tap)
        reason = lacking()
        if reason:
            tap.skip("the pages of both formats are alike", reason)
            return
        if program.checks_folder() is None:
            tap.skip("further texts", "GONGWEN_CHECKS is not set")
        check(tap, form_texts.sources())


if __name__ == "__main__":
    main()
