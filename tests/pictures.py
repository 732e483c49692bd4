#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""pictures.py: draws the pages of each form into samples/forms, from the texts in tests/forms, as
LibreOffice shows them. To be run again when a form has changed; the numbers are measured by
checks/forms.py.

Needs $GONGWEN (the program) and $GONGWEN_SOURCE (this tree)."""
import os
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent / "checks"))
import program  # noqa: E402
from libreoffice import Office, lacking  # noqa: E402

SOURCE = Path(os.environ["GONGWEN_SOURCE"])
DOTS_PER_INCH = 50

# picture -> (text in tests/forms, sheet)
FORMS = {
    "general": ("notice", "gbt9704"), "upward": ("upward-three", "gbt9704"), "joint": ("joint", "gbt9704"),
    "sealed": ("sealed", "sealed"), "sealed-rows": ("sealed-rows", "sealed"), "stamped": ("stamped", "stamped"),
    "letter": ("letter", "letter"), "order": ("order", "order"), "minutes": ("minutes", "minutes"),
    "speech": ("speech", "speech"), "work-report": ("work-report", "work-report"), "plan": ("plan", "plan"),
    "regulation": ("regulation", "regulation"), "collection": ("collection", "collection"),
    "pitch-28": ("plan", "pitch-28"), "compensated": ("plan", "compensated"),
    "bold-headings": ("bold-headings", "bold-headings"),
}


def make_package(text: str, sheet: str) -> bytes:
    data = (SOURCE / "tests" / "forms" / f"{text}.txt").read_bytes()
    made = program.convert(data, options=("-s", sheet), formats=("odt",))
    if "odt" not in made.packages:
        sys.exit(f"{text}: {made.stderr}")
    return made.packages["odt"]


def draw(pdf: bytes, target: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "form.pdf"
        path.write_bytes(pdf)
        subprocess.run(["pdftoppm", "-png", "-r", str(DOTS_PER_INCH), str(path), str(target)], check=True)


def main() -> None:
    if lacking():
        sys.exit(lacking())
    folder = SOURCE / "samples" / "forms"
    folder.mkdir(exist_ok=True)
    for old in folder.glob("*.png"):
        old.unlink()
    packages = {f"{name}.odt": make_package(*form) for name, form in FORMS.items()}
    with Office() as office:
        for name, pdf in office.convert(packages, "pdf").items():
            draw(pdf, folder / Path(name).stem)


if __name__ == "__main__":
    main()
