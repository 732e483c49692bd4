#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""count.py STOPPED BUILD...: the logs of `meson test` in some build folders -> one line,
`N passed, N failed, N skipped`; exit 1 when any failed.

Each line of TAP is a test. A program that died counts as one more failed, and so does each of the
STOPPED runs that never came to their tests."""
import json
import sys
import xml.etree.ElementTree as ET
from collections import Counter
from pathlib import Path

BAD = ("failure", "error")


def outcome(case: ET.Element) -> str:
    if any(case.find(tag) is not None for tag in BAD):
        return "failed"
    return "skipped" if case.find("skipped") is not None else "passed"


def cases_by_test(log: Path) -> dict:
    """Name of a test program -> how its cases ended. Programs without cases share a suite that has
    the project's name alone."""
    ended = {}
    for suite in ET.parse(log).getroot().iter("testsuite"):
        _, _, test = suite.get("name", "").partition(".")
        if test:
            ended[test] = Counter(outcome(case) for case in suite.iter("testcase"))
    return ended


def programs(log: Path) -> list:
    """(name, result) of each test program."""
    lines = (json.loads(line) for line in log.read_text(encoding="utf-8").splitlines())
    return [(line["name"], line["result"]) for line in lines]


def count_program(cases: Counter, result: str) -> Counter:
    """Its cases; one more failed when it did not end well though no case says so."""
    if result in ("OK", "EXPECTEDFAIL"):
        return cases or Counter(passed=1)
    if result == "SKIP":
        return cases or Counter(skipped=1)
    return cases if cases["failed"] else cases + Counter(failed=1)


def count_build(build: Path) -> Counter:
    log = build / "meson-logs" / "testlog.json"
    if not log.is_file():
        return Counter()
    cases = cases_by_test(log.with_name("testlog.junit.xml"))
    total = sum((count_program(cases.pop(name, Counter()), result) for name, result in programs(log)),
                Counter())
    if cases:
        sys.exit(f"{log}: the two logs name tests differently: {sorted(cases)}")
    return total


def main(stopped: str, *builds: str) -> int:
    total = Counter(failed=int(stopped)) + sum((count_build(Path(b)) for b in builds), Counter())
    print(f"{total['passed']} passed, {total['failed']} failed, {total['skipped']} skipped")
    return 1 if total["failed"] else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
