# SPDX-License-Identifier: MIT
"""Ways of measuring a set document: where a text or a rule is -> millimetres, a face, a count.

A finder takes a document and gives a Text or a Rule; a way takes finders and gives a Way, which
says how it measures. What is not there raises Missing."""
import re
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from typing import Callable

import package
import paper
from measure import Box, Rule, Text, around
from package import STYLE, W

# The free faces that stand in for those of official documents; one stands for two.
FACES = {"FandolFang": "仿宋", "FandolHei": "黑体", "FandolKai": "楷体", "FandolSong": "小标宋/宋体"}
HANGING = "，。、；：！？"
NUMBER = re.compile(r"[—–-]\d+[—–-]")


class Missing(Exception):
    """The page does not have what is to be measured."""


@dataclass(frozen=True)
class Document:
    """What a way measures: a package and the pages that LibreOffice makes of it."""
    pages: list
    package: bytes
    kind: str


@dataclass(frozen=True)
class Way:
    how: str
    measure: Callable


def lines_of(document: Document) -> list:
    """All lines without page numbers."""
    return [line for page in document.pages for line in page.lines if not NUMBER.fullmatch(line.string)]


def missing(what: str):
    raise Missing("no " + what)


# ---- finders ----------------------------------------------------------------------------------------

def first(text: str) -> Callable:
    """The first place of a text; spaces do not count."""
    def find(document: Document) -> Text:
        places = (line.part(text) for line in lines_of(document))
        return next(filter(None, places), None) or missing(text)
    return find


def last(text: str) -> Callable:
    def find(document: Document) -> Text:
        places = [line.part(text) for line in lines_of(document) if text in line.string]
        return places[-1] if places else missing(text)
    return find


def alone(text: str) -> Callable:
    """The last line that is this text and nothing else."""
    def find(document: Document) -> Text:
        lines = [line for line in lines_of(document) if line.string == text]
        return lines[-1] if lines else missing(f"line {text}")
    return find


def after(finder: Callable, count: int = 1) -> Callable:
    """The line so many lines below that of a text, on its page."""
    def find(document: Document) -> Text:
        place = finder(document)
        lines = [line for line in lines_of(document) if line.page == place.page
                 and line.baseline > place.baseline + 1]
        return lines[count - 1] if len(lines) >= count else missing(f"line below {place.string}")
    return find


def line_of(finder: Callable) -> Callable:
    """The whole line in which a text is."""
    def find(document: Document) -> Text:
        place = finder(document)
        return next(line for line in lines_of(document)
                    if line.page == place.page and any(g in line.glyphs for g in place.glyphs))
    return find


def line_at(page: int, index: int) -> Callable:
    """A line of a page (from 1; -1 is the last page), by its index, the page number left out."""
    def find(document: Document) -> Text:
        number = page if page > 0 else len(document.pages)
        lines = [line for line in lines_of(document) if line.page == number]
        return lines[index] if -len(lines) <= index < len(lines) else missing(f"line {index}")
    return find


def page_number(page: int) -> Callable:
    def find(document: Document) -> Text:
        lines = document.pages[page - 1].lines if page <= len(document.pages) else []
        return next((l for l in lines if NUMBER.fullmatch(l.string)), None) or missing("page number")
    return find


def rule(colour: str, index: int, page: int = -1) -> Callable:
    """A horizontal rule of a page by its index from the top; -1 is the last page, or rule."""
    def find(document: Document) -> Rule:
        found = rules_of(document, colour, page)
        return found[index] if -len(found) <= index < len(found) else missing(f"{colour} rule")
    return find


def rules_of(document: Document, colour: str, page: int) -> list:
    number = page if page > 0 else len(document.pages)
    return [r for p in document.pages if p.number == number for r in p.rules if r.colour == colour]


# ---- ways: one text ----------------------------------------------------------------------------------

def one(how: str, finder: Callable, value: Callable) -> Way:
    return Way(how, lambda document: value(finder(document)))


def left(finder: Callable) -> Way:
    return one("origin of its first character", finder, lambda t: t.left)


def right(finder: Callable) -> Way:
    return one("end of its last character", finder, lambda t: t.right)


def text_right(finder: Callable) -> Way:
    """A mark at a line's end may hang out of it."""
    def value(text: Text) -> float:
        return next(g.right for g in reversed(text.glyphs) if g.character not in HANGING)
    return one("end of the last character that is no mark", finder, value)


def centre(finder: Callable) -> Way:
    return one("between both ends", finder, lambda t: t.centre)


def ink_left(finder: Callable) -> Way:
    return one("ink", finder, lambda t: t.ink.left)


def ink_right(finder: Callable) -> Way:
    return one("ink", finder, lambda t: t.ink.right)


def ink_centre(finder: Callable) -> Way:
    return one("ink", finder, lambda t: t.ink.centre)


def ink_top(finder: Callable) -> Way:
    return one("ink", finder, lambda t: t.ink.top)


def ink_bottom(finder: Callable) -> Way:
    return one("ink", finder, lambda t: t.ink.bottom)


def dash_middle(finder: Callable) -> Way:
    return one("ink of the dash", finder, lambda t: t.glyphs[0].ink.middle)


def body_top(text: Text) -> float:
    return text.baseline - paper.BODY_ABOVE * max(text.sizes) * paper.POINT


def body_bottom(text: Text) -> float:
    return text.baseline + paper.BODY_BELOW * max(text.sizes) * paper.POINT


def top(finder: Callable) -> Way:
    return one("top of the type body", finder, body_top)


