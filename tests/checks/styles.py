#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Check: gongwen style. What it lists is there, what it shows makes the same pages and says rightly
where each value comes from, what it begins is sound, and its specimen has every role. And --fonts
names the faces of a platform in every slot."""
import re
import shutil
import subprocess
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

import package
import program
import roles
from package import STYLE, W
from tap import Tap

DONE, FILE, USAGE = 0, 1, 2
ENGLISH = {"LC_ALL": "C"}
CHINESE = {"LC_ALL": "C.UTF-8", "LANGUAGE": "zh_CN"}
BASE = """<style name="base" title="Base" extends="gbt9704">
  <page bottom="33mm"/>
  <paragraph role="heading" level="3"
      bold="yes"/>
</style>
"""
HOUSE = """<style name="house" extends="base">
  <font id="fangsong" face="仿宋" latin="Times New Roman"/>
  <paragraph role="层次标题" size="小三"/>
  <page-number odd="centre"/>
  <paragraph role="attachment-note" left="0" indent="2字"/>
  <recognise pattern="^拟办&lt;意见" role="note" weight="40"/>
</style>
"""
FAULTS = """<style name="faulty" extends="gbt9704">
  <page top="37"/>
  <paragrph role="body"/>
  <paragraph role="body" bld="yes"
      size="三号"/>
  <paragraph role="title" font="heitii"/>
  <recognise pattern="[" role="note" weight="1"/>
</style>
"""
# What is found and what is expected, by line.
TOLD = {2: ("top=\"37\"", "pt mm cm in"), 3: ("<paragrph>", "<paragraph>"), 4: ("'bld'", "'bold'"),
        6: ("'heitii'", "'heiti'"), 7: ("'['", "missing terminating ]")}
TOLD_IN_CHINESE = {2: "无法理解 top", 3: "没有 <paragrph> 这个元素"}


def sheets_folder(folder: Path) -> Path:
    """The user's folder with two sheets that are sound, one that is not, and what is no sheet."""
    found = folder / "gongwen/styles"
    found.mkdir(parents=True)
    for name, text in (("base", BASE), ("house", HOUSE), ("faulty", FAULTS)):
        (found / f"{name}.xml").write_text(text, encoding="utf-8")
    (found / "notes.txt").write_text("no sheet")
    (found / ".xml").write_text("no name")
    return found


def run(folder: Path, *arguments, changes: dict = ENGLISH) -> program.Result:
    return program.run(["style", *arguments], {**changes, "XDG_DATA_HOME": str(folder)}, cwd=folder)


def own_sheets() -> list:
    return sorted((program.source_root() / "styles").glob("*.xml"))


# ---- list ---------------------------------------------------------------------------------------

def listed(folder: Path) -> list:
    """(name, title, file) of each row."""
    lines = run(folder, "list").stdout.decode("utf-8").splitlines()
    return [tuple(line.split("\t")) for line in lines[1:]]


def check_list(tap: Tap, folder: Path) -> None:
    found = sheets_folder(folder)
    (found / "letter.xml").write_text('<style name="letter" title="Mine" extends="gbt9704"/>')
    listing = listed(folder)
    names = [row[0] for row in listing]
    rows = {name: rest for name, *rest in listing}
    wanted = {path.stem for path in own_sheets()} | {"base", "house", "faulty", "letter"}
    tap.ok(set(rows) == wanted, "every sheet is listed, and nothing else", sorted(set(rows) ^ wanted))
    tap.ok(names == sorted(set(names)), "names are in order, each once", names)
    own = ET.parse(program.source_root() / "styles/gbt9704.xml").getroot().get("title")
    tap.ok(rows["gbt9704"][0] == own and Path(rows["gbt9704"][1]).is_file(), "title and file of our own sheet",
           rows["gbt9704"])
    tap.ok(rows["house"] == ["Base", str(found / "house.xml")], "an inherited title; the user's file", rows["house"])
    tap.ok(rows["letter"] == ["Mine", str(found / "letter.xml")], "the user's sheet hides ours", rows["letter"])
    tap.ok("style check faulty" in rows["faulty"][0], "a faulty sheet is listed as faulty", rows["faulty"])


# ---- show ---------------------------------------------------------------------------------------

