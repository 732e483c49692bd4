#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""bench.py LINK_ONLY MEASURE: time and peak memory of one conversion of a 20 KB text, start of the process included,
beside pandoc and beside a program that does nothing but link our libraries. Not a test: numbers for
people. The runs are mixed, so that a slow minute hurts all alike; the median counts.

Needs $GONGWEN (the program); the arguments are the two helpers that are built beside this file."""
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "checks"))
import program  # noqa: E402
import texts  # noqa: E402

RUNS = 60
TEXT_BYTES = 20_000
PANDOC_RUNS = 10  # it takes half a second


def text_20_kb() -> bytes:
    paragraph = "　　" + texts.SENTENCE * 6 + "\n"
    section = "一、工作开展情况\n" + paragraph * 3 + "（一）强化组织领导。" + texts.SENTENCE * 3 + "\n"
    whole = "关于安全生产工作情况的报告\n\n市人民政府：\n" + section * 100
    return whole.encode("utf-8")[:TEXT_BYTES].decode("utf-8", "ignore").encode("utf-8")


def one_run(measure_tool: str, arguments: list) -> tuple:
    """(milliseconds, peak KiB, milliseconds computed) of one process."""
    done = subprocess.run([measure_tool, *arguments], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{arguments[0]} failed")
    milliseconds, kib, computed = done.stdout.split()
    return float(milliseconds), int(kib), float(computed)


def candidates(source: Path, folder: Path, link_only: str) -> dict:
    """Name -> (arguments, runs)."""
    found = {"gongwen": ([program.binary(), str(source), "-f", "-o", f"{folder}/text.docx"], RUNS),
             "gongwen docx,odt": ([program.binary(), str(source), "-f", "-t", "docx,odt", "-o",
                                   f"{folder}/"], RUNS),
             "link_only": ([link_only], RUNS)}
    if shutil.which("pandoc"):
        found["pandoc"] = (["pandoc", str(source), "-f", "markdown", "-o", f"{folder}/pandoc.docx"],
                           PANDOC_RUNS)
    return found


def measure(found: dict, tool: str) -> dict:
    """Name -> (median milliseconds, greatest KiB)."""
    runs = {name: [] for name in found}
    for turn in range(RUNS):
        for name, (arguments, wanted) in found.items():
            if turn * wanted // RUNS != (turn - 1) * wanted // RUNS:
                runs[name].append(one_run(tool, arguments)[:2])
    return {name: (statistics.median(t for t, _ in some), max(m for _, m in some))
            for name, some in runs.items()}


def show(results: dict) -> None:
    own_time, own_memory = results["gongwen"]
    print(f"{'program':18}{'ms':>9}{'ratio':>8}{'MiB':>9}{'ratio':>8}")
    for name, (milliseconds, kib) in results.items():
        print(f"{name:18}{milliseconds:9.2f}{milliseconds / own_time:8.2f}"
              f"{kib / 1024:9.1f}{kib / own_memory:8.2f}")


def main(link_only: str, tool: str) -> None:
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        folder = Path(name)
        source = folder / "text.txt"
        source.write_bytes(text_20_kb())
        print(f"one text of {TEXT_BYTES} bytes, {RUNS} runs, medians; ratio to gongwen")
        show(measure(candidates(source, folder, link_only), tool))


if __name__ == "__main__":
    main(*(os.path.abspath(path) for path in sys.argv[1:3]))
