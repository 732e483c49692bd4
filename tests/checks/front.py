#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Check: front matter from the outside: its elements in the order of the standard, the sheet that is
taken and who names it, what is refused, and what the packages know of the document."""
import os
import tempfile
import threading
from dataclasses import dataclass
from pathlib import Path

import package
import program
from tap import Tap

ENGLISH = {"LC_ALL": "C", "LANGUAGE": ""}
FILE, USAGE = 1, 2  # exit statuses
BODY = "水库大坝渗漏严重，须尽快加固。现将有关情况请示如下，请予审议。\n\n妥否，请批示。\n"
KEYS = ("印发日期：2024年5月7日", "printer: 县政府办公室", "抄送机关: 市财政局。", "note: 此件公开发布", "成文日期: 2024年5月6日",
        "signature: 松河县人民政府", "signature: 松河县水务局", "附件说明: 1.报告", "附件说明: 2.预算", "recipient: 市人民政府",
        "title: 关于支持水库加固", "title: 工程的请示", "签发人: 沈怀远", "number: 松政〔2024〕18号", "issuer: 松河县人民政府文件",
        "urgency: 加急", "密级和保密期限: 机密★1年", "serial: 000003")
HEAD = ["000003", "机密★1年", "加急", "松河县人民政府文件", "松政〔2024〕18号", "签发人：沈怀远"]
TITLE = ["关于支持水库加固", "工程的请示"]
MAIN = ["市人民政府：", "水库大坝渗漏严重，须尽快加固。现将有关情况请示如下，请予审议。", "妥否，请批示。"]
TAIL = ["附件：1.报告", "2.预算", "松河县人民政府", "松河县水务局", "2024年5月6日", "（此件公开发布）"]
COLOPHON = ["抄送：市财政局。", "县政府办公室　2024年5月7日印发"]


def front(*keys: str) -> str:
    return "---\n" + "".join(key + "\n" for key in keys) + "---\n"


def squeezed(text: str) -> str:
    return "".join(text.split())


def check_order(tap: Tap, name: str, text: str, expected: list, options: tuple = ()) -> None:
    result = program.convert(text.encode("utf-8"), ENGLISH, ("-q", *options))
    for kind in program.FORMATS:
        found = squeezed(package.whole_text(result.packages[kind], kind)) if kind in result.packages else ""
        tap.ok(found == squeezed("".join(expected)), f"{name}: {kind}", f"{found}\n{result.stderr}")


def check_orders(tap: Tap) -> None:
    everything = HEAD + TITLE + MAIN + TAIL + COLOPHON
    check_order(tap, "all elements above a body alone", front(*KEYS) + BODY, everything)
    check_order(tap, "one by one from the command line", BODY, everything,
                tuple(word for key in KEYS for word in ("-m", key.replace("：", "=", 1).replace(": ", "=", 1))))
    check_order(tap, "above a body with an attachment", front(*KEYS) + BODY + "\n附件1\n\n报告\n\n坝体渗漏的情况如下。\n",
                HEAD + TITLE + MAIN + TAIL + ["附件1", "报告", "坝体渗漏的情况如下。"] + COLOPHON)
    check_order(tap, "above an attachment that begins with its title",
                front(*KEYS[5:]) + BODY + "\n附件1　水库安全鉴定报告\n\n坝体渗漏的情况如下。\n",
                HEAD + TITLE + MAIN + TAIL[:4] + ["附件1　水库安全鉴定报告", "坝体渗漏的情况如下。"])
    signed = BODY + "\n松河县人民政府\n2024年5月6日\n"
    check_order(tap, "a second signature above the date", front("发文机关署名: 松河县水务局") + signed,
                MAIN[1:] + TAIL[2:5])


def check_printed(tap: Tap) -> None:
    """The printer's line is one, with its day once."""
    day, other = "2024年5月7日", "2024年5月9日"
    office = "县政府办公室"
    text = BODY + "\n抄送：市财政局。\n"
    rows = (
        ("printer and day", front(f"printer: {office}", f"printed: {day}") + text, f"{office}{day}印发"),
        ("a day with its word", front(f"printer: {office}", f"printed: {day}印发") + text, f"{office}{day}印发"),
        ("a printer with a day", front(f"printer: {office} {day}印发", f"printed: {other}") + text, f"{office}{day}印发"),
        ("a day alone", front(f"printed: {day}") + text, f"{day}印发"),
        ("a day for the line in the text", front(f"printer: {office}", f"printed: {day}") + f"{text}{office}\n",
         f"{office}{day}印发"),
        ("a line in the text with its day", front(f"printed: {other}") + f"{text}{office}　　{day}印发\n", f"{office}{day}印发"),
    )
    for name, whole, line in rows:
        check_order(tap, f"printed: {name}", whole, MAIN[1:] + ["抄送：市财政局。", line])


# ---- sheets ---------------------------------------------------------------------------------------

HOUSE = ('<style name="{0}" title="{0}" extends="gbt9704"><recognise pattern="^拟办意见" role="note" weight="400"/>'
         "</style>\n")
