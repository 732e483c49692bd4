#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Check: tables too wide for the type area stand on pages that are turned on their side, as clause 8
of GB/T 9704-2012 has it, in the pages that LibreOffice makes of both formats.

A case is what a typist writes and the pages that must come of it, each P (upright) or L (on its
side). Turned pages are measured: the standard's page, turned so that its left edge is on top, has
its top 37 mm at the right, its binding edge 28 mm above, and the number's line, which stands on the
upright page between the same edges, between 269 mm's mirror image and the paper's left."""
import re
import tempfile
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from pathlib import Path

import package
import program
from libreoffice import HTML, MM, Office, lacking
from tables import READERS
from tap import Tap

SHEET = "tests/styles/free-faces.xml"
MONTHS = "地区\t" + "\t".join(f"{month}月" for month in range(1, 13))
NAMES = "甲乙丙丁戊己庚辛壬癸"
TITLE = "关于测试的通知\n\n各有关单位：\n现将有关情况印发给你们。\n\n"
END = "\n\n以上情况，请认真核对。\n"
CAPTION = "表1　各县逐月收入情况\n单位：万元\n"
SIGNED = "\n青川市人民政府\n2024年3月1日\n"
COLOPHON = "\n抄送：市委办公室。\n青川市人民政府办公室　　2024年3月2日印发\n"
LONG = "青川县农村饮水安全巩固提升工程和配套管网延伸建设项目"
PAPER_MM, TYPE_MM = (297, 210), (225, 156)
TOLERANCE_MM = 1.0


def table(count: int = 4, head: str = MONTHS) -> str:
    rows = ["\t".join([f"{NAMES[i % 10]}县", *(f"{1234.5 * m + i:.1f}" for m in range(1, 13))]) for i in range(count)]
    return "\n".join([head, *rows])


def texts_of(columns: int) -> str:
    """A table of long texts in so many columns: pages on their side have no more room for it."""
    rows = ["\t".join([str(i), *[LONG * 2] * (columns - 2), "市水务局、市财政局"]) for i in range(1, 5)]
    return "\n".join(["\t".join(["序号", *["内容"] * (columns - 2), "责任单位"]), *rows])


def numbers(columns: int, digits: int) -> str:
    """A table of numbers; a column takes 120 twips a digit, 60 to spare, twice 85 of padding."""
    return "\n".join("\t".join(str(i + 1) * digits for _ in range(columns)) for i in range(3))


@dataclass
class Case:
    name: str
    text: str
    pages: str  # P and L
    sheet: str = ""  # rows of a sheet
    numbers: str = ""  # of the pages, "-" for none; "": 1 2 3 …
    near: tuple = ()  # (page, what stands on it)


CASES = [
    Case("in the middle", TITLE + CAPTION + table() + "\n注：数据为快报数。" + END, "PLP",
         near=((2, "表1各县逐月收入情况"), (2, "单位：万元"), (2, "注：数据为快报数。"), (3, "以上情况，请认真核对。"))),
    Case("without a caption", TITLE + table() + END, "PLP"),
    Case("at the beginning", CAPTION + table() + END, "LP"),
    Case("at the end", TITLE + CAPTION + table() + "\n", "PL"),
    Case("alone", table() + "\n", "L"),
    Case("two in a row", TITLE + CAPTION + table() + "\n\n" + CAPTION.replace("表1", "表2") + table() + END, "PLP"),
    Case("two without captions", TITLE + table() + "\n\n" + table(3, MONTHS.replace("地区", "部门")) + END, "PLP"),
    Case("two, text between", TITLE + table() + END + "\n" + CAPTION + table() + END, "PLPLP"),
    Case("over three pages", TITLE + CAPTION + table(60) + END, "PLLLP"),
    Case("below a heading", TITLE + "一、各县情况\n" + CAPTION + table() + END, "PLP", near=((2, "一、各县情况"),)),
    Case("in an attachment", TITLE + "附件：各县情况表\n" + SIGNED + "\n附件\n\n各县情况表\n\n" + table() + "\n" + COLOPHON,
         "PLP", near=((2, "附件"), (2, "各县情况表"), (3, "抄送：市委办公室。"))),
    Case("in two attachments", TITLE + "附件：1.各县情况表\n2.各部门情况表\n" + SIGNED + "\n附件1\n\n各县情况表\n\n" + table() +
         "\n\n附件2\n\n各部门情况表\n\n" + table() + "\n" + COLOPHON, "PLLP"),
    Case("text behind it in its attachment", TITLE + "附件：各县情况表\n" + SIGNED + "\n附件\n\n各县情况表\n\n" + table() +
         END + COLOPHON, "PLP"),
    Case("no number on first pages", TITLE + table() + END, "PLP", '<page-number first="no"/>', "-23"),
    Case("no number, first of all", CAPTION + table(36) + END, "LLP", '<page-number first="no"/>', "-23"),
    Case("numbers in the middle", TITLE + table() + END, "PLP", '<page-number odd="centre" even="centre" inset="0"/>'),
    Case("no numbers", TITLE + table() + END, "PLP", '<page-number shown="no"/>', "---"),
    Case("mirrored", TITLE + CAPTION + table(40) + END, "PLLP", '<page mirrored="yes"/>'),
    Case("a sheet that turns nothing", TITLE + table() + END, "P", '<table landscape="no"/>'),
    Case("no table in the sheet's sense", TITLE + numbers(3, 4) + END, "P"),
    Case("long texts", TITLE + texts_of(5) + END, "PP"),
    Case("columns that just fit", TITLE + numbers(12, 4) + END, "P"),  # 12 * (480 + 60 + 170) = 8520 of 8844
    Case("columns that just do not", TITLE + numbers(12, 5) + END, "PLP"),  # 12 * (600 + 60 + 170) = 9960
]


@dataclass
class Page:
    wide: bool
    words: list  # (left, top, right, bottom in mm, text)

    def text(self) -> str:
        return "".join(word[4] for word in self.words)


def pages_of(office: Office, pdf: bytes) -> list:
    """The words of each page in the order of the PDF's text."""
    root = ET.fromstring(office.poppler(["pdftotext", "-bbox"], pdf))
    return [Page(float(page.get("width")) > float(page.get("height")),
                 [(*(float(word.get(k)) * MM for k in ("xMin", "yMin", "xMax", "yMax")), word.text or "")
                  for word in page.iter(HTML + "word")]) for page in root.iter(HTML + "page")]


