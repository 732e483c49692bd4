#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Check: samples/house-style.xml does what its comments say, on the page: faces, sizes, bold, colour,
margins on both sides of the leaf, lines and characters, page numbers, and its own recogniser rows.

Faces that have no bold cut are emboldened by the reader, which shows in no name: the ink of a line is
held against that of the same line by a sheet that takes the bold away."""
import html
import re
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

import program
from libreoffice import HERE, TIMEOUT_SECONDS, Office, lacking
from tap import Tap

PARAGRAPH = ("各单位要加强组织领导，落实工作责任，配备专门人员，保障工作经费，按照统一的时间和要求完成档案的清点、"
             "登记、核对和汇总，确保普查数据真实、准确、完整。")
BEGINNINGS = ("", "经研究，", "会后两周内，", "从五月份起，全市")  # so that lines end anywhere
TEXT = f"""临川市档案局文件

临档发〔2024〕18号

临川市档案局关于做好档案普查的请示

市人民政府：

为摸清全市档案家底，掌握档案的数量、种类和保管状况，进一步加强档案规范化管理工作，现就做好2024年档案普查工作请示如下。

【总体要求】

一、提高认识

（一）明确任务

各单位要在5月底前完成自查，形成清单，逐级上报，不得遗漏，不得拖延。

1.登记造册。对馆藏、室藏档案逐卷登记，逐件核对，做到账物相符，不留死角，不走过场。

（1）逐卷核对。各单位对馆藏、室藏档案逐卷登记，逐件核对，做到账物相符，不留死角，不走过场。

{"".join(f"{BEGINNINGS[n % 4]}{PARAGRAPH}{chr(10)}{chr(10)}" for n in range(14))}妥否，请批示。

临川市档案局
2024年4月8日

拟办意见：请市政府办公室阅处。
"""
LIGHT = """<style name="light" extends="{house}">
  <paragraph role="title" bold="no"/>
  <paragraph role="heading" level="1" bold="no"/>
  <paragraph role="heading" level="3" bold="no"/>
  <paragraph role="heading" level="4" bold="no"/>
  <lead role="heading" level="4" bold="no"/>
  <page-number bold="no"/>
</style>
"""
ZOOM = 1.5  # pdftohtml's: 16 pt are 24
DPI = 300
MM = 25.4
LEFT, RIGHT, MIRRORED_LEFT, TYPE_WIDTH, FOOT = 30, 185, 25, 155, 267
PITCH = 28 / 72 * MM
BLACK = "#000000"


@dataclass(frozen=True)
class Look:
    text: str  # how a piece of a line begins
    face: str
    points: float
    colour: str = BLACK
    bold: bool = False


LOOKS = (
    Look("临川市档案局文件", "FandolSong", 44, "#c00000"),
    Look("临川市档案局关于", "FandolSong", 22, bold=True),
    Look("市人民政府：", "FandolFang", 16),
    Look("【总体要求】", "FandolHei", 16),
    Look("一、提高认识", "FandolSong", 16, bold=True),
    Look("（一）明确任务", "FandolHei", 16),
    Look("1.登记造册。", "FandolKai", 16, bold=True),
    Look("对馆藏", "FandolFang", 16),
    Look("进一步加强", "FandolFang", 16),
    Look("2024", "DejaVu", 16),
    Look("- 1 -", "FandolSong", 12, bold=True),
    Look("拟办意见：", "FandolFang", 12),
)


@dataclass
class Piece:
    """Characters of one look on one line; in mm from the paper's left and top."""
    page: int
    left: float
    top: float
    width: float
    height: float
    face: str
    points: float
    colour: str
    text: str

    @property
    def right(self) -> float:
        return self.left + self.width

    @property
    def middle(self) -> tuple:
        return self.left + self.width / 2, self.top + self.height / 2


PAGE = re.compile(r'<page number="(\d+)"(.*?)</page>', re.DOTALL)
FONT = re.compile(r'<fontspec id="(\d+)" size="(\d+)" family="(?:\w{6}\+)?([^"]*)" color="([^"]*)"/>')
LINE = re.compile(r'<text top="(\d+)" left="(\d+)" width="(\d+)" height="(\d+)" font="(\d+)">(.*?)</text>')


def mm(pixels: str) -> float:
    return int(pixels) / ZOOM / 72 * MM


