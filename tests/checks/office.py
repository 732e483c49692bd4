#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Check: LibreOffice opens every package and gives the text back; quotes stand in a Chinese face.

Its text export leaves text boxes out, so it is a witness for the body: what it reads must be what
our own reader finds outside the boxes, and that reader is judged against the input elsewhere."""
import tempfile
from pathlib import Path

import law
import package
import program
import texts
from libreoffice import Office, lacking
from tap import Tap

QUOTES = "关于标点的通知\n\n各单位：\n　　文中的“引号”——破折号……省略号‘单引号’，一律用中文字体，不用西文字体。\n"
CHINESE_FACES = "Fandol"
# Letters and digits in a face of their own; the text has none, so that this face shows only when a
# mark falls into it. LibreOffice takes the script of a mark from the character before it and does not
# heed the hint: at the start of a paragraph, and for the middle dot, no check can be made here.
WESTERN_SHEET = """<style name="western" extends="gbt9704">
  <font id="fangsong" face="仿宋_GB2312" alternatives="仿宋" latin="DejaVu Serif" generic="serif"/>
</style>
"""


def sources() -> dict:
    """Name -> bytes of the texts that are opened."""
    found = {path.stem: path.read_bytes() for path in [*program.samples(), *program.corpus()]}
    found.update({f"shape {i}": text.encode("utf-8") for i, text in enumerate(texts.shapes().values())})
    return found


def packages_of(sources_found: dict, kind: str) -> dict:
    made = {}
    for name, data in sources_found.items():
        result = program.convert(data, formats=(kind,))
        if kind in result.packages:
            made[f"{name}.{kind}"] = result.packages[kind]
    return made


def body_text(data: bytes, kind: str) -> str:
    """With the page numbers of contents, which LibreOffice shows as they are filled in."""
    return law.counted("".join(p.text + p.generated for p in package.paragraphs(data, kind) if not p.in_box))


def check_texts(tap: Tap, office: Office, kind: str, wanted: dict) -> None:
    made = packages_of(wanted, kind)
    read = office.texts(made)
    for name in wanted:
        file = f"{name}.{kind}"
        if file not in made or file not in read:
            tap.ok(False, f"{file}: opened by LibreOffice", "made: " + str(file in made))
            continue
        expected, found = body_text(made[file], kind), law.counted(read[file])
        tap.ok(expected == found, f"{file}: text read by LibreOffice", law.difference(expected, found))


def quotes_packages() -> dict:
    """The page of marks by the program's sheet, and by one with a western face."""
    with tempfile.TemporaryDirectory(prefix="gongwen-") as folder:
        sheet = Path(folder) / "western.xml"
        sheet.write_text(WESTERN_SHEET, encoding="utf-8")
        made = {"plain": program.convert(QUOTES.encode("utf-8")),
                "western": program.convert(QUOTES.encode("utf-8"), options=("-s", sheet))}
    return {f"{name}-{kind}.{kind}": data for name, result in made.items()
            for kind, data in result.packages.items()}


def face_faults(office: Office, pdf: bytes) -> list:
    foreign = [font for font in office.fonts(pdf) if not font.startswith(CHINESE_FACES)]
    text = "".join(line.text for page in office.pages(pdf) for line in page)
    lost = [mark for mark in "“”—…‘’" if mark not in text]
    return [f"fonts {foreign}"] * bool(foreign) + [f"lost {lost}"] * bool(lost)


def check_faces(tap: Tap, office: Office) -> None:
    """A page of quotes, dashes and ellipses embeds Chinese faces only."""
    pdfs = office.convert(quotes_packages(), "pdf")
    for name in ("plain", "western"):
        for kind in program.FORMATS:
            pdf = pdfs.get(f"{name}-{kind}.{kind}")
            faults = ["not rendered"] if pdf is None else face_faults(office, pdf)
            tap.none(faults, f"{kind}, {name} sheet: quotes, dashes and ellipses in a Chinese face")


def measure(tap: Tap) -> None:
    wanted = sources()
    with Office() as office:
        for kind in program.FORMATS:
            check_texts(tap, office, kind, wanted)
        check_faces(tap, office)


def main() -> None:
    with Tap() as tap:
        reason = lacking()
        tap.skip("LibreOffice reads our packages", reason) if reason else measure(tap)


if __name__ == "__main__":
    main()
