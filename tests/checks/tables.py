#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Check: the cells of typed tables, read back from both formats, are the cells that were typed.

A case is the lines as a typist writes them and the tables that they are, row by row; rows that are
shorter than the longest one are filled up with empty cells, a single cell reaches over the row."""
import xml.etree.ElementTree as ET
from dataclasses import dataclass

import package
import program
from package import OFFICE, TABLE, TEXT, W
from tap import Tap

BEFORE, AFTER = "关于测试的通知\n\n各有关单位：\n现将有关情况印发给你们。\n\n", "\n\n以上情况，请认真核对。\n"


@dataclass
class Case:
    name: str
    lines: str
    tables: list  # of rows of cells
    head: bool = True  # the first row of the first table is repeated on each page


CASES = [
    Case("tabs", "地区\t人口\t面积\n甲县\t12.5\t300\n乙县\t8.25\t210\n合计\t20.75\t510",
         [[["地区", "人口", "面积"], ["甲县", "12.5", "300"], ["乙县", "8.25", "210"], ["合计", "20.75", "510"]]]),
    Case("pipes", "| 项目 | 金额 |\n|---|---:|\n| 办公费 | 1200 |\n| 差旅费 | 800 |",
         [[["项目", "金额"], ["办公费", "1200"], ["差旅费", "800"]]]),
    Case("aligned columns", "姓名      单位          职务\n张三      市水务局      局长\n李四      市财政局      科长",
         [[["姓名", "单位", "职务"], ["张三", "市水务局", "局长"], ["李四", "市财政局", "科长"]]]),
    Case("full-width blanks", "姓名　　单位　　职务\n张　三　　市水务局　　局长\n李　四　　市财政局　　科长",
         [[["姓名", "单位", "职务"], ["张　三", "市水务局", "局长"], ["李　四", "市财政局", "科长"]]]),
    Case("an empty cell inside", "地区\t上年\t今年\n甲县\t1\t2\n乙县\t\t3\n丙县\t4\t5",
         [[["地区", "上年", "今年"], ["甲县", "1", "2"], ["乙县", "", "3"], ["丙县", "4", "5"]]]),
    Case("ragged: a row too short", "地区\t上年\t今年\n甲县\t1\t2\n乙县\t3\n丙县\t4\t5",
         [[["地区", "上年", "今年"], ["甲县", "1", "2"], ["乙县", "3", ""], ["丙县", "4", "5"]]]),
    Case("ragged: a row too long", "地区\t上年\n甲县\t1\n乙县\t3\t另有2\n丙县\t4",
         [[["地区", "上年", ""], ["甲县", "1", ""], ["乙县", "3", "另有2"], ["丙县", "4", ""]]]),
    Case("an empty cell of pipes", "| 项目 | 金额 | 备注 |\n|---|---|---|\n| 办公费 | 1200 | |\n| | 800 | 全年 |",
         [[["项目", "金额", "备注"], ["办公费", "1200", ""], ["", "800", "全年"]]]),
    Case("numbers alone have no head", "2021\t100\t5.1%\n2022\t120\t4.8%\n2023\t140\t5.3%",
         [[["2021", "100", "5.1%"], ["2022", "120", "4.8%"], ["2023", "140", "5.3%"]]], False),
    Case("two tables", "地区\t人口\n甲县\t1\n乙县\t2\n\n部门\t人数\n水务局\t3\n财政局\t4",
         [[["地区", "人口"], ["甲县", "1"], ["乙县", "2"]], [["部门", "人数"], ["水务局", "3"], ["财政局", "4"]]]),
    Case("marks that XML escapes", "指标\t范围\nA&B\t<5\n\"甲\"\t>6",
         [[["指标", "范围"], ["A&B", "<5"], ['"甲"', ">6"]]]),
    Case("a long cell", "序号\t内容\n1\t" + "青川县农村饮水安全巩固提升工程和配套管网延伸建设项目" * 8 + "\n2\t略",
         [[["序号", "内容"], ["1", "青川县农村饮水安全巩固提升工程和配套管网延伸建设项目" * 8], ["2", "略"]]]),
]


def docx_tables(parts: dict) -> list:
    body = ET.fromstring(parts["word/document.xml"]).find(W + "body")
    return [[["\n".join("".join(t.text or "" for t in p.iter(W + "t")) for p in cell.iter(W + "p"))
              for cell in row.iter(W + "tc")] for row in table.iter(W + "tr")]
            for table in body.iterfind(W + "tbl")]


def docx_heads(parts: dict) -> list:
    body = ET.fromstring(parts["word/document.xml"]).find(W + "body")
    return [[row.find(f"{W}trPr/{W}tblHeader") is not None for row in table.iter(W + "tr")]
            for table in body.iterfind(W + "tbl")]


def odt_rows(parts: dict) -> list:
    text = ET.fromstring(parts["content.xml"]).find(f"{OFFICE}body/{OFFICE}text")
    return [(list(table.iter(TABLE + "table-row")), set(table.iterfind(f"{TABLE}table-header-rows/{TABLE}table-row")))
            for table in text.iterfind(TABLE + "table")]


def odt_tables(parts: dict) -> list:
    return [[["\n".join(odt_text(p) for p in cell.iter(TEXT + "p")) for cell in row.iter(TABLE + "table-cell")]
             for row in rows] for rows, _ in odt_rows(parts)]


def odt_text(paragraph) -> str:
    return "".join(run.text for run in odt_runs(paragraph))


def odt_runs(paragraph) -> list:
    read = package.Paragraph("", paragraph, False)
    package.OdtRuns(read, {}).inside(paragraph, "")
    return read.runs


def odt_heads(parts: dict) -> list:
    return [[row in heads for row in rows] for rows, heads in odt_rows(parts)]


READERS = {"docx": (docx_tables, docx_heads), "odt": (odt_tables, odt_heads)}


def widths_of_docx(parts: dict) -> list:
    body = ET.fromstring(parts["word/document.xml"]).find(W + "body")
    return [[int(c.get(W + "w")) for c in table.iter(W + "gridCol")] for table in body.iterfind(W + "tbl")]


def check(tap: Tap, case: Case) -> None:
    result = program.convert((BEFORE + case.lines + AFTER).encode("utf-8"), options=("-q",))
    for kind, (tables, heads) in READERS.items():
        parts = package.read_parts(result.packages[kind])
        found = tables(parts)
        tap.ok(found == case.tables, f"{case.name}: the cells of the {kind}", f"{found} for {case.tables}")
        wanted = [[case.head and i == 0 for i in range(len(rows))] for rows in case.tables]
        tap.ok(heads(parts) == wanted, f"{case.name}: the head of the {kind}", heads(parts))
    widths = widths_of_docx(package.read_parts(result.packages["docx"]))
    tap.ok(all(sum(w) == 8844 for w in widths), f"{case.name}: as wide as the type area", widths)


def main() -> None:
    with Tap() as tap:
        for case in CASES:
            check(tap, case)


if __name__ == "__main__":
    main()
