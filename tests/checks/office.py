#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Check: LibreOffice opens every package and gives the text back; quotes stand in a Chinese face.

Its text export leaves text boxes out, so it is a witness for the body: what it reads must be what
our own reader finds outside the boxes, and that reader is judged against the input elsewhere."""
import law
import package
import program
import texts
from libreoffice import Office, lacking
from tap import Tap

QUOTES = ("关于标点的通知\n\n各单位：\n　　“引号”——破折号……省略号‘单引号’·间隔号，一律用中文字体。"
          "2021年3月1日起执行，English words 与 123 也在其中。\n")
CHINESE_FACES = "Fandol"


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
    return law.counted("".join(p.text for p in package.paragraphs(data, kind) if not p.in_box))


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


def check_faces(tap: Tap, office: Office) -> None:
    """A page of quotes, dashes and ellipses embeds Chinese faces only."""
    made = program.convert(QUOTES.encode("utf-8")).packages
    pdfs = office.convert({f"quotes-{kind}.{kind}": data for kind, data in made.items()}, "pdf")
    for kind in program.FORMATS:
        name = f"{kind}: quotes, dashes and ellipses in a Chinese face"
        pdf = pdfs.get(f"quotes-{kind}.{kind}")
        if pdf is None:
            tap.ok(False, name, "not rendered")
            continue
        foreign = [font for font in office.fonts(pdf) if not font.startswith(CHINESE_FACES)]
        text = "".join(line.text for page in office.pages(pdf) for line in page)
        lost = [mark for mark in "“”——……‘’·" if mark not in text]
        tap.none([f"fonts {foreign}"] * bool(foreign) + [f"lost {lost}"] * bool(lost), name)


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
