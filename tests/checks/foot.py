#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Check: what stands at the foot of pages, in the pages that LibreOffice makes of both formats: the
colophon on the last page or, where the sheet asks for it, on an even one, never over text; and page
numbers on the pages that should have one.

How many pages there must be is worked out from the lines: the type area has 12756 twips; the title
takes 700, the blank line under it, the recipient and each line of text 579, a signature with its
blank line and date three times as much, the colophon of three lines, its rules (20, 14, 20) and the
point under its table 1811."""
import re
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

import program
from libreoffice import Office, lacking
from tap import Tap

HAN = "国家机关公文格式标准适用于各级党政机关制发的公文其他机关和单位的公文可以参照执行使用少数民族文字印制的公文"
COLUMNS, PITCH_MM, FOOT_MM = 28, 579 / 1440 * 25.4, 297 - 35
TOLERANCE_MM = 0.4
NUMBER = re.compile(r"— (\d+) —")
SIGNATURE = "\n青川市人民政府办公室\n2024年3月1日\n"
COLOPHON = ("\n抄送：市委办公室，市人大常委会办公室，市政协办公室，市纪委监委机关，市中级人民法院，市人民检察院，"
            "青川军分区。\n青川市人民政府办公室　　　　　　2024年3月2日印发\n")
SHEETS = {
    "gbt9704": "",
    "first": '<page-number first="no"/>',
    "mirrored": '<page mirrored="yes"/>',
    "hidden": '<page-number shown="no"/>',
    "even": '<colophon even-page="yes"/>',
    "even-first": '<colophon even-page="yes"/><page-number first="no"/>',
}


@dataclass
class Case:
    name: str
    documents: list  # (lines of text, whether it is signed)
    numbers: list  # of each page: its number, or 0
    sheet: str = "gbt9704"
    lefts: list = field(default_factory=list)  # mm of the text's left edge, page by page


CASES = [
    Case("text and colophon fill a page", [(15, False)], [1]),
    Case("a line too many", [(16, False)], [1, 2]),
    Case("a full page of text", [(18, False)], [1, 2]),
    Case("text over two pages", [(25, False)], [1, 2]),
    Case("a signed text fills a page", [(12, True)], [1]),
    Case("a signed text with a line too many", [(13, True)], [1, 2]),
    Case("two documents", [(6, True), (25, True)], [1, 2, 3]),
    Case("no number on first pages", [(6, True), (25, True)], [0, 0, 3], "first"),
    Case("mirrored pages", [(25, True)], [1, 2], "mirrored", [28, 26]),
    Case("no numbers", [(25, True)], [0, 0], "hidden"),
    # the colophon on an even page: a page alone behind an odd one, together with text on an even one, and
    # behind an empty page when the text leaves no room on an even one; those two pages have no numbers (7.5)
    Case("even: the text ends on page 1", [(10, False)], [1, 2], "even"),
    Case("even: a full page of text", [(18, False)], [1, 2], "even"),
    Case("even: the text ends on page 2", [(37, False)], [1, 2], "even"),
    Case("even: a line too many on page 2", [(38, False)], [1, 2, 0, 0], "even"),
    Case("even: page 2 is full", [(40, False)], [1, 2, 0, 0], "even"),
    Case("even: the text ends on page 3", [(41, False)], [1, 2, 3, 4], "even"),
    Case("even: a date goes along", [(13, True)], [1, 2], "even"),
    Case("even: three documents", [(38, False), (6, False), (20, True)], [1, 2, 0, 0, 5, 6, 7, 8], "even"),
    Case("even: no number on first pages", [(38, False), (6, False), (20, True)], [0, 2, 0, 0, 0, 6, 0, 8], "even-first"),
]


def text_of(case: Case) -> bytes:
    texts = []
    for number, (lines, signed) in enumerate(case.documents, 1):
        count = COLUMNS * lines - 3  # two characters of indent, one full stop
        body = (HAN * (count // len(HAN) + 1))[:count] + "。\n"
        texts.append(f"关于第{number}项工作的通知\n\n各县（市、区）人民政府：\n{body}{SIGNATURE if signed else ''}{COLOPHON}")
    return "\n\n".join(texts).encode("utf-8")


def number_of(lines: list) -> int:
    found = [NUMBER.fullmatch(line.text) for line in lines]
    return next((int(match.group(1)) for match in found if match), 0)


def text_lines(lines: list) -> list:
    return [line for line in lines if not NUMBER.fullmatch(line.text)]


def overlaps(lines: list) -> list:
    """Lines nearer to each other than any two may be."""
    text = text_lines(lines)
    return [b.text for a, b in zip(text, text[1:]) if b.middle - a.middle < PITCH_MM - TOLERANCE_MM]


def last_line_faults(lines: list) -> list:
    """The printer's line is the last one, and its line ends at the foot of the type area."""
    last = text_lines(lines)[-1]
    faults = [] if "印发" in last.text else [f"the last line is {last.text!r}"]
    above = FOOT_MM - last.middle
    return faults if 0 < above < PITCH_MM else faults + [f"its middle is {above:.1f} mm above the foot"]


def check(tap: Tap, case: Case, kind: str, pages: list) -> None:
    name = f"{case.name}, {kind}"
    numbers = [number_of(lines) for lines in pages]
    tap.ok(numbers == case.numbers, f"{name}: pages and their numbers", numbers)
    tap.none([t for lines in pages for t in overlaps(lines)], f"{name}: no line over another")
    tap.none(last_line_faults(pages[-1]), f"{name}: the colophon's place")
    lefts = [round(min(line.left for line in text_lines(lines))) for lines in pages if text_lines(lines)]
    if case.lefts:
        tap.ok(lefts == case.lefts, f"{name}: left edges", lefts)


def sheet_options(folder: Path, sheet: str) -> tuple:
    path = folder / f"{sheet}.xml"
    path.write_text(f'<style name="{sheet}" extends="gbt9704">{SHEETS[sheet]}</style>', encoding="utf-8")
    return ("-q", "-s", str(path) if SHEETS[sheet] else sheet)


def make_packages(folder: Path) -> dict:
    packages = {}
    for i, case in enumerate(CASES):
        result = program.convert(text_of(case), options=sheet_options(folder, case.sheet))
        packages.update({f"{i}-{kind}.{kind}": data for kind, data in result.packages.items()})
    return packages


def main() -> None:
    reason = lacking()
    with Tap() as tap:
        if reason:
            tap.skip("foot of pages", reason)
            return
        with Office() as office, tempfile.TemporaryDirectory() as folder:
            packages = make_packages(Path(folder))
            pdfs = office.convert(packages, "pdf")
            for i, case in enumerate(CASES):
                for kind in program.FORMATS:
                    check(tap, case, kind, office.pages(pdfs[f"{i}-{kind}.{kind}"]))


if __name__ == "__main__":
    main()
