#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Check: sheets that nobody should write. Each is refused with a sentence that names the file, the
line and what is wrong; no document is made, no other file is looked into, and the work has bounds:
what has none does not end."""
import tempfile
from dataclasses import dataclass
from pathlib import Path

import program
from tap import Tap

ENGLISH = {"LC_ALL": "C"}
CHINESE = {"LC_ALL": "C.UTF-8", "LANGUAGE": "zh_CN"}
TEXT = "关于防火工作的通知\n\n各单位：\n\n现将有关事项通知如下。\n"
HEAD = '<style name="a" extends="gbt9704">'
SECRET = "the words of another file"
MEGABYTE = 1 << 20


def rows(text: str) -> str:
    return f"{HEAD}\n{text}\n</style>\n"


def laughs() -> str:
    """Ten entities, each ten times the one before: 10^10 words."""
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">\n' for n in range(1, 11))
    return f'<!DOCTYPE style [\n<!ENTITY l0 "ha">\n{entities}]>\n<style name="a" title="&l10;"/>'


def chain(files: dict, length: int) -> dict:
    """0.xml extends 1.xml, and so on; the last one extends our own."""
    for n in range(length):
        base = f"{n + 1}.xml" if n + 1 < length else "gbt9704"
        files[f"{n}.xml"] = f'<style name="s{n}" extends="{base}"/>'
    return files


@dataclass(frozen=True)
class Case:
    name: str
    sheet: object  # text or bytes of bad.xml; a path that begins with / is taken as it is
    line: int  # 0: none is told
    words: tuple  # all of them stand in the line that is told
    chinese: str = ""
    others: tuple = ()  # (name, text) of further sheets
    file: str = "bad.xml"  # which is told


def with_bom(encoding: str, bom: bytes) -> bytes:
    return bom + rows('<page top="37mm"/>').encode(encoding)


CASES = (
    # sheets that extend each other
    Case("a sheet extends itself", '<style name="a"\n extends="bad.xml"/>', 1, ("'bad.xml' extends itself",), "继承了自己"),
    Case("two sheets extend each other", '<style name="a" extends="b.xml"/>', 1, ("'bad.xml' extends itself",), "",
         (("b.xml", '<style name="b" extends="bad.xml"/>'),), "b.xml"),
    Case("a base that nobody knows", '<style name="a" extends="gbt9705"/>', 1, ("there is no style 'gbt9705'",)),
    Case("a base that is no file", '<style name="a" extends="./b.xml"/>', 1, ("./b.xml", "there is no such file")),
    Case("a long chain", '<style name="a" extends="0.xml"/>', 1, ("more than 8 sheets",), "",
         tuple(chain({}, 8).items()), "6.xml"),
    # what XML allows and a sheet does not
    Case("a document type", '<!DOCTYPE style>\n<style name="a"/>', 1, ("document type",), "文档类型"),
    Case("an external document type", '<!DOCTYPE style SYSTEM "http://localhost:9/a.dtd">\n<style name="a"/>', 1,
         ("document type",)),
    Case("an external entity", '<!DOCTYPE style [<!ENTITY x SYSTEM "secret.txt">]>\n<style name="a" title="&x;"/>', 1,
         ("document type or entities",)),
    Case("a parameter entity", '<!DOCTYPE style [<!ENTITY % x SYSTEM "secret.txt"> %x;]>\n<style name="a"/>', 1,
         ("document type or entities",)),
    Case("a billion laughs", laughs(), 1, ("document type or entities",)),
    Case("an entity that nobody declared", rows('<page top="&x;"/>'), 2, ("no well-formed XML", "'x'")),
    Case("another file included", rows('<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="secret.txt" '
                                       'parse="text"/>'), 2, ("<xi:include> is not known",)),
    # size and depth
    Case("a sheet that never ends", "/dev/zero", 0, ("larger than 1048576 bytes",), "超过 1048576 字节"),
    Case("100 MB", b" " * (100 * MEGABYTE), 0, ("larger than 1048576 bytes",)),
    Case("one byte too many", rows(f"<!-- -->{' ' * MEGABYTE}"), 0, ("larger than 1048576 bytes",)),
    Case("a million attributes", rows("<page " + " ".join(f'a{n}=""' for n in range(80000)) + "/>"), 2,
         ("longer than 65536 bytes",), "超过 65536 字节"),
    Case("thousands of attributes", rows("<page " + " ".join(f'a{n}=""' for n in range(6000)) + "/>"), 0,
         ("5800 more fault(s)",), "还有 5800 处错误"),
    Case("rows that nobody knows", rows("<x/>\n" * 200000), 0, ("199800 more fault(s)",)),
    Case("elements inside each other", HEAD + "<page>" * 100000, 1, ("no well-formed XML", "depth")),
    Case("rows inside rows", rows("<page>" * 100 + "</page>" * 100), 2, ("<page> may not stand here",)),
    Case("a long name", rows(f"<{'x' * 60000}/>"), 2, ("no well-formed XML", "Name too long")),
    Case("too many fonts", rows("".join(f'<font id="f{n}" face="a"/>\n' for n in range(100))), 61,
         ("more than 64 <font>",)),
    Case("too many patterns", rows("".join(f'<recognise pattern="a{n}" role="note" weight="1"/>\n' for n in range(999))),
         202, ("more than 200 <recognise>",)),
    # values
    Case("a margin beyond the paper", rows('<page top="9999mm"/>'), 2, ('top="9999mm" is out of range',), "超出范围"),
    Case("margins that leave nothing", rows('<page inner="105mm" outer="105mm"/>'), 2, ("width", "inner + outer")),
    Case("a size of nothing", rows('<paragraph role="body" size="0pt"/>'), 2, ('size="0pt" is out of range', "2pt")),
    Case("a number of 100 digits", rows(f'<grid lines="{"9" * 100}"/>'), 2, ("is out of range", "1–100")),
    Case("a length of 100 digits", rows(f'<page top="{"9" * 100}mm"/>'), 2, ("is not understood",)),
    Case("no number", rows('<grid lines="NaN"/>'), 2, ('lines="NaN" is not understood',), "无法理解 lines"),
    Case("a long face", rows(f'<font id="a" face="{"字" * 32}"/>'), 2, ("is not understood", "1–31")),
    Case("an unknown role", rows('<paragraph role="titel"/>'), 2, ('role="titel"', "title")),
    Case("a long pattern", rows(f'<recognise pattern="{"a" * 1001}" role="note" weight="1"/>'), 2, ("the pattern",)),
    Case("a deep pattern", rows(f'<recognise pattern="{"(" * 400}{")" * 400}" role="note" weight="1"/>'), 2,
         ("the pattern", "nested")),
    Case("a pattern that would be huge",
         rows('<recognise pattern="((((a{1,255}){1,255}){1,255}){1,255})" role="note" weight="1"/>'), 2,
         ("the pattern", "too large")),
    # what is no sheet
    Case("nothing", "", 0, ("no well-formed XML",), "不是格式正确的 XML"),
    Case("white space", " \n ", 2, ("no well-formed XML",)),
    Case("a text", TEXT, 1, ("no well-formed XML",)),
    Case("a picture", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 0, ("zero bytes",)),
    Case("zero bytes behind the end", rows("").encode() + b"\0\0", 0, ("zero bytes",), "零字节"),
    Case("UTF-16 of Windows", with_bom("utf-16-le", b"\xff\xfe"), 0, ("zero bytes", "save it as UTF-8"), "另存为 UTF-8"),
    Case("UTF-16, the other end first", with_bom("utf-16-be", b"\xfe\xff"), 0, ("save it as UTF-8",)),
    Case("UTF-32", with_bom("utf-32-le", b"\xff\xfe\0\0"), 0, ("save it as UTF-8",)),
    Case("another encoding", rows('<font id="a" face="宋体"/>').encode("gb18030"), 2, ("UTF-8",)),
    Case("another root", '<stylesheet name="a"/>', 1, ("<stylesheet> is not known", "<style>"), "没有 <stylesheet>"),
    Case("a root of another language", '<style xmlns="urn:x" name="a"/>', 1, ("is not known", "<style>")),
    Case("two roots", '<style name="a" extends="gbt9704"/>\n<style name="b"/>', 2, ("no well-formed XML",)),
    Case("a root inside the root", rows('<style name="b"/>'), 2, ("<style> may not stand here",)),
    Case("cut off", HEAD + '\n<page top="37', 2, ("no well-formed XML",)),
    Case("no name", '<style extends="gbt9704"/>', 1, ("<style> needs the attribute 'name'",)),
    Case("a sheet that is no whole one", '<style name="a"/>', 1, ("role 'body'",)),
    Case("words between the rows", rows("第一行"), 2, ("'第一行' may not stand here",)),
)

FIVE = rows('<page top="37"/>\n<paragrph/>\n<paragraph role="body" bld="yes"/>\n<lead role="titel"/>\n'
            '<recognise pattern="[" role="note" weight="1"/>')


def furnish(case: Case, folder: Path) -> str:
    """Writes the case's sheets; what the program is to be given."""
    (folder / "text.txt").write_text(TEXT, encoding="utf-8")
    (folder / "secret.txt").write_text(SECRET)
    for name, text in case.others:
        (folder / name).write_text(text, encoding="utf-8")
    if isinstance(case.sheet, str) and case.sheet.startswith("/"):
        return case.sheet
    data = case.sheet if isinstance(case.sheet, bytes) else case.sheet.encode("utf-8")
    (folder / "bad.xml").write_bytes(data)
    return "./bad.xml"


