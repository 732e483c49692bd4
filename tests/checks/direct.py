#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Check: no direct formatting. Every look comes from a named style, so that a user who changes the
style changes the document; what no named style can say is in a table with the reason."""
import collections
import xml.etree.ElementTree as ET

import form_texts
import package
import program
from package import FO, OFFICE, STYLE, W
from tap import Tap

# Element or attribute -> why it may stand on a paragraph or run itself.
DOCX_PARAGRAPH = {
    "pStyle": "names the style",
    "sectPr": "a section ends at a paragraph; no style can hold it",
}
DOCX_RUN = {
    "rStyle": "names the style",
}
DOCX_HINT = {W + "hint": "belongs to the text: which face ambiguous marks take"}
ODT_PROPERTIES = {
    FO + "break-before": "depends on the text before",
    STYLE + "page-number": "depends on the text before",
}
ODT_STYLE = {
    STYLE + "name": "its name",
    STYLE + "family": "its kind",
    STYLE + "parent-style-name": "the named style that it stands for",
    STYLE + "master-page-name": "a new kind of page begins at a paragraph",
}
FAMILIES = ("paragraph", "text")
EXCEPTIONS = {  # (format, what is found) -> why it is no fault
}


def short(name: str) -> str:
    return name.rsplit("}", 1)[-1]


def docx_found(parts: dict) -> list:
    """Each piece of direct formatting in the document, its headers and footers."""
    found = []
    for name, data in parts.items():
        if name.startswith("word/") and name.endswith(".xml") and name.count("/") == 1 \
                and name.split("/")[1].startswith(("document", "header", "footer", "footnotes", "endnotes")):
            root = ET.fromstring(data)
            found += [f"pPr/{short(child.tag)}" for look in root.iter(W + "pPr") for child in look
                      if short(child.tag) not in DOCX_PARAGRAPH]
            found += [fault for look in root.iter(W + "rPr") for child in look
                      for fault in run_faults(child)]
    return found


def run_faults(child) -> list:
    if child.tag == W + "rFonts" and set(child.attrib) <= set(DOCX_HINT):
        return []
    return [] if short(child.tag) in DOCX_RUN else [f"rPr/{short(child.tag)}"]


def odt_found(parts: dict) -> list:
    """Each property of an automatic style of paragraphs or characters."""
    found = []
    for name in ("content.xml", "styles.xml"):
        for style in ET.fromstring(parts[name]).iterfind(f"{OFFICE}automatic-styles/{STYLE}style"):
            if style.get(STYLE + "family") not in FAMILIES:
                continue
            found += [f"style/{short(key)}" for key in style.attrib if key not in ODT_STYLE]
            for look in style:
                words = [key for key in look.attrib if key not in ODT_PROPERTIES]
                found += [f"{short(look.tag)}/{short(word)}"
                          for word in [*words, *(child.tag for child in look)]]
    return found


def direct_formatting(data: bytes, kind: str) -> list:
    found = {"docx": docx_found, "odt": odt_found}[kind](package.read_parts(data))
    return [what for what in found if (kind, what) not in EXCEPTIONS]


def counted(found: list) -> list:
    return [f"{count} {what}" for what, count in collections.Counter(found).most_common()]


def judge_the_judge(tap: Tap) -> None:
    """It sees what it is there for."""
    paragraph = (f'<w:document xmlns:w="{W[1:-1]}"><w:body><w:p><w:pPr><w:pStyle w:val="a"/>'
                 '<w:jc w:val="left"/></w:pPr><w:r><w:rPr><w:rFonts w:hint="eastAsia"/><w:b/></w:rPr></w:r><w:r><w:rPr>'
                 '<w:rFonts w:ascii="x"/></w:rPr></w:r></w:p></w:body></w:document>')
    found = docx_found({"word/document.xml": paragraph.encode()})
    tap.ok(found == ["pPr/jc", "rPr/b", "rPr/rFonts"], "direct formatting of a DOCX is seen", found)
    style = (f'<o:x xmlns:o="{OFFICE[1:-1]}" xmlns:s="{STYLE[1:-1]}" xmlns:f="{FO[1:-1]}">'
             '<o:automatic-styles><s:style s:name="P1" s:family="paragraph" s:parent-style-name="a"><s:paragraph-properties '
             'f:break-before="page" f:margin-left="1cm"/></s:style></o:automatic-styles></o:x>').encode()
    found = odt_found({"content.xml": style, "styles.xml": b"<x/>"})
    tap.ok(found == ["paragraph-properties/margin-left"], "direct formatting of an ODT is seen", found)


def main() -> None:
    with Tap() as tap:
        judge_the_judge(tap)
        for name, text, sheet in form_texts.sources():
            result = program.convert(text, options=("-q", "-s", sheet))
            for kind in program.FORMATS:
                data = result.packages.get(kind)
                found = ["no package"] if data is None else counted(direct_formatting(data, kind))
                tap.none(found, f"{name}, {kind}: no direct formatting")


if __name__ == "__main__":
    main()