ROW = re.compile(r"^ *<([\w-]+)((?: [\w-]+=\"[^\"]*\")*)/?> *<!-- (.*) -->$")
ATTRIBUTE = re.compile(r' ([\w-]+)="([^"]*)"')


def places_of(comment: str, attributes: dict) -> dict:
    """Attribute -> (file, line), from the comment behind a row."""
    found = {}
    for part in comment.split("; "):
        place, *names = part.split(" ")
        file, line = place.rsplit(":", 1)
        found.update({name: (file, int(line)) for name in names or attributes})
    return found


def source_tag(sources: dict, file: str, line: int) -> str:
    """The tag that begins on a line of a sheet."""
    text = "\n".join(sources[file].split("\n")[line - 1:])
    return text[text.index("<"):text.index(">") + 1] if "<" in text.split("\n")[0] else ""


def row_faults(line: str, sources: dict) -> list:
    match = ROW.match(line)
    if not match:
        return [f"no row: {line}"]
    attributes = dict(ATTRIBUTE.findall(match.group(2)))
    places = places_of(match.group(3), attributes)
    faults = [f"{name} has no place: {line}" for name in attributes if name not in places]
    for name, place in places.items():
        tag = source_tag(sources, *place)
        stands = re.search(rf'\s{name}="{re.escape(attributes.get(name, ""))}"', tag)
        inherited_level = name == "level" and re.search(r'role="(heading|层次标题)"', tag)
        if not tag.startswith("<" + match.group(1)) or not (stands or inherited_level):
            faults.append(f"{name} does not come from {place}: {line}")
    return faults


def check_show(tap: Tap, folder: Path) -> None:
    """Every value stands where the comment says; extends= is gone."""
    found = sheets_folder(folder)
    result = run(folder, "show", "house")
    shown = result.stdout.decode("utf-8")
    tap.ok(result.status == DONE, "house is shown", result.stderr)
    paths = [found / "house.xml", found / "base.xml", program.source_root() / "styles/gbt9704.xml"]
    tap.ok(all(str(path) in shown for path in paths), "the files stand at the head", shown[:400])
    sources = {path.name: path.read_text(encoding="utf-8") for path in paths}
    rows = [line for line in shown.splitlines() if re.match(r" *<[a-z]", line)]
    tap.ok(len(rows) > 40, "it has many rows", len(rows))
    tap.none([fault for row in rows for fault in row_faults(row, sources)], "values come from where it says")
    tap.ok("extends" not in shown, "it extends nothing")
    tap.ok(ET.fromstring(shown).get("name") == "house", "it is XML")
    tap.ok(any('role="层次标题" level="3"' in row and 'bold="yes"' in row and 'size="小三"' in row
               and "base.xml:3 level bold" in row and "house.xml:3 role size" in row for row in rows),
           "three sheets in one row", [row for row in rows if 'level="3"' in row])


def check_same_pages(tap: Tap, folder: Path, name: str) -> None:
    shown = folder / f"{Path(name).stem}-shown.xml"
    result = run(folder, "show", name, "-o", shown)
    tap.ok(result.status == DONE and result.stdout == b"", f"{name} is shown in a file", result.stderr)
    changes = {"XDG_DATA_HOME": str(folder)}
    for path in program.samples():
        packages = [program.convert(path.read_bytes(), changes, ("-s", str(style))).packages for style in (name, shown)]
        tap.ok(len(packages[0]) == len(program.FORMATS) and packages[0] == packages[1],
               f"{path.name}: the same bytes by {name} and by what is shown of it")


def check_pages(tap: Tap, folder: Path) -> None:
    sheets_folder(folder)
    for name in ["house", str(program.source_root() / "samples/house-style.xml"), *[p.stem for p in own_sheets()]]:
        check_same_pages(tap, folder, name)


def check_schema(tap: Tap, folder: Path) -> None:
    """Our sheets, and what is shown of them, are what style.rng says to an editor."""
    if shutil.which("jing") is None:
        tap.skip("our sheets by style.rng", "jing is not installed")
        return
    shown = folder / "shown.xml"
    sample = program.source_root() / "samples/house-style.xml"
    run(folder, "show", sample, "-o", shown)
    files = [str(path) for path in (*own_sheets(), sample, shown)]
    done = subprocess.run(["jing", str(program.source_root() / "styles/style.rng"), *files], capture_output=True)
    tap.ok(done.returncode == 0, "our sheets by style.rng", done.stdout.decode())


