#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Check: contents show the numbers that are printed on the pages, in both formats.

LibreOffice opens each package and prints it; the entries are read off the printed contents, and the
pages of the titles and headings off the pages behind them. `--fonts libre` names the free faces that
the pages are set in."""
import re
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

import book_texts
import program
from layout import bare
from libreoffice import Office, lacking
from tap import Tap, say

TEXTS, LEAST_PAGES = 28, 60
LEAST_EXACT = 0.97
FACES = ("--fonts", "libre")
FOOT = re.compile(r"—\s*(\d+|[IVXLC]+)\s*—")
ENTRY = re.compile(r"(.+?)\.[.\s]*(\d+)")
LABEL = re.compile(r"^\d+")  # 1. of a typed entry, its full stop left out
TITLE = "目录"
ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"]


# Contents that fill their second page to the last line: 19 entries below their title, 22 behind.
FULL_ENTRIES, FULL_PAGES = 41, 2
WITHOUT_NUMBERS = ('<style name="bare" extends="gbt9704"><contents numbering="own" figures="none"/></style>\n')


@dataclass
class Page:
    number: str  # as it is printed; "" for none
    lines: list  # bare texts


@dataclass
class Tally:
    exact: int = 0
    near: int = 0  # one page off
    far: list = field(default_factory=list)
    wrong: list = field(default_factory=list)
    lost: list = field(default_factory=list)

    @property
    def all(self) -> int:
        return self.exact + self.near + len(self.far)

    def add(self, name: str, text: str, shown: int, printed: int) -> None:
        found = f"{name}: {text[:40]}: shows {shown}, stands on {printed}"
        if shown == printed:
            self.exact += 1
        elif abs(shown - printed) == 1:
            self.near += 1
            self.wrong.append(found)
        else:
            self.far.append(found)


def read_page(lines: list) -> Page:
    foot = next((FOOT.fullmatch(line.text) for line in reversed(lines) if FOOT.fullmatch(line.text)), None)
    rest = [line.text for line in lines if not FOOT.fullmatch(line.text)]
    return Page(foot.group(1) if foot else "", rest)


def split_contents(pages: list) -> tuple:
    """The lines of the contents behind their title, and the pages behind them."""
    lines, begun = [], False
    for at, page in enumerate(pages):
        texts = [line.replace(" ", "") for line in page.lines]
        if not begun and TITLE not in texts:
            return [], pages
        lines += page.lines if begun else page.lines[texts.index(TITLE) + 1:]
        begun = True
        more = at + 1 < len(pages) and any(ENTRY.fullmatch(line) for line in pages[at + 1].lines)
        if not more:
            return lines, pages[at + 1:]
    return lines, []


def entries_of(lines: list) -> list:
    """(text, number) of each entry; wrapped lines joined."""
    found, begun = [], ""
    for line in lines:
        match = ENTRY.fullmatch(line.strip())
        begun += match.group(1) if match else line
        if match:
            found.append((bare(begun), int(match.group(2))))
            begun = ""
    return found


def standing_lines(pages: list, first: int) -> list:
    """(page number, bare text) of each line."""
    return [(int(page.number) if page.number.isdigit() else first + at, bare(line))
            for at, page in enumerate(pages) for line in page.lines if bare(line)]


def find(lines: list, start: int, text: str) -> int:
    """The line from which on the lines spell just this text; -1: there is none."""
    for at in range(start, len(lines)):
        held = ""
        for _, line in lines[at:at + 6]:
            held += line
            if held == text:
                return at
            if not text.startswith(held):
                break
    return -1


def compare(name: str, pages: list, tally: Tally) -> int:
    """Adds each entry; how many pages the contents take."""
    lines, behind = split_contents(pages)
    front = len(pages) - len(behind)
    standing, at = standing_lines(behind, front + 1), 0
    for text, shown in entries_of(lines):
        place = find(standing, at, text)
        if place < 0:
            place = find(standing, at, LABEL.sub("", text))
        if place < 0:
            tally.lost.append(f"{name}: {text}")
            continue
        tally.add(name, text, shown, standing[place][0])
        at = place + 1
    return front


def book(kind: str, folder: Path, *options) -> bytes:
    """The texts of our own making as one collection."""
    for number, text in enumerate(book_texts.texts(TEXTS), 1):
        (folder / f"{number:02}.txt").write_text(text, encoding="utf-8")
    made = folder / f"book.{kind}"
    result = program.run(["batch", folder, "--collect", "-o", made, "-m", "标题=工作汇编", "-q", *FACES, *options])
    return made.read_bytes() if result.status == 0 else b""


def full_contents(kind: str, folder: Path) -> bytes:
    sheet = folder / "bare.xml"
    sheet.write_text(WITHOUT_NUMBERS, encoding="utf-8")
    sections = [f"%% heading 1\n{number}号工作要求\n\n本市各有关单位请认真落实。\n" for number in range(1, FULL_ENTRIES + 1)]
    text = "\n".join(["关于规划的通知\n\n各单位：\n", *sections])
    options = ("-s", sheet, *FACES, "--toc=1", "-q")
    return program.convert(text.encode("utf-8"), options=options, formats=(kind,)).packages.get(kind, b"")


def packages(kind: str) -> dict:
    """Name -> package: the collection, contents of full pages, and the texts of the samples and the
    corpus with contents."""
    with tempfile.TemporaryDirectory(prefix="gongwen-") as folder:
        made = {"book": book(kind, Path(folder)), "deep": book(kind, Path(folder), "--toc=2", "-f"),
                "full": full_contents(kind, Path(folder))}
    for path in [*program.samples(), *program.corpus()]:
        result = program.convert(path.read_bytes(), options=(*FACES, "--toc", "-q"), formats=(kind,))
        made[path.stem] = result.packages.get(kind, b"")
    return made


def report(tap: Tap, kind: str, tally: Tally) -> None:
    share = tally.exact / tally.all if tally.all else 0
    say(f"{kind}: of {tally.all} entries {tally.exact} exact ({share:.2%}), {tally.near} one page off, "
        f"{len(tally.far)} worse")
    tap.ok(share >= LEAST_EXACT, f"{kind}: numbers of entries", tally.wrong)
    tap.none(tally.far, f"{kind}: no entry more than one page off")
    tap.none(tally.lost, f"{kind}: every entry leads to what it says")


def check_book(tap: Tap, kind: str, pages: list, front: int) -> None:
    """A collection counts its contents in Roman figures and its text from 1."""
    numbers = [page.number for page in pages]
    tap.ok(len(pages) >= LEAST_PAGES, f"{kind}: pages of the collection", len(pages))
    tap.ok(numbers[:front] == ROMAN[:front], f"{kind}: pages of the contents", numbers[:front])
    wanted = [str(i) for i in range(1, len(pages) - front + 1)]
    tap.ok(numbers[front:] == wanted, f"{kind}: pages behind the contents", numbers[front:])


def check_full(tap: Tap, kind: str, pages: list, front: int) -> None:
    """What ends the section of the contents has room on their last page; none has a number."""
    wanted = [""] * FULL_PAGES + [str(i) for i in range(1, len(pages) - FULL_PAGES + 1)]
    numbers = [page.number for page in pages]
    tap.ok(front == FULL_PAGES and numbers == wanted, f"{kind}: full pages of contents", numbers)


def measure(tap: Tap, office: Office, kind: str) -> None:
    made = packages(kind)
    pdfs = office.convert({f"{name}.{kind}": data for name, data in made.items()}, "pdf")
    tally = Tally()
    for name in made:
        pages = [read_page(lines) for lines in office.pages(pdfs[f"{name}.{kind}"])]
        front = compare(name, pages, tally)
        if name in ("book", "deep"):
            check_book(tap, f"{kind}, {name}", pages, front)
        if name == "full":
            check_full(tap, kind, pages, front)
        if name == "deep":
            tap.ok(front >= 2, f"{kind}: contents over several pages", front)
    report(tap, kind, tally)


def main() -> None:
    with Tap() as tap:
        reason = lacking()
        if reason:
            tap.skip("contents", reason)
            return
        with Office() as office:
            for kind in program.FORMATS:
                measure(tap, office, kind)


if __name__ == "__main__":
    main()
