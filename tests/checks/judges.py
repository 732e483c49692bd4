#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Check of the checks: two small sound packages that every rule accepts, and one broken variant
for each rule, which must be caught by that rule. Nothing here runs the program."""
import io
import zipfile
from dataclasses import replace

import docxrules
import grid
import inspect_rows
import labelled
import labels
import law
import odtrules
import package
import roles
import spec
import xmlrules
import ziprules
from fixtures import SOUND, docx_id, odt_id, sound_docx, sound_odt
from libreoffice import Line
from program import Row
from tap import Tap

TEXT = "标题\n一、总体要求\n（一）思想。坚持“以人为本”。\n抄送：甲。\n"
ROWS = [Row(1, 1, "title", 0, 0, 90, "标题"), Row(2, 2, "heading", 1, 0, 90, "一、总体要求"),
        Row(3, 3, "heading", 2, 6, 90, "（一）思想。坚持“以人为本”。"),
        Row(4, 4, "copy-to", 0, 0, 90, "抄送：甲。")]
RULES = {"docx": docxrules, "odt": odtrules}


# ---- containers ---------------------------------------------------------------------------------

def zipped(parts: dict, stored: str = "mimetype", date=(1980, 1, 1, 0, 0, 0)) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in parts.items():
            info = zipfile.ZipInfo(name, date)
            info.compress_type = zipfile.ZIP_STORED if name == stored else zipfile.ZIP_DEFLATED
            archive.writestr(info, data)
    return buffer.getvalue()


def reordered(parts: dict) -> dict:
    return dict(reversed(parts.items()))


def flipped(data: bytes, at: int) -> bytes:
    return data[:at] + bytes([data[at] ^ 1]) + data[at + 1:]


def streamed(parts: dict) -> bytes:
    """Written to something that cannot seek: sizes follow the data, flag 3 is set."""
    class Pipe(io.RawIOBase):
        def __init__(self):
            self.data = b""

        def writable(self):
            return True

        def write(self, some):
            self.data += bytes(some)
            return len(some)
    pipe = Pipe()
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(zipfile.ZipInfo(name), data)
    return pipe.data


def check_containers(tap: Tap) -> None:
    for kind, sound in SOUND.items():
        data = zipped(sound())
        tap.none(ziprules.zip_faults(data, kind), f"container {kind}: sound")
        broken = {
            "order": zipped(reordered(sound())), "date": zipped(sound(), date=(2021, 3, 1, 8, 0, 0)),
            "byte before": b"x" + data, "byte after": data + b"x", "cut off": data[:-30],
            "CRC": flipped(data, 14), "local size": flipped(data, 22), "content": flipped(data, 60),
            "data descriptors": streamed(sound()), "empty": b"",
            "unsafe name": zipped({**sound(), "../x.xml": b"<x/>"}),
        }
        if kind == "odt":
            broken["mimetype deflated"] = zipped(sound(), stored="")
            broken["mimetype longer"] = zipped({**sound(), "mimetype": sound()["mimetype"] + b"\n"})
        for name, bad in broken.items():
            tap.ok(ziprules.zip_faults(bad, kind) != [], f"container {kind}: {name} is caught")


# ---- rules --------------------------------------------------------------------------------------

# (rule, part, old, new): the change that breaks the rule.
DOCX_BROKEN = [
    (docxrules.content_types, "[Content_Types].xml", '<Override PartName="/word/styles.xml" ContentType="x"/>', ""),
    (docxrules.content_types, "[Content_Types].xml", "/word/styles.xml", "/word/style.xml"),
    (docxrules.relationships, "word/_rels/document.xml.rels", "styles.xml", "style.xml"),
    (docxrules.relationships, "word/document.xml", 'r:id="f2"', 'r:id="f3"'),
    (docxrules.hints, "word/document.xml", '<w:rFonts w:hint="eastAsia"/></w:rPr><w:t>坚持', "</w:rPr><w:t>坚持"),
    (docxrules.hints, "word/footer1.xml", 'w:hint="eastAsia"', 'w:hint="default"'),
    (docxrules.banned, "word/styles.xml", '<w:widowControl w:val="0"/>', '<w:autoSpaceDE w:val="0"/>'),
    (docxrules.banned, "word/document.xml", "</w:pPr>", '<w:overflowPunct w:val="0"/></w:pPr>'),
    (docxrules.character_indents, "word/styles.xml", "<w:pPr></w:pPr>", '<w:pPr><w:ind w:firstLineChars="200"/></w:pPr>'),
    (docxrules.theme_fonts, "word/styles.xml", "w:ascii=", 'w:asciiTheme="minorHAnsi" w:ascii='),
    (docxrules.four_faces, "word/styles.xml", 'w:cs="仿宋_GB2312"', ""),
    (docxrules.no_grid, "word/document.xml", "w:linePitch", 'w:type="linesAndChars" w:linePitch'),
    (docxrules.body_widows, "word/styles.xml", '<w:widowControl w:val="0"/>', "<w:widowControl/>"),
    (docxrules.body_widows, "word/styles.xml", '<w:widowControl w:val="0"/>', ""),
    (docxrules.compatibility, "word/settings.xml", '"15"', '"14"'),
    (docxrules.compatibility, "word/settings.xml", "compatibilityMode", "mode"),
    (docxrules.page_numbers, "word/settings.xml", "<w:evenAndOddHeaders/>", ""),
    (docxrules.page_numbers, "word/footer2.xml", '<w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t>1', "<w:t>1"),
    (docxrules.page_numbers, "word/footer1.xml", "PAGE", "DATE"),
    (docxrules.page_numbers, "word/document.xml", 'w:type="even"', 'w:type="first"'),
    (docxrules.page_numbers, "word/document.xml", "<w:docGrid", "<w:titlePg/><w:docGrid"),
    (docxrules.page_numbers, "word/document.xml", "w:sectPr", "w:sectPrChange"),
    (docxrules.style_names, "word/styles.xml", '"heading 3"', '"Heading 3"'),
    (docxrules.style_names, "word/styles.xml", "公文附注", "公文正文"),
    (docxrules.body_base, "word/styles.xml", '<w:name w:val="公文正文"/><w:basedOn w:val="N"/>', '<w:name w:val="公文正文"/>'),
    (docxrules.body_base, "word/styles.xml", '<w:name w:val="Normal"/>', '<w:name w:val="Normal"/><w:pPr><w:ind w:firstLine="632"/></w:pPr>'),
    (docxrules.direct_paragraphs, "word/document.xml", "</w:pPr>", '<w:jc w:val="center"/></w:pPr>'),
    (docxrules.direct_runs, "word/document.xml", '<w:rFonts w:hint="eastAsia"/>', '<w:rFonts w:hint="eastAsia"/><w:b/>'),
    (docxrules.direct_runs, "word/document.xml", 'w:hint="eastAsia"', 'w:hint="eastAsia" w:ascii="黑体"'),
    (docxrules.declared_prefixes, "word/document.xml", 'Requires="wps"', 'Requires="wpg"'),
]
ODT_BROKEN = [
    (odtrules.manifest, "META-INF/manifest.xml", "styles.xml", "style.xml"),
    (odtrules.manifest, "META-INF/manifest.xml", odtrules.MEDIA_TYPE, "text/xml"),
    (odtrules.versions, "content.xml", '"1.3"', '"1.2"'),
    (odtrules.no_grid, "styles.xml", "style:text-autospace", 'style:layout-grid-mode="both" style:text-autospace'),
    (odtrules.autospace, "styles.xml", "ideograph-alpha", "none"),
    (odtrules.style_names, "styles.xml", '"Heading 2"', '"heading 2"'),
    (odtrules.style_names, "styles.xml", "公文附注", "公文正文"),
    (odtrules.styles_exist, "content.xml", 'text:style-name="P1"', 'text:style-name="P2"'),
    (odtrules.body_widows, "styles.xml", 'fo:widows="0"', 'fo:widows="2"'),
    (odtrules.both_scripts, "styles.xml", 'style:font-name-asian="a"', ""),
    (odtrules.both_scripts, "styles.xml", 'style:font-size-asian="16pt"', ""),
    (odtrules.direct, "content.xml", 'fo:break-before="page"', 'fo:text-indent="2cm"'),
    (odtrules.direct, "content.xml", 'style:family="paragraph"', 'style:family="text"'),
    (odtrules.page_numbers, "styles.xml", "footer-left", "header-left"),
]
OUTLINE_BROKEN = {
    "docx": [("word/document.xml", docx_id("heading 1"), docx_id("公文正文")),
             ("word/document.xml", docx_id("公文正文"), docx_id("heading 2")),
             ("word/document.xml", docx_id("Title"), docx_id("Subtitle"))],
    "odt": [("content.xml", 'text:h text:style-name', 'text:p text:style-name'),
            ("content.xml", 'text:outline-level="1"', 'text:outline-level="2"'),
            ("content.xml", odt_id("Title") + '"', odt_id("Subtitle") + '"')],
}


def changed(parts: dict, part: str, old: str, new: str) -> dict:
    text = parts[part].decode("utf-8")
    assert old in text, f"{part} has no {old}"
    if new.startswith("text:p "):
        text = text.replace("</text:h>", "</text:p>")
    return {**parts, part: text.replace(old, new).encode("utf-8")}


def check_rules(tap: Tap) -> None:
    for kind, sound in SOUND.items():
        trees = xmlrules.trees(sound())
        for name, rule in RULES[kind].RULES:
            tap.none(rule(sound(), trees), f"{kind}: sound: {name}")
        tap.none(RULES[kind].outline_faults(sound(), trees, ROWS), f"{kind}: sound: roles")
    for kind, broken in (("docx", DOCX_BROKEN), ("odt", ODT_BROKEN)):
        for rule, part, old, new in broken:
            parts = changed(SOUND[kind](), part, old, new)
            found = rule(parts, xmlrules.trees(parts))
            tap.ok(found != [], f"{kind}: {rule.__name__} catches {old[:30]} -> {new[:30]}")
    for kind, broken in OUTLINE_BROKEN.items():
        for part, old, new in broken:
            parts = changed(SOUND[kind](), part, old, new)
            found = RULES[kind].outline_faults(parts, xmlrules.trees(parts), ROWS)
            tap.ok(found != [], f"{kind}: roles catch {old} -> {new}")
    untested = {f for _, f in docxrules.RULES} - {r for r, *_ in DOCX_BROKEN}
    untested |= {f for _, f in odtrules.RULES} - {r for r, *_ in ODT_BROKEN}
    tap.ok(not untested, "every rule has a broken variant", [f.__name__ for f in untested])


def check_xml(tap: Tap) -> None:
    parts = sound_odt()
    tap.none(xmlrules.xml_faults(parts), "XML: sound")
    bad = {"cut off": parts["content.xml"][:-5], "control": parts["content.xml"].replace("标".encode(), b"\x01"),
           "document type": parts["content.xml"].replace(b"?>", b"?><!DOCTYPE x>", 1),
           "no UTF-8": parts["content.xml"].replace("标".encode(), b"\xb1"), "no declaration": b"<x/>"}
    for name, data in bad.items():
        tap.ok(xmlrules.xml_faults({"content.xml": data}) != [], f"XML: {name} is caught")


# ---- conservation -------------------------------------------------------------------------------

def row(line: int, block: int, role: str, text: str) -> Row:
    return Row(line, block, role, 1 if role == "heading" else 0, 0, 90, text)


MOVED = [row(1, 1, "number", "甲发1号"), row(2, 2, "serial", "000001"), row(3, 3, "title", "通知"),
         row(4, 4, "body", "上半"), row(5, 5, "boilerplate", "— 1 —"), row(6, 4, "body", "下半。"),
         row(7, 6, "date", "2021年"), row(8, 7, "signature", "甲局")]
MOVED_TEXT = "\n".join(r.text for r in MOVED)
# (output, why it is sound)
LAWFUL = [(MOVED_TEXT, "as it was"),
          ("000001甲发1号通知上半下半。—1—甲局2021年", "head, boilerplate and tail in the standard's order"),
          ("000001\u3000甲 发 1 号\n通\u200b知上半下半。—1—甲局2021年", "with other white space")]
LAWLESS = [("000001甲发1号通知下半。上半—1—甲局2021年", "a paragraph turned round"),
           ("000001甲发1号上半下半。通知—1—甲局2021年", "a title moved"),
           ("000001甲发1号通知—1—上半下半。甲局2021年", "boilerplate before the paragraph that it cut"),
           ("000001甲发1号通知上半下半。—1—甲局2021", "a lost character"),
           ("000001甲发1号通知上半下半。—1—甲局2021年年", "a doubled character"),
           ("000001甲发1号通知上半下半。—1—甲局2021年甲局", "a doubled block"),
           ("000001甲发1号通知上半下半.—1—甲局2021年", "a changed character"),
           ("000001甲发1号通知上半下半。甲局2021年", "lost boilerplate"), ("", "nothing")]


def check_law(tap: Tap) -> None:
    for output, why in LAWFUL:
        tap.none(law.faults(MOVED_TEXT, MOVED, output), f"law: {why} is sound")
    for output, why in LAWLESS:
        tap.ok(law.faults(MOVED_TEXT, MOVED, output) != [], f"law: {why} is caught")
    told = law.added("a.txt:2: 签发人 '签发人：乙' stands in no line of the text and was added\n")
    whole, more = "000001甲发1号通知上半下半。—1—甲局2021年", "000001甲发1号签发人：乙通知上半下半。—1—甲局2021年"
    tap.none(law.faults(MOVED_TEXT, MOVED, more, told), "law: what was added and told is sound")
    tap.ok(law.faults(MOVED_TEXT, MOVED, more) != [], "law: what was added and not told is caught")
    tap.ok(law.faults(MOVED_TEXT, MOVED, whole, told) != [], "law: what was told and not added is caught")
    tap.ok(law.faults(MOVED_TEXT + "尾", MOVED, MOVED_TEXT) != [], "law: a line without a row is caught")
    same = [row(i, i, "date", "2021年") for i in range(1, 60)] + [row(60, 60, "body", "2021年甲")]
    text = "".join(r.text for r in same)
    tap.none(law.faults(text, same, "2021年甲" + "2021年" * 59), "law: many blocks of one text")
    tap.ok(law.counted("\x1f\x00\ufffe") == "\ufffd" * 3, "law: forbidden characters")
    tap.ok(law.counted(" \u3000\u200b\ufeff\x85\u2028\t") == "", "law: what is not counted")


def check_reader(tap: Tap) -> None:
    for kind, sound in SOUND.items():
        found = package.paragraphs(zipped(sound()), kind)
        tap.none(law.faults(TEXT, ROWS, "".join(p.text for p in found)), f"reader {kind}: text")
        tap.ok([p.in_box for p in found] == [False, False, False, True], f"reader {kind}: boxes", found)
        names = ["Title", roles.style_name("heading", 1, kind), "公文正文", "公文抄送机关"]
        tap.ok([p.style for p in found] == names, f"reader {kind}: styles", [p.style for p in found])
    footer = package.docx_paragraphs(sound_docx(), "word/footer1.xml")
    tap.ok([(p.text, p.generated) for p in footer] == [("—  —", "1")], "reader docx: fields", footer)
    tap.ok("标  题" in package.whole_text(zipped(sound_odt()), "odt"), "reader odt: spaces")


# ---- rows, examples, pages ----------------------------------------------------------------------

ROWS_BROKEN = {
    "a missing line": ROWS[:2] + ROWS[3:], "another order": [ROWS[1], ROWS[0], *ROWS[2:]],
    "a changed text": [row(1, 1, "title", "标 题"), *ROWS[1:]],
    "a block number left out": ROWS[:3] + [row(4, 5, "copy-to", "抄送：甲。")],
    "an unknown role": [row(1, 1, "head", "标题"), *ROWS[1:]],
    "a heading without level": [ROWS[0], Row(2, 2, "heading", 0, 0, 90, "一、总体要求"), *ROWS[2:]],
    "a body with level": [Row(1, 1, "body", 1, 0, 90, "标题"), *ROWS[1:]],
    "a run-in beyond the end": [ROWS[0], Row(2, 2, "heading", 1, 99, 90, "一、总体要求"), *ROWS[2:]],
    "a run-in of a title": [Row(1, 1, "title", 0, 1, 90, "标题"), *ROWS[1:]],
    "a confidence beyond 100": [Row(1, 1, "title", 0, 0, 101, "标题"), *ROWS[1:]],
    "two facts in a block": [row(1, 1, "title", "标题"), Row(2, 1, "heading", 1, 0, 90, "一、总体要求"),
                             Row(3, 2, "heading", 2, 6, 90, ROWS[2].text), row(4, 3, "copy-to", "抄送：甲。")],
}


def check_rows(tap: Tap) -> None:
    tap.none(inspect_rows.row_faults(TEXT, ROWS), "rows: sound")
    parted = [row(1, 1, "number", "甲发1号"), row(1, 2, "signer", "签发人：乙")]
    tap.none(inspect_rows.row_faults("甲发1号　 签发人：乙\r\n\u3000\f\n", parted), "rows: a line in two")
    for name, rows in ROWS_BROKEN.items():
        tap.ok(inspect_rows.row_faults(TEXT, rows) != [], f"rows: {name} is caught")


def check_examples(tap: Tap) -> None:
    tap.ok(spec.shown(ROWS[:2]) == ["title 0 0", "heading 1 0"], "examples: rows in their words")
    pairs = [("title 0 0", "title 0 0", True), ("=", "body 0 0", True), ("body 0 =", "body 0 7", True),
             ("title 0 0", "body 0 0", False), ("body 0 0", "body 0 0 +", False), ("body 0 0 +", "body 0 0 +", True)]
    for expected, found, good in pairs:
        tap.ok(spec.agrees(expected, found) == good, f"examples: {expected} and {found}")


def page(lines: int = 22, columns: int = 28, pitch: float = grid.PITCH_MM, shift: float = 0) -> list:
    middles = [grid.FIRST_MIDDLE_MM + shift + i * pitch for i in range(lines)]
    return [Line(28, m - 3, 184, m + 3, "公" * columns) for m in middles]


def check_pages(tap: Tap) -> None:
    tap.none(grid.grid_faults(page()) + grid.edge_faults(grid.edges(page()), grid.WANTED), "page: sound")
    broken = {"21 lines": page(lines=21), "27 characters": page(columns=27), "pitch": page(pitch=10.1)}
    for name, lines in broken.items():
        tap.ok(grid.grid_faults(lines) != [], f"page: {name} is caught")
    tap.ok(grid.edge_faults(grid.edges(page(shift=1.5)), grid.WANTED) != [], "page: another top is caught")
    odd, even = Line(163.5, 266, 179.1, 272, "— 1 —"), Line(32.9, 266, 48.6, 272, "— 2 —")
    tap.none(grid.number_faults([odd], 1) + grid.number_faults([even], 2), "page: numbers sound")
    bad = {"left on an odd page": ([Line(32.9, 266, 48.6, 272, "— 1 —")], 1), "none": (page(), 1),
           "hyphens": ([Line(163.5, 266, 179.1, 272, "- 1 -")], 1), "another number": ([odd], 3),
           "too low": ([Line(163.5, 269, 179.1, 275, "— 1 —")], 1)}
    for name, (lines, number) in bad.items():
        tap.ok(grid.number_faults(lines, number) != [], f"page: number: {name} is caught")


# ---- labelled texts -----------------------------------------------------------------------------

LABELS = [labels.Label(r.line, r.block, False, (labels.Fact(r.role, r.level, r.runin),), r.text)
          for r in ROWS]


def check_labels(tap: Tap) -> None:
    first, *rest = LABELS
    tap.none(labels.faults(TEXT, LABELS), "labels: sound")
    broken = {
        "a line without a label": rest, "a label without a line": [*LABELS, replace(first, line=9)],
        "other words": [replace(first, text="题标"), *rest],
        "no such role": [replace(first, facts=(labels.Fact("headline", 0, 0),)), *rest],
        "a title with a level": [replace(first, facts=(labels.Fact("title", 1, 0),)), *rest],
    }
    for name, wanted in broken.items():
        tap.ok(labels.faults(TEXT, wanted), f"labels: {name} is caught")


def check_scores(tap: Tap) -> None:
    def spoiled(at: int, **changes) -> list:
        return [*ROWS[:at], replace(ROWS[at], **changes), *ROWS[at + 1:]]
    cases = {  # name -> (rows, lines, headings, run-ins, joins)
        "all right": (ROWS, 100, 100, 100, 100),
        "a role": (spoiled(0, role="byline"), 75, 100, 100, 100),
        "a level": (spoiled(1, level=2), 75, 50, 100, 100),
        "a heading too many": (spoiled(3, role="heading", level=1), 75, 80, 100, 100),
        "a run-in by one": (spoiled(2, runin=7), 100, 100, 100, 100),
        "a run-in by two": (spoiled(2, runin=8), 100, 100, 0, 100),
        "a false join": (spoiled(1, block=1), 100, 200 / 3, 100, 200 / 3),
        "a row too many": ([*ROWS, ROWS[3]], 75, 100, 100, 100),
        "no rows": ([], 0, 0, 0, 0),
    }
    for name, (rows, *expected) in cases.items():
        found = vars(labelled.scores_of(labelled.counted(LABELS, rows))).values()
        good = all(abs(a - b) < 1e-6 for a, b in zip(expected, found))
        tap.ok(good, f"scores: {name}", f"{expected} expected, {list(found)} found")


def check_typings(tap: Tap) -> None:
    wrapped, wanted = labels.wrapped(TEXT, LABELS, 6)
    tap.ok(wrapped.split("\n")[2:5] == ["（一）思想。", "坚持“以人为", "本”。"], "typings: wrapped", wrapped)
    tap.ok([x.line for x in wanted if x.block == 3] == [3, 4, 5], "typings: labels of wrapped lines", wanted)
    for name, change, expected in (("indented", labels.indented, "\n　　一、"),
                                   ("spaced", labels.spaced, "\n\n一、")):
        text, wanted = change(TEXT, LABELS)
        tap.ok(expected in text, f"typings: {name}", text)
        tap.none(labels.faults(text, wanted), f"typings: labels of a text {name}")


def main() -> None:
    with Tap() as tap:
        check_containers(tap)
        check_xml(tap)
        check_rules(tap)
        check_law(tap)
        check_reader(tap)
        check_rows(tap)
        check_examples(tap)
        check_pages(tap)
        check_labels(tap)
        check_scores(tap)
        check_typings(tap)


if __name__ == "__main__":
    main()