SPEECH = "在动员大会上的讲话\n\n同志们：\n\n今天我们召开动员大会，部署有关工作。\n"


@dataclass(frozen=True)
class Sheet:
    name: str
    text: str
    options: str
    style: str  # that -v tells
    role: str = ""  # of the line 拟办意见…


OPINION = "关于放假的通知\n\n各科室：\n\n拟办意见同意按此办理，请各科室遵照执行。\n"
SHEETS = (
    Sheet("a notice", OPINION, "", "gbt9704", "body"),
    Sheet("a speech", SPEECH, "", "speech"),
    Sheet("a speech, auto written out", SPEECH, "-s auto", "speech"),
    Sheet("a speech, auto in Chinese", SPEECH, "-s 自动", "speech"),
    Sheet("-s before the kind", SPEECH, "-s gbt9704", "gbt9704"),
    Sheet("the kind of the front matter", front("文种: 函") + SPEECH, "", "letter"),
    Sheet("the kind of the command line", front("文种: 函") + SPEECH, "-m kind=纪要", "minutes"),
    Sheet("the sheet of the front matter", front("样式: ./house.xml") + OPINION, "", "house", "note"),
    Sheet("a sheet without a slash", front("样式: house.xml") + OPINION, "", "house", "note"),
    Sheet("-s before the front matter", front("样式: house.xml") + OPINION, "-s gbt9704", "gbt9704", "body"),
    Sheet("-s auto before the front matter", front("样式: house.xml") + OPINION, "-s auto", "gbt9704", "body"),
    Sheet("-m before the front matter", front("样式: house.xml") + OPINION, "-m style=plan", "plan", "body"),
    Sheet("-s before -m", OPINION, "-s plan -m style=speech", "plan", "body"),
    Sheet("-m is relative to the current folder", OPINION, "-m 样式=texts/other.xml", "other", "note"),
    Sheet("auto in the front matter", front("样式: auto") + SPEECH, "", "speech"),
    Sheet("a sheet that comes with the program", front("style: minutes") + OPINION, "", "minutes", "body"),
)


def furnish(folder: Path) -> None:
    (folder / "texts").mkdir()
    for name in ("house", "other"):
        (folder / "texts" / f"{name}.xml").write_text(HOUSE.format(name), encoding="utf-8")
    (folder / "bare.xml").write_text(HOUSE.format("bare"), encoding="utf-8")
    (folder / "texts" / "bare.xml").write_text(HOUSE.format("bare"), encoding="utf-8")
    (folder / "texts" / "faulty.xml").write_text('<style name="faulty" extends="gbt9704">\n  <paragraf/>\n</style>\n')


def check_sheet(tap: Tap, case: Sheet, folder: Path) -> None:
    """In texts/, called from above it: relative to the text is not relative to the current folder."""
    (folder / "texts" / "a.txt").write_text(case.text, encoding="utf-8")
    options = ["texts/a.txt", *case.options.split()]
    said = program.run([*options, "-v", "-f"], ENGLISH, cwd=folder).stderr
    tap.ok(f"encoding UTF-8, style {case.style}\n" in said, f"{case.name}: style {case.style}", said)
    inspected = program.run(["inspect", *options], ENGLISH, cwd=folder)
    tap.ok(f"; sheet: {case.style}\n" in inspected.stderr, f"{case.name}: inspect tells it", inspected.stderr)
    if case.role:
        found = [row.role for row in program.parse_rows(inspected.stdout) if row.text.startswith("拟办意见")]
        tap.ok(found == [case.role], f"{case.name}: 拟办意见 is {case.role}", found)


def check_many(tap: Tap, folder: Path) -> None:
    """Each text of one call gets its own sheet, and faults of one stop no other."""
    texts = {"a": OPINION, "b": SPEECH, "c": front("样式: house.xml") + OPINION,
             "d": front("样式: nosuch") + OPINION, "e": front("样式: ./house.xml") + SPEECH}
    styles = {"a": "gbt9704", "b": "speech", "c": "house", "e": "house"}
    for name, text in texts.items():
        (folder / "texts" / f"{name}.txt").write_text(text, encoding="utf-8")
    result = program.run([*(f"texts/{name}.txt" for name in texts), "-v", "-f"], ENGLISH, cwd=folder)
    tap.ok(result.status == FILE, "many texts: the exit status of the worst", result.stderr)
    for name, style in styles.items():
        tap.ok(f"texts/{name}.txt: encoding UTF-8, style {style}\n" in result.stderr, f"many texts: {name}",
               result.stderr)
        tap.ok((folder / "texts" / f"{name}.docx").is_file(), f"many texts: {name} is made")
    tap.ok(not (folder / "texts" / "d.docx").exists(), "many texts: without its sheet none is made")


def check_once(tap: Tap, folder: Path) -> None:
    """A pipe can be read once: so is a sheet, however many texts of one call name it."""
    pipe = folder / "texts" / "pipe.xml"
    os.mkfifo(pipe)
    threading.Thread(target=pipe.write_text, args=(HOUSE.format("pipe"),), daemon=True).start()
    for name in "xyz":
        (folder / "texts" / f"{name}.txt").write_text(front("样式: pipe.xml") + OPINION, encoding="utf-8")
    result = program.run(["texts/x.txt", "texts/y.txt", "texts/z.txt", "-v"], ENGLISH, cwd=folder)
    tap.ok(result.status == 0 and result.stderr.count("style pipe\n") == 3, "a sheet is loaded once", result.stderr)


