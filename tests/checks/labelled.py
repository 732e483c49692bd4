#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Check: how much of the labelled texts of tests/texts is recognised, as they stand and typed
otherwise. The floors stand a little under what the program reaches: who makes it worse, sees it; who
makes it better, raises them."""
from collections import Counter
from dataclasses import dataclass

import labels
import program
from tap import Tap

LEAST_TEXTS = 20
WRAP_WIDTH = 36


@dataclass(frozen=True)
class Scores:
    """Per cent."""
    lines: float  # with the right role and level
    headings: float  # F1 of blocks that begin as headings of their level
    runins: float  # blocks with a run-in, to within a character
    joins: float  # pairs of lines in one block or in two, boilerplate between them left out


@dataclass(frozen=True)
class Typing:
    """A way to type a text, and the least that must be recognised then."""
    name: str
    change: object  # (text, labels) -> (text, labels)
    encode: object  # text -> bytes
    least: Scores


def as_is(text: str, wanted: list) -> tuple:
    return text, wanted


def utf8(text: str) -> bytes:
    return text.encode("utf-8")


TYPINGS = (
    Typing("as it stands", as_is, utf8, Scores(98.5, 99.5, 98.5, 99.8)),
    Typing(f"wrapped at {WRAP_WIDTH}", lambda t, w: labels.wrapped(t, w, WRAP_WIDTH), utf8,
           Scores(98.7, 99.5, 98.5, 97.7)),
    Typing("paragraphs indented", labels.indented, utf8, Scores(98.5, 99.5, 98.5, 99.8)),
    Typing("empty lines between all", labels.spaced, utf8, Scores(98.6, 99.5, 98.5, 99.8)),
    Typing("GB18030", as_is, lambda t: t.encode("gb18030"), Scores(98.5, 99.5, 98.5, 99.8)),
    Typing("lines end in CR LF", as_is, lambda t: utf8(t.replace("\n", "\r\n")),
           Scores(98.5, 99.5, 98.5, 99.8)),
)


# ---- counting: labels and rows of one text -> a Counter -----------------------------------------

def by_place(items: list) -> dict:
    """(line, which of the line) -> label or row."""
    seen, places = Counter(), {}
    for item in items:
        places[item.line, seen[item.line]] = item
        seen[item.line] += 1
    return places


def starting(items: list) -> dict:
    """The places at which a block begins that no place before has."""
    begun, places = set(), {}
    for place, item in by_place(items).items():
        if item.block not in begun:
            places[place] = item
        begun.add(item.block)
    return places


def agreeing(label, row) -> list:
    """The label's readings that have the row's role and level."""
    return [] if row is None else [f for f in label.facts if (f.role, f.level) == (row.role, row.level)]


def count_lines(wanted: list, rows: list) -> Counter:
    places, found = by_place(wanted), by_place(rows)
    wrong = {line for line, k in {*places, *found} if (line, k) not in places
             or not agreeing(places[line, k], found.get((line, k)))}
    lines = {label.line for label in wanted}
    return Counter({"lines": len(lines), "lines right": len(lines - wrong)})


def count_headings(wanted: list, rows: list) -> Counter:
    places, found = starting(wanted), starting(rows)
    right = {p for p, label in places.items() if agreeing(label, found.get(p))}
    told = {p for p, row in found.items() if row.role == "heading"}
    due = {p for p, label in places.items() if all(f.role == "heading" for f in label.facts)}
    return Counter({"headings found": len(told & right), "headings false": len(told - right),
                    "headings missed": len(due - right)})


def count_runins(wanted: list, rows: list) -> Counter:
    found, counts = by_place(rows), Counter()
    for place, label in starting(wanted).items():
        row = found.get(place)
        if label.facts[0].runin or (row and row.runin):
            near = any(abs(fact.runin - row.runin) <= 1 for fact in agreeing(label, row))
            counts += Counter({"run-ins": 1, "run-ins right": near})
    return counts


def ends_of_lines(items: list) -> dict:
    """Line -> its first and its last block."""
    ends = {}
    for item in items:
        ends[item.line] = (ends.get(item.line, (item.block,))[0], item.block)
    return ends


def count_joins(wanted: list, rows: list) -> Counter:
    content = [label for label in wanted if label.role != "boilerplate"]
    found, counts = ends_of_lines(rows), Counter()
    for one, two in zip(content, content[1:]):
        joined = one.block == two.block
        if one.line == two.line or two.open_join and not joined:
            continue
        known = one.line in found and two.line in found
        good = known and (found[one.line][1] == found[two.line][0]) == joined
        counts += Counter({"joins": 1, "joins right": good})
    return counts


def counted(wanted: list, rows: list) -> Counter:
    return sum((count(wanted, rows) for count in
                (count_lines, count_headings, count_runins, count_joins)), Counter())


def scores_of(counts: Counter) -> Scores:
    def share(right: float, whole: float) -> float:
        return 100.0 * right / whole if whole else 100.0
    wrong = counts["headings false"] + counts["headings missed"]
    twice = 2 * counts["headings found"]
    return Scores(share(counts["lines right"], counts["lines"]), share(twice, twice + wrong),
                  share(counts["run-ins right"], counts["run-ins"]),
                  share(counts["joins right"], counts["joins"]))


# ---- judging ------------------------------------------------------------------------------------

def shown(name: str, scores: Scores) -> str:
    return f"{name}: " + ", ".join(f"{what} {value:.1f}" for what, value in vars(scores).items())


def rows_of(data: bytes, name: str) -> tuple:
    """Rows, and what kept the program from telling them; without rows all is wrong."""
    try:
        return program.rows_of(data, ("-q",), with_marks=True), []
    except program.BadRows as bad:
        return [], [f"{name}: {bad}"]


def check_typing(tap: Tap, typing: Typing, corpus: list) -> None:
    total, per_text, failed = Counter(), [], []
    for name, text, wanted in corpus:
        text, wanted = typing.change(text, wanted)
        rows, why = rows_of(typing.encode(text), name)
        counts = counted(wanted, rows)
        total += counts
        per_text.append(shown(name, scores_of(counts)))
        failed += why
    reached = scores_of(total)
    tap.none(failed, f"{typing.name}: every text has rows")
    for what, least in vars(typing.least).items():
        value = getattr(reached, what)
        tap.ok(value >= least, f"{typing.name}: {what} at least {least} %", [f"{value:.2f} %", *per_text])


def labelled_texts(tap: Tap) -> list:
    """(name, text, labels) of each text whose labels are sound."""
    corpus = []
    for path in sorted(program.source_root().glob("tests/texts/*.txt")):
        text, wanted = path.read_text(encoding="utf-8"), labels.read_labels(path)
        if tap.none(labels.faults(text, wanted), f"{path.stem}: labels fit the text"):
            corpus.append((path.stem, text, wanted))
    return corpus


def main() -> None:
    with Tap() as tap:
        corpus = labelled_texts(tap)
        tap.ok(len(corpus) >= LEAST_TEXTS, f"at least {LEAST_TEXTS} texts", len(corpus))
        for typing in TYPINGS:
            check_typing(tap, typing, corpus)


if __name__ == "__main__":
    main()
