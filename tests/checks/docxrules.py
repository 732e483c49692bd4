# SPDX-License-Identifier: MIT
"""What a DOCX of ours must hold, rule by rule: parts -> faults.

The rules are those that cost other converters weeks: each names what a reader does otherwise."""
import posixpath

import package
import roles
import xmlrules
from package import MC, W
from xmlrules import local

R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
CHARACTER_UNITS = {"firstLineChars", "leftChars", "rightChars", "hangingChars", "startChars", "endChars"}
THEME_FONTS = {"asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"}
BANNED = {"autoSpaceDE": "ignored by one reader, so lines break differently",
          "autoSpaceDN": "ignored by one reader, so lines break differently",
          "overflowPunct": "read inverted", "updateFields": "asks a question at opening"}
# Direct formatting that no style can say: it depends on the text.
PARAGRAPH_DIRECT = {"pStyle", "sectPr", "pageBreakBefore", "keepNext", "keepLines"}
RUN_DIRECT = {"rStyle", "rFonts"}
FACES = ("ascii", "hAnsi", "eastAsia", "cs")
OFF = {"0", "false", "off"}


def content_types(parts: dict, trees: dict) -> list:
    """Each part has a type, and no type is for a part that is not there."""
    types = trees["[Content_Types].xml"]
    defaults = {e.get("Extension").lower() for e in types.iter(TYPES + "Default")}
    overrides = {e.get("PartName") for e in types.iter(TYPES + "Override")}
    names = {"/" + name for name in parts if name != "[Content_Types].xml"}
    bare = [n for n in names if n not in overrides and n.rsplit(".", 1)[-1].lower() not in defaults]
    return [f"no type for {n}" for n in bare] + [f"type for no part {n}" for n in overrides - names]


def source_of(relations_name: str) -> str:
    """word/_rels/document.xml.rels -> word/document.xml; _rels/.rels -> the package itself."""
    folder, name = posixpath.split(relations_name)
    return posixpath.join(posixpath.dirname(folder), name[:-len(".rels")])


def targets(trees: dict) -> dict:
    """Source part -> {relation id: target part}."""
    found = {}
    for name, tree in trees.items():
        if name.endswith(".rels"):
            source = source_of(name)
            base = posixpath.dirname(source)
            found[source] = {
                r.get("Id"): posixpath.normpath(posixpath.join("/", base, r.get("Target"))).lstrip("/")
                for r in tree.iter(RELATIONS + "Relationship") if r.get("TargetMode") != "External"}
    return found


def relationships(parts: dict, trees: dict) -> list:
    """Targets exist, every part is led to, every r:id is known."""
    links = targets(trees)
    reached = {target for ids in links.values() for target in ids.values()}
    faults = [f"target {t} is not there" for t in reached - set(parts)]
    apart = {n for n in parts if n.endswith(".rels") or n == "[Content_Types].xml"}
    faults += [f"nothing leads to {n}" for n in set(parts) - reached - apart]
    for name, tree in trees.items():
        used = {e.get(R + "id") for e in tree.iter()} - {None}
        faults += [f"{name}: unknown {i}" for i in used - set(links.get(name, {}))]
    return faults


def hints(parts: dict, trees: dict) -> list:
    """Without the hint quotes, dashes and ellipses are set in the narrow western face."""
    faults = []
    for name, tree in trees.items():
        for run in tree.iter(W + "r"):
            text = "".join(t.text or "" for t in run.iterfind(W + "t"))
            fonts = run.find(f"{W}rPr/{W}rFonts")
            hint = None if fonts is None else fonts.get(W + "hint")
            if xmlrules.EAST_ASIAN_MARKS & set(text) and hint != "eastAsia":
                faults.append(f"{name}: {text[:20]!r}")
    return faults


def banned(parts: dict, trees: dict) -> list:
    return [f"{name}: {local(e.tag)}: {BANNED[local(e.tag)]}" for name, tree in trees.items()
            for e in tree.iter() if local(e.tag) in BANNED]


def character_indents(parts: dict, trees: dict) -> list:
    """Indents in characters are ignored by one reader and beat the twips in the other."""
    return [f"{name}: w:ind {sorted(e.keys())}" for name, tree in trees.items()
            for e in tree.iter(W + "ind") if CHARACTER_UNITS & {local(k) for k in e.keys()}]