def number_words(page: Page) -> list:
    """The dash, the digits and the dash of the page number, wherever they stand."""
    for i in range(len(page.words) - 2):
        some = page.words[i:i + 3]
        if some[0][4] == some[2][4] == "—" and re.fullmatch(r"\d+", some[1][4]):
            return some
    return []


def box_of(words: list) -> tuple:
    return min(w[0] for w in words), min(w[1] for w in words), max(w[2] for w in words), max(w[3] for w in words)


def turned(box: tuple) -> tuple:
    """A box of the upright page, turned with it by 90° to the right."""
    left, top, right, bottom = box
    return PAPER_MM[0] - bottom, left, PAPER_MM[0] - top, right


def upright_boxes(office: Office, sheet: tuple) -> dict:
    """Where the sheet's numbers stand on upright pages, odd (1) and even (0)."""
    package_bytes = program.convert((TITLE + LONG * 120 + "。\n").encode("utf-8"), options=sheet).packages["docx"]
    pages = pages_of(office, office.convert({"upright.docx": package_bytes}, "pdf")["upright.docx"])
    return {number % 2: box_of(number_words(page)) for number, page in enumerate(pages, 1) if number_words(page)}


def place_faults(pages: list, upright: dict) -> list:
    """Numbers of turned pages that do not stand where those of upright pages do."""
    faults = []
    for number, page in enumerate(pages, 1):
        words = number_words(page)
        if not page.wide or not words:
            continue
        found, wanted = box_of(words), turned(upright[number % 2])
        if max(abs(a - b) for a, b in zip(found, wanted)) > TOLERANCE_MM:
            faults.append(f"page {number}: {[round(x, 1) for x in found]} for {[round(x, 1) for x in wanted]}")
        if any(b[1] < a[3] - 0.5 for a, b in zip(words, words[1:])):
            faults.append(f"page {number}: the number does not run downwards")
    return faults


