#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Check: each sample and each form has as many pages as were counted, its headings and its colophon
stand on the pages that were counted, in the pages that LibreOffice makes of both formats.

Every text is set by its own sheet, with the free faces in the place of the licensed ones."""
import re
import tempfile
from pathlib import Path

import layout
import program
from form_texts import FORMS, sheet_of, text_of
from libreoffice import Office, lacking
from tap import Tap, say

PLACED = (*layout.HEADINGS, "caption", "signature", "date", "copy-to", "printer")
SHEET = re.compile(r"sheet: (\S+)")
PAGES = re.compile(r"(\d+) page\(s\)")
ENGLISH = {"LC_ALL": "C", "LANGUAGE": ""}
FACES = re.compile(r"<font .*/>")


def sources() -> dict:
    """Name -> (bytes, sheet); a sample is set by the sheet for its kind."""
    samples = {path.stem: path.read_bytes() for path in program.samples()}
    named = {name: (data, SHEET.search(program.inspect(data, (), ENGLISH).stderr).group(1))
             for name, data in samples.items()}
    return {**named, **{f"form {form.name}": (text_of(form), sheet_of(form)) for form in FORMS}}


def with_free_faces(folder: Path, sheet: str) -> Path:
    faces = FACES.findall((program.source_root() / layout.SHEET).read_text(encoding="utf-8"))
    path = folder / f"{sheet}.xml"
    path.write_text(f'<style name="{sheet}-free" extends="{sheet}">{"".join(faces)}</style>', encoding="utf-8")
    return path


def counted(data: bytes, options: tuple) -> tuple:
    """(pages, the paragraphs)."""
    result = program.inspect(data, ("--pages", *options), ENGLISH)
    head, *lines = result.stdout.decode("utf-8").splitlines()
    rows = [dict(zip(head.split("\t"), line.split("\t"))) for line in lines]
    return int(PAGES.search(result.stderr).group(1)), layout.paragraphs_of(rows)


def faults_of(pages: list, count: int, paragraphs: list) -> tuple:
    """(what is wrong, how many paragraphs were looked at)."""
    faults = [] if len(pages) == count else [f"{count} pages counted, {len(pages)} printed"]
    found = layout.match(paragraphs, layout.printed_lines(pages))
    placed = {i: printed for i, printed in found.items() if paragraphs[i].role in PLACED}
    faults += [f"{paragraphs[i].text[:40]}: page {paragraphs[i].page} counted, {printed.page} printed"
               for i, printed in placed.items() if paragraphs[i].page != printed.page]
    return faults, len(placed)


def measure(tap: Tap, office: Office, folder: Path) -> None:
    texts = sources()
    options = {name: ("-s", str(with_free_faces(folder, sheet))) for name, (_, sheet) in texts.items()}
    plans = {name: counted(data, options[name]) for name, (data, _) in texts.items()}
    made = {name: program.convert(data, options=("-q", *options[name])).packages for name, (data, _) in texts.items()}
    for kind in program.FORMATS:
        pdfs = office.convert({f"{name}.{kind}": made[name][kind] for name in texts}, "pdf")
        right = looked_at = 0
        for name, (count, paragraphs) in plans.items():
            faults, seen = faults_of(office.pages(pdfs[f"{name}.{kind}"]), count, paragraphs)
            right += not faults
            looked_at += seen
            tap.none(faults, f"{name}, {kind}: pages")
        say(f"{kind}: {right} of {len(plans)} texts, with {looked_at} headings, closings and colophons")


def main() -> None:
    reason = lacking()
    with Tap() as tap:
        if reason:
            tap.skip("pages", reason)
            return
        with Office() as office, tempfile.TemporaryDirectory() as folder:
            measure(tap, office, Path(folder))


if __name__ == "__main__":
    main()