def told(stderr: str, case: Case, sheet: str) -> bool:
    """One line names the sheet (beside which its bases lie), the line, and has all the words."""
    path = sheet if case.file == "bad.xml" else f"./{case.file}"
    start = f"{path}:{case.line}: " if case.line else f"{path}: "
    return any(line.startswith(start) and all(word in line for word in case.words) for line in stderr.splitlines())


def check_case(tap: Tap, case: Case, folder: Path) -> None:
    sheet = furnish(case, folder)
    result = program.run(["text.txt", "-s", sheet, "-o", "out.docx"], ENGLISH, cwd=folder)
    shown = f"status {result.status}: {result.stderr[:2000]}"
    tap.ok(result.status == 1, f"{case.name}: exit status 1", shown)
    tap.ok(told(result.stderr, case, sheet), f"{case.name}: told with {', '.join(case.words)}", shown)
    tap.ok(not (folder / "out.docx").exists(), f"{case.name}: no document is made")
    tap.ok(SECRET not in result.stderr and len(result.stderr) < 100000, f"{case.name}: no more than that", shown)
    for command in ("check", "show", "preview"):
        again = program.run(["style", command, sheet, *(["-o", "out.docx"] if command != "check" else [])],
                            ENGLISH, cwd=folder)
        tap.ok((again.status, again.stdout, again.stderr) == (1, b"", result.stderr),
               f"{case.name}: the same for style {command}", again.stderr[:2000])
    if case.chinese:
        stderr = program.run(["style", "check", sheet], CHINESE, cwd=folder).stderr
        tap.ok(case.chinese in stderr, f"{case.name}: told in Chinese", stderr[:2000])


