#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Check: each element and each form of GB/T 9704-2012 measures what the standard wants, in the pages
that LibreOffice makes of the DOCX and of the ODT. The table of all measures is printed.

    forms.py [--table] [FORM...]     --table: only the table; FORM: only these forms"""
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


def read_document(office: Office, name: str, packages: dict, pdfs: dict):
    """A package and its pages; None when LibreOffice made none."""
    if name not in pdfs:
        return None
    return places.Document(measure.read_pages(office, pdfs[name]), packages[name], name.rsplit(".", 1)[1])


def measure_forms(forms: tuple) -> list:
    packages, refused = make_packages(forms)
    results = []
    with Office() as office:
        pdfs = office.convert(packages, "pdf")
        for form in forms:
            documents = {kind: read_document(office, file_name(form, kind), packages, pdfs)
                         for kind in program.FORMATS}
            why_none = refused.get(form.name, "not opened by LibreOffice")
            results += [Result(form, row, {kind: measured(row, document, why_none)
                                           for kind, document in documents.items()}) for row in form.rows]
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


def summary(results: list) -> str:
    met = sum(all(r.row.meets(value) for value in r.found.values()) for r in results)
    return f"{met} of {len(results)} measures met in both formats, {len({r.form.name for r in results})} forms"


def lines_of_table(results: list) -> list:
    return [*table(results), summary(results)]


def report(tap: Tap, results: list) -> None:
    for line in lines_of_table(results):
        print("# " + line)
    for result in results:
        for kind, value in result.found.items():
            row = result.row
            tap.ok(row.meets(value), f"{result.form.name} {kind}: {row.element}: {row.what} ({row.clause})",
                   f"required {row.wanted}, found {shown(value)}")


def main() -> None:
    arguments = sys.argv[1:]
    del sys.argv[1:]  # where the root of the source is looked for
    names = [a for a in arguments if a != TABLE_OPTION]
    forms = tuple(form for form in FORMS if not names or form.name in names)
    reason = lacking()
    if TABLE_OPTION in arguments:
        print(reason or "\n".join(lines_of_table(measure_forms(forms))))
        return
    with Tap() as tap:
        tap.skip("forms", reason) if reason else report(tap, measure_forms(forms))


if __name__ == "__main__":
    main()
