# SPDX-License-Identifier: MIT
"""Measuring a page: a PDF -> its characters with the box of their ink, its lines, its rules; mm from
the paper's left and top.

pdftocairo -svg draws each character as an outline at a place and each rule as a path, so ink, colour
and thickness are exact and nothing is counted in pixels; pdftohtml -xml says which characters these
are and in which face and size. Both have the same origin only with -noshrink -nocenter."""
import html
import re
import xml.etree.ElementTree as ET
from dataclasses import dataclass, field

SVG = "{http://www.w3.org/2000/svg}"
LINK = "{http://www.w3.org/1999/xlink}href"
MM = 25.4 / 72
ZOOM = 3  # of pdftohtml: its numbers are whole, so a third of a point
SAME_BASELINE_MM = 0.35
NUMBER = re.compile(r"[-+]?[\d.]+(?:e[-+]?\d+)?")
STEP = re.compile(r"([MLCHVZ])([^MLCHVZ]*)")
TEXT = re.compile(r'<text top="(-?\d+)" left="(-?\d+)" width="(-?\d+)" height="(-?\d+)" font="(\d+)">(.*?)'
                  r"</text>", re.S)
FONT = re.compile(r'<fontspec id="(\d+)" size="(\d+)" family="(?:[A-Z]{6}\+)?([^"]*)"')
TAG = re.compile(r"<[^>]*>")


@dataclass
class Box:
    """Left, top, right, bottom."""
    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def centre(self) -> float:
        return (self.left + self.right) / 2

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2


def around(boxes: list) -> Box:
    return Box(min(b.left for b in boxes), min(b.top for b in boxes), max(b.right for b in boxes),
               max(b.bottom for b in boxes))


@dataclass
class Glyph:
    """A character: its origin on the baseline, its ink (None for a space), its look."""
    left: float
    baseline: float
    ink: Box
    colour: str
    character: str = "�"
    face: str = ""
    size: float = 0  # points

    @property
    def right(self) -> float:
        """Where the next character would begin: a Chinese character is one em wide (unless it is
        narrowed: then measure its ink), of others the ink must do."""
        wide = ord(self.character) > 0x2000
        return self.left + self.size * MM if wide else self.ink.right


@dataclass
class Text:
    """Characters that stand in a row."""
    page: int
    glyphs: list

    @property
    def string(self) -> str:
        return "".join(g.character for g in self.glyphs)

    @property
    def ink(self) -> Box:
        return around([g.ink for g in self.glyphs])

    @property
    def left(self) -> float:
        return self.glyphs[0].left

    @property
    def right(self) -> float:
        return self.glyphs[-1].right

    @property
    def centre(self) -> float:
        return (self.left + self.right) / 2

    @property
    def baseline(self) -> float:
        return self.glyphs[0].baseline

    @property
    def faces(self) -> set:
        return {g.face for g in self.glyphs}

    @property
    def sizes(self) -> set:
        return {g.size for g in self.glyphs}

    @property
    def colours(self) -> set:
        return {g.colour for g in self.glyphs}

    def part(self, wanted: str) -> "Text":
        """The first place of these characters in the row; None when they are not there."""
        at = self.string.find(wanted)
        return None if at < 0 else Text(self.page, self.glyphs[at:at + len(wanted)])


@dataclass
class Rule:
    """A horizontal line or filled bar; its box has the thickness in it."""
    box: Box
    colour: str


@dataclass
class Page:
    number: int
    width: float
    height: float
    lines: list = field(default_factory=list)  # of Text, top down; a line has one baseline
    rules: list = field(default_factory=list)  # top down


# ---- outlines -------------------------------------------------------------------------------------

def curve(points: list) -> list:
    """Points of a cubic curve close enough to its extremes."""
    (x0, y0), (x1, y1), (x2, y2), (x3, y3) = points
    found = []
    for t in (0.2, 0.35, 0.5, 0.65, 0.8, 1):
        a, b, c, d = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3
        found.append((a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3))
    return found


def path_points(path: str) -> list:
    """The points that a path runs through."""
    found = []
    for step, numbers in STEP.findall(path):
        values = [float(n) for n in NUMBER.findall(numbers)]
        pairs = list(zip(values[::2], values[1::2]))
        if step == "C":
            for i in range(0, len(pairs), 3):
                found += curve([found[-1], *pairs[i:i + 3]])
        else:
            found += pairs
    return found


def extent(points: list) -> Box:
    """In the unit of the points; None for none."""
    if not points:
        return None
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    return Box(min(xs), min(ys), max(xs), max(ys))


def outlines(root) -> dict:
    """#id -> the extent of a character's outline around its origin, in points."""
    found = {}
    for element in root.iter():
        name = element.get("id", "")
        if name.startswith("glyph"):
            paths = [p.get("d", "") for p in element.iter(SVG + "path")]
            found["#" + name] = extent([point for path in paths for point in path_points(path)])
    return found


def properties(element) -> dict:
    pairs = (item.split(":", 1) for item in element.get("style", "").split(";") if ":" in item)
    found = {key.strip(): value.strip() for key, value in pairs}
    found.update({key: element.get(key) for key in ("fill", "stroke", "stroke-width") if element.get(key)})
    return found


def colour_of(value: str) -> str:
    """rgb(100%,0%,0%) -> red; black; or the value itself."""
    parts = [float(n) for n in NUMBER.findall(value)]
    if len(parts) != 3:
        return value
    red, green, blue = (p / 100 if "%" in value else p / 255 for p in parts)
    names = {(1, 0, 0): "red", (0, 0, 0): "black", (1, 1, 1): "white"}
    return names.get((round(red, 2), round(green, 2), round(blue, 2)), value)


