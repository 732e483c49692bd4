#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""count.py [--most N] [--json FILE]: how many instructions one conversion of a 20 KB text takes, by
function, as callgrind counts them: the same number at every run, whatever else the machine does, so
that a change of a hundredth shows. Not a test: numbers for people.

Needs $GONGWEN (the program, with debug information) and valgrind."""
import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from bench import text_20_kb

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "checks"))
import program  # noqa: E402

MOST = 25  # functions shown
LAYOUT = "pages.c:gw_pages_of"
# What callgrind_annotate prints: a count, perhaps a share, then file:function and the binary.
LINE = re.compile(r"^\s*([\d,]+)\s+(?:\([\d. ]+%\)\s+)?(\S+?):(\S.*?)(?:\s+\[.*\])?$")
TOTAL = re.compile(r"^\s*([\d,]+)\s.*PROGRAM TOTALS")


def number(text: str) -> int:
    return int(text.replace(",", ""))


def run(folder: Path, *options) -> Path:
    """Converts under callgrind, with names and an environment that are always the same; returns where
    it wrote its counts."""
    (folder / "text.txt").write_bytes(text_20_kb())
    subprocess.run(["valgrind", "--tool=callgrind", "--callgrind-out-file=counts", program.binary(),
                    "text.txt", "-q", "-f", "-o", "-", *options],
                   check=True, capture_output=True, cwd=folder, env={"PATH": os.environ["PATH"]})
    return folder / "counts"


def read(counts: Path, inclusive: bool) -> tuple:
    """(all instructions, [(function, instructions)], the most first)."""
    done = subprocess.run(["callgrind_annotate", f"--inclusive={'yes' if inclusive else 'no'}",
                           "--threshold=100", str(counts)], check=True, capture_output=True, text=True)
    total, functions = 0, {}
    for line in done.stdout.splitlines():
        found = TOTAL.match(line)
        if found:
            total = number(found[1])
            continue
        found = LINE.match(line)
        if found and total > 0:
            name = f"{Path(found[2]).name}:{found[3]}"
            combine = max if inclusive else int.__add__
            functions[name] = combine(functions.get(name, 0), number(found[1]))
    return total, sorted(functions.items(), key=lambda item: -item[1])


def show(title: str, total: int, functions: list, most: int) -> None:
    print(f"\n{title}")
    for name, count in functions[:most]:
        print(f"{count:>14,}{100 * count / total:7.2f}%  {name}")


def show_layout(folder: Path, without: list) -> None:
    """Pages are counted for contents alone."""
    total, functions = read(run(folder, "--toc"), inclusive=True)
    counted = dict(functions).get(LAYOUT, 0)
    print(f"\ncounting lines and pages: {counted:,} of {total:,} instructions with --toc "
          f"({100 * counted / total:.2f}%), {dict(without).get(LAYOUT, 0):,} without")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split(":")[0])
    parser.add_argument("--most", type=int, default=MOST, help="how many functions to show")
    parser.add_argument("--json", type=Path, help="write the numbers to this file")
    options = parser.parse_args()
    if not shutil.which("valgrind") or not shutil.which("callgrind_annotate"):
        sys.exit("valgrind is not installed")
    with tempfile.TemporaryDirectory(prefix="count-") as name:
        counts = run(Path(name))
        total, own = read(counts, inclusive=False)
        _, whole = read(counts, inclusive=True)
        show_layout(Path(name), whole)
    print(f"{total:,} instructions for one conversion, the start of the process included")
    show("in the function itself", total, own, options.most)
    show("with what it calls", total, whole, options.most)
    if options.json is not None:
        options.json.write_text(json.dumps({"total": total, "own": dict(own), "whole": dict(whole)},
                                           ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
