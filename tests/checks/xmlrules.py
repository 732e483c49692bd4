# SPDX-License-Identifier: MIT
"""Rules that hold for the XML of both formats, and the small tools of docxrules and odtrules."""
import re
import xml.etree.ElementTree as ET

import law

EAST_ASIAN_MARKS = set("“”‘’—…·")
DECLARATION = re.compile(rb'<\?xml version="1.0" encoding="UTF-8"[^>]*\?>')


def is_xml(name: str) -> bool:
    return name.endswith((".xml", ".rels", ".rdf"))


def xml_faults(parts: dict) -> list:
    """Every part is well-formed UTF-8 without a document type; a reader needs nothing more."""
    faults = []
    for name, data in parts.items():
        if not is_xml(name):
            continue
        try:
            data.decode("utf-8")
            ET.fromstring(data)
        except (UnicodeDecodeError, ET.ParseError) as error:
            faults.append(f"{name}: {error}")
        if not DECLARATION.match(data) or b"<!DOCTYPE" in data:
            faults.append(f"{name}: begins {data[:60]!r}")
    return faults


def trees(parts: dict) -> dict:
    return {name: ET.fromstring(data) for name, data in parts.items() if is_xml(name)}


def local(name: str) -> str:
    """A name without its namespace."""
    return name.rsplit("}", 1)[-1]


def twice(names: list) -> list:
    return sorted({name for name in names if names.count(name) > 1})


def paragraphs_of_rows(paragraphs: list, rows: list):
    """(paragraph, rows of its block) for each block that is one whole paragraph of its own; blocks
    that share a paragraph (lines of a title, number and signer) are left out."""
    by_text = {}
    for paragraph in paragraphs:
        by_text.setdefault(law.counted(paragraph.text), []).append(paragraph)
    blocks = {}
    for row in rows:
        blocks.setdefault(row.block, []).append(row)
    for block in blocks.values():
        text = "".join(law.counted(row.text) for row in block)
        alone = by_text.get(text, [])
        if len(alone) == 1 and sum(law.counted(r.text) == text for r in rows) <= 1:
            yield alone[0], block
