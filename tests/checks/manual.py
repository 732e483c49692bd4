#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Check: the manual pages describe exactly the options that --help prints, with their letters and
arguments, and the other way round."""
import re

import program
from tap import Tap

COMMANDS = ("convert", "inspect", "batch", "style list", "style show", "style check", "style new", "style preview",
            "style fonts")
PAGES = ("gongwen.1", "gongwen.zh_CN.1")
HELP_LINE = re.compile(r"^  (?:-(\w), |    )--([\w-]+)(\[?=[^\s]+)?", re.MULTILINE)
ENTRY = re.compile(r"^(?:-(\w), )?--([\w-]+)(\[?=\S+)?$")
FONTS = re.compile(r"\\f[A-Z]")


def helped(command: str) -> set:
    """(letter, name, argument) of each option in the help of a command."""
    result = program.run([*command.split(), "--help"], {"LC_ALL": "C"})
    return set(HELP_LINE.findall(result.stdout.decode("utf-8")))


def entry_text(line: str) -> str:
    """'.BR \\-o ", " \\-\\-to =\\fIX\\fR' -> '-o, --to=X'"""
    parts = re.findall(r'"[^"]*"|\S+', line)[1:]
    return FONTS.sub("", "".join(part.strip('"') for part in parts)).replace("\\-", "-")


def described(page: str) -> set:
    """The same of each entry in the manual page."""
    found = set()
    lines = page.split("\n")
    for tag, line in zip(lines, lines[1:]):
        match = ENTRY.match(entry_text(line)) if tag == ".TP" else None
        if match:
            found.add(tuple(group or "" for group in match.groups()))
    return found


def main() -> None:
    root = program.source_root()
    options = set().union(*(helped(command) for command in COMMANDS))
    with Tap() as tap:
        tap.ok(len(options) >= 10, "--help lists options", options)
        for name in PAGES:
            entries = described((root / "convert/cli" / name).read_text(encoding="utf-8"))
            tap.none(sorted(options - entries), f"{name} describes every option of --help")
            tap.none(sorted(entries - options), f"--help has every option of {name}")


if __name__ == "__main__":
    main()
