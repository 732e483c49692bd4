#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Check: confidence means something. Of the rows of labelled texts that `inspect` is sure of, at most
1 in 100 has a wrong role or level."""
import labelled
import program
from tap import Tap

BANDS = ((0, 49), (50, 69), (70, 89), (90, 100))
LEAST_RIGHT_WHEN_SURE = 0.99
LEAST_SURE = 0.4  # share of all rows: who is never sure is never wrong


def judged(text) -> list:
    """(confidence, right?) of each row of a text."""
    rows, labels = program.rows_of(text.read_bytes()), labelled.labels(text)
    parts = {}
    for row in rows:
        parts.setdefault(row.line, []).append(row)
    found = []
    for line, members in parts.items():
        wanted = labels.get(line, [])
        same = len(wanted) == len(members)
        found += [(row.confidence, same and (row.role, row.level) in wanted[i].right)
                  for i, row in enumerate(members)]
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
        texts = labelled.texts()
        if not texts:
            tap.skip("confidence", "there are no labelled texts; GONGWEN_CHECKS is not set")
            return
        found = [row for text in texts for row in judged(text)]
        show_bands(found)
        sure, right = in_band(found, BANDS[-1])
        tap.ok(sure >= LEAST_SURE * len(found), f"sure of {LEAST_SURE:.0%} of the rows",
               f"{sure} of {len(found)}")
        tap.ok(right >= LEAST_RIGHT_WHEN_SURE * sure, f"right in {LEAST_RIGHT_WHEN_SURE:.0%} of these",
               f"{right} of {sure}")


if __name__ == "__main__":
    main()
