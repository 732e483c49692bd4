# SPDX-License-Identifier: MIT
"""The program under test: bytes of a text -> packages, or the rows of `inspect`.

The binary is $GONGWEN, the root of the source $GONGWEN_SOURCE (or the first argument). Further
texts and instruments are in $GONGWEN_CHECKS, when it is set."""
import os
import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

FORMATS = ("docx", "odt")
HEADER = ["line", "block", "role", "level", "runin", "confidence", "text", "kept"]
TIMEOUT_SECONDS = 120


@dataclass
class Result:
    status: int
    stdout: bytes
    stderr: str
    packages: dict = field(default_factory=dict)  # format -> bytes


@dataclass(frozen=True)
class Row:
    line: int
    block: int
    role: str
    level: int
    runin: int
    confidence: int
    text: str  # unescaped
    kept: bool = True  # False: marks alone, which never reach the output


class BadRows(Exception):
    """The output of `inspect` is not what the paper on roles says."""


def binary() -> str:
    path = os.environ.get("GONGWEN")
    if not path:
        sys.exit("GONGWEN must be the path of the program")
    return os.path.abspath(path)


def source_root() -> Path:
    given = sys.argv[1] if len(sys.argv) > 1 else os.environ.get("GONGWEN_SOURCE")
    return Path(given) if given else Path(__file__).resolve().parents[2]


def samples() -> list:
    return sorted(source_root().glob("samples/*.txt"))


def checks_folder():
    """The folder with tools/, corpus/dev/ and standard/proto/, or None."""
    folder = os.environ.get("GONGWEN_CHECKS")
    return Path(folder) if folder else None


def corpus() -> list:
    folder = checks_folder()
    return sorted((folder / "corpus" / "dev").glob("*.txt")) if folder else []


def environment(changes: dict) -> dict:
    """This environment without what changes results, then the changes."""
    plain = {k: v for k, v in os.environ.items() if k not in ("SOURCE_DATE_EPOCH", "LC_ALL", "TZ")}
    plain.update(changes)
    return plain


def run(arguments: list, changes: dict = {}, stdin: bytes = b"", cwd=None) -> Result:
    done = subprocess.run([binary(), *map(str, arguments)], input=stdin, capture_output=True,
                          env=environment(changes), cwd=cwd, timeout=TIMEOUT_SECONDS)
    return Result(done.returncode, done.stdout, done.stderr.decode("utf-8", "replace"))


def convert(text: bytes, changes: dict = {}, options: tuple = (), formats=FORMATS) -> Result:
    """One text through the program; the packages that it left in the folder when all went well."""
    with tempfile.TemporaryDirectory(prefix="gongwen-") as folder:
        source = Path(folder) / "text.txt"
        source.write_bytes(text)
        out = Path(folder) / "out"
        out.mkdir()
        result = run([source, "-t", ",".join(formats), "-o", f"{out}/", *options], changes)
        for kind in formats if result.status == 0 else ():
            made = out / f"text.{kind}"
            if made.is_file():
                result.packages[kind] = made.read_bytes()
        return result


def inspect(text: bytes, options: tuple = (), changes: dict = {}) -> Result:
    with tempfile.TemporaryDirectory(prefix="gongwen-") as folder:
        source = Path(folder) / "text.txt"
        source.write_bytes(text)
        return run(["inspect", source, *options], changes)


def unescape(text: str) -> str:
    return re.sub(r"\\(.)", lambda m: {"t": "\t", "\\": "\\"}.get(m.group(1), m.group(0)), text)


def parse_row(line: str) -> Row:
    cells = line.split("\t")
    if len(cells) < len(HEADER):
        raise BadRows(f"{len(cells)} cells in {line!r}")
    try:
        numbers = [int(cells[i]) for i in (0, 1, 3, 4, 5)]
    except ValueError:
        raise BadRows(f"no number in {line!r}") from None
    return Row(numbers[0], numbers[1], cells[2], *numbers[2:], unescape(cells[6]), cells[7] == "1")


def parse_rows(stdout: bytes) -> list:
    """The rows below the header; BadRows when the shape is wrong."""
    lines = stdout.decode("utf-8").split("\n")
    if lines[-1] != "":
        raise BadRows("no line end at the end")
    if lines[0].split("\t")[:len(HEADER)] != HEADER:
        raise BadRows(f"header {lines[0]!r}")
    return [parse_row(line) for line in lines[1:-1]]


def rows_of(text: bytes, options: tuple = (), with_marks: bool = False) -> list:
    """The rows of a text; lines of marks alone are left out unless they are wanted."""
    result = inspect(text, options)
    if result.status != 0:
        raise BadRows(f"status {result.status}: {result.stderr.strip()}")
    return [row for row in parse_rows(result.stdout) if row.kept or with_marks]