def theme_fonts(parts: dict, trees: dict) -> list:
    """Theme fonts beat explicit names."""
    return [f"{name}: {sorted(e.attrib)}" for name, tree in trees.items()
            for e in tree.iter(W + "rFonts") if THEME_FONTS & {local(k) for k in e.keys()}]


def four_faces(parts: dict, trees: dict) -> list:
    """A style or default that names one face names all four."""
    faults = []
    for fonts in trees["word/styles.xml"].iter(W + "rFonts"):
        named = [face for face in FACES if fonts.get(W + face)]
        if len(named) not in (0, len(FACES)):
            faults.append(f"rFonts names only {named}")
    return faults


def no_grid(parts: dict, trees: dict) -> list:
    """A grid with a type halves the line or snaps exact pitches."""
    return [f"{name}: docGrid {e.attrib}" for name, tree in trees.items()
            for e in tree.iter(W + "docGrid") if e.get(W + "type") not in (None, "default")]


def styles_by(trees: dict, key) -> dict:
    return {key(s): s for s in trees["word/styles.xml"].iter(W + "style")
            if s.get(W + "type") == "paragraph"}


def effective(trees: dict, style, path: str):
    """A property of a style, of those that it is based on, or of the defaults."""
    by_id = styles_by(trees, lambda s: s.get(W + "styleId"))
    for _ in range(len(by_id) + 1):
        if style is None:
            break
        found = style.find(path)
        if found is not None:
            return found
        style = by_id.get(package.value(style, W + "basedOn"))
    return trees["word/styles.xml"].find(f"{W}docDefaults/{W}pPrDefault/{path}")


def body_widows(parts: dict, trees: dict) -> list:
    """With widow control a page has 21 lines."""
    style = styles_by(trees, lambda s: package.value(s, W + "name")).get(roles.BODY_STYLE)
    if style is None:
        return [f"no style {roles.BODY_STYLE}"]
    control = effective(trees, style, f"{W}pPr/{W}widowControl")
    off = control is not None and control.get(W + "val") in OFF
    return [] if off else ["widow control is on"]


def compatibility(parts: dict, trees: dict) -> list:
    """Without mode 15 the title bar says 兼容模式."""
    modes = [e.get(W + "val") for e in trees["word/settings.xml"].iter(W + "compatSetting")
             if e.get(W + "name") == "compatibilityMode"]
    return [] if modes == ["15"] else [f"compatibility mode {modes}"]


def footer_types(section) -> list:
    return sorted(e.get(W + "type") for e in section.iter(W + "footerReference"))


def sections_faults(trees: dict) -> list:
    """Each section has both footers, and one for its first page only where that is another."""
    sections = list(trees["word/document.xml"].iter(W + "sectPr"))
    faults = [] if sections else ["no section"]
    for section in sections:
        first = ["first"] if section.find(W + "titlePg") is not None else []
        if footer_types(section) != ["default", "even", *first]:
            faults.append(f"footers {footer_types(section)}")
    return faults


def first_footers(trees: dict) -> set:
    """The parts that are footers of first pages: those have no number."""
    names = targets(trees).get("word/document.xml", {})
    return {names.get(e.get(R + "id")) for e in trees["word/document.xml"].iter(W + "footerReference")
            if e.get(W + "type") == "first"}


def page_numbers(parts: dict, trees: dict) -> list:
    """Both footers, the switch for them, and run properties on each run of the field."""
    faults = sections_faults(trees)
    if trees["word/settings.xml"].find(W + "evenAndOddHeaders") is None:
        faults.append("even footers are not switched on")
    footers = {n: t for n, t in trees.items() if n.startswith("word/footer")}
    for name, tree in footers.items():
        words = "".join(e.text or "" for e in tree.iter(W + "instrText")).split()
        simple = [e.get(W + "instr") for e in tree.iter(W + "fldSimple")]
        if ("PAGE" in words + simple) == (name in first_footers(trees)):
            faults.append(f"{name}: a PAGE field too many, or none")
        bare = [r for r in tree.iter(W + "r") if r.find(W + "rPr") is None and r.find(MC + "AlternateContent") is None]
        faults += [f"{name}: {len(bare)} runs without properties"] if bare else []
    return faults


