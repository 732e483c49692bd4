# SPDX-License-Identifier: MIT
"""The law of conservation: what a text holds, and whether an output holds the same.

White space and invisible characters are deleted on both sides; what is left must be the same code
points in the same order, but for what metadata added, the declared moves (whole blocks of head and tail, and boilerplate
that stood inside a paragraph) and the declared changes (undecodable bytes and characters that XML
forbids become U+FFFD; the typed leaders and page numbers of contents give way to real ones)."""
import dataclasses
import re
from collections import Counter
from dataclasses import dataclass

# Unicode 15, PropList.txt, White_Space; Python's isspace() counts U+001C-001F too, which are none.
WHITE_SPACE = "\t\n\v\f\r \x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    map(chr, range(0x2000, 0x200B)))
INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff"
SPACE = WHITE_SPACE + INVISIBLE
FORBIDDEN = re.compile("[\x00-\x08\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
LINE_END = re.compile("\r\n|\r|\n")
DELETE = str.maketrans("", "", SPACE)

# What may change its place: GB/T 9704-2012, 7.1, gives these an order of their own.
MOVABLE = {"serial", "secrecy", "urgency", "issuer", "number", "signer",
           "attachment-note", "signature", "date", "note", "copy-to", "printer"}
STEPS = 2_000_000


NUMBERED = re.compile(r": (\d+) typed page number\(s\) of the contents gave way")
UNMATCHED = re.compile(r":(\d+): no title or heading has the words of the entry ")
TYPED_NUMBER = re.compile("(?<=.)[" + re.escape(SPACE + "….·．-—_。•・‥⋯") + "]+[0-9０-９]{1,4}$")
ADDED = re.compile(r": [\w-]+ '(.*)' stands in no line of the text and was added$", re.MULTILINE)


@dataclass
class Block:
    number: int
    role: str
    text: str  # counted characters only


def allowed(text: str) -> str:
    """The declared change of characters that XML 1.0, 2.2 forbids."""
    return FORBIDDEN.sub("\ufffd", text)


def counted(text: str) -> str:
    """What the law counts of a text."""
    return allowed(text).translate(DELETE)


def lines_of(text: str) -> list:
    """(number, trimmed line) of each line that is not blank."""
    clean = allowed(text).replace("\f", " ").replace("\v", " ")
    pairs = [(i, line.strip(SPACE)) for i, line in enumerate(LINE_END.split(clean), 1)]
    return [pair for pair in pairs if pair[1]]


def blocks_of(rows: list) -> list:
    """Rows joined into blocks, in the order in which the blocks begin."""
    blocks = {}
    for row in rows:
        block = blocks.setdefault(row.block, Block(row.block, row.role, ""))
        block.text += counted(row.text)
    return list(blocks.values())


def added(stderr: str) -> list:
    """Blocks of the texts that, by the program's own words, stand in no line and were added."""
    return [Block(0, "added", counted(text)) for text in ADDED.findall(stderr)]


def with_real_numbers(rows: list, stderr: str) -> tuple:
    """The rows, by the program's own words, without the typed leaders and page numbers of contents
    that gave way to real ones; what is wrong with these words."""
    told = sum(map(int, NUMBERED.findall(stderr)))
    unmatched = set(map(int, UNMATCHED.findall(stderr)))
    if not told:
        return rows, []
    last = {row.block: row.line for row in rows}
    made, cut = [], 0
    for row in rows:
        typed = row.text.rstrip(SPACE)
        words = TYPED_NUMBER.sub("", typed)
        is_end = row.role == "toc" and last[row.block] == row.line and not unmatched & lines_of_block(rows, row)
        cut += is_end and words != typed
        made.append(dataclasses.replace(row, text=words) if is_end else row)
    return made, [] if cut == told else [f"{told} page numbers gave way, {cut} entries have one"]


def lines_of_block(rows: list, row) -> set:
    return {other.line for other in rows if other.block == row.block}


def difference(expected: str, found: str) -> str:
    """Where two texts part, with what stands there."""
    at = next((i for i, (a, b) in enumerate(zip(expected, found)) if a != b),
              min(len(expected), len(found)))
    return (f"character {at} of {len(expected)} and {len(found)}: "
            f"expected {expected[at:at + 24]!r}, found {found[at:at + 24]!r}")


class Arrangement:
    """Looks for an order of blocks that spells `found`: the fixed ones in their order, the movable
    ones anywhere. A search with undoing; blocks of the same text stand for one another."""

    def __init__(self, blocks: list, found: str) -> None:
        self.found = found
        free = MOVABLE | {"added"}
        self.fixed = [b.text for b in blocks if b.role not in free and b.text]
        self.free = Counter(b.text for b in blocks if b.role in free and b.text)
        self.sizes = sorted({len(text) for text in self.free}, reverse=True)
        self.furthest = 0

    def choices(self, at: int, used: int) -> list:
        """The blocks that could stand here; the last one is tried first."""
        texts = [self.found[at:at + size] for size in self.sizes]
        moved = [text for text in texts if self.free.get(text, 0) > 0]
        here = used < len(self.fixed) and self.found.startswith(self.fixed[used], at)
        return [(text, True) for text in reversed(moved)] + ([(self.fixed[used], False)] if here else [])

    def complete(self, at: int, used: int) -> bool:
        return at == len(self.found) and used == len(self.fixed) and not +self.free

    def exists(self) -> bool:
        at, used, steps = 0, 0, 0
        trail = [(None, False, self.choices(0, 0))]
        while trail and steps < STEPS:
            steps += 1
            if self.complete(at, used):
                return True
            self.furthest = max(self.furthest, at)
            if trail[-1][2]:
                text, free = trail[-1][2].pop()
                self.free[text] -= free
                at, used = at + len(text), used + (not free)
                trail.append((text, free, self.choices(at, used)))
                continue
            text, free, _ = trail.pop()
            if text is not None:
                self.free[text] += free
                at, used = at - len(text), used - (not free)
        return False


def faults(text: str, rows: list, found: str, additions: tuple = (), stderr: str = "") -> list:
    """Where the law is broken between an input text, the rows that tell the moves, the blocks that
    were added, and the text of an output; empty: it holds. The rows themselves must hold the input
    unchanged."""
    whole, told = counted(text), "".join(counted(row.text) for row in rows)
    if told != whole:
        return ["rows of inspect and input: " + difference(whole, told)]
    out = counted(found)
    if out == whole and not additions:
        return []
    kept_rows, wrong = with_real_numbers(rows, stderr)
    blocks = [*blocks_of(kept_rows), *additions]
    arrangement = Arrangement(blocks, out)
    if wrong or arrangement.exists():
        return wrong
    kept = "".join(b.text for b in blocks)
    spelt = out[arrangement.furthest:arrangement.furthest + 24]
    return [difference(kept, out), f"no order of blocks goes on from {spelt!r}"]
