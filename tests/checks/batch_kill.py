#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Check: a batch that is killed, interrupted or runs out of disk leaves whole documents and a true
journal, and the next run finishes the work with the same bytes as an undisturbed one."""
import json
import os
import random
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path

import collection
import program
from collection import documents, faults, fill, leftovers, run
from tap import Tap

COUNT = 400  # more documents than one group has
KILLS = 10
MOST_TRIES = 60  # some runs end before they are killed
SEED = 20120630
FILE = 1  # exit status
DISK_KB = 1500
MEMORY = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None  # other people's disks may be slow


def start(source: Path, out: Path, *options) -> subprocess.Popen:
    return subprocess.Popen([program.binary(), *collection.arguments(source, out, *options)], stderr=subprocess.PIPE,
                            env=program.environment(collection.ENGLISH))


def halves(out: Path, *wholes: dict) -> list:
    """Documents that are none of those that undisturbed runs make."""
    return [name for name, data in documents(out).items() if data not in [whole.get(name) for whole in wholes]]


def duration(source: Path, out: Path, *options) -> float:
    begin = time.monotonic()
    run(source, out, *options)
    return time.monotonic() - begin


def check_kill(tap: Tap, folder: Path) -> None:
    """kill -9 while documents are made, and while they are replaced."""
    source, out = folder / "texts", folder / "out"
    fill(source, COUNT, 10)
    whole = folder / "whole"
    seconds = duration(source, whole, "-j", "2")
    replaced = folder / "replaced"
    run(source, replaced, "-m", "author=甲")
    plain, other = documents(whole), documents(replaced)
    chance = random.Random(SEED)
    killed, half = 0, []
    for number in range(MOST_TRIES):
        options = ("-m", "author=甲") if number % 2 else ()
        running = start(source, out, "-j", "2", *options)
        time.sleep(chance.uniform(0, seconds))
        running.kill()
        running.communicate()
        killed += running.returncode == -signal.SIGKILL
        half += halves(out, plain, other)
        if killed == KILLS:
            break
    tap.ok(killed == KILLS, f"{KILLS} runs are killed at work", killed)
    tap.none(half, "no half document has its name")
    done = run(source, out, report=folder / "report.jsonl")
    tap.ok(done.status == 0 and documents(out) == plain, "the next run finishes the work", done.stderr)
    tap.none(faults(out, done.report), "report, journal and disk are the same")


def kill_points(seconds: float) -> list:
    return [seconds * (i + 1) / (KILLS + 1) for i in range(KILLS)]


def check_kill_each(tap: Tap, folder: Path) -> None:
    """Killed at one moment and finished, each time from the start."""
    source = folder / "texts"
    fill(source, COUNT, 10)
    seconds = duration(source, folder / "whole")
    whole = documents(folder / "whole")
    different, untrue = [], []
    for number, moment in enumerate(kill_points(seconds)):
        out = folder / f"out{number}"
        running = start(source, out)
        time.sleep(moment)
        running.kill()
        running.communicate()
        done = run(source, out, report=folder / "report.jsonl")
        different += [number] if done.status != 0 or documents(out) != whole else []
        untrue += faults(out, done.report)
        shutil.rmtree(out)
    tap.none(different, f"killed at {KILLS} moments, each time the next run finishes")
    tap.none(untrue, "and all is true")


def check_torn_journal(tap: Tap, folder: Path) -> None:
    """What a power cut may leave: a torn last line, a damaged one, a document without its line."""
    source, out = folder / "texts", folder / "out"
    fill(source, 20)
    run(source, out)
    whole = documents(out)
    journal = out / collection.KEEPER / "journal"
    lines = journal.read_bytes().split(b"\n")
    lost = json.loads(lines[-2].rpartition(b"\t")[0])["output"]
    (out / lost).unlink()  # the line of a document is durable before its name is
    journal.write_bytes(b"\n".join(lines[:-2]) + b"\n" + lines[-2][:40])
    done = run(source, out, report=folder / "report.jsonl")
    made = [line["output"] for line in done.report if line["state"] == "made"]
    tap.ok(done.status == 0 and made == [lost] and documents(out) == whole, "a torn last line is made good", done.stderr)
    tap.none(faults(out, done.report), "and all is true")
    (out / lost).unlink()
    done = run(source, out, report=folder / "report.jsonl")
    made = [line["output"] for line in done.report if line["state"] == "made"]
    tap.ok(made == [lost] and documents(out) == whole, "a document without its name is made again", done.stderr)


def check_stale_journal(tap: Tap, folder: Path) -> None:
    """A journal most lines of which no longer count is written anew."""
    source, out = folder / "texts", folder / "out"
    fill(source, 20)
    run(source, out)
    journal = out / collection.KEEPER / "journal"
    once = journal.read_bytes()
    journal.write_bytes(once * 60)
    done = run(source, out, report=folder / "report.jsonl")
    left = sorted(path.name for path in (out / collection.KEEPER).iterdir())
    tap.ok(sorted(journal.read_bytes().split(b"\n")) == sorted(once.split(b"\n")), "a stale journal is written anew",
           len(journal.read_bytes()))
    tap.ok({line["state"] for line in done.report} == {"unchanged"} and left == ["journal", "lock"], "and serves", left)
    tap.none(faults(out, done.report), "and all is true")


def interrupt(source: Path, out: Path, report: Path, seconds: float) -> tuple:
    """Ctrl-C after so many seconds: exit status, what was told, the lines of the report."""
    running = start(source, out, "-j", "1", "--report", report)
    time.sleep(seconds)
    running.send_signal(signal.SIGINT)
    told = running.communicate()[1].decode()
    return running.returncode, told, collection.read_report(report) if report.is_file() else []


def check_interrupt(tap: Tap, folder: Path) -> None:
    """Ctrl-C ends cleanly: what is done is kept, the rest is told as waiting."""
    source, out, report = folder / "texts", folder / "out", folder / "report.jsonl"
    fill(source, COUNT, 40)
    seconds = duration(source, folder / "whole", "-j", "1")
    for share in range(10, 0, -1):  # sooner and sooner, until it is at work
        shutil.rmtree(out, ignore_errors=True)
        report.unlink(missing_ok=True)
        status, told, lines = interrupt(source, out, report, seconds * share / 20)
        waiting = sum(line["state"] == "waiting" for line in lines)
        if 0 < waiting < 2 * COUNT:
            break
    tap.ok(status == -signal.SIGINT, "Ctrl-C ends the program", status)
    tap.ok(len(lines) == 2 * COUNT and 0 < waiting < 2 * COUNT, "the report tells what was not reached", told)
    tap.ok("were not reached" in told and not leftovers(out), "nothing is left behind", leftovers(out))
    tap.none(faults(out, lines), "all is true")
    done = run(source, out)
    tap.ok(done.status == 0 and documents(out) == documents(folder / "whole"), "the next run goes on", done.stderr)


FULL_DISK = """set -e
mount -t tmpfs -o size={size}k tmpfs {disk}
set +e
"$0" "$@"; echo "first $?"
cp -a {disk}/out {full}
mount -o remount,size=100m {disk}
"$0" "$@"; echo "second $?"
cp -a {disk}/out {done}
"""


def check_full_disk(tap: Tap, folder: Path) -> None:
    """The disk is full in the middle; then there is room again."""
    name = "a full disk"
    source, disk, full, finished = folder / "texts", folder / "disk", folder / "full", folder / "done"
    fill(source, COUNT, 10)
    disk.mkdir()
    run(source, folder / "whole")
    unshare = ["unshare", "-m"] if os.geteuid() == 0 else ["unshare", "-rm"]
    if shutil.which("unshare") is None or subprocess.run([*unshare, "true"], capture_output=True).returncode:
        tap.skip(name, "no mount namespace may be made here")
        return
    script = FULL_DISK.format(size=DISK_KB, disk=disk, full=full, done=finished)
    command = [*unshare, "sh", "-c", script, program.binary(), *collection.arguments(source, disk / "out")]
    done = subprocess.run(command, capture_output=True, env=program.environment(collection.ENGLISH))
    told = done.stderr.decode()
    tap.ok(done.stdout == b"first 1\nsecond 0\n" and "the disk is full" in told, f"{name} is told", f"{done.stdout} {told}")
    whole = documents(folder / "whole")
    tap.none(halves(full, whole) + leftovers(full), f"{name}: no half document")
    tap.none(faults(full), f"{name}: the journal is true")
    tap.ok(documents(finished) == whole, f"{name}: with room the next run finishes", len(documents(finished)))
    tap.none(faults(finished), f"{name}: and all is true")


def main() -> None:
    with Tap() as tap:
        for check in (check_kill, check_kill_each, check_torn_journal, check_stale_journal, check_interrupt,
                      check_full_disk):
            with tempfile.TemporaryDirectory(prefix="gongwen-", dir=MEMORY) as name:
                check(tap, Path(name))


if __name__ == "__main__":
    main()