def pieces_of(office: Office, pdf: bytes) -> list:
    path = office.folder / "house.pdf"
    path.write_bytes(pdf)
    done = subprocess.run(["pdftohtml", "-xml", "-stdout", "-i", str(path)], capture_output=True, check=True,
                          timeout=TIMEOUT_SECONDS)
    xml = done.stdout.decode("utf-8")
    fonts = {number: (face, int(size) / ZOOM, colour) for number, size, face, colour in FONT.findall(xml)}
    return [Piece(int(page), *map(mm, (left, top, width, height)), *fonts[font],
                  html.unescape(re.sub(r"<[^>]*>", "", text)))
            for page, content in PAGE.findall(xml)
            for top, left, width, height, font, text in LINE.findall(content)]


def find(pieces: list, text: str) -> Piece:
    return next((piece for piece in pieces if piece.text.startswith(text)), None)


# ---- looks --------------------------------------------------------------------------------------

def look_fault(look: Look, piece) -> str:
    if piece is None:
        return f"{look.text} is not there"
    same = (piece.face.startswith(look.face) and abs(piece.points - look.points) < 0.5
            and piece.colour == look.colour)
    return "" if same else f"{look.text}: {piece.face} {piece.points} {piece.colour}"


def page_image(office: Office, pdf: bytes) -> tuple:
    """Width and grey values of the first page."""
    path = office.folder / "house.pdf"
    path.write_bytes(pdf)
    done = subprocess.run(["pdftoppm", "-gray", "-r", str(DPI), "-f", "1", "-l", "1", str(path)], capture_output=True,
                          check=True, timeout=TIMEOUT_SECONDS)
    header = re.match(rb"P5\s+(\d+)\s+(\d+)\s+255\s", done.stdout)
    return int(header.group(1)), done.stdout[header.end():]


def ink(image: tuple, piece: Piece) -> int:
    """How much black there is in the box of a piece."""
    width, grey = image
    left, top, right, bottom = (int(x / MM * DPI) for x in (piece.left, piece.top, piece.right,
                                                           piece.top + piece.height))
    return sum(255 * (right - left) - sum(grey[y * width + left:y * width + right]) for y in range(top, bottom))


def bold_faults(office: Office, house: bytes, light: bytes) -> list:
    faults = []
    images = [page_image(office, pdf) for pdf in (house, light)]
    pieces = [pieces_of(office, pdf) for pdf in (house, light)]
    for look in LOOKS:
        pair = [find(found, look.text) for found in pieces]
        if None in pair or pair[0].page != 1:
            continue
        ratio = ink(images[0], pair[0]) / ink(images[1], pair[1])
        if (ratio > 1.1) != look.bold:
            faults.append(f"{look.text}: {ratio:.2f} times the ink")
    return faults


# ---- places -------------------------------------------------------------------------------------

def lines_of(pieces: list, page: int) -> list:
    """The lines of body text of a page: top -> its pieces, from left to right."""
    lines = {}
    for piece in pieces:
        if piece.page == page and piece.points == 16:
            lines.setdefault(piece.top, []).append(piece)
    return [sorted(lines[top], key=lambda piece: piece.left) for top in sorted(lines)]


def near(found: float, expected: float, tolerance: float = 0.5) -> bool:
    return abs(found - expected) <= tolerance


def is_plain(line: list) -> bool:
    """No mark at its end hangs over the edge, or was kept from it."""
    return line[-1].text[-1] not in "，。、；："


def check_margins(tap: Tap, kind: str, pieces: list) -> None:
    """Mirrored: the binding is on the left of page 1 and on the right of page 2."""
    for page, left in ((1, LEFT), (2, MIRRORED_LEFT)):
        found = min(line[0].left for line in lines_of(pieces, page))
        tap.ok(near(found, left), f"{kind}: page {page} begins at {left} mm", found)
        full = [line[-1] for line in lines_of(pieces, page) if is_plain(line)]
        found = max(piece.right for piece in full)
        tap.ok(near(found, left + TYPE_WIDTH, 1), f"{kind}: page {page} ends at {left + TYPE_WIDTH} mm", found)


