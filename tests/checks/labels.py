# SPDX-License-Identifier: MIT
"""Labelled texts: NAME.txt with NAME.tsv (line, block, role, level, runin, text), and the texts as
other hands would have typed them, each with the labels that fit.

Where two readings of a line are sound, role, level and runin hold both, parted by |, in step; one
value serves all. N~ for a block leaves open whether the line goes on with the line before."""
import re
from dataclasses import dataclass, replace
from pathlib import Path

import law
import marks
import roles

COLUMNS = ["line", "block", "role", "level", "runin", "text"]
KEPT_WHOLE = {"table", "toc", "caption", "issuer", "number", "signature", "date", "printer",
              "boilerplate"}  # nobody breaks the lines of these
INDENTED = {"body", "heading", "article"}
NOT_FIRST = "，。、；：？！”’）〕》】」』…—,.;:?!)]%％"  # what no line begins with


@dataclass(frozen=True)
class Fact:
    """What a block is: one reading."""
    role: str
    level: int
    runin: int


@dataclass(frozen=True)
class Label:
    line: int
    block: int
    open_join: bool  # whether it goes on with the line before is not judged
    facts: tuple  # the readings, the better first
    text: str

    @property
    def role(self) -> str:
        return self.facts[0].role


def parse_facts(cells: list) -> tuple:
    readings = [cell.split("|") for cell in cells]
    most = max(map(len, readings))
    in_step = [cell * most if len(cell) == 1 else cell for cell in readings]
    return tuple(Fact(role, int(level), int(runin))
                 for role, level, runin in zip(*in_step, strict=True))


def parse_label(line: str) -> Label:
    number, block, *facts, text = line.split("\t", len(COLUMNS) - 1)
    unescaped = re.sub(r"\\(.)", lambda m: "\t" if m[1] == "t" else m[1], text)
    return Label(int(number), int(block.rstrip("~")), block.endswith("~"), parse_facts(facts), unescaped)


def read_labels(path: Path) -> list:
    """The labels beside a text; ValueError when a row has not the columns."""
    header, *lines = path.with_suffix(".tsv").read_text(encoding="utf-8").splitlines()
    if header.split("\t") != COLUMNS:
        raise ValueError(f"{path.stem}: header {header!r}")
    return [parse_label(line) for line in lines]


def fact_faults(label: Label) -> list:
    return [f"line {label.line}: {fact}" for fact in label.facts
            if fact.role not in roles.CHINESE or fact.runin < 0
            or (fact.level in roles.LEVELS) != (fact.role == "heading")]


def faults(text: str, labels: list) -> list:
    """What does not fit: every line that is not blank has labels, which hold all of it; those of marks
    alone may have none."""
    held = {}
    for label in labels:
        held[label.line] = held.get(label.line, "") + law.counted(label.text)
    wanted = {number: law.counted(line) for number, line in law.lines_of(text)}
    kept = {number for number, _ in law.lines_of(marks.unmarked(text))}
    odd = [f"line {n}: text and label differ" for n in sorted({*held, *wanted})
           if held.get(n) != wanted.get(n) and (n in held or n in kept)]
    return odd + [fault for label in labels for fault in fact_faults(label)]


# ---- the same text, typed otherwise -------------------------------------------------------------

def pieces(line: str, width: int) -> list:
    """A line broken after so many characters, or a few more where no line may begin."""
    found, rest = [], line
    while len(rest) > width:
        cut = width
        while cut < len(rest) and (rest[cut] in NOT_FIRST or rest[cut].isspace()):
            cut += 1
        found.append(rest[:cut])
        rest = rest[cut:]
    return [*found, rest] if rest else found


def begins(labels: list) -> set:
    """The lines on which a block begins that no line before has."""
    first = {}
    for label in labels:
        first.setdefault(label.block, label.line)
    return set(first.values())


def retyped(text: str, labels: list, typed) -> tuple:
    """Each labelled line becomes the lines that typed(line, role, begins a block) gives, with its labels."""
    by_line, starts, lines, moved = {}, begins(labels), [], []
    for label in labels:
        by_line.setdefault(label.line, []).append(label)
    for number, line in enumerate(text.split("\n"), 1):
        here = by_line.get(number, [])
        for k, part in enumerate(typed(line, here[0].role, number in starts) if here else [line]):
            lines.append(part)
            if part.strip():
                moved += [replace(x, line=len(lines), open_join=x.open_join and k == 0) for x in here]
    return "\n".join(lines), moved


def wrapped(text: str, labels: list, width: int) -> tuple:
    """Hard-wrapped, as copies from pages are."""
    return retyped(text, labels, lambda line, role, first:
                   [line] if role in KEPT_WHOLE else pieces(line.rstrip(), width))


def indented(text: str, labels: list) -> tuple:
    """Two full-width spaces before paragraphs that have none."""
    return retyped(text, labels, lambda line, role, first:
                   ["　　" + line if first and role in INDENTED and not line[0].isspace() else line])


def spaced(text: str, labels: list) -> tuple:
    """An empty line before each block."""
    return retyped(text, labels, lambda line, role, first: ["", line] if first else [line])
