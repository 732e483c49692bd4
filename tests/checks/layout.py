#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Check: lines and pages are counted as LibreOffice sets them, from both formats.

`inspect --pages` tells for each row on which page its paragraph begins and how many lines it takes;
the PDF that LibreOffice makes shows both. The sheet names the free faces that the pages are set in,
so that both know the same widths. Paragraphs and the lines of the PDF are brought together by their
text: a paragraph is the lines, from one line's start to another's end, that hold its characters."""
import re
import unicodedata
from dataclasses import dataclass

import program
from libreoffice import Office, lacking
from tap import Tap, say

SHEET = "tests/styles/free-faces.xml"
NUMBER = re.compile(r"—\s*\d+\s*—")
LINES_RIGHT, PAGES_RIGHT = 0.99, 0.97  # of the paragraphs, of the headings; no page more than one off
HEADINGS = ("title", "heading", "attachment-label", "collection-title")
MAY_HANG = "!,.:;?、。"
SEARCHED = 60  # paragraphs that may stand elsewhere than in the order of the text


@dataclass
class Paragraph:
    role: str
    text: str
    page: int
    lines: int


@dataclass
class Printed:
    page: int
    lines: int


def bare(text: str) -> str:
    """Without white space, with the characters that faces draw alike made one, and without the marks
    that may hang outside the type area: LibreOffice 7.4 loses one now and then."""
    return "".join(c for c in unicodedata.normalize("NFKC", text)
                   if not c.isspace() and unicodedata.category(c) != "Cf" and c not in MAY_HANG)


def rows_with_places(text: bytes) -> list:
    result = program.run(["inspect", "--pages", "-q", "-s", program.source_root() / SHEET, "-"], stdin=text)
    head, *lines = result.stdout.decode("utf-8").splitlines()
    names = head.split("\t")
    return [dict(zip(names, line.split("\t"))) for line in lines]


def paragraphs_of(rows: list) -> list:
    """Rows of one block are one paragraph, and title upon title."""
    made = []
    for row in rows:
        if int(row["page"]) == 0:
            continue
        text, place = bare(program.unescape(row["text"])), (int(row["page"]), int(row["lines"]))
        block = next((p for b, p in reversed(made[-4:]) if b == row["block"] or p.role == row["role"] == "title" and
                      place == (p.page, p.lines) and p.lines > 1), None)
        if block is not None:
            block.text += text
        else:
            made.append((row["block"], Paragraph(row["role"], text, *place)))
    return [p for _, p in made if p.text]


def printed_lines(pages: list) -> list:
    """(page, text) of each line, without page numbers."""
    lines = [(number, bare(line.text)) for number, page in enumerate(pages, 1) for line in page
             if not NUMBER.fullmatch(line.text.strip())]
    return [line for line in lines if line[1]]


def taken(lines: list, at: int, text: str) -> int:
    """How many lines from `at` hold just this text; 0: they do not."""
    held, count = "", 0
    while at + count < len(lines) and len(held) < len(text) and text.startswith(held):
        held += lines[at + count][1]
        count += 1
    return count if held == text else 0


def match(paragraphs: list, lines: list) -> tuple:
    """Paragraph by place in the list -> Printed, and the lines that are of none."""
    waiting, found, left, at = list(range(len(paragraphs))), {}, [], 0
    while at < len(lines):
        for place in waiting[:SEARCHED]:
            count = taken(lines, at, paragraphs[place].text)
            if count:
                found[place] = Printed(lines[at][0], count)
                waiting.remove(place)
                at += count
                break
        else:
            left.append(lines[at])
            at += 1
    return found, left


@dataclass
class Tally:
    paragraphs: int = 0
    lines_right: int = 0
    headings: int = 0
    pages_right: int = 0

    def __post_init__(self):
        self.wrong, self.far, self.lost = [], [], []

    def add(self, name: str, paragraph: Paragraph, printed: Printed) -> None:
        self.paragraphs += 1
        self.lines_right += paragraph.lines == printed.lines
        if paragraph.lines != printed.lines:
            self.wrong.append(f"{name}: {paragraph.lines} lines counted, {printed.lines} printed: {paragraph.text[:60]}")
        if paragraph.role in HEADINGS:
            self.headings += 1
            self.pages_right += paragraph.page == printed.page
        if abs(paragraph.page - printed.page) > 1:
            self.far.append(f"{name}: page {paragraph.page} counted, {printed.page} printed: {paragraph.text[:30]}")


def collection() -> bytes:
    """Some sixty pages: the speeches and reports of the samples, one behind the other."""
    names = ("report", "speech", "regulation", "notice")
    texts = [(program.source_root() / "samples" / f"{name}.txt").read_text(encoding="utf-8") for name in names]
    return ("\n\n\f".join(texts * 6)).encode("utf-8")


def texts() -> dict:
    paths = [*program.samples(), *program.corpus(), *sorted((program.source_root() / "tests" / "texts").glob("*.txt"))]
    return {**{path.stem: path.read_bytes() for path in paths}, "collection-of-samples": collection()}


def measure(tap: Tap) -> None:
    counted = {name: paragraphs_of(rows_with_places(text)) for name, text in texts().items()}
    made = {name: program.convert(text, options=("-s", program.source_root() / SHEET)) for name, text in texts().items()}
    with Office() as office:
        for kind in program.FORMATS:
            pdfs = office.convert({f"{name}.{kind}": m.packages[kind] for name, m in made.items()}, "pdf")
            tally = Tally()
            for name, paragraphs in counted.items():
                found, left = match(paragraphs, printed_lines(office.pages(pdfs[f"{name}.{kind}"])))
                for place, printed in found.items():
                    tally.add(name, paragraphs[place], printed)
                tally.lost += [f"{name}: {p.text[:60]}" for i, p in enumerate(paragraphs) if i not in found]
            report(tap, kind, tally)


def report(tap: Tap, kind: str, tally: Tally) -> None:
    lines, pages = (right / max(1, of) for right, of in ((tally.lines_right, tally.paragraphs),
                                                         (tally.pages_right, tally.headings)))
    say(f"{kind}: lines right in {tally.lines_right} of {tally.paragraphs} paragraphs ({lines:.2%}), "
             f"pages right of {tally.pages_right} of {tally.headings} headings ({pages:.2%}), "
             f"{len(tally.lost)} paragraphs not found")
    tap.ok(lines >= LINES_RIGHT, f"{kind}: lines of paragraphs", tally.wrong)
    tap.ok(pages >= PAGES_RIGHT, f"{kind}: pages of headings", f"{pages:.2%}")
    tap.none(tally.far, f"{kind}: no paragraph more than one page off")
    tap.ok(len(tally.lost) <= 0.02 * tally.paragraphs, f"{kind}: nearly all paragraphs were found in the pages",
           tally.lost)


def main() -> None:
    with Tap() as tap:
        reason = lacking()
        tap.skip("lines and pages", reason) if reason else measure(tap)


if __name__ == "__main__":
    main()