def edge_faults(pages: list, mirrored: bool) -> list:
    """The text of a turned page lies inside its type area: 35, 28, 37 and 26 mm from the edges."""
    left, top = (36, 27) if mirrored else (35, 28)
    faults = []
    for number, page in enumerate(pages, 1):
        words = [word for word in page.words if word not in number_words(page)]
        if not page.wide or not words:
            continue
        box = box_of(words)
        inside = (box[0] >= left - TOLERANCE_MM and box[1] >= top - TOLERANCE_MM and
                  box[2] <= left + TYPE_MM[0] + TOLERANCE_MM and box[3] <= top + TYPE_MM[1] + TOLERANCE_MM)
        faults += [] if inside else [f"page {number}: {[round(x, 1) for x in box]}"]
    return faults


def shown_numbers(pages: list) -> str:
    return "".join(number_words(page)[1][4] if number_words(page) else "-" for page in pages)


def check_pages(tap: Tap, case: Case, kind: str, pages: list, upright: dict) -> None:
    name = f"{case.name}, {kind}"
    shapes = "".join("L" if page.wide else "P" for page in pages)
    wanted = case.numbers or "".join(str(i) for i in range(1, len(case.pages) + 1))
    tap.ok(shapes == case.pages, f"{name}: the pages", f"{shapes} for {case.pages}")
    tap.ok(shown_numbers(pages) == wanted, f"{name}: their numbers", f"{shown_numbers(pages)} for {wanted}")
    tap.none(place_faults(pages, upright), f"{name}: where the numbers stand")
    tap.none(edge_faults(pages, "mirrored" in case.sheet), f"{name}: margins")
    far = [text for page, text in case.near if len(pages) < page or text not in pages[page - 1].text()]
    tap.none(far, f"{name}: what stands on which page")


def cells_of(text: str) -> list:
    """The rows of the typed tables, one after the other."""
    return [line.split("\t") for line in text.split("\n") if "\t" in line]


def check_cells(tap: Tap, case: Case, packages: dict) -> None:
    for kind, (tables, _) in READERS.items():
        rows = [row for found in tables(package.read_parts(packages[kind])) for row in found]
        tap.ok(rows == cells_of(case.text), f"{case.name}, {kind}: the cells")


def counted_pages(case: Case, options: tuple) -> int:
    rows = program.inspect(case.text.encode("utf-8"), ("--pages", *options)).stdout.decode("utf-8").splitlines()
    place = rows[0].split("\t").index("page")
    return max(int(row.split("\t")[place]) for row in rows[1:])


def sheet_options(folder: Path, number: int, case: Case) -> tuple:
    path = folder / f"{number}.xml"
    base = program.source_root() / SHEET
    path.write_text(f'<style name="wide" extends="{base.resolve()}">{case.sheet}</style>', encoding="utf-8")
    return "-q", "-s", str(path)


def measure(tap: Tap, office: Office, folder: Path) -> None:
    options = [sheet_options(folder, i, case) for i, case in enumerate(CASES)]
    made = [program.convert(case.text.encode("utf-8"), options=options[i]).packages for i, case in enumerate(CASES)]
    pdfs = office.convert({f"{i}-{kind}.{kind}": made[i][kind] for i in range(len(CASES)) for kind in made[i]}, "pdf")
    boxes = {}
    for i, case in enumerate(CASES):
        if case.sheet not in boxes:
            boxes[case.sheet] = upright_boxes(office, options[i])
        check_cells(tap, case, made[i])
        count = counted_pages(case, options[i])
        tap.ok(count == len(case.pages), f"{case.name}: pages counted", count)
        for kind in program.FORMATS:
            check_pages(tap, case, kind, pages_of(office, pdfs[f"{i}-{kind}.{kind}"]), boxes[case.sheet])


def main() -> None:
    reason = lacking()
    with Tap() as tap:
        if reason:
            tap.skip("wide tables", reason)
            return
        with Office() as office, tempfile.TemporaryDirectory() as folder:
            measure(tap, office, Path(folder))


if __name__ == "__main__":
    main()
