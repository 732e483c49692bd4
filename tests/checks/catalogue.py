#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Check: every message has an English sentence with as many arguments as it takes, and every
sentence of the program a Chinese one with the same arguments."""
import re
import subprocess

import program
from tap import Tap

LISTED = re.compile(r"\bX\((\w+), (\d)\)")
TABLE = re.compile(r"static const char \*const SENTENCES\[.*?^};", re.DOTALL | re.MULTILINE)
SENTENCE = re.compile(r'\[(GW_(?:MSG|SAY)_\w+)\]\s*=\s*N_\(((?:\s*"(?:[^"\\]|\\.)*")+)\)')
LITERAL = re.compile(r'"((?:[^"\\]|\\.)*)"')
ARGUMENT = re.compile(r"%(\d)\$s")
XGETTEXT = ("xgettext", "--from-code=UTF-8", "--keyword=_", "--keyword=N_", "--no-wrap", "-o", "-")


def listed(path, prefix: str) -> dict:
    """Identifier -> how many arguments, from the X lists of a header."""
    text = path.read_text(encoding="utf-8")
    return {prefix + name: int(count) for name, count in LISTED.findall(text) if name != "NONE"}


def unquoted(literals: str) -> str:
    """The text of C or PO string literals that stand side by side."""
    joined = "".join(LITERAL.findall(literals))
    return joined.replace('\\"', '"').replace("\\n", "\n").replace("\\\\", "\\")


def sentences(path) -> dict:
    """Identifier -> English sentence."""
    table = TABLE.search(path.read_text(encoding="utf-8")).group(0)
    return {name: unquoted(literals) for name, literals in SENTENCE.findall(table)}


def arguments(sentence: str) -> set:
    return {int(number) for number in ARGUMENT.findall(sentence)}


def entries(catalogue: str) -> dict:
    """msgid -> msgstr of a PO file; fuzzy ones count as missing."""
    found = {}
    for block in re.split(r"\n\s*\n", catalogue):
        words = re.search(r'^msgid((?:\s*".*")+)\s*^msgstr((?:\s*".*")+)', block, re.MULTILINE)
        if words and unquoted(words.group(1)):
            fuzzy = re.search(r"^#,.*\bfuzzy\b", block, re.MULTILINE)
            found[unquoted(words.group(1))] = "" if fuzzy else unquoted(words.group(2))
    return found


def marked(root) -> dict:
    """msgid -> "" for what the sources mark for translation."""
    files = (root / "convert/cli/po/POTFILES").read_text().split()
    done = subprocess.run([*XGETTEXT, *files], cwd=root, capture_output=True, check=True)
    return entries(done.stdout.decode("utf-8"))


def sources_with_sentences(root) -> set:
    """The files of the program in which something is marked."""
    files = [*(root / "convert/cli").glob("*.c"), root / "convert/main.c"]
    return {str(path.relative_to(root)) for path in files
            if re.search(r'\b(?:_|N_)\(\s*"', path.read_text(encoding="utf-8"))}


def check_english(tap: Tap, root) -> None:
    takes = listed(root / "convert/gongwen.h", "GW_MSG_")
    takes.update(listed(root / "convert/cli/messages.h", "GW_SAY_"))
    said = sentences(root / "convert/cli/messages.c")
    tap.none(sorted(takes.keys() - said.keys()), "every message has an English sentence")
    tap.none(sorted(said.keys() - takes.keys()), "every sentence belongs to a message")
    tap.none([f"{name} takes {takes[name]}: {said[name]}" for name in sorted(takes.keys() & said.keys())
              if arguments(said[name]) != set(range(1, takes[name] + 1))],
             "every sentence has the arguments that its message takes")


def check_chinese(tap: Tap, root) -> None:
    wanted = marked(root)
    chinese = entries((root / "convert/cli/po/zh_CN.po").read_text(encoding="utf-8"))
    listed_files = set((root / "convert/cli/po/POTFILES").read_text().split())
    tap.none(sorted(sources_with_sentences(root) - listed_files), "POTFILES lists every file with sentences")
    tap.ok(len(wanted) > 50, "the sources have sentences to translate", len(wanted))
    tap.none([s for s in wanted if not chinese.get(s)], "every sentence has a Chinese one")
    tap.none(sorted(chinese.keys() - wanted.keys()), "no Chinese sentence is left over")
    tap.none([f"{s} / {chinese[s]}" for s in wanted if chinese.get(s)
              and arguments(s) != arguments(chinese[s])], "Chinese sentences have the same arguments")


def main() -> None:
    root = program.source_root()
    with Tap() as tap:
        check_english(tap, root)
        check_chinese(tap, root)


if __name__ == "__main__":
    main()
