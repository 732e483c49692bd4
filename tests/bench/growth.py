#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""growth.py MEASURE: processor time and peak memory of one conversion at a size and at twice the
size. Linear cost shows as ratios of about 2. Not a test: numbers for people, and minutes of work;
checks/growth.py holds memory to that at small sizes.

Needs $GONGWEN (the program); the argument is the helper that is built beside this file."""
import os
import sys
import tempfile
from pathlib import Path

from bench import one_run
from many import MEGABYTE, documents

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "checks"))
import program  # noqa: E402
import texts  # noqa: E402

RUNS = 2  # the quicker counts
BYTES_A_CHARACTER = 3
DIGITS = "3141592653589793\n"


def headings(count: int) -> str:
    return "".join(f"{i}. 第{i}项工作\n" for i in range(1, count + 1))


def one_line(size: int) -> str:
    """So many bytes of sentences on one line."""
    return texts.SENTENCE * (size // (len(texts.SENTENCE) * BYTES_A_CHARACTER))


def digits(count: int) -> str:
    return DIGITS * count


# name -> (text of a size, the size)
SHAPES = {
    "100,000 headings": (headings, 100_000),
    "50 MB of text": (documents, 50 * MEGABYTE),
    "a line of 10 MB": (one_line, 10 * MEGABYTE),
    "200,000 lines of digits": (digits, 200_000),
}


def cost(tool: str, text: str, folder: Path) -> tuple:
    """(least milliseconds computed, greatest KiB) of some conversions."""
    source = folder / "text.txt"
    source.write_text(text, encoding="utf-8")
    runs = [one_run(tool, [program.binary(), str(source), "-q", "-f", "-o", f"{folder}/text.docx"])
            for _ in range(RUNS)]
    return min(time for _, _, time in runs), max(memory for _, memory, _ in runs)


def main(tool: str) -> None:
    print(f"{'text':26}{'s':>8}{'twice':>8}{'ratio':>7}{'MiB':>9}{'twice':>9}{'ratio':>7}", flush=True)
    with tempfile.TemporaryDirectory(prefix="growth-") as name:
        for shape, (make, size) in SHAPES.items():
            time, memory = cost(tool, make(size), Path(name))
            time_2, memory_2 = cost(tool, make(2 * size), Path(name))
            print(f"{shape:26}{time / 1e3:8.2f}{time_2 / 1e3:8.2f}{time_2 / time:7.2f}"
                  f"{memory / 1024:9.1f}{memory_2 / 1024:9.1f}{memory_2 / memory:7.2f}", flush=True)


if __name__ == "__main__":
    main(os.path.abspath(sys.argv[1]))
