# SPDX-License-Identifier: MIT
"""The tests' own reader of packages: a DOCX or ODT -> its parts, and its text in document order.

It shares nothing with the program. Text boxes are read where they are anchored, after the rest of
their paragraph; of alternative contents the first choice counts; what a reader generates (page
numbers) is kept apart from what the author wrote."""
import io
import posixpath
import zipfile
import xml.etree.ElementTree as ET
from dataclasses import dataclass, field

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"

GENERATED_FIELDS = {"PAGE", "PAGEREF", "NUMPAGES"}


@dataclass
class Run:
    text: str
    style: str  # of the characters; "" for none
    element: ET.Element


@dataclass
class Paragraph:
    style: str  # the name that a user sees
    element: ET.Element
    in_box: bool
    outline: int = 0  # of a text:h, its level
    runs: list = field(default_factory=list)
    generated: str = ""

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


def read_parts(data: bytes) -> dict:
    """Name -> bytes of each part."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def paragraphs(data: bytes, kind: str) -> list:
    """The paragraphs of the document itself; headers and footers are not among them."""
    parts = read_parts(data)
    return docx_paragraphs(parts) if kind == "docx" else odt_paragraphs(parts)


def whole_text(data: bytes, kind: str) -> str:
    return "\n".join(p.text for p in paragraphs(data, kind))


# ---- DOCX ---------------------------------------------------------------------------------------

def docx_style_names(parts: dict) -> dict:
    """(type, id) -> name."""
    names = {}
    for style in ET.fromstring(parts["word/styles.xml"]).iter(W + "style"):
        name = style.find(W + "name")
        names[style.get(W + "type"), style.get(W + "styleId")] = "" if name is None else name.get(W + "val")
    return names


def value(element, path: str, default: str = "") -> str:
    found = element.find(path)
    return default if found is None else found.get(W + "val", default)


def docx_paragraphs(parts: dict, part: str = "word/document.xml") -> list:
    names = docx_style_names(parts)
    root = ET.fromstring(parts[part])
    out = []
    for element in docx_top_paragraphs(root):
        docx_paragraph(element, names, False, out)
    return out


def docx_top_paragraphs(element):
    """Paragraphs that lie in no other paragraph, in document order; without mc:Fallback."""
    for child in element:
        if child.tag == W + "p":
            yield child
        elif child.tag != MC + "Fallback":
            yield from docx_top_paragraphs(child)


def docx_paragraph(element, names: dict, in_box: bool, out: list) -> None:
    identifier = value(element, f"{W}pPr/{W}pStyle")
    paragraph = Paragraph(names.get(("paragraph", identifier), identifier), element, in_box)
    out.append(paragraph)
    boxes = []
    DocxRuns(paragraph, names, boxes).walk(element)
    for box in boxes:
        for inner in docx_top_paragraphs(box):
            docx_paragraph(inner, names, True, out)


class DocxRuns:
    """Collects the runs of one paragraph, fields followed through."""

    CHARACTERS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
    APART = {W + "pPr", W + "rPr", W + "instrText", W + "delText", W + "tabs", MC + "Fallback"}

    def __init__(self, paragraph: Paragraph, names: dict, boxes: list) -> None:
        self.paragraph, self.names, self.boxes = paragraph, names, boxes
        self.fields = []  # [instruction, in its result] from the outside in

    def walk(self, element) -> None:
        for child in element:
            if child.tag == W + "r":
                self.run(child)
            elif child.tag == W + "fldSimple":
                self.simple_field(child)
            elif child.tag == W + "txbxContent":
                self.boxes.append(child)
            elif child.tag not in self.APART:
                self.walk(child)

    def simple_field(self, element) -> None:
        self.fields.append([element.get(W + "instr", ""), True])
        self.walk(element)
        self.fields.pop()

    def run(self, run) -> None:
        identifier = value(run, f"{W}rPr/{W}rStyle")
        text = "".join(self.piece(child) for child in run)
        if self.generating():
            self.paragraph.generated += text
        elif text:
            style = self.names.get(("character", identifier), identifier)
            self.paragraph.runs.append(Run(text, style, run))

    def piece(self, child) -> str:
        if child.tag == W + "t":
            return child.text or ""
        if child.tag == W + "fldChar":
            self.field_mark(child.get(W + "fldCharType"))
        elif child.tag == W + "instrText" and self.fields:
            self.fields[-1][0] += child.text or ""
        elif child.tag.startswith(W) and child.tag[len(W):] in self.CHARACTERS:
            return self.CHARACTERS[child.tag[len(W):]]
        elif child.tag not in self.APART:
            self.walk_box(child)
        return ""

    def walk_box(self, element) -> None:
        """Drawings hold text boxes, at any depth; each once."""
        for child in element:
            if child.tag == W + "txbxContent":
                self.boxes.append(child)
            elif child.tag != MC + "Fallback":
                self.walk_box(child)

    def field_mark(self, kind: str) -> None:
        if kind == "begin":
            self.fields.append(["", False])
        elif kind == "separate" and self.fields:
            self.fields[-1][1] = True
        elif kind == "end" and self.fields:
            self.fields.pop()

    def generating(self) -> bool:
        return any(result and instruction.split()[:1] and instruction.split()[0] in GENERATED_FIELDS
                   for instruction, result in self.fields)


# ---- ODT ----------------------------------------------------------------------------------------

def odt_styles(parts: dict) -> dict:
    """(family, name) -> (style element, whether it is an automatic one)."""
    styles = {}
    for part in ("styles.xml", "content.xml"):
        root = ET.fromstring(parts[part])
        automatic = set(root.iterfind(f"{OFFICE}automatic-styles/{STYLE}style"))
        for style in root.iter(STYLE + "style"):
            key = style.get(STYLE + "family"), style.get(STYLE + "name")
            styles[key] = style, style in automatic
    return styles


def odt_display_name(styles: dict, family: str, name: str) -> str:
    """The name that a user sees; an automatic style is shown as its parent."""
    style, automatic = styles.get((family, name), (None, False))
    if style is None:
        return name or ""
    if automatic and style.get(STYLE + "parent-style-name"):
        return odt_display_name(styles, family, style.get(STYLE + "parent-style-name"))
    return style.get(STYLE + "display-name", name)


def odt_paragraphs(parts: dict) -> list:
    styles = odt_styles(parts)
    body = ET.fromstring(parts["content.xml"]).find(f"{OFFICE}body/{OFFICE}text")
    out = []
    odt_walk(body, styles, False, out)
    return out


ODT_PARAGRAPHS = {TEXT + "p", TEXT + "h"}
ODT_GENERATED = {TEXT + "page-number", TEXT + "page-count", TEXT + "bookmark-ref"}
ODT_CONTENTS = TEXT + "index-body"
ODT_APART = {OFFICE + "annotation", TEXT + "tracked-changes", TEXT + "note-citation",
             TEXT + "table-of-content-source", TEXT + "sequence-decls"}


def odt_walk(element, styles: dict, in_box: bool, out: list) -> None:
    for child in element:
        if child.tag in ODT_PARAGRAPHS:
            odt_paragraph(child, styles, in_box, out)
            if element.tag == ODT_CONTENTS:
                set_number_apart(out[-1])
        elif child.tag not in ODT_APART:
            odt_walk(child, styles, in_box or child.tag == DRAW + "frame", out)


def odt_paragraph(element, styles: dict, in_box: bool, out: list) -> None:
    name = odt_display_name(styles, "paragraph", element.get(TEXT + "style-name"))
    level = int(element.get(TEXT + "outline-level", "1")) if element.tag == TEXT + "h" else 0
    paragraph = Paragraph(name, element, in_box, level)
    out.append(paragraph)
    runs = OdtRuns(paragraph, styles)
    runs.inside(element, "")
    for box in runs.boxes:
        odt_walk(box, styles, True, out)


def set_number_apart(entry: Paragraph) -> None:
    """The page number of an entry is the text behind the last tab of its link."""
    link = entry.element.find(TEXT + "a")
    if link is not None and len(link) and link[-1].tag == TEXT + "tab":
        entry.generated += entry.runs.pop().text


class OdtRuns:
    """Collects the runs of one paragraph."""

    def __init__(self, paragraph: Paragraph, styles: dict) -> None:
        self.paragraph, self.styles, self.boxes = paragraph, styles, []

    def add(self, text, style: str, element) -> None:
        if text:
            self.paragraph.runs.append(Run(text, style, element))

    def inside(self, element, style: str) -> None:
        self.add(element.text, style, element)
        for child in element:
            self.child(child, style)
            self.add(child.tail, style, element)

    def child(self, child, style: str) -> None:
        if child.tag == TEXT + "s":
            self.add(" " * int(child.get(TEXT + "c", "1")), style, child)
        elif child.tag == TEXT + "tab":
            self.add("\t", style, child)
        elif child.tag == TEXT + "line-break":
            self.add("\n", style, child)
        elif child.tag == TEXT + "span":
            name = child.get(TEXT + "style-name")
            self.inside(child, odt_display_name(self.styles, "text", name))
        elif child.tag in ODT_GENERATED:
            self.paragraph.generated += "".join(child.itertext())
        elif child.tag.startswith(DRAW):
            self.boxes.append(child)
        elif child.tag not in ODT_APART:
            self.inside(child, style)