def check_five(tap: Tap, folder: Path) -> None:
    """Five faults are five messages, in the order of their lines."""
    (folder / "text.txt").write_text(TEXT, encoding="utf-8")
    (folder / "bad.xml").write_text(FIVE, encoding="utf-8")
    result = program.run(["text.txt", "-s", "bad.xml"], ENGLISH, cwd=folder)
    lines = [line.split(": ")[0] for line in result.stderr.splitlines()]
    tap.ok(result.status == 1 and lines == [f"bad.xml:{n}" for n in range(2, 7)], "five faults, five messages",
           result.stderr)


def check_bounds(tap: Tap, folder: Path) -> None:
    """A pattern with 2^n ways to fail is given up; a sheet of the largest size is read."""
    (folder / "text.txt").write_text(TEXT + "甲" * 60 + "乙\n", encoding="utf-8")
    comment = f"<!-- {'x' * 60000} -->\n"
    large = rows('<recognise pattern="^(甲+)+$" role="note" weight="1"/>' + comment * 17)
    (folder / "large.xml").write_text(large, encoding="utf-8")
    result = program.run(["text.txt", "-s", "large.xml"], ENGLISH, cwd=folder)
    tap.ok(MEGABYTE - 50000 < len(large) < MEGABYTE and result.status == 0, "a large sheet and a slow pattern",
           result.stderr)


def check_folder(tap: Tap, folder: Path) -> None:
    (folder / "bad.xml").mkdir()
    result = program.run(["style", "check", "bad.xml"], ENGLISH, cwd=folder)
    tap.ok(result.status == 1 and "it is a folder" in result.stderr, "a folder is no sheet", result.stderr)


def main() -> None:
    with Tap() as tap:
        for case in CASES:
            in_folder(check_case, tap, case)
        for check in (check_five, check_bounds, check_folder):
            in_folder(check, tap)


def in_folder(check, tap: Tap, *rest) -> None:
    with tempfile.TemporaryDirectory(prefix="gongwen-") as name:
        check(tap, *rest, Path(name))


if __name__ == "__main__":
    main()
