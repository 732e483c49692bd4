# SPDX-License-Identifier: MIT
"""A collection of texts and what `gongwen batch` made of it: journal, report and disk must tell the
same."""
import csv
import hashlib
import json
import re
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

import program

KEEPER = ".gongwen"  # where batch keeps its journals below the output folder
CHECK_DIGITS = 8
ESCAPED = re.compile(rb"\\\\|\\x([0-9A-F]{2})")
ENGLISH = {"LC_ALL": "C", "LANGUAGE": ""}
SENTENCE = "各单位要提高认识，加强领导，把各项工作落到实处。"


@dataclass
class Run:
    status: int
    stderr: str
    report: list = field(default_factory=list)  # of dictionaries: column -> value


def text(number: int, paragraphs: int = 3) -> bytes:
    """A text like no other."""
    body = "\n".join(f"{i + 1}.第{number}号事项。{SENTENCE}" for i in range(paragraphs))
    return f"关于做好第{number}号工作的通知\n\n各科室：\n\n{body}\n\n办公室\n2024年5月1日\n".encode()


def fill(folder: Path, count: int, paragraphs: int = 3) -> None:
    """`count` texts in several folders."""
    for i in range(count):
        path = folder / f"部门{i % 7}" / f"{i // 7 % 5}" / f"通知{i}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text(i, paragraphs))


def arguments(source, out: Path, *options) -> list:
    return ["batch", str(source), "-o", str(out), "-t", "docx,odt", *map(str, options)]


def run(source, out: Path, *options, report: Path = None, cwd=None, prefix=()) -> Run:
    """One call; with `report` its lines are read."""
    more = ["--report", str(report)] if report else []
    done = subprocess.run([*prefix, program.binary(), *arguments(source, out, *options, *more)], capture_output=True,
                          env=program.environment(ENGLISH), cwd=cwd, timeout=program.TIMEOUT_SECONDS)
    lines = read_report(report) if report and report.is_file() else []
    return Run(done.returncode, done.stderr.decode("utf-8", "replace"), lines)


def read_report(path: Path) -> list:
    if path.suffix == ".csv":
        with open(path, encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file))
    return [json.loads(line) for line in path.read_bytes().decode("utf-8").split("\n")[:-1]]


def name_of(escaped: str) -> bytes:
    """The bytes of a file name as reports write it: backslashes doubled, other bytes as \\xHH."""
    return ESCAPED.sub(lambda m: bytes([int(m[1], 16)]) if m[1] else b"\\", escaped.encode("utf-8"))


def digest(path: bytes) -> str:
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def exists(path: bytes) -> bool:
    try:
        with open(path, "rb"):
            return True
    except OSError:
        return False


def journal_lines(out: Path) -> list:
    """The good lines of all journals, and how many are not."""
    good, bad = [], 0
    for path in sorted((out / KEEPER).glob("journal*")):
        for line in path.read_bytes().split(b"\n")[:-1]:
            json_part, _, check = line.rpartition(b"\t")
            if hashlib.sha256(json_part).hexdigest()[:CHECK_DIGITS].encode() == check:
                good.append(json.loads(json_part))
            else:
                bad += 1
    return good, bad


def newest(lines: list) -> dict:
    """Output -> its last line, without what was removed."""
    last = {line["output"]: line for line in lines}
    return {name: line for name, line in last.items() if line["state"] == "made"}


def documents(out: Path) -> dict:
    """Relative name -> bytes, without the keeper's folder."""
    found = {}
    for path in sorted(out.rglob("*")):
        relative = path.relative_to(out)
        if path.is_file() and relative.parts[0] != KEEPER:
            found[bytes(relative)] = path.read_bytes()
    return found


def leftovers(out: Path) -> list:
    """Files that only a run at work may have."""
    return [str(path) for path in out.rglob("*") if "staged" in path.name or path.suffix in (".tmp", ".part")]


def line_faults(out: Path, line: dict) -> list:
    """What a line of a journal or report says and the disk does not."""
    faults = []
    output = bytes(out) + b"/" + name_of(line["output"]) if line.get("output") else b""
    source = name_of(line["input"])
    if line.get("output_sha256") and (not exists(output) or digest(output) != line["output_sha256"]):
        faults.append(f"{line['output']} is not what is told")
    if line["state"] in ("made", "unchanged") and not line.get("output_sha256"):
        faults.append(f"{line['output']} has no hash")
    if line.get("input_sha256") and exists(source) and digest(source) != line["input_sha256"]:
        faults.append(f"{line['input']} is not what is told")
    return faults


def faults(out: Path, report: list = ()) -> list:
    """Everything in which journal, report and disk differ."""
    lines, bad = journal_lines(out)
    live = newest(lines)
    found = [f"{bad} bad line(s) in the journal"] if bad else []
    found += [f"left over: {name}" for name in leftovers(out)]
    for line in [*live.values(), *report]:
        found += line_faults(out, line)
    known = {name_of(name) for name in live}
    found += [f"no line for {name!r}" for name in documents(out) if name not in known]
    return found