# ---- check --------------------------------------------------------------------------------------

def check_check(tap: Tap, folder: Path) -> None:
    found = sheets_folder(folder)
    result = run(folder, "check", "house", "gongwen/styles/base.xml", *own_sheets())
    lines = result.stdout.decode().splitlines()
    tap.ok(result.status == DONE and not result.stderr, "sound sheets: status 0", result.stderr)
    tap.ok(len(lines) == 2 + len(own_sheets()) and lines[0] == "house: the sheet is sound", "said of each", lines)
    result = run(folder, "check", "-q", "house")
    tap.ok(result.status == DONE and not result.stdout and not result.stderr, "-q says nothing")
    for changes, told in ((ENGLISH, TOLD), (CHINESE, {k: (v,) for k, v in TOLD_IN_CHINESE.items()})):
        result = run(folder, "check", "faulty", "house", changes=changes)
        lines = result.stderr.splitlines()
        tap.ok(result.status == FILE and len(lines) == len(TOLD), "five faults, five messages", result.stderr)
        for number, words in told.items():
            start = f"{found / 'faulty.xml'}:{number}: "
            tap.ok(any(line.startswith(start) and all(w in line for w in words) for line in lines),
                   f"line {number} is told with {', '.join(words)}", lines)
    result = run(folder, "check", "nowhere")
    tap.ok(result.status == USAGE and "'nowhere'" in result.stderr, "an unknown name is wrong usage", result.stderr)


# ---- new ----------------------------------------------------------------------------------------

EXAMPLE = re.compile(r"<!-- (<.*/>) -->")


def check_new(tap: Tap, folder: Path) -> None:
    for language, changes in (("English", ENGLISH), ("Chinese", CHINESE)):
        result = run(folder, "new", "office", changes=changes)
        text = result.stdout.decode("utf-8")
        (folder / "office.xml").write_text(text, encoding="utf-8")
        (folder / "all.xml").write_text(EXAMPLE.sub(r"\1", text), encoding="utf-8")
        root = ET.fromstring(text)
        tap.ok(result.status == DONE and len(root) == 0 and root.get("name") == "office", f"{language}: no row yet",
               result.stderr)
        tap.ok(len(ET.fromstring(EXAMPLE.sub(r"\1", text))) >= 8, f"{language}: rows to put in force")
        for name in ("office.xml", "all.xml"):
            tap.ok(run(folder, "check", name).status == DONE, f"{language}: {name} is sound",
                   run(folder, "check", name).stderr)
    tap.ok("页码一律居中" in text, "comments are in Chinese", text[:300])


def check_new_from(tap: Tap, folder: Path) -> None:
    sheets_folder(folder)
    (folder / 'a&"b').mkdir()
    (folder / 'a&"b' / "mine.xml").write_text(BASE, encoding="utf-8")
    for base, wanted in (("house", "house"), ('./a&"b/mine.xml', str((folder / 'a&"b/mine.xml').resolve()))):
        result = run(folder, "new", "office", "--from", base, "-o", "gongwen/styles/office.xml", "-f")
        tap.ok(result.status == DONE and not result.stdout, f"--from {base}", result.stderr)
        written = (folder / "gongwen/styles/office.xml").read_text(encoding="utf-8")
        tap.ok(ET.fromstring(written).get("extends") == wanted, f"--from {base} is extended", written[:200])
        tap.ok(run(folder, "check", "office").status == DONE, f"--from {base} is sound")
    result = run(folder, "new", "office", "-o", "gongwen/styles/office.xml")
    tap.ok(result.status == FILE and "-f replaces" in result.stderr, "an existing file is left alone", result.stderr)
    tap.ok(run(folder, "new", "office", "--from", "faulty").status == FILE, "a faulty base is refused")
    tap.ok(run(folder, "new", "office", "--from", "nowhere").status == USAGE, "an unknown base is refused")
    for name in ("a/b", "a b", "a.xml", "", 'a"b', "a<b", "甲　乙\n"):
        result = run(folder, "new", name)
        tap.ok(result.status == USAGE and "a style's name" in result.stderr, f"{name!r} is no name", result.stderr)


# ---- preview ------------------------------------------------------------------------------------

