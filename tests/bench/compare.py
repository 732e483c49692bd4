#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""compare.py FLOOR STAGES MEASURE LINK_ONLY [--count N] [--large] [--json FILE]: gongwen beside the
least that any converter must do (floor) and beside pandoc, LibreOffice and python-docx, where they
are installed, all in the same run: one file with the start of its process, many files in one call,
long texts, and what each step of a conversion costs. Not a test: numbers for people. The ratios are
of processor time, which other work on the machine hardly changes.

Needs $GONGWEN (the program); the arguments are helpers that are built beside this file."""
import argparse
import importlib.metadata
import importlib.util
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

import many
from bench import one_run, text_20_kb

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "checks"))
import program  # noqa: E402

COUNT = 2_000
RUNS = 15
ROUNDS = 3     # of the many files
SLOW_RUNS = 3  # of programs that take half a second
SIZES, LARGE_SIZES = (1, 10), (1, 10, 100)

PYTHON_DOCX = """import sys, docx
document = docx.Document()
for line in open(sys.argv[1], encoding="utf-8"):
    document.add_paragraph(line.rstrip("\\n"))
document.save(sys.argv[2])"""


# ---- the programs -----------------------------------------------------------------------------

def has_python_docx() -> bool:
    return importlib.util.find_spec("docx") is not None


def peers(source: Path, folder: Path) -> dict:
    """Name -> arguments of the other converters that are installed."""
    found = {}
    if shutil.which("pandoc"):
        found["pandoc"] = ["pandoc", str(source), "-f", "markdown", "-o", f"{folder}/pandoc.docx"]
    if shutil.which("soffice"):
        found["LibreOffice"] = ["soffice", f"-env:UserInstallation=file://{folder}/profile",
                                "--headless", "--convert-to", "docx", "--outdir", f"{folder}/office",
                                str(source)]
    if has_python_docx():
        found["python-docx"] = [sys.executable, "-c", PYTHON_DOCX, str(source), f"{folder}/python.docx"]
    return found


def first_line(command: list) -> str:
    done = subprocess.run(command, capture_output=True, text=True)
    return done.stdout.splitlines()[0] if done.returncode == 0 and done.stdout else ""


def machine() -> dict:
    """What the numbers were measured on and with."""
    models = [line.split(":", 1)[1].strip() for line in Path("/proc/cpuinfo").read_text().splitlines()
              if line.startswith("model name")]
    facts = {"processor": models[0] if models else platform.machine(), "cores": os.cpu_count(),
             "load": round(os.getloadavg()[0], 2),
             "kernel": platform.release(), "gongwen": first_line([program.binary(), "--version"])}
    for name in ("pandoc", "soffice"):
        if shutil.which(name):
            facts[name] = first_line([name, "--version"])
    if has_python_docx():
        facts["python-docx"] = importlib.metadata.version("python-docx")
    return facts


def has_batch() -> bool:
    """An older program takes `batch` for the name of a text."""
    done = subprocess.run([program.binary(), "batch", "--help"], capture_output=True, text=True)
    return done.returncode == 0 and "--jobs" in done.stdout


# ---- measuring --------------------------------------------------------------------------------

def row(name: str, runs: list) -> dict:
    """Medians of the times, the greatest memory."""
    return {"name": name, "wall_ms": statistics.median(run[0] for run in runs),
            "cpu_ms": statistics.median(run[2] for run in runs),
            "peak_kib": max(run[1] for run in runs)}


def one_file(tool: str, link_only: str, folder: Path) -> list:
    """A text of 20 KB, the start of the process included. The runs of the quick ones are mixed."""
    source = folder / "text.txt"
    source.write_bytes(text_20_kb())
    gongwen = [program.binary(), str(source), "-q", "-f"]
    quick = {"gongwen": [*gongwen, "-o", f"{folder}/text.docx"],
             "gongwen docx,odt": [*gongwen, "-t", "docx,odt", "-o", f"{folder}/"],
             "link_only": [link_only]}
    runs = {name: [] for name in quick}
    for _ in range(RUNS):
        for name, arguments in quick.items():
            runs[name].append(one_run(tool, arguments))
    rows = [row(name, some) for name, some in runs.items()]
    for name, arguments in peers(source, folder).items():
        one_run(tool, arguments)  # makes a profile, fills the caches
        rows.append(row(name, [one_run(tool, arguments) for _ in range(SLOW_RUNS)]))
    return rows


def many_commands(floor: str, names: list) -> dict:
    """Name -> arguments, in which None stands for the folder of the results."""
    commands = {"floor": [floor, None, *names]}
    for formats in ("docx", "odt", "docx,odt"):
        if has_batch():
            for jobs in (1, 2):
                commands[f"gongwen {formats}, {jobs} worker" + "s" * (jobs > 1)] = [
                    program.binary(), "batch", "-q", f"-j{jobs}", "-t", formats, "-o", None, *names]
        else:
            commands[f"gongwen {formats}"] = [program.binary(), "-q", "-f", "-t", formats, "-o",
                                              None, *names]
    return commands


def many_files(tool: str, floor: str, files: list, folder: Path) -> list:
    """Many small texts in one call: the floor, one format, two formats, with one worker and two. The
    results stay until all is measured: ext4 makes new files slowly while it passes over those that
    were deleted in the last seconds."""
    commands = many_commands(floor, [str(path) for path in files])
    runs = {name: [] for name in commands}
    for turn in range(ROUNDS):
        for number, (name, arguments) in enumerate(commands.items()):
            out = folder / f"out-{turn}-{number}"  # batch does nothing twice
            out.mkdir()
            runs[name].append(one_run(tool, [f"{out}/" if part is None else part
                                             for part in arguments]))
    return [row(name, some) for name, some in runs.items()]


LINES = {"short": many.documents, "long": many.long_lines}


def long_text(tool: str, commands: dict, kind: str, size: int) -> list:
    rows = []
    for name, arguments in commands.items():
        found = row(f"{name}, {size} MB {kind}", [one_run(tool, arguments)])
        found["mb_per_s"] = size * 1e3 / found["wall_ms"]
        found["bytes_per_byte"] = found["peak_kib"] * 1024 / (size * many.MEGABYTE)
        rows.append(found)
    return rows


def long_texts(tool: str, floor: str, sizes: tuple, folder: Path) -> list:
    """One document of some megabytes, of short lines or of long ones. The others get the smallest,
    for they take long."""
    rows = []
    for kind, make in LINES.items():
        for size in sizes:
            source = folder / f"{size}-{kind}.txt"
            source.write_text(make(size * many.MEGABYTE), encoding="utf-8")
            commands = {f"gongwen {form}": [program.binary(), str(source), "-q", "-f", "-o",
                                            f"{folder}/long.{form}"] for form in ("docx", "odt")}
            commands["floor"] = [floor, str(folder), str(source)]
            if size == sizes[0] and kind == "short":
                commands.update(peers(source, folder))
            rows += long_text(tool, commands, kind, size)
    return rows


def steps(stages: str, files: list, folder: Path) -> list:
    """What each step costs, over all texts."""
    sheet = Path(os.environ["GONGWEN_SOURCE"]) / "styles" / "gbt9704.xml"
    done = subprocess.run([stages, str(sheet), str(folder), *map(str, files)], check=True,
                          capture_output=True, text=True)
    pairs = (line.split() for line in done.stdout.splitlines())
    return [{"name": name, "cpu_ms": float(milliseconds)} for name, milliseconds in pairs]


# ---- what it comes to -------------------------------------------------------------------------

def find(rows: list, name: str) -> dict:
    return next((found for found in rows if found["name"] == name), {})


def share(one: dict, other: dict, key: str):
    """How many times the other's; None where one was not measured."""
    return round(one[key] / other[key], 2) if one and other else None


