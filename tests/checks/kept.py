#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Check: what belongs together stands on one page, wherever the text above it ends: a heading with
the table below it, a caption and a unit with theirs, a table's head with the first row, a signature
with its date; in the pages that LibreOffice makes of both formats, and as they are counted.

The text above grows line by line until all of it has gone overleaf."""
from dataclasses import dataclass

import program
from foot import COLUMNS, HAN
from libreoffice import Office, lacking
from tap import Tap

SHEET = "tests/styles/free-faces.xml"
LEAST, MOST = 10, 21  # lines of text above
HEAD = "关于测试的通知\n\n各县（市、区）人民政府：\n"
TABLE = "地区\t人口\t面积\n" + "\n".join(f"{name}县\t{i}.5\t{i}00" for i, name in enumerate("甲乙丙丁戊己", 1))
OFFICES = "\n青川市人民政府办公室\n青川市财政局\n青川市水务局\n2024年3月1日\n"


@dataclass
class Case:
    name: str
    text: str  # behind the lines
    together: tuple  # the lines that must stand on one page begin so


CASES = [
    Case("heading and table", "一、总体要求\n" + TABLE + "\n\n请认真核对。\n", ("一、总体要求", "地区", "甲县")),
    Case("heading, caption, unit and table", "一、总体要求\n表1　各县情况\n单位：万元\n" + TABLE + "\n\n请认真核对。\n",
         ("一、总体要求", "表1", "单位：万元", "地区", "甲县")),
    Case("two headings and text", "一、总体要求\n（一）工作目标\n到年底，" + HAN + "。\n", ("一、总体要求", "（一）工作目标", "到年底，")),
    Case("signature", "\n青川市人民政府办公室\n2024年3月1日\n", ("青川市人民政府办公室", "2024年3月1日")),
    Case("three signatures", OFFICES, ("青川市人民政府办公室", "青川市财政局", "青川市水务局", "2024年3月1日")),
    Case("a short last line, attachments and signature", "特此通知。\n\n附件：1.第一个附件\n2.第二个附件\n" + OFFICES,
         ("特此通知。", "附件：1.第一个附件", "2.第二个附件", "青川市人民政府办公室", "青川市水务局", "2024年3月1日")),
]


def text_of(case: Case, lines: int) -> bytes:
    count = COLUMNS * lines - 3  # two characters of indent, one full stop
    return (HEAD + (HAN * (count // len(HAN) + 1))[:count] + "。\n" + case.text).encode("utf-8")


def options() -> tuple:
    return "-q", "-s", program.source_root() / SHEET


def bare(text: str) -> str:
    return "".join(text.split())


def pages_of(case: Case, lines: list) -> list:
    """The first page on which a line begins as each of those that belong together; 0: none."""
    return [min((page for page, text in lines if bare(text).startswith(start)), default=0) for start in case.together]


def counted(text: bytes) -> list:
    """(page, text) of each row."""
    head, *rows = program.inspect(text, ("--pages", *options())).stdout.decode("utf-8").splitlines()
    place = head.split("\t").index("page")
    cells = [row.split("\t") for row in rows]
    return [(int(row[place]), program.unescape(row[6])) for row in cells]


def faults_of(case: Case, printed: dict) -> list:
    faults = []
    for lines, pages in printed.items():
        found = pages_of(case, [(n, line.text) for n, page in enumerate(pages, 1) for line in page])
        told = pages_of(case, counted(text_of(case, lines)))
        if len(set(found)) != 1 or found[0] == 0:
            faults.append(f"{lines} lines above: on pages {found}")
        if told != found:
            faults.append(f"{lines} lines above: on pages {found}, counted {told}")
    return faults


def measure(tap: Tap, office: Office) -> None:
    packages = {}
    for i, case in enumerate(CASES):
        for lines in range(LEAST, MOST + 1):
            made = program.convert(text_of(case, lines), options=options()).packages
            packages.update({f"{i}-{lines}-{kind}.{kind}": data for kind, data in made.items()})
    pdfs = office.convert(packages, "pdf")
    for i, case in enumerate(CASES):
        for kind in program.FORMATS:
            printed = {lines: office.pages(pdfs[f"{i}-{lines}-{kind}.{kind}"]) for lines in range(LEAST, MOST + 1)}
            tap.none(faults_of(case, printed), f"{case.name}, {kind}: on one page")


def main() -> None:
    reason = lacking()
    with Tap() as tap:
        if reason:
            tap.skip("what is kept together", reason)
            return
        with Office() as office:
            measure(tap, office)


if __name__ == "__main__":
    main()
