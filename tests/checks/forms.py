#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Check: each element and each form of GB/T 9704-2012 measures what the standard wants, in the pages
that LibreOffice makes of the DOCX and of the ODT. The table of all measures is printed; with --table
only it."""
import sys
import unicodedata
from dataclasses import dataclass

import measure
import places
import program
from form_texts import FORMS, text_of
from libreoffice import Office, lacking
from rows import Form, Row, shown
from tap import Tap

TABLE_OPTION = "--table"
WIDEST_VALUE = 20  # columns of the table; a reason why there is none is cut
COLUMNS = ("form", "element", "measure", "clause", "required", "DOCX", "ODT", "how it is measured")


@dataclass
class Result:
    form: Form
    row: Row
    found: dict  # format -> value, or the exception that says why there is none


def make_packages(forms: tuple) -> tuple:
    """name.kind -> bytes, and name -> why there are none."""
    packages, refused = {}, {}
    for form in forms:
        result = program.convert(text_of(form), options=("-q", "-s", form.sheet))
        packages.update({file_name(form, kind): data for kind, data in result.packages.items()})
        if result.status != 0:
            refused[form.name] = " ".join(result.stderr.split()) or f"status {result.status}"
    return packages, refused


def file_name(form: Form, kind: str) -> str:
    return f"{form.name}-{kind}.{kind}"


def measured(row: Row, document, why_none: str):
    if document is None:
        return places.Missing(why_none)
    try:
        return row.way.measure(document)
    except places.Missing as fault:
        return fault


def measure_forms(forms: tuple) -> list:
    packages, refused = make_packages(forms)
    results = []
    with Office() as office:
        pdfs = office.convert(packages, "pdf")
        for form in forms:
            documents = {}
            for kind in program.FORMATS:
                name = file_name(form, kind)
                documents[kind] = places.Document(measure.read_pages(office, pdfs[name]), packages[name],
                                                  kind) if name in pdfs else None
            why_none = refused.get(form.name, "not opened by LibreOffice")
            results += [Result(form, row, {kind: measured(row, documents[kind], why_none)
                                           for kind in program.FORMATS}) for row in form.rows]
    return results


# ---- the table ---------------------------------------------------------------------------------------

def cells_of(result: Result) -> list:
    row = result.row
    found = [("" if row.meets(value) else "!") + shown(value)[:WIDEST_VALUE]
             for value in result.found.values()]
    return [result.form.name, row.element, row.what, row.clause, row.wanted, *found, row.way.how]


def wide(text: str) -> int:
    """Columns of a terminal."""
    return sum(2 if unicodedata.east_asian_width(c) in "WFA" and ord(c) > 0x2000 else 1 for c in text)


def table(results: list) -> list:
    grid = [list(COLUMNS), *map(cells_of, results)]
    widths = [max(wide(line[i]) for line in grid) for i in range(len(COLUMNS))]
    return ["  ".join(cell + " " * (width - wide(cell)) for cell, width in zip(line, widths)).rstrip()
            for line in grid]


def report(tap: Tap, results: list) -> None:
    for line in table(results):
        print("# " + line)
    for result in results:
        for kind, value in result.found.items():
            row = result.row
            tap.ok(row.meets(value), f"{result.form.name} {kind}: {row.element}: {row.what} ({row.clause})",
                   f"required {row.wanted}, found {shown(value)}")


def main() -> None:
    only_table = TABLE_OPTION in sys.argv
    sys.argv = [a for a in sys.argv if a != TABLE_OPTION]
    reason = lacking()
    if only_table:
        print(reason or "\n".join(table(measure_forms(FORMS))))
        return
    with Tap() as tap:
        tap.skip("forms", reason) if reason else report(tap, measure_forms(FORMS))


if __name__ == "__main__":
    main()
