# SPDX-License-Identifier: MIT
"""What an ODT of ours must hold, rule by rule: parts -> faults."""
import package
import roles
import xmlrules
from package import FO, OFFICE, STYLE, TEXT
from xmlrules import local

MANIFEST = "{urn:oasis:names:tc:opendocument:xmlns:manifest:1.0}"
MEDIA_TYPE = "application/vnd.oasis.opendocument.text"
# What no named style can say, because it depends on the text before.
AUTOMATIC_PARAGRAPH = {"break-before", "keep-with-next", "keep-together", "page-number"}
ZERO = {None, "0"}
PAIRS = [(STYLE + "font-name", STYLE + "font-name-asian"), (FO + "font-size", STYLE + "font-size-asian")]


def manifest(parts: dict, trees: dict) -> list:
    """Every part is listed, and nothing that is not there."""
    listed = {e.get(MANIFEST + "full-path"): e.get(MANIFEST + "media-type")
              for e in trees["META-INF/manifest.xml"].iter(MANIFEST + "file-entry")}
    apart = {"mimetype", "META-INF/manifest.xml"}
    faults = [f"{n} is not listed" for n in set(parts) - apart - set(listed)]
    faults += [f"{n} is listed and not there" for n in set(listed) - set(parts) - {"/"}]
    return faults if listed.get("/") == MEDIA_TYPE else faults + [f"/ has type {listed.get('/')}"]


def versions(parts: dict, trees: dict) -> list:
    return [f"{n}: version {t.get(OFFICE + 'version')}" for n, t in trees.items()
            if t.tag.startswith(OFFICE) and t.get(OFFICE + "version") != "1.3"]


def no_grid(parts: dict, trees: dict) -> list:
    """A grid of both directions sets 15 characters a line."""
    key = STYLE + "layout-grid-mode"
    return [f"{n}: {e.get(key)}" for n, t in trees.items() for e in t.iter()
            if e.get(key) not in (None, "none")]


def autospace(parts: dict, trees: dict) -> list:
    """Only with it on do both formats break lines alike."""
    values = [e.get(STYLE + "text-autospace") for t in trees.values() for e in t.iter()]
    named = {v for v in values if v is not None}
    return [] if named == {"ideograph-alpha"} else [f"text-autospace {sorted(named)}"]


def named_styles(trees: dict) -> list:
    """The paragraph and text styles that a user sees."""
    common = trees["styles.xml"].find(OFFICE + "styles")
    return [s for s in common.iter(STYLE + "style") if s.get(STYLE + "family") in ("paragraph", "text")]


def display_name(style) -> str:
    return style.get(STYLE + "display-name", style.get(STYLE + "name"))


def style_names(parts: dict, trees: dict) -> list:
    names = [display_name(s) for s in named_styles(trees)]
    missing = [n for n in roles.all_style_names("odt") if n not in names]
    return [f"no style {n}" for n in missing] + [f"style {n} twice" for n in xmlrules.twice(names)]


def styles_exist(parts: dict, trees: dict) -> list:
    """A style that is named and not there gives the look of the default."""
    known = set(package.odt_styles(parts))
    families = {"p": "paragraph", "h": "paragraph", "span": "text"}
    used = {(families[local(e.tag)], e.get(TEXT + "style-name")) for t in trees.values()
            for e in t.iter() if e.tag.startswith(TEXT) and local(e.tag) in families}
    return [f"no style {name} of family {family}" for family, name in used - known if name]


def body_widows(parts: dict, trees: dict) -> list:
    """Widows and orphans cost a line a page."""
    styles = [s for s in named_styles(trees) if display_name(s) == roles.BODY_STYLE]
    if len(styles) != 1:
        return [f"{len(styles)} styles {roles.BODY_STYLE}"]
    found = [effective(trees, styles[0], FO + key) for key in ("widows", "orphans")]
    return [] if set(found) <= ZERO else [f"widows, orphans: {found}"]


def effective(trees: dict, style, key: str):
    """A paragraph property of a style, its parents or the default."""
    by_name = {s.get(STYLE + "name"): s for s in named_styles(trees)}
    for _ in range(len(by_name) + 1):
        if style is None:
            break
        properties = style.find(STYLE + "paragraph-properties")
        if properties is not None and properties.get(key) is not None:
            return properties.get(key)
        style = by_name.get(style.get(STYLE + "parent-style-name"))
    for default in trees["styles.xml"].iter(STYLE + "default-style"):
        if default.get(STYLE + "family") == "paragraph":
            properties = default.find(STYLE + "paragraph-properties")
            return None if properties is None else properties.get(key)
    return None


def both_scripts(parts: dict, trees: dict) -> list:
    """A face or size for western text alone leaves the Chinese in the default."""
    return [f"{n}: {local(west)} without {local(east)}" for n, t in trees.items()
            for e in t.iter(STYLE + "text-properties") for west, east in PAIRS
            if (e.get(west) is None) != (e.get(east) is None)]


def direct(parts: dict, trees: dict) -> list:
    """Automatic styles of the content say only what a named style cannot."""
    faults = []
    automatic = trees["content.xml"].find(OFFICE + "automatic-styles")
    for style in [] if automatic is None else automatic.iter(STYLE + "style"):
        family = style.get(STYLE + "family")
        keys = {local(k) for e in style for k in e.attrib}
        if family == "text" or family == "paragraph" and keys - AUTOMATIC_PARAGRAPH:
            faults.append(f"automatic {family} style with {sorted(keys)}")
    return faults


def page_numbers(parts: dict, trees: dict) -> list:
    """Both footers, each with the number; a master page that leads to another one is a first page,
    which has none."""
    faults = []
    pages = [p for p in trees["styles.xml"].iter(STYLE + "master-page")
             if p.get(STYLE + "next-style-name") is None]
    for tag in ("footer", "footer-left"):
        footers = [f for page in pages for f in page.iter(STYLE + tag)]
        if not footers or any(f.find(f".//{TEXT}page-number") is None for f in footers):
            faults.append(f"{tag}: no page number")
    return faults


RULES = [
    ("manifest is complete", manifest),
    ("version 1.3", versions),
    ("no layout grid", no_grid),
    ("space between Chinese and Latin", autospace),
    ("styles of all roles, once each", style_names),
    ("styles that are used are there", styles_exist),
    ("body has no widow control", body_widows),
    ("faces and sizes for both scripts", both_scripts),
    ("no direct formatting", direct),
    ("page numbers on both sides", page_numbers),
]


def outline_faults(parts: dict, trees: dict, rows: list) -> list:
    """A standing heading is a text:h of its level, one lower where titles stand in the outline, too;
    a run-in one is a text:p."""
    faults = []
    pairs = list(xmlrules.paragraphs_of_rows(package.odt_paragraphs(parts), rows))
    below = int(any(block[0].role == "title" and paragraph.outline == 1 for paragraph, block in pairs))
    for paragraph, block in pairs:
        row = block[0]
        runin = row.role == "heading" and row.runin > 0
        if not runin and not roles.is_style_of(paragraph.style, row.role, row.level, "odt"):
            faults.append(f"line {row.line}: {row.role} has style {paragraph.style}")
        if row.role == "heading" and paragraph.outline != (0 if runin else row.level + below):
            faults.append(f"line {row.line}: heading has outline level {paragraph.outline}")
    return faults
