#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Check: what both packages must be, from the bytes of the container to the names of the styles."""
import docxrules
import odtrules
import package
import program
import texts
import xmlrules
import ziprules
from tap import Tap

RULES = {"docx": docxrules, "odt": odtrules}


def check_package(tap: Tap, name: str, kind: str, data: bytes, rows: list) -> None:
    container = ziprules.zip_faults(data, kind)
    if not tap.none(container, f"{name} {kind}: container"):
        return
    parts = package.read_parts(data)
    if not tap.none(xmlrules.xml_faults(parts), f"{name} {kind}: well-formed"):
        return
    trees = xmlrules.trees(parts)
    for rule, faults_of in RULES[kind].RULES:
        tap.none(faults_of(parts, trees), f"{name} {kind}: {rule}")
    tap.none(RULES[kind].outline_faults(parts, trees, rows), f"{name} {kind}: styles fit the roles")


def check_text(tap: Tap, name: str, data: bytes) -> None:
    """All rules on both packages of one text."""
    try:
        rows = program.rows_of(data)
    except program.BadRows as bad:
        tap.ok(False, f"{name}: inspect", bad)
        return
    result = program.convert(data)
    for kind in program.FORMATS:
        if kind in result.packages:
            check_package(tap, name, kind, result.packages[kind], rows)
        else:
            tap.ok(False, f"{name} {kind}: made", result.stderr)


def check_hostile(tap: Tap, name: str, text: str) -> None:
    """Of the hostile texts the container and the XML only: one result for each."""
    result = program.convert(text.encode("utf-8"))
    faults = [] if result.status == 0 else [result.stderr]
    for kind, data in result.packages.items():
        faults += ziprules.zip_faults(data, kind)
        faults += xmlrules.xml_faults(package.read_parts(data)) if not faults else []
    tap.none(faults, f"{name}: containers and XML")


def main() -> None:
    with Tap() as tap:
        for path in program.samples():
            check_text(tap, path.name, path.read_bytes())
        for name, text in texts.shapes().items():
            check_text(tap, name, text.encode("utf-8"))
        for name, text in texts.hostile().items():
            check_hostile(tap, name, text)


if __name__ == "__main__":
    main()