def missing_styles(data: bytes, kind: str) -> list:
    """A role's own style; the signer is characters at the end of the number's line."""
    paragraphs = package.paragraphs(data, kind)
    used = [p.style for p in paragraphs if p.text.strip()]
    used += [run.style.removesuffix("（同行）") for p in paragraphs for run in p.runs if run.style]
    wanted = [(role, 0) for role in roles.CHINESE if role != "heading"] + [("heading", n) for n in roles.LEVELS]
    return [f"{role} {level}" for role, level in wanted
            if not any(roles.is_style_of(name, role, level, kind) for name in used)]


def check_preview(tap: Tap, folder: Path) -> None:
    sheets_folder(folder)
    for name in ("gbt9704", "house"):
        result = run(folder, "preview", name, "-o", f"{folder}/", "-t", "docx,odt")
        tap.ok(result.status == DONE and not result.stderr, f"{name}: made, and nothing to say", result.stderr)
        for kind in program.FORMATS:
            data = (folder / f"{name}.{kind}").read_bytes()
            tap.none(missing_styles(data, kind), f"{name}.{kind} has every role")
            runins = {p.style for p in package.paragraphs(data, kind) if p.style.startswith("公文段首标题")}
            tap.ok(len(runins) == len(roles.LEVELS), f"{name}.{kind} has every level with text behind it", runins)
    result = run(folder, "preview", "gbt9704", "-o", "page.odt")
    tap.ok(result.status == DONE and (folder / "page.odt").read_bytes()[30:38] == b"mimetype", "-o page.odt is an ODT")
    tap.ok(run(folder, "preview", "gbt9704", "-o", "page.odt").status == FILE, "it is not replaced")
    tap.ok(run(folder, "preview", "nowhere", "-o", "n.docx").status == USAGE, "an unknown name is wrong usage")
    tap.ok(run(folder, "preview", "faulty", "-o", "n.docx").status == FILE, "a faulty sheet makes no specimen")


# ---- fonts --------------------------------------------------------------------------------------

# The table of GB/T 9704 practice: what each platform calls the faces of gbt9704.
FOUNDER = ("方正仿宋_GBK", "方正楷体_GBK", "方正黑体_GBK", "方正小标宋_GBK", "方正书宋_GBK")
STANDARD = ("仿宋_GB2312", "楷体_GB2312", "黑体", "方正小标宋简体", "宋体")
PLATFORMS = {
    "": STANDARD,
    "windows": ("仿宋", "楷体", "黑体", "方正小标宋简体", "宋体"),
    "wps": FOUNDER,
    "kylin": FOUNDER,
    "macos": ("华文仿宋", "华文楷体", "华文黑体", "华文中宋", "华文宋体"),
    "libre": ("FandolFang", "FandolKai", "FandolHei", "FandolSong", "FandolSong"),
}
SLOTS = ("ascii", "hAnsi", "eastAsia", "cs")


def docx_faces(data: bytes) -> set:
    """Each name in a slot of any run or style; a slot that is missing shows as None."""
    parts = package.read_parts(data)
    trees = [ET.fromstring(content) for name, content in parts.items() if name.endswith(".xml")]
    fonts = [e for tree in trees for e in tree.iter(W + "rFonts") if set(e.attrib) != {W + "hint"}]
    return {font.get(W + slot) for font in fonts for slot in SLOTS}


def docx_table(data: bytes) -> dict:
    """Face -> its first alternative."""
    tree = ET.fromstring(package.read_parts(data)["word/fontTable.xml"])
    return {font.get(W + "name"): package.value(font, W + "altName") for font in tree.iter(W + "font")}


def odt_faces(data: bytes) -> set:
    parts = package.read_parts(data)
    trees = [ET.fromstring(parts[name]) for name in ("styles.xml", "content.xml")]
    slots = [STYLE + "font-name" + suffix for suffix in ("", "-asian", "-complex")]
    return {e.get(slot) for tree in trees for e in tree.iter(STYLE + "text-properties")
            for slot in slots if e.get(slot)}