def read_glyphs(root) -> list:
    """All characters of a page, spaces left out, without their names."""
    shapes, found = outlines(root), []
    for group in root.iter(SVG + "g"):
        colour = colour_of(properties(group).get("fill", ""))
        for use in group.findall(SVG + "use"):
            shape = shapes.get(use.get(LINK))
            if shape is None:
                continue
            x, y = float(use.get("x", "0")), float(use.get("y", "0"))
            ink = Box(*(v * MM for v in (x + shape.left, y + shape.top, x + shape.right, y + shape.bottom)))
            found.append(Glyph(x * MM, y * MM, ink, colour))
    return found


# ---- rules ----------------------------------------------------------------------------------------

THICKEST_MM, SHORTEST_MM = 3, 10


def placed(points: list, transform: str) -> list:
    """Points after matrix(a,b,c,d,e,f)."""
    if not transform:
        return points
    a, b, c, d, e, f = (float(n) for n in NUMBER.findall(transform))
    return [(a * x + c * y + e, b * x + d * y + f) for x, y in points]


def rule_of(path):
    """The rule that a path draws; None for anything else (white grounds, frames, uprights)."""
    look = properties(path)
    stroked = look.get("stroke", "none") != "none"
    colour = colour_of(look["stroke"] if stroked else look.get("fill", "none"))
    box = extent(placed(path_points(path.get("d", "")), path.get("transform", "")))
    if box is None or colour in ("white", "none", ""):
        return None
    half = float(look.get("stroke-width", "1")) / 2 if stroked else 0
    box = Box(box.left * MM, (box.top - half) * MM, box.right * MM, (box.bottom + half) * MM)
    return Rule(box, colour) if box.height < THICKEST_MM and box.width > SHORTEST_MM else None


def read_rules(root) -> list:
    """A rule that is drawn in pieces is one rule."""
    apart = {id(p) for defs in root.iter(SVG + "defs") for p in defs.iter(SVG + "path")}
    found = [rule_of(p) for p in root.iter(SVG + "path") if id(p) not in apart]
    joined = []
    for rule in sorted(filter(None, found), key=lambda r: (round(r.box.middle, 1), r.box.left)):
        last = joined[-1] if joined else None
        if last and last.colour == rule.colour and abs(last.box.middle - rule.box.middle) < 0.05 \
                and rule.box.left <= last.box.right + 0.3:
            last.box = around([last.box, rule.box])
        else:
            joined.append(rule)
    return joined


# ---- names of characters ---------------------------------------------------------------------------

def read_fonts(markup: str) -> dict:
    """Number -> (face, size in points)."""
    return {number: (face, int(size) / ZOOM) for number, size, face in FONT.findall(markup)}


BASELINES_FROM = (0.5, 0.25)  # of the height of a chunk of text


def name_glyphs(glyphs: list, page: str, fonts: dict) -> None:
    """Each chunk of text lies over its characters; both are in order. Words beside a line, half a line
    higher, may be of its chunk: then its baselines begin further up."""
    unnamed = list(glyphs)
    for top, left, width, height, font, text in TEXT.findall(page):
        characters = [c for c in html.unescape(TAG.sub("", text)) if not c.isspace()]
        x, y, right, bottom = (v * MM / ZOOM for v in (int(left), int(top), int(left) + int(width),
                                                       int(top) + int(height)))
        over = [g for g in unnamed if x - 0.3 <= g.left < right - 0.5 and g.baseline <= bottom]
        chosen = ([g for g in over if g.baseline >= y + part * (bottom - y)] for part in BASELINES_FROM)
        inside = sorted(next((c for c in chosen if len(c) == len(characters)), []), key=lambda g: g.left)
        for glyph, character in zip(inside, characters):
            glyph.character, (glyph.face, glyph.size) = character, fonts[font]
        named = {id(g) for g in inside}
        unnamed = [g for g in unnamed if id(g) not in named]


def read_lines(glyphs: list, page: int) -> list:
    rows = []
    for glyph in sorted(glyphs, key=lambda g: g.baseline):
        if rows and glyph.baseline - rows[-1][0].baseline < SAME_BASELINE_MM:
            rows[-1].append(glyph)
        else:
            rows.append([glyph])
    return [Text(page, sorted(row, key=lambda g: g.left)) for row in rows]


# ---- pages ----------------------------------------------------------------------------------------

def read_page(number: int, drawing: bytes, markup: str, fonts: dict) -> Page:
    root = ET.fromstring(drawing)
    glyphs = read_glyphs(root)
    name_glyphs(glyphs, markup, fonts)
    width, height = (float(root.get(k).removesuffix("pt")) * MM for k in ("width", "height"))
    return Page(number, width, height, read_lines(glyphs, number), read_rules(root))


def read_pages(office, pdf: bytes) -> list:
    """The pages of a PDF; `office` (libreoffice.Office) lends its folder."""
    markup = office.poppler(["pdftohtml", "-xml", "-i", "-zoom", str(ZOOM), "-stdout"], pdf).decode("utf-8")
    fonts = read_fonts(markup)
    parts = markup.split("<page ")[1:]
    return [read_page(i, office.drawing(pdf, i), part, fonts) for i, part in enumerate(parts, 1)]