def add(one: dict, other: dict) -> dict:
    return {key: one[key] + other[key] for key in ("cpu_ms", "wall_ms")} if one and other else {}


def long_findings(rows: list, kind: str) -> dict:
    small, large = (find(rows, f"gongwen docx, {size} MB {kind}") for size in SIZES)
    return {f"10 MB of {kind} lines: processor time of ten times 1 MB": share(large, {
                "cpu_ms": 10 * small["cpu_ms"]}, "cpu_ms"),
            f"10 MB of {kind} lines: peak memory, bytes a byte": round(large["bytes_per_byte"], 1)}


def findings(results: dict) -> dict:
    """The figures that people ask for."""
    one, many_rows = results["one_file"], results["many_files"]
    own, least, pandoc = (find(one, name) for name in ("gongwen", "link_only", "pandoc"))
    docx, odt, both, two = (find(many_rows, f"gongwen {name}") for name in (
        "docx, 1 worker", "odt, 1 worker", "docx,odt, 1 worker", "docx, 2 workers"))
    found = {"one file: ms more than a program that only links": round(own["wall_ms"] - least["wall_ms"], 2),
             "one file: the same in processor time": round(own["cpu_ms"] - least["cpu_ms"], 2),
             "one file: share of pandoc's time": share(own, pandoc, "wall_ms"),
             "many files: processor time, times the floor's": share(docx, find(many_rows, "floor"), "cpu_ms"),
             "many files: both formats, share of one after the other": share(both, add(docx, odt), "cpu_ms"),
             "many files: two workers, times as fast": share(docx, two, "wall_ms"),
             "many files: two workers, times the processor time": share(two, docx, "cpu_ms")}
    for kind in LINES:
        found.update(long_findings(results["long_texts"], kind))
    return found


