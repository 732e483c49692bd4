# SPDX-License-Identifier: MIT
"""Labelled texts: NN.txt with NN.tsv beside it, whose columns line, block, role, level and runin may
hold several right values parted by '|', which go in step; one value goes with all."""
import csv
from dataclasses import dataclass

import program


@dataclass(frozen=True)
class Label:
    line: int
    right: frozenset  # of (role, level)


def folders() -> list:
    """Where labelled texts are: in the project, and in the folder of further texts."""
    found = [program.source_root() / "tests" / "texts"]
    checks = program.checks_folder()
    return [*found, checks / "corpus" / "dev"] if checks else found


def texts() -> list:
    """The texts that have labels."""
    return [path for folder in folders() for path in sorted(folder.glob("**/*.txt"))
            if path.with_suffix(".tsv").is_file()]


def in_step(role: str, level: str) -> frozenset:
    roles, levels = role.split("|"), level.split("|")
    most = max(len(roles), len(levels))
    roles, levels = (cells * most if len(cells) == 1 else cells for cells in (roles, levels))
    return frozenset(zip(roles, map(int, levels)))


def labels(text) -> dict:
    """Line -> its labels, one for each part of the line."""
    found = {}
    with open(text.with_suffix(".tsv"), encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE):
            label = Label(int(row["line"]), in_step(row["role"], row["level"]))
            found.setdefault(label.line, []).append(label)
    return found