# ---- faults ---------------------------------------------------------------------------------------

@dataclass(frozen=True)
class Fault:
    name: str
    keys: tuple
    options: str
    status: int
    says: tuple  # all of it stands in one line
    chinese: str = ""


FAULTS = (
    Fault("an unknown key", ("标题: 甲", "titel: 乙"), "", FILE, ("texts/a.txt:3: ", "'titel'", "'title'", "serial"), "没有“titel”"),
    Fault("an unknown Chinese key", ("标题: 甲", "密级: 乙"), "", FILE, ("texts/a.txt:3: ", "'密级和保密期限'", "份号")),
    Fault("an empty value", ("标题:",), "", FILE, ("texts/a.txt:2: ", "'标题'", "no value"), "没有值"),
    Fault("a date that is none", ("日期: 2024-05-06",), "", FILE, ("texts/a.txt:2: ", "'2024-05-06'"), "不是存在的日期"),
    Fault("a kind that is none", ("文种: 诗",), "", FILE, ("texts/a.txt:2: ", "'诗'"), "不是已知的文种"),
    Fault("a style that is none", ("标题: 甲", "样式: nosuch"), "", FILE, ("texts/a.txt:3: ", "no style 'nosuch'")),
    Fault("a bare name in the current folder", ("样式: bare",), "", FILE, ("texts/a.txt:2: ", "no style 'bare'")),
    Fault("a sheet that is missing", ("样式: ./no.xml",), "", FILE, ("texts/a.txt:2: ", "texts/./no.xml", "no such file")),
    Fault("a faulty sheet", ("样式: faulty.xml",), "", FILE, ("texts/faulty.xml:2: ", "<paragraf>")),
    Fault("-m with an unknown key", (), "-m titel=甲", USAGE, ("gongwen: ", "'titel'", "'title'")),
    Fault("-m without a value", (), "-m title=", USAGE, ("gongwen: ", "'title'", "no value")),
    Fault("-m with a date that is none", (), "-m date=2024年2月30日", USAGE, ("gongwen: ", "'2024年2月30日'")),
    Fault("-m with a kind that is none", (), "-m kind=poem", USAGE, ("gongwen: ", "'poem'")),
    Fault("-m with a style that is none", (), "-m style=nosuch", USAGE, ("gongwen: ", "no style 'nosuch'")),
)


def check_fault(tap: Tap, fault: Fault, folder: Path) -> None:
    (folder / "texts" / "a.txt").write_text((front(*fault.keys) if fault.keys else "") + OPINION, encoding="utf-8")
    for command in ("convert", "inspect"):
        words = [command, "texts/a.txt", *fault.options.split()]
        result = program.run(words, ENGLISH, cwd=folder)
        told = f"status {result.status}: {result.stderr}"
        lines = result.stderr.splitlines()
        tap.ok(result.status == fault.status, f"{command}, {fault.name}: status {fault.status}", told)
        tap.ok(len(lines) == 1 and all(word in lines[0] for word in fault.says),
               f"{command}, {fault.name}: told once", told)
        tap.ok(not (folder / "texts" / "a.docx").exists(), f"{command}, {fault.name}: nothing is left", told)
    if fault.chinese:
        said = program.run(words, {"LC_ALL": "C.UTF-8", "LANGUAGE": "zh_CN"}, cwd=folder).stderr
        tap.ok(fault.chinese in said, f"{fault.name}: told in Chinese", said)


# ---- properties -----------------------------------------------------------------------------------

def check_properties(tap: Tap) -> None:
    keys = ("标题: 关于放假", "title: 的通知", "作者: 张三 & 李四", "主题: 假期", "日期: 2024年5月6日", "printed: 2024年6月1日")
    result = program.convert((front(*keys) + BODY).encode("utf-8"), ENGLISH)
    facts = (">关于放假的通知<", ">张三 &amp; 李四<", ">假期<", ">zh-CN<", ">2024-05-06T00:00:00Z<")
    for kind, part in (("docx", "docProps/core.xml"), ("odt", "meta.xml")):
        found = package.read_parts(result.packages[kind])[part].decode("utf-8")
        tap.none([fact for fact in facts if fact not in found], f"{kind}: title, author, subject, language, day")
        tap.ok("keyword" not in found and "2024-06" not in found, f"{kind}: and nothing else", found)


def main() -> None:
    with Tap() as tap:
        check_orders(tap)
        check_printed(tap)
        check_properties(tap)
        with tempfile.TemporaryDirectory(prefix="gongwen-") as name:
            folder = Path(name)
            furnish(folder)
            for fault in FAULTS:
                check_fault(tap, fault, folder)
            for case in SHEETS:
                check_sheet(tap, case, folder)
            check_many(tap, folder)
            check_once(tap, folder)


if __name__ == "__main__":
    main()
