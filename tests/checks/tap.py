# SPDX-License-Identifier: MIT
"""The Test Anything Protocol: results of checks -> numbered lines, the plan at the end.

    with Tap() as tap:
        tap.ok(found == expected, "the title is there", found)
        tap.skip("the grid", "LibreOffice is not installed")
"""
import sys

DETAIL_LINES = 20


class Tap:
    """Counts and prints; leaving the `with` block prints the plan and ends the program."""

    def __init__(self) -> None:
        self.count = 0
        self.failed = 0

    def __enter__(self) -> "Tap":
        return self

    def __exit__(self, kind, value, trace) -> bool:
        if kind is not None:
            return False
        print(f"1..{self.count}", flush=True)
        sys.exit(1 if self.failed else 0)

    def ok(self, good: bool, name: str, detail: object = "") -> bool:
        """One result; `detail` (text, or a list of faults) is shown when it is bad."""
        self.count += 1
        self.failed += not good
        print(f"{'ok' if good else 'not ok'} {self.count} - {escape(name)}", flush=True)
        if not good:
            show(name, detail)
        return good

    def none(self, faults: list, name: str) -> bool:
        """Good when the list of faults is empty."""
        return self.ok(not faults, name, faults)

    def skip(self, name: str, reason: str) -> None:
        """Counted, not run, and said so."""
        self.count += 1
        print(f"ok {self.count} - {escape(name)} # SKIP {reason}", flush=True)


def escape(name: str) -> str:
    """A description may hold no '#' and no line end."""
    return " ".join(name.replace("#", "＃").split())


def show(name: str, detail: object) -> None:
    """On standard error, where harnesses of TAP look for what to show."""
    say(f"not ok: {name}")
    lines = [str(x) for x in detail] if isinstance(detail, list) else str(detail).split("\n")
    for line in lines[:DETAIL_LINES]:
        say(line)
    if len(lines) > DETAIL_LINES:
        say(f"... and {len(lines) - DETAIL_LINES} more")


def say(line: str) -> None:
    text = line.encode("utf-8", "backslashreplace").decode("utf-8").replace("\n", " ")
    print("# " + text, file=sys.stderr, flush=True)
