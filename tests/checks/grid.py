#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Check: LibreOffice sets 22 lines of 28 characters on a page, from both formats, where
GB/T 9704-2012 wants them, with the page number where 7.5 wants it.

Measured on full pages of Han characters without punctuation. pdftotext's boxes hold the ascent and
descent of the face, so places are compared with a middle that can be worked out: an exact line has
its baseline at 80 % of its height in LibreOffice, and a Fandol face reaches from 0.95 of its size
above the baseline to 0.35 below it, so that the middle of its box is 0.3 above."""
import re

import program
from libreoffice import Line, Office, lacking
from tap import Tap

LINES, COLUMNS = 22, 28  # 5.2.3
LEFT_MM, RIGHT_MM = 28, 210 - 26  # 5.2.1
TOP_MM, FOOT_MM = 37, 297 - 35
PITCH_MM = 579 / 1440 * 25.4
SIZE_MM = 16 / 72 * 25.4
FIRST_MIDDLE_MM = TOP_MM + 0.8 * PITCH_MM - 0.3 * SIZE_MM
LAST_MIDDLE_MM = FIRST_MIDDLE_MM + (LINES - 1) * PITCH_MM
NUMBER_BELOW_MM = 7  # 7.5
NUMBER_INSET_MM = 14 / 72 * 25.4  # one character of size 4
NUMBER = re.compile(r"— (\d+) —")
TOLERANCE_MM, PITCH_TOLERANCE_MM = 1.0, 0.05
HAN = "国家机关公文格式标准适用于各级党政机关制发的公文其他机关和单位的公文可以参照执行使用少数民族文字印制的公文"
TITLE = "关于公文格式的通知"
PAGES = 5


def long_text() -> bytes:
    """A title and one paragraph of Han characters without punctuation, several pages long."""
    count = PAGES * LINES * COLUMNS
    return f"{TITLE}\n\n{(HAN * (count // len(HAN) + 1))[:count]}\n".encode("utf-8")


def near(found: float, wanted: float, tolerance: float = TOLERANCE_MM) -> bool:
    return abs(found - wanted) <= tolerance


def body_of(lines: list) -> list:
    return [line for line in lines if not NUMBER.fullmatch(line.text)]


def edges(lines: list) -> dict:
    """Where the text of a full page stands: mm from the paper's left and top."""
    body = body_of(lines)
    return {"left": min(l.left for l in body), "right": max(l.right for l in body),
            "first line": body[0].middle, "last line": body[-1].middle}


def number_of(lines: list):
    return next((line for line in lines if NUMBER.fullmatch(line.text)), None)


def grid_faults(lines: list) -> list:
    body = body_of(lines)
    counts = sorted({len(line.text.replace(" ", "")) for line in body})
    faults = [] if len(body) == LINES else [f"{len(body)} lines"]
    faults += [] if counts == [COLUMNS] else [f"characters on a line: {counts}"]
    steps = [b.middle - a.middle for a, b in zip(body, body[1:])]
    odd = [round(s, 2) for s in steps if not near(s, PITCH_MM, PITCH_TOLERANCE_MM)]
    return faults + ([f"pitches {odd} mm"] if odd else [])


def edge_faults(found: dict, wanted: dict) -> list:
    return [f"{what}: {found[what]:.2f} mm, wanted {wanted[what]:.2f}" for what in wanted
            if not near(found[what], wanted[what])]


WANTED = {"left": LEFT_MM, "right": RIGHT_MM, "first line": FIRST_MIDDLE_MM, "last line": LAST_MIDDLE_MM}


def number_faults(lines: list, page: int) -> list:
    """Its text, its side, one character in from the edge, 7 mm below the foot."""
    number = number_of(lines)
    if number is None:
        return ["no page number: " + (lines[-1].text if lines else "")]
    faults = [] if number.text == f"— {page} —" else [f"number {number.text!r} on page {page}"]
    odd = page % 2 == 1
    edge, wanted = ((number.right, RIGHT_MM - NUMBER_INSET_MM) if odd else
                    (number.left, LEFT_MM + NUMBER_INSET_MM))
    if not near(edge, wanted):
        faults.append(f"{'right' if odd else 'left'} edge {edge:.2f} mm, wanted {wanted:.2f}")
    if not near(number.middle, FOOT_MM + NUMBER_BELOW_MM):
        faults.append(f"{number.middle - FOOT_MM:.2f} mm below the type area")
    return faults


def check_pages(tap: Tap, kind: str, pages: list) -> None:
    full = range(2, len(pages))  # the first page has the title, the last is not full
    tap.ok(len(full) >= 3, f"{kind}: enough full pages", f"{len(pages)} pages")
    for page in full:
        tap.none(grid_faults(pages[page - 1]), f"{kind} page {page}: 22 lines of 28 characters")
        tap.none(edge_faults(edges(pages[page - 1]), WANTED), f"{kind} page {page}: edges")
    for page, lines in enumerate(pages, 1):
        tap.none(number_faults(lines, page), f"{kind} page {page}: number")


def full_page(pages: list):
    """(page, lines) of the first page with all its lines."""
    full = ((i, p) for i, p in enumerate(pages, 1) if len(body_of(p)) == LINES)
    return next(full, (0, None))


def place(lines: list, page: int) -> dict:
    number = number_of(lines) or Line(0, 0, 0, 0, "")
    return {**edges(lines), "number": number.middle,
            "number's edge": number.right - RIGHT_MM if page % 2 else number.left - LEFT_MM}


def check_reference(tap: Tap, kind: str, pages: list, reference: list) -> None:
    """Ours and the reference page, to a millimetre."""
    (mine, ours), (theirs, page) = full_page(pages), full_page(reference)
    if ours is None or page is None:
        tap.ok(False, f"{kind}: as the reference page", "no full page")
        return
    wanted = place(page, theirs)
    found = place(ours, mine)
    if mine % 2 != theirs % 2:
        wanted.pop("number's edge")
    tap.none(edge_faults(found, wanted), f"{kind}: as the reference page")


def reference_packages() -> dict:
    folder = program.checks_folder()
    return {} if folder is None else {
        f"ref-{kind}.{kind}": (folder / "standard" / "proto" / f"ref.{kind}").read_bytes()
        for kind in program.FORMATS}


def measure(tap: Tap) -> None:
    made = program.convert(long_text())
    packages = {f"text-{kind}.{kind}": data for kind, data in made.packages.items()}
    references = reference_packages()
    with Office() as office:
        pdfs = office.convert({**packages, **references}, "pdf")
        for kind in program.FORMATS:
            if f"text-{kind}.{kind}" not in pdfs:
                tap.ok(False, f"{kind}: rendered", made.stderr)
                continue
            pages = office.pages(pdfs[f"text-{kind}.{kind}"])
            check_pages(tap, kind, pages)
            if not references:
                tap.skip(f"{kind}: as the reference page", "GONGWEN_CHECKS is not set")
                continue
            check_reference(tap, kind, pages, office.pages(pdfs[f"ref-{kind}.{kind}"]))


def main() -> None:
    with Tap() as tap:
        reason = lacking()
        tap.skip("the grid", reason) if reason else measure(tap)


if __name__ == "__main__":
    main()
