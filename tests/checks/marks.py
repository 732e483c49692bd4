# SPDX-License-Identifier: MIT
"""The declared marks: front matter, directives and those of Markdown, taken out a second time, by
plain patterns that suit the texts of these checks and no others."""
import re

FRONT = re.compile(r"---\r?\n(?:[^\n:：]+[:：][^\n]*\n)+---(?=\r?\n|$)")
FENCE = re.compile(r"\s*(```|~~~)")
RULE = re.compile(r"\s*(-{3,}|\*{3,})\s*$")
DASHES = re.compile(r"\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$")
BLANK = re.compile(r"\d\*\*\w")  # 20**年: stars stand for what is to be filled in
START = re.compile(r"\s*((> ?)*(#{1,6} |[-*+] )?)")
SPANS = ((re.compile(r"`([^`]+)`"), r"\1"),
         (re.compile(r"!?\[([^]]+)\]\(((?:https?://|www\.)[^)]*)\)"), r"\1\2"),
         (re.compile(r"\*\*([^*\s](?:[^*]*[^*\s])?)\*\*"), r"\1"),
         (re.compile(r"(?<![*0-9A-Za-z])\*([^*\s][^*]*[^*\s])\*(?![*\w])"), r"\1"),
         (re.compile(r"(?<!\w)__([^_\s](?:[^_]*[^_\s])?)__(?!\w)"), r"\1"),
         (re.compile(r"\\([\\`*_{}\[\]()#+\-.!|>~])"), r"\1"))


def without_front(text: str) -> str:
    """The text with each line of its front matter blank; all such texts have known keys."""
    front = FRONT.match(text)
    return "\n" * front.group(0).count("\n") + text[front.end():] if front else text


def without_spans(line: str) -> str:
    if BLANK.search(line):
        return line
    for pattern, kept in SPANS:
        line = pattern.sub(kept, line)
    return line


def row(line: str) -> str:
    """The cells of a row of a table, parted by tabs."""
    return "\t".join(without_spans(cell.strip()) for cell in line.strip().strip("|").split("|"))


def without_markdown(line: str, in_table: bool) -> str:
    if FENCE.match(line) or RULE.match(line):
        return ""
    if in_table:
        return "" if DASHES.match(line) else row(line)
    return without_spans(line[START.match(line).end():])


def is_table(lines: list, at: int) -> bool:
    """Does a block of lines with bars, in which this one stands, have a row of dashes?"""
    first = last = at
    while first > 0 and "|" in lines[first - 1]:
        first -= 1
    while last + 1 < len(lines) and "|" in lines[last + 1]:
        last += 1
    return "|" in lines[at] and any(DASHES.match(line) for line in lines[first:last + 1])


def unmarked(text: str) -> str:
    """The text with each mark deleted and each line of marks blank."""
    lines, found, verbatim = without_front(text).split("\n"), [], False
    for at, line in enumerate(lines):
        words = line.split()
        if words[:1] == ["%%"] and (not verbatim or words[1:] == ["完"]):
            verbatim = words[1:] == ["原样"]
            found.append("")
        elif verbatim:
            found.append(line)
        else:
            found.append(without_markdown(line, is_table(lines, at)))
    return "\n".join(found)
