# SPDX-License-Identifier: MIT
"""Texts for measurements: thousands of small documents that are different from each other and the
same at every run, cut together from the labelled texts of the tests."""
import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "checks"))
import texts  # noqa: E402

TEXTS = Path(__file__).resolve().parents[1] / "texts"
LEAST_BYTES, MOST_BYTES = 6_000, 21_000
MEGABYTE = 1_000_000
SEED = 9704


def paragraphs() -> list:
    """The lines of all labelled texts, long ones only: matter to fill a document with."""
    lines = []
    for path in sorted(TEXTS.glob("*.txt")):
        lines += [line for line in path.read_text(encoding="utf-8").splitlines() if len(line) > 40]
    return lines


def document(number: int, matter: list, chance: random.Random) -> str:
    wanted = chance.randint(LEAST_BYTES, MOST_BYTES)
    parts = [f"关于做好第{number}号工作的通知", "", "各有关单位："]
    size, section = 0, 0
    while size < wanted:
        section += 1
        parts.append(f"{'一二三四五六七八九十'[(section - 1) % 10]}、第{section}项工作")
        for line in chance.sample(matter, k=3):
            parts.append("　　" + line.strip())
            size += len(parts[-1].encode("utf-8"))
    parts += ["", "××市人民政府办公室", f"2021年{number % 12 + 1}月{number % 28 + 1}日"]
    return "\n".join(parts) + "\n"


def documents(size: int) -> str:
    """So many bytes of short documents, one behind the other: short lines, headings, tables."""
    one = texts.DOCUMENT + "\n"
    return one * (size // len(one.encode("utf-8")))


def long_lines(size: int) -> str:
    """So many bytes of the documents that `write` makes: each paragraph is a line."""
    matter, chance, parts = paragraphs(), random.Random(SEED), []
    while size > 0:
        parts.append(document(len(parts) + 1, matter, chance))
        size -= len(parts[-1].encode("utf-8"))
    return "\n".join(parts)


def write(folder: Path, count: int) -> list:
    """Writes so many texts; returns their paths."""
    matter, chance = paragraphs(), random.Random(SEED)
    made = []
    for number in range(1, count + 1):
        path = folder / f"{number:05d}.txt"
        path.write_text(document(number, matter, chance), encoding="utf-8")
        made.append(path)
    return made
