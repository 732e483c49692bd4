#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Check: confidence means something. Of the rows of labelled texts that `inspect` is sure of, at most
1 in 100 has a wrong role or level."""
import labels
import program
from tap import Tap

BANDS = ((0, 49), (50, 69), (70, 89), (90, 100))
LEAST_RIGHT_WHEN_SURE = 0.99
LEAST_SURE = 0.4  # share of all rows: who is never sure is never wrong


def labelled_texts() -> list:
    """The texts of the project that have labels, and those of the folder of further texts."""
    own = sorted(program.source_root().glob("tests/texts/*.txt"))
    return [path for path in [*own, *program.corpus()] if path.with_suffix(".tsv").is_file()]


def is_right(label: labels.Label, row: program.Row) -> bool:
    return (row.role, row.level) in [(fact.role, fact.level) for fact in label.facts]


def judged(text) -> list:
    """(confidence, right?) of each row of a text."""
    wanted, found = {}, []
    for label in labels.read_labels(text):
        wanted.setdefault(label.line, []).append(label)
    by_line = {}
    for row in program.rows_of(text.read_bytes(), ("-q",)):
        by_line.setdefault(row.line, []).append(row)
    for line, rows in by_line.items():
        parts = wanted.get(line, [])
        found += [(row.confidence, len(parts) == len(rows) and is_right(parts[i], row))
                  for i, row in enumerate(rows)]
    return found


def in_band(found: list, band: tuple) -> tuple:
    """How many rows have a confidence within the band, and how many of them are right."""
    rights = [right for confidence, right in found if band[0] <= confidence <= band[1]]
    return len(rights), sum(rights)


def show_bands(found: list) -> None:
    print("# confidence  rows  right")
    for band in BANDS:
        count, right = in_band(found, band)
        share = f"{100 * right / count:5.1f} %" if count else "    -"
        print(f"# {band[0]:3} to {band[1]:3} {count:6}  {share}")


def main() -> None:
    with Tap() as tap:
        found = [row for text in labelled_texts() for row in judged(text)]
        show_bands(found)
        sure, right = in_band(found, BANDS[-1])
        tap.ok(sure >= LEAST_SURE * len(found), f"sure of {LEAST_SURE:.0%} of the rows",
               f"{sure} of {len(found)}")
        tap.ok(right >= LEAST_RIGHT_WHEN_SURE * sure, f"right in {LEAST_RIGHT_WHEN_SURE:.0%} of these",
               f"{right} of {sure}")


if __name__ == "__main__":
    main()