# ---- showing ----------------------------------------------------------------------------------

COLUMNS = (("wall_ms", "ms", "{:.1f}"), ("cpu_ms", "CPU ms", "{:.1f}"), ("ratio", "ratio", "{:.2f}"),
           ("peak_kib", "KiB", "{:.0f}"), ("mb_per_s", "MB/s", "{:.1f}"),
           ("bytes_per_byte", "B/B", "{:.1f}"))


def add_ratios(rows: list, base: str) -> list:
    """To the processor time of the row whose name begins so, the nearest one above counting."""
    of_base = next(found["cpu_ms"] for found in rows if found["name"].startswith(base))
    for found in rows:
        found["ratio"] = found["cpu_ms"] / of_base
    return rows


def show(title: str, rows: list) -> None:
    columns = [column for column in COLUMNS if any(column[0] in found for found in rows)]
    print(f"\n{title}\n{'':28}" + "".join(f"{head:>11}" for _, head, _ in columns))
    for found in rows:
        cells = (form.format(found[key]) if key in found else "" for key, _, form in columns)
        print(f"{found['name']:28}" + "".join(f"{cell:>11}" for cell in cells))


def by_size(rows: list) -> list:
    """Ratios to the floor at the same size."""
    for found in rows:
        size = found["name"].split(", ")[1]
        of_floor = next(r["cpu_ms"] for r in rows if r["name"] == f"floor, {size}")
        found["ratio"] = found["cpu_ms"] / of_floor
    return rows


def measure_all(options: argparse.Namespace, folder: Path) -> dict:
    results = {"machine": machine()}
    print("\n".join(f"{name}: {value}" for name, value in results["machine"].items()), flush=True)
    (folder / "texts").mkdir()
    files = many.write(folder / "texts", options.count)
    work = (
        ("one_file", "one text of 20 KB, with the start of the process; ratio to gongwen",
         lambda: add_ratios(one_file(options.measure, options.link_only, folder), "gongwen")),
        ("many_files", f"{len(files)} texts in one call; ratio to the floor",
         lambda: add_ratios(many_files(options.measure, options.floor, files, folder), "floor")),
        ("long_texts", "one long text; ratio to the floor",
         lambda: by_size(long_texts(options.measure, options.floor,
                                    LARGE_SIZES if options.large else SIZES, folder))),
        ("steps", f"the steps of {len(files)} conversions; ratio to parse, which holds decode and "
         "recognise", lambda: add_ratios(steps(options.stages, files, folder), "parse")),
    )
    for key, title, run in work:
        results[key] = run()
        show(title, results[key])
        sys.stdout.flush()
    results["findings"] = findings(results)
    print("\nwhat it comes to")
    print("\n".join(f"{value!s:>8}  {name}" for name, value in results["findings"].items()))
    return results


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split(":")[0])
    for name in ("floor", "stages", "measure", "link_only"):
        parser.add_argument(name, type=os.path.abspath)
    parser.add_argument("--count", type=int, default=COUNT, help="how many small texts")
    parser.add_argument("--large", action="store_true", help="a text of 100 MB, too")
    parser.add_argument("--json", type=Path, help="write the numbers to this file")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="compare-") as name:
        results = measure_all(options, Path(name))
    if options.json is not None:
        options.json.write_text(json.dumps(results, ensure_ascii=False, indent=1) + "\n",
                                encoding="utf-8")


if __name__ == "__main__":
    main()