def style_names(parts: dict, trees: dict) -> list:
    """Each role's style is there once, by the name that navigation panes know."""
    names = [package.value(s, W + "name") for s in trees["word/styles.xml"].iter(W + "style")]
    missing = [n for n in roles.all_style_names("docx") if n not in names]
    return [f"no style {n}" for n in missing] + [f"style {n} twice" for n in xmlrules.twice(names)]


def body_base(parts: dict, trees: dict) -> list:
    """公文正文 stands on Normal, and Normal has no indent that a title could inherit."""
    by_name = styles_by(trees, lambda s: package.value(s, W + "name"))
    body, normal = by_name.get(roles.BODY_STYLE), by_name.get("Normal")
    if body is None or normal is None:
        return ["Normal or the body style is missing"]
    faults = []
    if package.value(body, W + "basedOn") != normal.get(W + "styleId"):
        faults.append("body is not based on Normal")
    indent = normal.find(f"{W}pPr/{W}ind")
    if indent is not None and any(v != "0" for v in indent.attrib.values()):
        faults.append(f"Normal has an indent {indent.attrib}")
    return faults


def direct_paragraphs(parts: dict, trees: dict) -> list:
    return [f"w:pPr holds {local(e.tag)}" for p in trees["word/document.xml"].iter(W + "pPr")
            for e in p if local(e.tag) not in PARAGRAPH_DIRECT]


def direct_runs(parts: dict, trees: dict) -> list:
    """A run carries a style's name and the hint, no look of its own."""
    faults = []
    for properties in trees["word/document.xml"].iter(W + "rPr"):
        faults += [f"w:rPr holds {local(e.tag)}" for e in properties if local(e.tag) not in RUN_DIRECT]
        for fonts in properties.iter(W + "rFonts"):
            if {local(k) for k in fonts.keys()} != {"hint"}:
                faults.append(f"rFonts {sorted(map(local, fonts.keys()))}")
    return faults


def declared_prefixes(parts: dict, trees: dict) -> list:
    """A choice that requires a prefix which is not declared makes the file unreadable."""
    data = parts["word/document.xml"].decode("utf-8")
    needed = {p for e in trees["word/document.xml"].iter(MC + "Choice")
              for p in e.get("Requires", "").split()}
    return [f"prefix {p} is not declared" for p in needed if f"xmlns:{p}=" not in data]


RULES = [
    ("content types are complete", content_types),
    ("relationships are complete", relationships),
    ("quotes, dashes and ellipses have the hint", hints),
    ("no element that readers misread", banned),
    ("no indents in characters", character_indents),
    ("no theme fonts", theme_fonts),
    ("faces are named in all four slots", four_faces),
    ("no document grid with a type", no_grid),
    ("body has no widow control", body_widows),
    ("compatibility mode 15", compatibility),
    ("page numbers on both sides", page_numbers),
    ("styles of all roles, once each", style_names),
    ("body is based on Normal", body_base),
    ("no direct formatting of paragraphs", direct_paragraphs),
    ("no direct formatting of runs", direct_runs),
    ("prefixes of choices are declared", declared_prefixes),
]


def outline_faults(parts: dict, trees: dict, rows: list) -> list:
    """A standing heading has the built-in style; a run-in one stays outside the outline."""
    paragraphs = package.docx_paragraphs(parts)
    by_name = styles_by(trees, lambda s: package.value(s, W + "name"))
    faults = []
    for paragraph, block in xmlrules.paragraphs_of_rows(paragraphs, rows):
        row = block[0]
        runin = row.role == "heading" and row.runin > 0
        style = by_name.get(paragraph.style)
        level = None if style is None else effective(trees, style, f"{W}pPr/{W}outlineLvl")
        inside = level is not None and level.get(W + "val") != "9"
        if not runin and not roles.is_style_of(paragraph.style, row.role, row.level, "docx"):
            faults.append(f"line {row.line}: {row.role} has style {paragraph.style}")
        if runin and inside:
            faults.append(f"line {row.line}: run-in heading stands in the outline")
        if row.role == "heading" and not runin and not inside:
            faults.append(f"line {row.line}: heading stands outside the outline")
    return faults
