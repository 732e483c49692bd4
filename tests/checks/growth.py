#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Check: cost grows linearly. Four times the text takes at most about four times the memory; what
copies a paragraph for each of its lines takes sixteen times. Peaks, not seconds, which a busy
machine would spoil."""
import os
import subprocess
import tempfile
from pathlib import Path

import program
import texts
from tap import Tap

LINES, TIMES = 1000, 4
MOST_GROWTH = 1.5 * TIMES  # of the peak; linear growth stays below TIMES
LINE = "国家机关公文格式标准适用于各级党政机关制发的公文其他机关和单"


def shapes(lines: int) -> dict:
    """Name -> text of so many lines; each has grown faster than its text somewhere."""
    head = "关于格式的通知\n\n各单位：\n　　"
    return {
        "a paragraph of many lines": head + f"{LINE}\n" * lines + "完。\n",
        "a page number after each line": head + f"{LINE}\n— 1 —\n" * lines + "完。\n",
        "many headings": "".join(f"{i}. 第{i}项工作\n" for i in range(1, 4 * lines)),
        "five levels again and again": "一、甲\n（一）乙\n1. 丙\n（1）丁\n①戊\n" * lines,
        "many dates": "2021年3月1日\n" * 4 * lines,
        "many documents": (texts.DOCUMENT + "\n") * (lines // 4),
        "one long line": head + LINE * lines * 4,
        "brackets that never close": head + "“《" * 10 * lines,
        "blanks inside a line": "甲" + " \t" * 20 * lines + "乙",
    }


def peak_of(arguments: list) -> int:
    """Peak memory of one call in KiB, 0 when it failed."""
    process = subprocess.Popen([program.binary(), *map(str, arguments)], stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL, env=program.environment({}))
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return usage.ru_maxrss if process.returncode == 0 else 0


def peak_kib(text: str, *options) -> int:
    """Of one conversion into both formats."""
    with tempfile.TemporaryDirectory(prefix="gongwen-") as folder:
        source = Path(folder) / "text.txt"
        source.write_text(text, encoding="utf-8")
        return peak_of([source, "-t", "docx,odt", "-o", f"{folder}/", *options])


def book_kib(count: int) -> int:
    """Of a collection of so many texts."""
    with tempfile.TemporaryDirectory(prefix="gongwen-") as folder:
        texts_folder = Path(folder) / "texts"
        texts_folder.mkdir()
        for number in range(count):
            (texts_folder / f"{number}.txt").write_text(texts.DOCUMENT, encoding="utf-8")
        return peak_of(["batch", "--collect", texts_folder, "-o", f"{folder}/book.docx"])


def check(tap: Tap, name: str, less_kib: int, more_kib: int) -> None:
    good = 0 < less_kib and 0 < more_kib <= less_kib * MOST_GROWTH
    tap.ok(good, name, f"{less_kib} KiB, then {more_kib} KiB for {TIMES} times the text")


def main() -> None:
    with Tap() as tap:
        more = shapes(LINES * TIMES)
        for name, text in shapes(LINES).items():
            check(tap, name, peak_kib(text), peak_kib(more[name]))
        name = "many documents"
        check(tap, f"{name}, split", peak_kib(shapes(LINES)[name], "--split"), peak_kib(more[name], "--split"))
        check(tap, "many texts in one book", book_kib(LINES // 4), book_kib(LINES // 4 * TIMES))


if __name__ == "__main__":
    main()
