#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Check: GNU parallel converts a collection in four parts by samples/cluster/parallel.sh; a part that is
killed at work costs nothing but its second start."""
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import collection
import program
from collection import documents, faults, fill, run
from tap import Tap

COUNT = 400
PARAGRAPHS = 200  # work enough to be killed in the middle of
PARTS = 4
KILLED_PART = 3
FEW = 20  # documents after which it is killed
OF_ONE_RUN = ("state", "seconds", "time")  # what two reports of the same documents may differ in
MEMORY = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None  # other people's disks may be slow

# Stands in for gongwen. The parts wait for one another, so that they do work side by side. The first
# $KILLS runs of one part are killed when they have made some documents, staged or noted in the journal;
# $FOLDER/killed has a line for each: how many these were.
PROGRAM = f"""#!/bin/bash
keeper=$FOLDER/out/{collection.KEEPER}
made() {{ # what killed runs left staged does not count
  {{
    find "$keeper" -newer "$FOLDER/killed" -name 'staged-{KILLED_PART}-of-{PARTS}-[0-9]*'
    cat "$keeper/journal-{KILLED_PART}-of-{PARTS}"
  }} 2>/dev/null | wc -l
}}
run=0
case " $* " in *" --shard "*)
  part=$(sed -E 's/.* --shard ([0-9]+).*/\\1/' <<<"$*")
  touch "$FOLDER/started-$part"
  for ((i = 0; i < 400; i++)); do
    [ "$(ls "$FOLDER" | grep -c ^started-)" -eq {PARTS} ] && break
    sleep 0.05
  done
  [ $i -lt 400 ] || exit 1
  [ "$part" -ne {KILLED_PART} ] || run=$(($(wc -l <"$FOLDER/killed") + 1)) ;;
esac
[ $run -ge 1 ] && [ $run -le "$KILLS" ] || exec "$PROGRAM" "$@"
before=$(made)
"$PROGRAM" "$@" &
until [ $(($(made) - before)) -ge {FEW} ]; do kill -0 $! || exit 1; done
kill -KILL $!
wait $!
status=$?
echo $(($(made) - before)) >>"$FOLDER/killed"
exit $status
"""


def missing() -> str:
    """Why GNU parallel cannot be used, or nothing."""
    if shutil.which("parallel") is None:
        return "GNU parallel is not installed"
    told = subprocess.run(["parallel", "--version"], capture_output=True).stdout
    return "" if told.startswith(b"GNU parallel") else "parallel is another program than GNU's"


def run_parts(folder: Path, kills: int) -> tuple:
    """parallel.sh with all parts on this machine: exit status, and what it told."""
    stand_in = folder / "gongwen"
    stand_in.write_text(PROGRAM)
    stand_in.chmod(0o755)
    (folder / "killed").touch()
    changes = {"GONGWEN": str(stand_in), "PROGRAM": program.binary(), "FOLDER": str(folder), "KILLS": str(kills),
               "OPTIONS": "-t docx,odt -j 1", "PARALLEL_HOME": str(folder / "parallel"), **collection.ENGLISH}
    script = program.source_root() / "samples" / "cluster" / "parallel.sh"
    done = subprocess.run(["bash", script, folder / "texts", folder / "out", *[":"] * PARTS], capture_output=True,
                          env=program.environment(changes), timeout=program.TIMEOUT_SECONDS)
    return done.returncode, (done.stdout + done.stderr).decode("utf-8", "replace")


def lasting(lines: list) -> list:
    return [{key: value for key, value in line.items() if key not in OF_ONE_RUN} for line in lines]


def check_killed(tap: Tap, folder: Path, times: int) -> None:
    """The part was at work whenever it was killed: it had made some documents, and not all."""
    part = run(folder / "texts", folder / "part", "--shard", f"{KILLED_PART}/{PARTS}", report=folder / "part.jsonl")
    counts = [int(line) for line in (folder / "killed").read_text().split()]
    middle = [count for count in counts if 0 < count < len(part.report)]
    tap.ok(len(counts) == len(middle) == times, f"a part is killed at work, {times} time(s)",
           f"{counts} of {len(part.report)}")


def check_whole(tap: Tap, folder: Path) -> None:
    """Folder, journal and report are those of one process that nobody disturbed."""
    whole, out = folder / "whole", folder / "out"
    undisturbed = run(folder / "texts", whole, "-j", "1", report=folder / "whole.csv")
    report = collection.read_report(folder / "out.report.csv")
    tap.ok(len(documents(whole)) == 2 * COUNT and documents(out) == documents(whole), "all bytes are those of one process",
           len(documents(out)))
    tap.ok(lasting(report) == lasting(undisturbed.report), "the reports are joined to that of one process", len(report))
    journals = [collection.newest(collection.journal_lines(place)[0]) for place in (out, whole)]
    mine, other = [lasting([lines[name] for name in sorted(lines)]) for lines in journals]
    tap.ok(len(mine) == 2 * COUNT and mine == other, "and so are the journals", len(mine))
    left = sorted(path.name for path in (out / collection.KEEPER).iterdir())
    tap.ok(left == ["journal", "lock"], "which are one", left)
    tap.none(faults(out, report) + [str(path) for path in folder.glob("out.report-*")], "and all is true")


def check_once(tap: Tap, folder: Path) -> None:
    """Killed once: parallel starts the part again by itself."""
    status, told = run_parts(folder, 1)
    check_killed(tap, folder, 1)
    tap.ok(status == 0, "a part that was killed is started again", told)
    check_whole(tap, folder)


def check_twice(tap: Tap, folder: Path) -> None:
    """Killed twice: the failure is told, and the same command goes on."""
    status, told = run_parts(folder, 2)
    check_killed(tap, folder, 2)
    made = len(documents(folder / "out"))
    tap.ok(status == 1 and made < 2 * COUNT, "a part that is killed again is a failure", f"{status} {made} {told}")
    status, told = run_parts(folder, 2)
    tap.ok(status == 0, "the same command goes on", told)
    check_whole(tap, folder)


def main() -> None:
    reason = missing()
    with Tap() as tap:
        for check in (check_once, check_twice):
            if reason:
                tap.skip(check.__doc__, reason)
                continue
            with tempfile.TemporaryDirectory(prefix="gongwen-", dir=MEMORY) as name:
                fill(Path(name) / "texts", COUNT, PARAGRAPHS)
                check(tap, Path(name))


if __name__ == "__main__":
    main()