def check_platforms(tap: Tap, folder: Path) -> None:
    for platform, faces in PLATFORMS.items():
        options = ("--fonts", platform) if platform else ()
        result = run(folder, "preview", "gbt9704", "-o", f"{folder}/", "-t", "docx,odt", "-f", *options)
        docx, odt = ((folder / f"gbt9704.{kind}").read_bytes() for kind in program.FORMATS)
        name = platform or "no platform"
        tap.ok(result.status == DONE and docx_faces(docx) == set(faces), f"{name}: every slot of the DOCX",
               f"{docx_faces(docx)} {result.stderr}")
        tap.ok(odt_faces(odt) == set(faces), f"{name}: every slot of the ODT", odt_faces(odt))
        table = docx_table(docx)
        wrong = [f"{face}: {table.get(face)}" for face, own in zip(faces, STANDARD)
                 if face != own and face != "FandolSong" and table.get(face) != own]
        tap.none(wrong, f"{name}: the standard face is the first alternative")
    result = run(folder, "preview", "gbt9704", "--fonts=dos", "-o", "a.docx")
    tap.ok(result.status == USAGE and "windows, wps, kylin, macos, libre" in result.stderr, "unknown platforms",
           result.stderr)


def check_convert_fonts(tap: Tap, folder: Path) -> None:
    """A house's own names, and its face of letters and digits, which no platform changes."""
    sheet = folder / "own.xml"
    sheet.write_text('<style name="own" extends="gbt9704"><font id="fangsong" latin="Times New Roman" kylin="华光仿宋"/>'
                     '</style>', encoding="utf-8")
    options = ("-s", str(sheet), "--fonts=kylin")
    data = program.convert("关于防火的通知\n\n现将2024年有关事项通知如下。\n".encode(), {}, options).packages["docx"]
    body = [e for e in ET.fromstring(package.read_parts(data)["word/styles.xml"]).iter(W + "rFonts")
            if e.get(W + "eastAsia") == "华光仿宋"]
    tap.ok(body and {e.get(W + "ascii") for e in body} == {"Times New Roman"}, "Latin letters keep their face",
           [e.attrib for e in body])
    tap.ok(docx_table(data).get("华光仿宋") == "仿宋_GB2312", "the house's name for the platform", docx_table(data))


def check_fonts(tap: Tap, folder: Path) -> None:
    """On a computer without fonts no face is here; --fonts asks for the platform's."""
    empty = folder / "fonts.conf"
    empty.write_text("<?xml version='1.0'?><fontconfig><cachedir>cache</cachedir></fontconfig>")
    changes = {**ENGLISH, "FONTCONFIG_FILE": str(empty)}
    for platform, faces in (("", STANDARD), ("macos", PLATFORMS["macos"])):
        result = run(folder, "fonts", "gbt9704", *(("--fonts", platform) if platform else ()), changes=changes)
        rows = [line.split("\t") for line in result.stdout.decode("utf-8").splitlines()]
        tap.ok(result.status == DONE and rows[0] == ["font", "face", "here", "alternatives here", "shown"],
               "faces are listed", result.stderr)
        tap.ok([row[1:] for row in rows[1:]] == [[face, "no", "-", ""] for face in faces],
               f"{platform or 'no platform'}: nothing is here", rows)


# ---- usage --------------------------------------------------------------------------------------

USAGES = (
    ("no command", [], "list, show, check, new, preview, fonts"),
    ("an unknown command", ["lsit"], "'gongwen style lsit'"),
    ("show without a style", ["show"], "'gongwen style show --help'"),
    ("two styles to show", ["show", "gbt9704", "letter"], "'letter' is one too many"),
    ("a style to list", ["list", "gbt9704"], "'gbt9704' is one too many"),
    ("an option of another command", ["check", "--fonts=wps", "gbt9704"], "'gongwen style check --help'"),
)


def check_usage(tap: Tap, folder: Path) -> None:
    for name, arguments, words in USAGES:
        result = run(folder, *arguments)
        tap.ok(result.status == USAGE and words in result.stderr and not result.stdout, f"{name} is wrong usage",
               result.stderr)
    for arguments in (["--help"], ["show", "-h"], ["list", "--help"]):
        result = run(folder, *arguments)
        tap.ok(result.status == DONE and b"gongwen style" in result.stdout, f"style {' '.join(arguments)}")


def main() -> None:
    checks = (check_list, check_show, check_pages, check_schema, check_check, check_new, check_new_from, check_preview,
              check_platforms, check_convert_fonts, check_fonts, check_usage)
    with Tap() as tap:
        for check in checks:
            with tempfile.TemporaryDirectory(prefix="gongwen-") as name:
                check(tap, Path(name).resolve())


if __name__ == "__main__":
    main()