def check_grid(tap: Tap, kind: str, pieces: list) -> None:
    """A full page has 23 lines 28 pt apart, a full line 27 characters."""
    lines = lines_of(pieces, 2)
    tap.ok(len(lines) == 23, f"{kind}: 23 lines", len(lines))
    pitch = (lines[-1][0].top - lines[0][0].top) / (len(lines) - 1)
    tap.ok(near(pitch, PITCH, 0.03), f"{kind}: 28 pt from line to line", pitch / MM * 72)
    edge = MIRRORED_LEFT + TYPE_WIDTH
    counts = {len("".join(piece.text for piece in line)) for line in lines
              if near(line[0].left, MIRRORED_LEFT) and near(line[-1].right, edge, 1) and is_plain(line)}
    tap.ok(counts == {27}, f"{kind}: 27 characters in a line without marks at its end", counts)


def check_page_numbers(tap: Tap, kind: str, pieces: list) -> None:
    """In the middle of the type area, 8 mm below it."""
    for page, left in ((1, LEFT), (2, MIRRORED_LEFT)):
        number = find(pieces, f"- {page} -")
        if not tap.ok(number is not None and number.page == page, f"{kind}: page {page} has its number"):
            continue
        across, down = number.middle
        tap.ok(near(across, left + TYPE_WIDTH / 2), f"{kind}: the number of page {page} stands in the middle", across)
        tap.ok(near(down, FOOT + 8, 0.7), f"{kind}: the number of page {page} stands 8 mm below", down)


# ---- faces of this computer ---------------------------------------------------------------------

CUTS = ("FandolFang", "FandolKai", "FandolHei", "FandolSong", "FandolSong")


def check_faces_here(tap: Tap) -> None:
    """With the stand-ins alone: the standard's faces are not here, their last alternatives are."""
    changes = {"FONTCONFIG_FILE": str(HERE / "fonts.conf"), "LC_ALL": "C"}
    for options, wanted in (([], [["no", cut, cut] for cut in CUTS]),
                            (["--fonts=libre"], [["yes", "-", cut] for cut in CUTS])):
        result = program.run(["style", "fonts", "gbt9704", *options], changes)
        rows = [line.split("\t")[2:] for line in result.stdout.decode("utf-8").splitlines()[1:]]
        tap.ok(rows == wanted, f"style fonts {' '.join(options)}", f"{rows} {result.stderr}")


# ---- all ----------------------------------------------------------------------------------------

def make(folder: Path) -> dict:
    """Name -> package, by the house style and by the one without bold."""
    house = program.source_root() / "samples/house-style.xml"
    light = folder / "light.xml"
    light.write_text(LIGHT.format(house=house), encoding="utf-8")
    return {f"{style.stem}-{kind}.{kind}": data for style in (house, light)
            for kind, data in program.convert(TEXT.encode("utf-8"), {}, ("-s", style, "--fonts=libre")).packages.items()}


def check_kind(tap: Tap, office: Office, kind: str, house: bytes, light: bytes) -> None:
    pieces = pieces_of(office, house)
    for look in LOOKS:
        fault = look_fault(look, find(pieces, look.text))
        tap.ok(not fault, f"{kind}: {look.text} in {look.face}, {look.points} pt", fault)
    faces = office.fonts(house)
    tap.ok({face.split("-")[0] for face in faces if "Fandol" in face} ==
           {"FandolFang", "FandolHei", "FandolKai", "FandolSong"}, f"{kind}: the four faces are embedded", faces)
    tap.ok(any("DejaVu" in face and "Bold" in face for face in faces), f"{kind}: digits of bold headings are bold", faces)
    tap.none(bold_faults(office, house, light), f"{kind}: bold where the sheet says so, and nowhere else")
    check_margins(tap, kind, pieces)
    check_grid(tap, kind, pieces)
    check_page_numbers(tap, kind, pieces)


def measure(tap: Tap) -> None:
    check_faces_here(tap)
    with tempfile.TemporaryDirectory(prefix="gongwen-") as folder, Office() as office:
        made = make(Path(folder))
        pdfs = office.convert(made, "pdf")
        for kind in program.FORMATS:
            house, light = (pdfs.get(f"{name}-{kind}.{kind}") for name in ("house-style", "light"))
            if tap.ok(house is not None and light is not None, f"{kind}: rendered", sorted(made)):
                check_kind(tap, office, kind, house, light)


def main() -> None:
    with Tap() as tap:
        reason = lacking()
        tap.skip("the page by our sample of a house style", reason) if reason else measure(tap)


if __name__ == "__main__":
    main()
