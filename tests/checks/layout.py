#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Check: lines and pages are counted as LibreOffice sets them, from both formats.

`inspect --pages` tells for each row on which page its paragraph begins and how many lines it takes;
the PDF that LibreOffice makes shows both. The sheet names the free faces that the pages are set in,
so that both know the same widths. Paragraphs and the lines of the PDF are brought together by their
text: a paragraph is the lines, from one line's start to another's end, that hold its characters."""
import re
import unicodedata
from dataclasses import dataclass, field

import program
from libreoffice import Office, lacking
from tap import Tap, say

SHEET = "tests/styles/free-faces.xml"
NUMBER = re.compile(r"—\s*\d+\s*—")
LINES_RIGHT, PAGES_RIGHT = 0.99, 0.97  # of the paragraphs, of the headings
MOST_PAGES_OFF = 1
MOST_LOST = 0.02  # of the paragraphs: not found in the PDF
HEADINGS = ("title", "heading", "attachment-label", "collection-title")
MAY_HANG = "!,.:;?、。"
SEARCHED = 60  # paragraphs that may stand elsewhere than in the order of the text
COPIES = 4  # of the samples, in a collection of about sixty pages


@dataclass
class Paragraph:
    block: str
    role: str
    text: str
    page: int
    lines: int


@dataclass
class Printed:
    page: int
    lines: int


def sheet() -> tuple:
    """Contents stay as they are typed: their lines must be found again by their text."""
    return "-s", program.source_root() / SHEET, "--toc=typed"


def bare(text: str) -> str:
    """Without white space, with the characters that faces draw alike made one, and without the marks
    that may hang outside the type area: LibreOffice 7.4 loses one now and then."""
    return "".join(c for c in unicodedata.normalize("NFKC", text)
                   if not c.isspace() and unicodedata.category(c) != "Cf" and c not in MAY_HANG)


def rows_with_places(text: bytes) -> list:
    head, *lines = program.inspect(text, ("--pages", "-q", *sheet())).stdout.decode("utf-8").splitlines()
    return [dict(zip(head.split("\t"), line.split("\t"))) for line in lines]


def goes_on(row: dict, paragraph: Paragraph) -> bool:
    """A row of the same block, or a further line of one title."""
    title = row["role"] == paragraph.role == "title" and paragraph.lines > 1
    return row["block"] == paragraph.block or (
        title and (row["page"], row["lines"]) == (str(paragraph.page), str(paragraph.lines)))


def paragraphs_of(rows: list) -> list:
    made = []
    for row in rows:
        text = bare(program.unescape(row["text"]))
        above = next((p for p in reversed(made[-4:]) if goes_on(row, p)), None)
        if above is not None:
            above.text += text
        elif row["page"] != "0":
            made.append(Paragraph(row["block"], row["role"], text, int(row["page"]), int(row["lines"])))
    return [p for p in made if p.text and not NUMBER.fullmatch(p.text)]


def printed_lines(pages: list) -> list:
    """(page, text) of each line, without page numbers and lone marks."""
    lines = [(number, bare(line.text)) for number, page in enumerate(pages, 1) for line in page]
    return [line for line in lines if line[1] and not NUMBER.fullmatch(line[1])]


def taken(lines: list, at: int, text: str) -> int:
    """How many lines from `at` hold just this text; 0: they do not."""
    held, count = "", 0
    while at + count < len(lines) and len(held) < len(text) and text.startswith(held):
        held += lines[at + count][1]
        count += 1
    return count if held == text else 0


def match(paragraphs: list, lines: list) -> dict:
    """Paragraph by its place in the list -> Printed."""
    waiting, found, at = list(range(len(paragraphs))), {}, 0
    while at < len(lines):
        counts = ((place, taken(lines, at, paragraphs[place].text)) for place in waiting[:SEARCHED])
        place, count = next((c for c in counts if c[1]), (None, 1))
        if place is not None:
            found[place] = Printed(lines[at][0], count)
            waiting.remove(place)
        at += count
    return found


@dataclass
class Tally:
    paragraphs: int = 0
    lines_right: int = 0
    headings: int = 0
    pages_right: int = 0
    wrong: list = field(default_factory=list)
    far: list = field(default_factory=list)
    lost: list = field(default_factory=list)

    def add(self, name: str, paragraph: Paragraph, printed: Printed) -> None:
        text = f"{name}: {paragraph.text[:50]}"
        self.paragraphs += 1
        if paragraph.lines == printed.lines:
            self.lines_right += 1
        else:
            self.wrong.append(f"{text}: {paragraph.lines} lines counted, {printed.lines} printed")
        if paragraph.role in HEADINGS:
            self.headings += 1
            self.pages_right += paragraph.page == printed.page
        if abs(paragraph.page - printed.page) > MOST_PAGES_OFF:
            self.far.append(f"{text}: page {paragraph.page} counted, {printed.page} printed")


def collection() -> bytes:
    """The samples one behind the other, each on a page of its own."""
    names = ("report", "speech", "regulation", "notice")
    texts = [(program.source_root() / "samples" / f"{name}.txt").read_bytes() for name in names]
    return b"\n\n\f".join(texts * COPIES)


def texts() -> dict:
    paths = [*program.samples(), *program.corpus(), *program.source_root().glob("tests/texts/*.txt")]
    return {**{path.stem: path.read_bytes() for path in paths}, "samples, collected": collection()}


def tally_of(office: Office, kind: str, packages: dict, counted: dict) -> Tally:
    """`packages` and `counted` by the name of the text."""
    pdfs = office.convert({f"{name}.{kind}": package for name, package in packages.items()}, "pdf")
    tally = Tally()
    for name, paragraphs in counted.items():
        found = match(paragraphs, printed_lines(office.pages(pdfs[f"{name}.{kind}"])))
        for place, printed in found.items():
            tally.add(name, paragraphs[place], printed)
        tally.lost += [f"{name}: {p.text[:50]}" for i, p in enumerate(paragraphs) if i not in found]
    return tally


def report(tap: Tap, kind: str, tally: Tally) -> None:
    lines, pages = tally.lines_right / tally.paragraphs, tally.pages_right / tally.headings
    say(f"{kind}: lines right in {tally.lines_right} of {tally.paragraphs} paragraphs ({lines:.2%})")
    say(f"{kind}: page right of {tally.pages_right} of {tally.headings} headings ({pages:.2%})")
    tap.ok(lines >= LINES_RIGHT, f"{kind}: lines of paragraphs", tally.wrong)
    tap.ok(pages >= PAGES_RIGHT, f"{kind}: pages of headings")
    tap.none(tally.far, f"{kind}: no paragraph more than one page off")
    tap.ok(len(tally.lost) <= MOST_LOST * tally.paragraphs, f"{kind}: nearly all paragraphs were found", tally.lost)


def measure(tap: Tap) -> None:
    given = texts()
    counted = {name: paragraphs_of(rows_with_places(text)) for name, text in given.items()}
    made = {name: program.convert(text, options=sheet()).packages for name, text in given.items()}
    with Office() as office:
        for kind in program.FORMATS:
            packages = {name: packages[kind] for name, packages in made.items()}
            report(tap, kind, tally_of(office, kind, packages, counted))


def main() -> None:
    with Tap() as tap:
        reason = lacking()
        tap.skip("lines and pages", reason) if reason else measure(tap)


if __name__ == "__main__":
    main()