def bottom(finder: Callable) -> Way:
    return one("foot of the type body", finder, body_bottom)


def face(finder: Callable) -> Way:
    return one("font in the PDF", finder, lambda t: " ".join(sorted(map(face_name, t.faces))))


def face_name(font: str) -> str:
    return next((name for prefix, name in FACES.items() if font.startswith(prefix)), font or "?")


def size(finder: Callable) -> Way:
    """In points."""
    return one("font in the PDF", finder, lambda t: max(t.sizes))


def colour(finder: Callable) -> Way:
    return one("fill in the PDF", finder, lambda t: " ".join(sorted(t.colours)))


def page_of(finder: Callable) -> Way:
    return one("page", finder, lambda t: t.page)


# ---- ways: two places --------------------------------------------------------------------------------

def two(how: str, one_finder: Callable, other: Callable, value: Callable) -> Way:
    return Way(how, lambda document: value(one_finder(document), other(document)))


def gap(above: Callable, below: Callable) -> Way:
    """Of two texts on one page."""
    def value(a: Text, b: Text) -> float:
        if a.page != b.page:
            raise Missing("on two pages")
        return body_top(b) - body_bottom(a)
    return two("between the type bodies", above, below, value)


def step_right(above: Callable, below: Callable) -> Way:
    return two("difference of the origins", above, below, lambda a, b: b.left - a.left)


def beyond(one_finder: Callable, other: Callable) -> Way:
    return two("ink to ink", one_finder, other, lambda a, b: b.ink.left - a.ink.right)


def centre_step(above: Callable, below: Callable) -> Way:
    return two("difference of the centres", above, below, lambda a, b: b.centre - a.centre)


def drop(above: Callable, below: Callable) -> Way:
    return two("difference of the baselines", above, below, lambda a, b: b.baseline - a.baseline)


def page_step(above: Callable, below: Callable) -> Way:
    return two("difference of the pages", above, below, lambda a, b: b.page - a.page)


def rule_below(text: Callable, found: Callable) -> Way:
    return two("ink to the rule's top", text, found, lambda t, r: r.box.top - t.ink.bottom)


def text_below(found: Callable, text: Callable) -> Way:
    return two("rule's foot to the type body", found, text, lambda r, t: body_top(t) - r.box.bottom)


# ---- ways: rules, pages, styles ------------------------------------------------------------------------

def rule_left(found: Callable) -> Way:
    return one("path", found, lambda r: r.box.left)


def rule_right(found: Callable) -> Way:
    return one("path", found, lambda r: r.box.right)


def rule_width(found: Callable) -> Way:
    return one("path", found, lambda r: r.box.width)


def rule_bottom(found: Callable) -> Way:
    return one("path", found, lambda r: r.box.bottom)


def thickness(found: Callable) -> Way:
    return one("path", found, lambda r: r.box.height)


def pair_middle(upper: Callable, lower: Callable) -> Way:
    return two("path", upper, lower, lambda a, b: around([a.box, b.box]).middle)


def thicker(upper: Callable, lower: Callable) -> Way:
    """Which of two rules is the thick one."""
    return two("path", upper, lower, lambda a, b: "upper" if a.box.height > b.box.height else "lower")


def rule_count(colour_wanted: str, page: int) -> Way:
    return Way("paths", lambda document: len(rules_of(document, colour_wanted, page)))


def lines_below(found: Callable, points: float) -> Way:
    """How many lines of a size stand below a rule on its page: text that runs into what the rule
    begins."""
    def measure(document: Document) -> int:
        place = found(document)
        page = len(document.pages)
        return sum(line.page == page and line.baseline > place.box.top and abs(max(line.sizes) - points) < 0.1
                   for line in lines_of(document))
    return Way("lines of this size below the rule", measure)


def page_count() -> Way:
    return Way("pages", lambda document: len(document.pages))


def line_count(page: int) -> Way:
    return Way("baselines", lambda d: sum(line.page == page for line in lines_of(d)))


def numbered(page: int) -> Way:
    def measure(document: Document) -> str:
        try:
            return page_number(page)(document).string
        except Missing:
            return "none"
    return Way("text of the foot", measure)


def extent_of(wanted: list) -> Callable:
    """The ink of several texts."""
    def find(document: Document) -> Box:
        return around([finder(document).ink for finder in wanted])
    return find


def middle_step(texts: list, other: Callable) -> Way:
    return two("ink", extent_of(texts), other, lambda box, text: text.ink.middle - box.middle)


def bold(style: str) -> Way:
    """LibreOffice does not draw a bold that the free face lacks, so the style is asked."""
    return Way("style in the package", lambda document: "bold" if style_is_bold(document, style) else "plain")


def style_is_bold(document: Document, name: str) -> bool:
    parts = package.read_parts(document.package)
    return {"docx": docx_bold, "odt": odt_bold}[document.kind](ET.fromstring(
        parts["word/styles.xml" if document.kind == "docx" else "styles.xml"]), name)


def docx_bold(root, name: str) -> bool:
    for style in root.iter(W + "style"):
        if package.value(style, W + "name").lower() == name.lower():
            element = style.find(f"{W}rPr/{W}b")
            return element is not None and element.get(W + "val", "1") not in ("0", "false")
    raise Missing(f"style {name}")


def odt_bold(root, name: str) -> bool:
    for style in root.iter(STYLE + "style"):
        if style.get(STYLE + "display-name", style.get(STYLE + "name", "")).lower() == name.lower():
            look = style.find(STYLE + "text-properties")
            return look is not None and look.get(STYLE + "font-weight-asian") == "bold"
    raise Missing(f"style {name}")
