#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Check: batch keeps the tree, does nothing twice, keeps what people have edited, and tells the
truth about all of it."""
import fcntl
import os
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path

import collection
import program
from badinput import NOBODY, copy_program
from collection import documents, faults, fill, run
from tap import Tap

FILE, USAGE = 1, 2  # exit statuses
COUNT = 40
SHARDS = 4


def states(result) -> dict:
    """State -> how many lines of the report have it."""
    found = {}
    for line in result.report:
        found[line["state"]] = found.get(line["state"], 0) + 1
    return found


def names(out: Path) -> list:
    return sorted(name.decode() for name in documents(out))


def check_tree(tap: Tap, folder: Path) -> None:
    """What is converted, and where the results stand."""
    source, out = folder / "texts", folder / "new/out"
    fill(source, COUNT)
    expected = sorted(f"{path.relative_to(source).with_suffix('')}.{kind}"
                      for path in source.rglob("*.txt") for kind in program.FORMATS)
    for name in ("部门0/.hidden.txt", ".hidden/a.txt", "部门0/notes.rst", "部门1/out.docx"):
        (source / name).parent.mkdir(exist_ok=True)
        (source / name).write_bytes(collection.text(0))
    (source / "部门2/loop").symlink_to(source)
    report = folder / "report.jsonl"
    done = run(source, out, report=report)
    tap.ok(done.status == 0, "a tree is converted", done.stderr)
    tap.ok(names(out) == expected, "the tree is kept; hidden files and loops are left out", names(out))
    tap.none(faults(out, done.report), "report, journal and disk are the same")
    tap.ok(len(done.report) == len(expected), "the report has a line for each document", len(done.report))
    order = [line["input"] for line in done.report]
    tap.ok(len(set(order)) == COUNT and order.index(str(source / "部门0/0/通知0.txt"))
           < order.index(str(source / "部门0/2/通知14.txt")), "lines stand in the order of the texts", order[:8])
    single = program.convert(collection.text(0))
    made = {kind: documents(out)[f"部门0/0/通知0.{kind}".encode()] for kind in program.FORMATS}
    tap.ok(made == single.packages, "batch makes the same bytes as convert")


def check_facts(tap: Tap, folder: Path) -> None:
    """What a line of the report says of a text."""
    source = folder / "texts"
    source.mkdir()
    (source / "a.txt").write_bytes("关于做好值班工作的通知\n\n各科室：\n\n“甲。\n\n办公室\n2024年5月1日\n".encode("gb18030"))
    (source / "b.txt").write_bytes(collection.text(1) + b"\xff\xfe\n")
    for suffix in ("jsonl", "csv"):
        done = run(source, folder / f"out-{suffix}", report=folder / f"report.{suffix}")
        line = {line["output"]: line for line in done.report}["a.docx"]
        found = (line["encoding"], line["kind"], line["title"], line["sheet"], line["format"], str(line["repaired"]))
        tap.ok(found == ("GB18030", "notice", "关于做好值班工作的通知", "gbt9704", "docx", "0"), f"{suffix}: facts", line)
        tap.ok("unpaired" in line["advice"] and "title" in line["roles"], f"{suffix}: advice and roles", line)
        damaged = {line["output"]: line for line in done.report}["b.odt"]
        tap.ok(int(damaged["repaired"]) == 2, f"{suffix}: repaired bytes are counted", damaged)
    tap.ok(line["roles"] == "title=1 recipient=1 body=1 signature=1 date=1", "csv: counts of roles", line["roles"])


def check_twice(tap: Tap, folder: Path) -> None:
    """Only what has changed is made again."""
    source, out, report = folder / "texts", folder / "out", folder / "report.jsonl"
    fill(source, COUNT)
    run(source, out)
    before = {path: path.stat().st_mtime_ns for path in out.rglob("*.docx")}
    done = run(source, out, report=report)
    tap.ok(states(done) == {"unchanged": 2 * COUNT} and done.status == 0, "a second run makes nothing", done.stderr)
    tap.ok(before == {path: path.stat().st_mtime_ns for path in before}, "no document is touched")
    tap.ok(all("title" in line for line in done.report), "the report knows what was made earlier", done.report[0])
    (source / "部门3/0/通知3.txt").write_bytes(collection.text(1003))
    (source / "部门4/新.txt").write_bytes(collection.text(1004))
    (out / "部门5/0/通知5.odt").unlink()
    done = run(source, out, report=report)
    tap.ok(states(done) == {"made": 5, "unchanged": 2 * COUNT - 3}, "changed, new and missing ones are made", states(done))
    tap.none(faults(out, done.report), "after a change all is true")
    for name, options in (("options", ["--drop-boilerplate"]), ("a sheet", ["-s", house(folder)]),
                          ("faces", ["--fonts", "wps"])):
        done = run(source, out, *options, report=report)
        tap.ok(states(done) == {"made": 2 * COUNT + 2}, f"other {name} make all of them again", states(done))
    (folder / "house.xml").write_text('<style name="house" extends="gbt9704"><page-number odd="left"/></style>')
    done = run(source, out, "-s", folder / "house.xml", report=report)
    tap.ok(states(done) == {"made": 2 * COUNT + 2}, "a changed sheet makes all of them again", states(done))


def house(folder: Path) -> Path:
    sheet = folder / "house.xml"
    sheet.write_text('<style name="house" extends="gbt9704"><page-number odd="centre"/></style>')
    return sheet


LETTER = "松河县财政局关于商请提供资料的函\n\n市水务局：\n\n现商请提供资料。\n\n松河县财政局\n2024年5月1日\n"


def check_sheets(tap: Tap, folder: Path) -> None:
    """The sheet of each text: by its kind, by its front matter, by -s."""
    source, out, report = folder / "texts", folder / "out", folder / "report.jsonl"
    fill(source, 7)
    (source / "letter.txt").write_text(LETTER, encoding="utf-8")
    front = source / "部门0/front.txt"
    front.write_bytes("---\n样式：./house.xml\n---\n".encode() + collection.text(8))
    (source / "部门1/front.txt").write_bytes("---\n样式：nosuch\n---\n".encode() + collection.text(9))
    sheet = house(source / "部门0")
    done = run(source, out, report=report)
    sheets = {line["output"]: line.get("sheet") for line in done.report}
    found = [sheets[name] for name in ("部门2/0/通知2.docx", "letter.odt", "部门0/front.docx")]
    tap.ok(found == ["gbt9704", "letter", "house"], "the kind, or the text itself, chooses the sheet", sheets)
    tap.ok(done.status == FILE and states(done) == {"made": 18, "failed": 2} and "部门1/front.txt:2: " in done.stderr,
           "a sheet that there is not fails its text alone", done.stderr)
    tap.none(faults(out, done.report), "all is true")
    (source / "部门1/front.txt").unlink()
    done = run(source, out, report=report)
    tap.ok(states(done) == {"unchanged": 18}, "nothing is made again", done.stderr)
    sheet.write_text('<style name="house" extends="gbt9704"><page-number odd="left"/></style>')
    done = run(source, out, report=report)
    made = [line["output"] for line in done.report if line["state"] == "made"]
    tap.ok(made == ["部门0/front.docx", "部门0/front.odt"], "a changed sheet concerns its own texts", made)
    sheet.unlink()
    done = run(source, out, report=report)
    tap.ok(states(done) == {"unchanged": 16, "failed": 2} and done.status == FILE, "a sheet that has gone is told",
           done.stderr)
    done = run(source, out, "-s", "speech", report=report)
    tap.ok({line["sheet"] for line in done.report} == {"speech"}, "-s comes first", done.stderr)


def check_edited(tap: Tap, folder: Path) -> None:
    """Documents that somebody has changed, and files that are not ours."""
    source, out, report = folder / "texts", folder / "out", folder / "report.jsonl"
    fill(source, COUNT)
    foreign = out / "部门1/0/通知1.docx"
    foreign.parent.mkdir(parents=True)
    foreign.write_bytes(b"mine")
    done = run(source, out, report=report)
    tap.ok(states(done) == {"made": 2 * COUNT - 1, "exists": 1} and done.status == FILE, "a foreign file stays",
           done.stderr)
    tap.ok(foreign.read_bytes() == b"mine" and str(foreign) in done.stderr, "and is told", done.stderr)
    edited, outdated = out / "部门2/0/通知2.docx", out / "部门3/0/通知3.odt"
    for path in (edited, outdated):
        path.write_bytes(path.read_bytes() + b"edited")
    (source / "部门3/0/通知3.txt").write_bytes(collection.text(1003))
    done = run(source, out, report=report)
    tap.ok(states(done) == {"made": 1, "unchanged": 2 * COUNT - 4, "edited": 1, "outdated": 1, "exists": 1},
           "edited documents stay", states(done))
    tap.ok(edited.read_bytes().endswith(b"edited") and outdated.read_bytes().endswith(b"edited"), "as they are")
    tap.ok("somebody has edited it" in done.stderr and done.status == FILE, "and are told", done.stderr)
    told = {line["output"]: line.get("error", "") for line in done.report}
    tap.ok("-f replaces it" in told["部门3/0/通知3.odt"] and not told["部门2/0/通知2.docx"], "the report says why", told)
    foreign.unlink()
    (source / "部门1/0/通知1.txt").unlink()
    (source / "部门3/0/通知3.txt").write_bytes(collection.text(3))
    done = run(source, out)
    tap.ok(done.status == 0, "an edited document whose text is as it was is no failure", done.stderr)
    done = run(source, out, "-f", report=report)
    tap.ok(states(done) == {"made": 2, "unchanged": 2 * COUNT - 4}, "-f replaces them", states(done))


def check_own_text(tap: Tap, folder: Path) -> None:
    """A document never takes the place of a text, and never of what is no file."""
    source = folder / "texts"
    source.mkdir()
    (source / "a.docx").write_bytes(collection.text(1))
    (source / "b.md").write_bytes(collection.text(2))
    (source / "b.odt").symlink_to("/dev/null")
    done = run(source, source, "-f", "--include", "*.docx", "--include", "*.md")
    tap.ok(done.status == FILE and "is the text itself" in done.stderr, "a text is not replaced", done.stderr)
    tap.ok((source / "a.docx").read_bytes() == collection.text(1), "and stays as it was")
    tap.ok("is a folder, a link or a device" in done.stderr and (source / "b.odt").is_symlink(), "a link stays",
           done.stderr)
    tap.ok((source / "b.docx").is_file() and (source / "a.odt").is_file(), "the others are made beside the texts")


def check_prune(tap: Tap, folder: Path) -> None:
    source, out, report = folder / "texts", folder / "out", folder / "report.jsonl"
    fill(source, COUNT)
    run(source, out)
    shutil.rmtree(source / "部门6")
    gone = len([name for name in names(out) if name.startswith("部门6/")])
    edited = out / "部门6/0/通知6.docx"
    edited.write_bytes(b"edited")
    done = run(source, out, report=report)
    tap.ok(len(names(out)) == 2 * COUNT, "without --prune nothing is removed", names(out))
    done = run(source, out, "--prune", report=report)
    tap.ok(states(done).get("removed") == gone - 1 and states(done).get("edited") == 1, "what has no text is removed",
           states(done))
    tap.ok(edited.is_file() and not (out / "部门6/1").exists(), "an edited one stays; empty folders go", names(out))
    tap.none([f for f in faults(out, done.report) if "通知6.docx is not" not in f], "after --prune all is true")
    run(source / "部门0", out, "--prune")
    tap.ok(len(names(out)) == 2 * COUNT - gone + 1 + 2 * 6, "texts outside of this call are not gone", names(out))
    source.rename(folder / "away")
    source.mkdir()
    done = run(source, out, "--prune")
    tap.ok(len(names(out)) == 2 * COUNT - gone + 1 + 2 * 6, "where no text is found nothing is removed", done.stderr)


def check_lists(tap: Tap, folder: Path) -> None:
    """--files-from, --include and --exclude."""
    source = folder / "texts"
    fill(source, 7)
    (source / "a.log").write_bytes(collection.text(8))
    (folder / "list").write_text("./texts/部门0/0/通知0.txt\r\n\ntexts/a.log\ntexts/部门1\n")
    (folder / "list0").write_bytes(b"texts/a.log\0" + bytes(source / "部门2") + b"\0")
    cases = (
        ("a list", ["--files-from", "list"], ["texts/a.docx", "texts/部门0/0/通知0.docx", "texts/部门1/0/通知1.docx"]),
        ("a list with zero bytes", ["-0", "--files-from", "list0"],
         [str(source / "部门2/0/通知2.docx")[1:], "texts/a.docx"]),
        ("--include", ["texts", "--include", "*.log"], ["a.docx"]),
        ("--exclude", ["texts", "--exclude", "部门[1-6]"], ["部门0/0/通知0.docx"]),
        ("one file", ["texts/部门3/0/通知3.txt", "texts/部门4"], ["0/通知4.docx", "通知3.docx"]),
    )
    for number, (name, options, expected) in enumerate(cases):
        out = folder / f"out{number}"
        done = program.run(["batch", *options, "-o", out], collection.ENGLISH, cwd=folder)
        tap.ok(done.status == 0 and names(out) == sorted(expected), name, f"{names(out)} {done.stderr}")
    (source / "a.md").write_bytes(collection.text(9))
    (source / "a.txt").write_bytes(collection.text(9))
    done = program.run(["batch", "texts", "-o", "twins"], collection.ENGLISH, cwd=folder)
    tap.ok(done.status == USAGE and "would make the same document" in done.stderr and not (folder / "twins").exists(),
           "two texts for one document are told before anything is written", done.stderr)


ODD_NAMES = (b"line\nend.txt", b'quotes"\'.txt', b"back\\slash.txt", b"back\\x41.txt", b"\xff\xfe no text\x80.txt",
             b"comma, and.txt", b" blanks .txt", "名".encode() * 82 + b"1234.txt", b"-o.txt", b"%1$s%n.txt",
             b"bell\a.txt", "\u202e逆\u2028.txt".encode())


def check_odd_names(tap: Tap, folder: Path) -> None:
    source, out = folder / "texts", folder / "out"
    source.mkdir()
    for number, name in enumerate(ODD_NAMES):
        with open(bytes(source) + b"/" + name, "wb") as file:
            file.write(collection.text(number))
    for suffix in ("jsonl", "csv"):
        done = run(source, out, "-v", report=folder / f"report.{suffix}")
        tap.ok(done.status == 0, f"{suffix}: odd names are converted", done.stderr)
        found = {collection.name_of(line["input"]).rpartition(b"/")[2] for line in done.report}
        tap.ok(found == set(ODD_NAMES), f"{suffix}: and told apart in the report", sorted(found))
        tap.none(faults(out, done.report), f"{suffix}: all is true")
        explained = program.run(["batch", "--explain", folder / f"report.{suffix}"], collection.ENGLISH)
        tap.ok(explained.status == 0, f"{suffix}: the report is read again", explained.stderr)
    with open(bytes(source) + b"/" + b"x" * 251 + b".txt", "wb") as file:
        file.write(collection.text(99))
    done = run(source, out, report=folder / "report.jsonl")
    tap.ok(states(done) == {"unchanged": 2 * len(ODD_NAMES), "made": 1, "failed": 1} and done.status == FILE,
           "a name that gets too long fails alone", done.stderr)


def check_bad_files(tap: Tap, folder: Path) -> None:
    """One bad file never harms another."""
    source, out, report = folder / "texts", folder / "out", folder / "report.jsonl"
    fill(source, 7)
    (source / "empty.txt").write_bytes(b"")
    (source / "zip.txt").write_bytes(b"PK\x03\x04" + bytes(100))
    (source / "dangling.txt").symlink_to("nowhere")
    (source / "level.txt").write_text("%% heading 6\n甲\n", encoding="utf-8")
    os.mkfifo(source / "pipe.txt")
    (folder / "list").write_text("vanished.txt\nnowhere/\n")
    done = run(source, out, "--files-from", folder / "list", report=report)
    tap.ok(done.status == FILE and states(done) == {"made": 14, "failed": 11}, "bad files fail alone", done.stderr)
    errors = {Path(line["input"]).name: line["error"] for line in done.report if line["state"] == "failed"}
    expected = {"empty.txt": "there is no text", "zip.txt": "ZIP", "dangling.txt": "no such file",
                "level.txt": "1: ", "vanished.txt": "no such file", "nowhere": "no such file"}
    tap.ok(all(part in errors.get(name, "") for name, part in expected.items()), "and are told", errors)
    tap.ok(done.stderr.count("empty.txt: ") == 1, "each once, not for each format", done.stderr)
    tap.none(faults(out, done.report), "all is true")
    explained = program.run(["batch", "--explain", report], collection.ENGLISH).stdout.decode()
    tap.ok("Not converted: 6\n" in explained and explained.count("zip.txt: this is no plain text but") == 1,
           "--explain puts them first, each text once", explained)
    done = program.run(["batch", "--explain", source / "level.txt"], collection.ENGLISH)
    tap.ok(done.status == FILE and "no report" in done.stderr, "--explain of something else", done.stderr)
    (folder / "mine.csv").write_text("a,b\n1,2\n")
    done = run(source, out, report=folder / "mine.csv")
    tap.ok(done.status == FILE and (folder / "mine.csv").read_text() == "a,b\n1,2\n", "a report replaces no other file",
           done.stderr)


def check_permissions(tap: Tap, folder: Path) -> None:
    """A folder that cannot be read; a place that cannot be written."""
    source, out = folder / "texts", folder / "out"
    fill(source, 7)
    (source / "部门1").chmod(0)
    folder.chmod(0o755)
    copy_program(folder / "tools")
    out.mkdir()
    if os.geteuid() == 0:
        os.chown(out, NOBODY, NOBODY)
    user = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"] if os.geteuid() == 0 else []
    command = [*user, str(folder / "tools/bin/gongwen"), "batch", "texts", "--prune", "-o"]
    done = subprocess.run([*command, "out"], cwd=folder, capture_output=True, env=program.environment(collection.ENGLISH))
    tap.ok(done.returncode == FILE and b"/\xe9\x83\xa8\xe9\x97\xa81" in done.stderr and len(names(out)) == 6,
           "a folder that cannot be read is told", done.stderr)
    (source / "部门1").chmod(0o755)
    (folder / "closed").mkdir(0o555)
    done = subprocess.run([*command, "closed"], cwd=folder, capture_output=True,
                          env=program.environment(collection.ENGLISH))
    tap.ok(done.returncode == FILE and b"permission denied" in done.stderr, "an output that cannot be written",
           done.stderr)


def check_shards(tap: Tap, folder: Path) -> None:
    """Parts at the same time into one folder make what one run makes."""
    source, out, whole = folder / "texts", folder / "out", folder / "whole"
    fill(source, COUNT)
    run(source, whole)
    reports = [folder / f"report-{k}.{'csv' if k % 2 else 'jsonl'}" for k in range(1, SHARDS + 1)]
    shards = [subprocess.Popen([program.binary(), *collection.arguments(
        source, out, "--shard", f"{k}/{SHARDS}", "--report", reports[k - 1], "-j", "1")],
        stderr=subprocess.PIPE, env=program.environment(collection.ENGLISH)) for k in range(1, SHARDS + 1)]
    told = [shard.communicate(timeout=program.TIMEOUT_SECONDS)[1].decode() for shard in shards]
    tap.ok(all(shard.returncode == 0 for shard in shards), "shards work side by side", told)
    tap.ok(documents(out) == documents(whole), "together they make all")
    sizes = [len(collection.read_report(report)) for report in reports]
    tap.ok(sum(sizes) == 2 * COUNT and min(sizes) > 0, "each makes its part", sizes)
    tap.none(faults(out), "all is true")
    done = run(source, out, report=folder / "report.jsonl")
    tap.ok(states(done) == {"unchanged": 2 * COUNT}, "a run without shards knows what they made", states(done))
    merged = program.run(["batch", "--merge", out, *reports, "--report", folder / "all.csv"], collection.ENGLISH)
    found = [(line["input"], line["output"]) for line in collection.read_report(folder / "all.csv")]
    expected = [(line["input"], line["output"]) for line in done.report]
    tap.ok(merged.status == 0 and found == expected, "reports are joined in order", merged.stderr)
    left = sorted(path.name for path in (out / collection.KEEPER).iterdir())
    tap.ok(left == ["journal", "lock"], "the journals are one", left)
    done = run(source, out, report=folder / "report.jsonl")
    tap.ok(states(done) == {"unchanged": 2 * COUNT}, "that knows all", states(done))
    tap.none(faults(out, done.report), "and all is true")


def wait_for_journal(out: Path) -> None:
    end = time.monotonic() + program.TIMEOUT_SECONDS
    while not (out / collection.KEEPER / "journal").exists() and time.monotonic() < end:
        time.sleep(0.001)


def check_two_runs(tap: Tap, folder: Path) -> None:
    source, out = folder / "texts", folder / "out"
    fill(source, 300, 200)  # enough work to be stopped in the middle of
    with subprocess.Popen([program.binary(), *collection.arguments(source, out, "-j", "1")], stderr=subprocess.PIPE,
                          env=program.environment(collection.ENGLISH)) as first:
        wait_for_journal(out)
        first.send_signal(signal.SIGSTOP)  # it holds the lock while it sleeps
        second = run(source, out)
        shard = run(source, out, "--shard", "1/2")
        first.send_signal(signal.SIGCONT)
        told = first.communicate(timeout=program.TIMEOUT_SECONDS)[1].decode()
    for name, done in (("a second run", second), ("a shard beside it", shard)):
        tap.ok(done.status == FILE and "another batch is at work there" in done.stderr, f"{name} is refused", done.stderr)
    tap.ok(first.returncode == 0 and len(names(out)) == 600, "the first is not disturbed", told)
    tap.none(faults(out), "all is true")


def check_divisions(tap: Tap, folder: Path) -> None:
    """Shards of another division would work on the same texts."""
    source, out = folder / "texts", folder / "out"
    fill(source, 7)
    run(source, out, "--shard", "1/2")
    with open(out / collection.KEEPER / "lock-1-of-2", "r+b") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        other, same = run(source, out, "--shard", "2/3"), run(source, out, "--shard", "2/2")
    tap.ok(other.status == FILE and "another batch is at work there" in other.stderr, "another division is refused",
           other.stderr)
    tap.ok(same.status == 0 and len(names(out)) == 14, "the same one is not", same.stderr)


def check_usage(tap: Tap, folder: Path) -> None:
    (folder / "texts").mkdir()
    cases = (("no folder for documents", ["texts"], "name it with -o"), ("no texts", ["-o", "out"], "no file was given"),
             ("no number of threads", ["texts", "-o", "out", "-j", "0"], "'0'"),
             ("no shard", ["texts", "-o", "out", "--shard", "9/8"], "'9/8'"),
             ("reports without --report", ["--merge", "a.jsonl"], "--report"))
    for name, options, words in cases:
        done = program.run(["batch", *options], collection.ENGLISH, cwd=folder)
        tap.ok(done.status == USAGE and words in done.stderr and not (folder / "out").exists(), name, done.stderr)
    done = program.run(["batch", "texts", "-o", "out"], collection.ENGLISH, cwd=folder)
    tap.ok(done.status == 0, "an empty folder is no failure", done.stderr)


def check_beginning(tap: Tap, folder: Path) -> None:
    """What stands in the way is told before anything is converted."""
    source = folder / "texts"
    fill(source, 7)
    (folder / "file").write_text("mine")
    for name, options, words in (
            ("an output that is a file", ["-o", "file"], "no folder"),
            ("a report in a missing folder", ["-o", "out", "--report", "nowhere/r.csv"], "nowhere/r.csv: "),
            ("a sheet that there is not", ["-o", "out", "-s", "nosuch"], "no style 'nosuch'")):
        done = program.run(["batch", "texts", *options], collection.ENGLISH, cwd=folder)
        nothing = not (folder / "out").exists() or not documents(folder / "out")
        tap.ok(done.status in (FILE, USAGE) and words in done.stderr and nothing, name, done.stderr)
    done = program.run(["batch", "--merge", source], collection.ENGLISH)
    tap.ok(done.status == FILE and not (source / collection.KEEPER).exists(), "--merge of another folder", done.stderr)


def check_without_sheets(tap: Tap, folder: Path) -> None:
    """A program that was copied away from its sheets says so once, not once for each text."""
    source, out, report = folder / "texts", folder / "out", folder / "report.jsonl"
    fill(source, COUNT)
    lost = shutil.copy(program.binary(), folder / "gongwen")
    done = subprocess.run([lost, *collection.arguments(source, out, "--report", report)], capture_output=True,
                          env=program.environment({**collection.ENGLISH, "XDG_DATA_HOME": str(folder)}))
    told = done.stderr.decode()
    tap.ok(done.returncode == FILE and told.count("there is no style") == 1, "a missing sheet is told once", told)
    lines = collection.read_report(report)
    tap.ok(len(lines) == 2 * COUNT and all("no style" in line["error"] for line in lines),
           "the report has it for each document", lines[:1])


def main() -> None:
    with Tap() as tap:
        for check in (check_tree, check_facts, check_twice, check_sheets, check_edited, check_own_text, check_prune,
                      check_lists, check_odd_names, check_bad_files, check_permissions, check_shards, check_two_runs,
                      check_divisions, check_usage, check_beginning, check_without_sheets):
            with tempfile.TemporaryDirectory(prefix="gongwen-") as name:
                check(tap, Path(name))


if __name__ == "__main__":
    main()
