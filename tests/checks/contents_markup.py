#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Check: contents are mark-up that opens filled and without a question, and lose nothing.

DOCX by ECMA-376 part 1: a TOC field (17.16.5.68) of hyperlinks (17.16.22) to bookmarks (17.13.6.2),
each with a PAGEREF field (17.16.5.44). ODT by ODF 1.3 part 3, 8.3: an index with its source, and
links to bookmarks."""
import re
import subprocess
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

import book_texts
import law
import package
import program
from package import STYLE, TEXT, W
from tap import Tap

XLINK = "{http://www.w3.org/1999/xlink}"
TEXTS = 6
TYPED = """调研报告汇编

目录

1. 关于甲县工业情况的调研报告............1
2. 关于乙县农业情况的调研报告............40
3. 其他有关资料............77

关于甲县工业情况的调研报告

为摸清情况，我们开展了专题调研。现将情况报告如下：

一、基本情况

全县现有企业63家，其中规模以上企业11家，主要从事花椒加工。

关于乙县农业情况的调研报告

为摸清情况，我们开展了专题调研。现将情况报告如下：

一、基本情况

全县现有合作社14个，其中示范社3个，主要从事蔬菜种植。
"""
UNMATCHED_LINE = 7
ENGLISH = {"LC_ALL": "C", "LANGUAGE": ""}
OWN = ('<style name="{name}" extends="gbt9704"><contents numbering="{numbering}" figures="{figures}"/></style>\n')


def book(*options) -> dict:
    """Format -> package of a collection."""
    made = {}
    with tempfile.TemporaryDirectory(prefix="gongwen-") as folder:
        for number, text in enumerate(book_texts.texts(TEXTS), 1):
            (Path(folder) / f"{number}.txt").write_text(text, encoding="utf-8")
        for kind in program.FORMATS:
            out = Path(folder) / f"book.{kind}"
            program.run(["batch", folder, "--collect", "-o", out, "-m", "标题=工作汇编", "-q", *options])
            made[kind] = out.read_bytes() if out.is_file() else b""
    return made


def trees(data: bytes) -> dict:
    return {name: ET.fromstring(part) for name, part in package.read_parts(data).items() if name.endswith(".xml")}


# ---- DOCX ---------------------------------------------------------------------------------------

def instructions(document) -> list:
    return ["".join(e.itertext()).split() for e in document.iter(W + "instrText")]


def bookmarks(document) -> dict:
    """Name -> text of the paragraph that it is in."""
    found = {}
    for paragraph in document.iter(W + "p"):
        for mark in paragraph.iter(W + "bookmarkStart"):
            found[mark.get(W + "name")] = "".join(e.text or "" for e in paragraph.iter(W + "t"))
    return found


def link_words(link) -> str:
    """Its text before the tab; line ends go."""
    words = ""
    for element in link.iter():
        if element.tag == W + "tab":
            break
        words += element.text or "" if element.tag == W + "t" else ""
    return words


def link_faults(document) -> list:
    """Each link leads to a bookmark around its own words, and its field to the same."""
    marks, faults = bookmarks(document), []
    for link in document.iter(W + "hyperlink"):
        anchor = link.get(W + "anchor")
        if law.counted(link_words(link)) != law.counted(marks.get(anchor, "")):
            faults.append(f"{anchor}: {link_words(link)!r} leads to {marks.get(anchor)!r}")
        if instructions(link) != [["PAGEREF", anchor, "\\h"]]:
            faults.append(f"{anchor}: field {instructions(link)}")
        number = "".join(e.text or "" for e in list(link.iter(W + "t"))[-1:])
        if not number.isdigit() or link.get(W + "history") != "1":
            faults.append(f"{anchor}: result {number!r}")
    return faults


def field_faults(document) -> list:
    """Fields nest, each with a result, and close; none is dirty."""
    faults, depth = [], []
    for mark in document.iter(W + "fldChar"):
        kind = mark.get(W + "fldCharType")
        if mark.get(W + "dirty") is not None:
            faults.append("a field is dirty")
        if kind == "begin":
            depth.append("begin")
        elif not depth or (kind == "separate") != (depth[-1] == "begin"):
            faults.append(f"{kind} after {depth}")
        elif kind == "separate":
            depth[-1] = kind
        else:
            depth.pop()
    return faults + depth


def named_styles(parts: dict) -> set:
    return {name for (kind, _), name in package.docx_style_names(parts).items() if kind == "paragraph"}


def source_faults(parts: dict, document) -> list:
    """Each style of a paragraph that an entry leads to is named with the level of the entry, or is
    a heading within the levels of the outline."""
    found = next(i for i in instructions(document) if i[0] == "TOC")
    words = " ".join(found)
    names = package.docx_style_names(parts)
    listed = re.search(r'\\t "([^"]*)"', words)
    if listed is None:
        return [] if re.search(r'\\o "1-\d" \\h \\z \\u', words) else [words]
    pairs = listed.group(1).split(",")
    known = dict(zip(pairs[::2], pairs[1::2]))
    faults = [f"no style {name}" for name in known if name not in named_styles(parts)]
    anchors = {link.get(W + "anchor") for link in document.iter(W + "hyperlink")}
    for paragraph in document.iter(W + "p"):
        if anchors & {mark.get(W + "name") for mark in paragraph.iter(W + "bookmarkStart")}:
            name = names["paragraph", package.value(paragraph, f"{W}pPr/{W}pStyle")]
            faults += [] if name in known else [f"{name} is no source"]
    return faults


def check_docx(tap: Tap, name: str, data: bytes) -> None:
    parts, found = package.read_parts(data), trees(data)
    document = found["word/document.xml"]
    gallery = [e.get(W + "val") for e in document.iter(W + "docPartGallery")]
    tap.ok(gallery == ["Table of Contents"], f"{name}: one gallery of contents", gallery)
    tap.ok([i[0] for i in instructions(document)].count("TOC") == 1, f"{name}: one TOC field")
    tap.none(field_faults(document), f"{name}: fields close and are clean")
    tap.none(link_faults(document), f"{name}: links, fields and bookmarks agree")
    tap.none(source_faults(parts, document), f"{name}: an update finds the entries again")
    asks = list(found["word/settings.xml"].iter(W + "updateFields"))
    tap.none(asks, f"{name}: no question on opening")


# ---- ODT ----------------------------------------------------------------------------------------

def odt_marks(content) -> dict:
    return {mark.get(TEXT + "name"): "".join(paragraph.itertext())
            for paragraph in content.iter() if paragraph.tag in package.ODT_PARAGRAPHS
            for mark in paragraph.iter(TEXT + "bookmark-start")}


def odt_link_faults(content) -> list:
    marks, faults = odt_marks(content), []
    for link in content.iter(TEXT + "a"):
        anchor, tab = link.get(XLINK + "href").lstrip("#"), link[-1]
        words = "".join(link.itertext())[:-len(tab.tail or "") or None]
        if law.counted(words) != law.counted(marks.get(anchor, "")):
            faults.append(f"{anchor}: {words!r} leads to {marks.get(anchor)!r}")
        if tab.tag != TEXT + "tab" or not (tab.tail or "").isdigit():
            faults.append(f"{anchor}: no number")
    return faults


def check_odt(tap: Tap, name: str, data: bytes) -> None:
    content = trees(data)["content.xml"]
    index = list(content.iter(TEXT + "table-of-content"))
    tap.ok(len(index) == 1, f"{name}: one index", len(index))
    templates = [e.get(TEXT + "outline-level") for e in content.iter(TEXT + "table-of-content-entry-template")]
    tap.ok(templates == ["1", "2", "3", "4", "5"], f"{name}: templates of entries", templates)
    stops = {(e.get(STYLE + "type"), e.get(STYLE + "leader-char")) for e in content.iter(TEXT + "index-entry-tab-stop")}
    tap.ok(stops == {("right", ".")}, f"{name}: dots to the right", stops)
    tap.none(odt_link_faults(content), f"{name}: links and bookmarks agree")


CHECKS = {"docx": check_docx, "odt": check_odt}


# ---- texts --------------------------------------------------------------------------------------

def is_contents(paragraph) -> bool:
    return paragraph.style.startswith(("toc ", "TOC Heading", "Contents "))


def check_rest(tap: Tap, name: str, text: bytes, kind: str) -> None:
    """Contents that are made stand before the text, which stays as it is."""
    plain = package.whole_text(program.convert(text).packages[kind], kind)
    made = package.paragraphs(program.convert(text, options=("--toc=3",)).packages[kind], kind)
    front = [p for p in made if is_contents(p)]
    rest = "\n".join(p.text for p in made if not is_contents(p))
    tap.ok(bool(front) and law.counted(rest) == law.counted(plain), f"{name}: the rest as without contents",
           law.difference(law.counted(plain), law.counted(rest)))


def entries(data: bytes, kind: str) -> list:
    return [(p.style, law.counted(p.text), p.generated) for p in package.paragraphs(data, kind)
            if is_contents(p) or p.style == "公文目录条目"]


def check_typed(tap: Tap) -> None:
    result = program.convert(TYPED.encode("utf-8"), ENGLISH)
    kept = program.convert(TYPED.encode("utf-8"), ENGLISH, ("--toc=typed",))
    deep = program.convert(TYPED.encode("utf-8"), ENGLISH, ("--toc=3",))
    tap.ok(f":{UNMATCHED_LINE}: no title or heading has the words of the entry" in result.stderr
           and "2 typed page number(s)" in result.stderr, "typed entries are told", result.stderr)
    tap.ok("page number(s)" not in kept.stderr, "typed contents that stay are not told", kept.stderr)
    for kind, level, title in (("docx", "toc 1", "TOC Heading"), ("odt", "Contents 1", "Contents Heading")):
        wanted = [(title, "目录", ""), (level, "1.关于甲县工业情况的调研报告", "1"),
                  (level, "2.关于乙县农业情况的调研报告", "2"), ("公文目录条目", "3.其他有关资料............77", "")]
        found = entries(result.packages[kind], kind)
        tap.ok(found == wanted, f"{kind}: typed contents become real", found)
        tap.ok(entries(deep.packages[kind], kind) == wanted, f"{kind}: levels add nothing to typed contents")
        text = law.counted(package.whole_text(kept.packages[kind], kind))
        tap.ok(text == law.counted(TYPED), f"{kind}: typed contents stay", law.difference(law.counted(TYPED), text))
        parts = package.read_parts(kept.packages[kind])
        body = parts["word/document.xml" if kind == "docx" else "content.xml"]
        tap.ok(not re.search(b"fldChar|table-of-content|w:sdt", body), f"{kind}: typed contents have no field")


def check_pages(tap: Tap) -> None:
    """How the sections are numbered, by the sheet."""
    for numbering, figures, docx, roman in (("own", "roman", [("upperRoman", "1"), (None, "1")], 1),
                                            ("own", "none", [("upperRoman", "1"), (None, "1")], 1),
                                            ("through", "none", [], 0)):
        name = f"{numbering}, {figures}"
        with tempfile.TemporaryDirectory(prefix="gongwen-") as folder:
            sheet = Path(folder) / "own.xml"
            sheet.write_text(OWN.format(name="own", numbering=numbering, figures=figures), encoding="utf-8")
            made = program.convert(TYPED.encode("utf-8"), options=("-s", sheet, "-q")).packages
        document = trees(made["docx"])["word/document.xml"]
        kinds = [(e.get(W + "fmt"), e.get(W + "start")) for e in document.iter(W + "pgNumType")]
        tap.ok(kinds == docx, f"{name}: sections of the DOCX", kinds)
        styles = trees(made["odt"])["styles.xml"]
        restarts = [e for e in styles.iter(STYLE + "paragraph-properties") if e.get(STYLE + "page-number") == "1"]
        tap.ok(len(restarts) == roman, f"{name}: pages of the ODT", len(restarts))


def check_options(tap: Tap) -> None:
    for value in ("0", "6", "x", "", "1,2"):
        result = program.convert(b"a", ENGLISH, (f"--toc={value}",))
        tap.ok(result.status == 2 and "--toc" in result.stderr, f"--toc={value} is refused", result.stderr)
    text = "关于放假的通知\n\n各科室：\n\n请落实。\n".encode("utf-8")
    result = program.convert(text, ENGLISH, ("--toc",))
    tap.ok(result.status == 0 and "none were made" in result.stderr, "contents without entries", result.stderr)
    same = program.convert(text, ENGLISH).packages
    tap.ok(same == result.packages, "a text without headings is converted as ever")


def check_journal(tap: Tap) -> None:
    """Another --toc makes the documents anew; the same one does not."""
    with tempfile.TemporaryDirectory(prefix="gongwen-") as folder:
        (Path(folder) / "a.txt").write_text(TYPED, encoding="utf-8")
        said = [program.run(["batch", Path(folder) / "a.txt", "-o", f"{folder}/out", *options], ENGLISH).stderr
                for options in ((), (), ("--toc=typed",), ("--toc=typed",), ("--toc=2",))]
    made = [re.search(r"(\d+) document\(s\)", text) for text in said]
    counts = [int(m.group(1)) if m else -1 for m in made]
    tap.ok(counts == [1, 0, 1, 0, 1], "batch knows the option", said)


def validate(tap: Tap, made: dict) -> None:
    if program.checks_folder() is None:
        tap.skip("packages are valid", "GONGWEN_CHECKS is not set")
        return
    with tempfile.TemporaryDirectory(prefix="gongwen-") as folder:
        paths = []
        for name, data in made.items():
            paths.append(Path(folder) / name)
            paths[-1].write_bytes(data)
        tool = program.checks_folder() / "tools" / "validate-package"
        said = subprocess.run([str(tool), *map(str, paths)], capture_output=True, text=True).stdout
        tap.ok(said.count(": valid") == len(paths), "packages are valid", said)


def main() -> None:
    with Tap() as tap:
        plain, deep = book(), book("--toc=3")
        for kind, check in CHECKS.items():
            check(tap, f"collection.{kind}", plain[kind])
            check(tap, f"deep.{kind}", deep[kind])
            tap.ok(book()[kind] == plain[kind], f"collection.{kind}: the same bytes twice")
            for number, text in enumerate(book_texts.texts(2), 1):
                check_rest(tap, f"text {number}.{kind}", text.encode("utf-8"), kind)
        check_typed(tap)
        check_pages(tap)
        check_options(tap)
        check_journal(tap)
        validate(tap, {f"{name}.{kind}": made[kind] for kind in CHECKS
                       for name, made in (("plain", plain), ("deep", deep))})


if __name__ == "__main__":
    main()
