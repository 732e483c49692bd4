#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Check: the schemas' judgement on every package, and how many lines of labelled documents are
recognised. Both need $GONGWEN_CHECKS, a folder with tools/ and corpus/dev/."""
import json
import shlex
import subprocess
import tempfile
from pathlib import Path

import program
from tap import Tap

LEAST_LINE_ACCURACY = 93.0  # per cent of the lines with the right role and level
FILES_A_CALL = 8
NAMES = ("packages are valid", "lines recognised")


def make_packages(folder: Path) -> list:
    """All packages of samples and corpus, in the folder; [(name, path or None, why not)]."""
    found = []
    for text in [*program.samples(), *program.corpus()]:
        result = program.convert(text.read_bytes())
        for kind in program.FORMATS:
            path = folder / f"{text.stem}.{kind}"
            data = result.packages.get(kind)
            if data is not None:
                path.write_bytes(data)
            found.append((path.name, path if data is not None else None, result.stderr))
    return found


def verdicts(paths: list) -> dict:
    """Path -> what validate-package says of it."""
    tool = program.checks_folder() / "tools" / "validate-package"
    said = {str(path): [] for path in paths}
    for i in range(0, len(paths), FILES_A_CALL):
        some = [str(path) for path in paths[i:i + FILES_A_CALL]]
        done = subprocess.run([str(tool), *some], capture_output=True, text=True)
        for line in done.stdout.splitlines():
            path, _, what = line.partition(": ") if len(some) > 1 else (some[0], "", line)
            said.setdefault(path, []).append(what)
    return said


def check_valid(tap: Tap) -> None:
    with tempfile.TemporaryDirectory(prefix="gongwen-") as folder:
        made = make_packages(Path(folder))
        said = verdicts([path for _, path, _ in made if path is not None])
        for name, path, why in made:
            verdict = said.get(str(path), [why])
            tap.ok(verdict == ["valid"], f"{name}: valid", verdict)


def check_score(tap: Tap) -> None:
    folder = program.checks_folder()
    with tempfile.TemporaryDirectory(prefix="gongwen-") as out:
        numbers = Path(out) / "score.json"
        command = f"{shlex.quote(program.binary())} inspect {{in}}"
        done = subprocess.run([str(folder / "tools" / "score"), "--cmd", command, "--texts",
                               str(folder / "corpus" / "dev"), "--labels", str(folder / "corpus" / "dev"),
                               "--quiet", "--json", str(numbers)], capture_output=True, text=True)
        if not numbers.is_file():
            tap.ok(False, "lines recognised", done.stdout + done.stderr)
            return
        measured = json.loads(numbers.read_text(encoding="utf-8"))
    accuracy = measured["all"]["line"]
    tap.ok(not measured["failed"], "every labelled document has rows", measured["failed"])
    tap.ok(accuracy >= LEAST_LINE_ACCURACY, f"lines recognised: at least {LEAST_LINE_ACCURACY} %",
           f"{accuracy} %")


def main() -> None:
    with Tap() as tap:
        if program.checks_folder() is None:
            for name in NAMES:
                tap.skip(name, "GONGWEN_CHECKS is not set")
            return
        check_valid(tap)
        check_score(tap)


if __name__ == "__main__":
    main()
